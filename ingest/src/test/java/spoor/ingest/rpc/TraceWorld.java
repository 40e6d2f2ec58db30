package spoor.ingest.rpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// Blocks that hold nothing but the hashes of their transactions, and traces as texts.
final class TraceWorld {
    private TraceWorld() {}

    /// @param creates whether the transactions create contracts
    static ChainBlock block(long height, String hash, List<String> hashes, boolean creates) {
        EvmAddress nobody = EvmAddress.ZERO;
        List<ChainBlock.Sent> sent = new ArrayList<>();
        for (String one : hashes) {
            sent.add(
                    new ChainBlock.Sent(
                            Bytes32.ofHex(one),
                            nobody,
                            creates ? null : nobody,
                            UInt256.ZERO,
                            0,
                            null,
                            UInt256.ZERO));
        }
        return new ChainBlock(
                new AccountFacts.Row("block " + height, 0),
                height,
                Bytes32.ofHex(hash),
                Bytes32.ZERO,
                0,
                null,
                UInt256.ZERO,
                false,
                sent,
                List.of());
    }

    /// One transaction with the hash zero.
    static ChainBlock block() {
        return block(7, Bytes32.ZERO.toHex(), List.of(Bytes32.ZERO.toHex()), false);
    }

    static BlockTraces flat(String json, ChainBlock block) {
        return FlatTraces.read(list(json), block);
    }

    static BlockTraces tree(String json, ChainBlock block) {
        return TreeTraces.read(list(json), block);
    }

    /// `path from>to value` of each call that moved value, addresses by their last four digits.
    static List<String> told(BlockTraces traces) {
        return traces.calls().stream()
                .map(call ->
                        call.transactionIndex()
                                + ":"
                                + call.path()
                                + " "
                                + end(call.from())
                                + ">"
                                + end(call.to())
                                + " "
                                + call.value())
                .toList();
    }

    static String end(EvmAddress address) {
        return address.toLowerCase().substring(38);
    }

    private static List<Json.Fields> list(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (JsonReader reader = JsonReader.ofTrees("traces", new ByteArrayInputStream(bytes))) {
            reader.advance();
            Json.Items items = (Json.Items) reader.value("result");
            return items.values().stream().map(Json.Fields.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
