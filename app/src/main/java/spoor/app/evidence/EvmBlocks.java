package spoor.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.JsonLines;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A folder of what a node answered: blocks with whole transactions, and lists of their receipts,
/// each alone in a file `*.json`, with or without what JSON-RPC puts around an answer.
final class EvmBlocks {
    private final Map<String, Path> blocks = new HashMap<>();
    private final Map<String, Path> receipts = new HashMap<>();

    /// @param folder nothing where the user names none: then nothing is proven
    EvmBlocks(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(EvmBlocks::isJson).sorted().toList()) {
                add(file, read(file));
            }
        }
        if (blocks.isEmpty()) {
            throw new MalformedDataException(
                    Location.of(folder.toString()),
                    "holds no block, expected *.json files with what a node answers to"
                            + " eth_getBlockByHash (with whole transactions) and"
                            + " eth_getBlockReceipts");
        }
    }

    private static boolean isJson(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".json");
    }

    private static Json read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonReader reader = JsonReader.ofTrees(file.toString(), in)) {
            if (!reader.advance()) {
                throw reader.wrong("is empty, expected what a node answered");
            }
            Json value = reader.value("");
            Json told = value instanceof Json.Fields answer ? answer.find("result") : null;
            return told == null ? value : told;
        }
    }

    private void add(Path file, Json value) {
        if (value instanceof Json.Fields block
                && block.has("transactionsRoot")
                && block.find("hash") instanceof Json.Text hash) {
            blocks.put(hash.text(), file);
        }
        if (value instanceof Json.Items items
                && !items.values().isEmpty()
                && items.values().getFirst() instanceof Json.Fields receipt
                && receipt.find("blockHash") instanceof Json.Text hash) {
            receipts.put(hash.text(), file);
        }
    }

    /// @param hash `0x` and digits
    /// @return nothing where the folder does not hold the block and its receipts
    @Nullable EvmBlock block(String hash) throws IOException {
        Path block = blocks.get(hash);
        Path told = receipts.get(hash);
        if (block == null || told == null) {
            return null;
        }
        return read(block) instanceof Json.Fields fields && read(told) instanceof Json.Items items
                ? new EvmBlock(fields, items)
                : null;
    }

    /// Writes a block's header, and the proofs of some of its transactions.
    ///
    /// @return how many of them the block holds
    static long write(EvmBlock block, List<byte[]> ids, JsonLines json) {
        HexFormat hex = HexFormat.of();
        long proven = 0;
        json.start("header").text("header", hex.formatHex(block.header())).end();
        for (byte[] id : ids) {
            int place = block.place(id);
            if (place >= 0) {
                proven++;
                json.start("proof")
                        .text("id", "0x" + hex.formatHex(id))
                        .number("place", place)
                        .text("transaction", hex.formatHex(block.transaction(place)))
                        .texts("transaction_path", digits(block.transactionPath(place)))
                        .text("receipt", hex.formatHex(block.receipt(place)))
                        .texts("receipt_path", digits(block.receiptPath(place)))
                        .end();
            }
        }
        return proven;
    }

    private static List<String> digits(List<byte[]> nodes) {
        return nodes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
