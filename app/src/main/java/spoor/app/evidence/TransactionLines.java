package spoor.app.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.JsonLines;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.chain.bitcoin.BlockProof;

/// Writes the transactions of a bundle, in chain order: proven by their bytes and a Merkle path
/// where block files hold them, otherwise as the ledger states them.
final class TransactionLines {
    private final UtxoChain chain;
    private final ProvenBlocks blocks;

    /// Blocks of proven transactions.
    private final TreeSet<Integer> proven = new TreeSet<>();

    private long stated;

    TransactionLines(UtxoChain chain, ProvenBlocks blocks) {
        this.chain = chain;
        this.blocks = blocks;
    }

    void write(long[] transactions, OutputStream out) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (long transaction : transactions) {
                write(transaction, json);
            }
        }
    }

    ProvenBlocks blocks() {
        return blocks;
    }

    Set<Integer> provenBlocks() {
        return proven;
    }

    /// How many transactions are not proven.
    long stated() {
        return stated;
    }

    private void write(long transaction, JsonLines json) throws IOException {
        int block = chain.block(transaction);
        @Nullable BlockProof proof = blocks.proof(block);
        int position = proof == null ? -1 : proof.position(chain.id(transaction));
        if (proof == null || position < 0) {
            stated++;
            state(transaction, block, json);
        } else {
            proven.add(block);
            prove(transaction, proof, position, json);
        }
    }

    private void prove(long transaction, BlockProof proof, int position, JsonLines json) {
        json.start("proven")
                .text("id", chain.id(transaction).toString())
                .text("block", chain.blockHash(chain.block(transaction)).toString())
                .number("position", position)
                .texts("path", proof.path(position).stream().map(Bytes32::toString).toList())
                .flag("replaced", isReplaced(transaction))
                .text("raw", HexFormat.of().formatHex(proof.transaction(position)))
                .end();
    }

    private void state(long transaction, int block, JsonLines json) {
        boolean isOutside = block == UtxoChain.NO_BLOCK;
        json.start("stated")
                .text("id", chain.id(transaction).toString())
                .height(isOutside ? UtxoChain.UNKNOWN_HEIGHT : chain.height(block))
                .text(
                        "time",
                        isOutside ? "" : Instant.ofEpochSecond(chain.timeSeconds(block)).toString())
                .flag("replaced", isReplaced(transaction))
                .texts("inputs", inputs(transaction))
                .list("outputs", outputs(transaction), output -> output(output, json))
                .end();
    }

    private boolean isReplaced(long transaction) {
        return outputs(transaction).stream()
                .anyMatch(output -> chain.spender(output) == UtxoChain.OVERWRITTEN);
    }

    private List<String> inputs(long transaction) {
        List<String> inputs = new ArrayList<>();
        for (long input = chain.firstInput(transaction);
                input < chain.firstInput(transaction + 1);
                input++) {
            long output = chain.spentOutput(input);
            inputs.add(chain.id(chain.transactionOf(output)) + ":" + chain.outputIndex(output));
        }
        return inputs;
    }

    private List<Long> outputs(long transaction) {
        return LongStream.range(chain.firstOutput(transaction), chain.firstOutput(transaction + 1))
                .boxed()
                .toList();
    }

    private void output(long output, JsonLines json) {
        long value = chain.value(output);
        long address = chain.address(output);
        json.number("index", chain.outputIndex(output))
                .units("value", value == UtxoChain.UNKNOWN_VALUE ? null : UInt256.of(value))
                .text("address", Addresses.text(chain.network(), chain.lock(address)))
                .flag("unspendable", chain.lockKind(address) == LockKind.NULL_DATA);
    }
}
