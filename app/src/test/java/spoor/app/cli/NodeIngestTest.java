package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;
import spoor.ledger.store.Generation;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.Texts;

/// A node's chain in pieces: the ledger is the same as at once, and what was read before something
/// fails is kept.
class NodeIngestTest {
    private static final int HEAD = 20;
    private static final String LOST = "\"error\":{\"code\":-32000,\"message\":\"lost\"}";
    private static final String OPTIONS = " --finality 0 --traces none";

    @TempDir Path folder;

    @Test
    void piecesMakeTheLedgerThatOneReadingMakes() throws IOException {
        CommandLab lab = new CommandLab(folder);
        try (ScriptedNode.Running node = node(HEAD).start()) {
            assertThat(lab.run(ingest(node, "once"))).isEqualTo(Failures.DONE);
            String once = lab.out();
            assertThat(lab.err()).doesNotContain("now in the ledger");
            assertThat(lab.run(ingest(node, "pieces") + " --commit-every 6"))
                    .isEqualTo(Failures.DONE);
            assertThat(lab.out()).isEqualTo(once).startsWith("21 blocks, 21 transactions and");
            assertThat(lab.err().lines().filter(line -> line.contains("now in the ledger")))
                    .containsExactly(
                            "spoor: read up to block 5, now in the ledger",
                            "spoor: read up to block 11, now in the ledger",
                            "spoor: read up to block 17, now in the ledger");
        }
        assertThat(columns("pieces")).isEqualTo(columns("once"));
        assertThat(texts("pieces")).isEqualTo(texts("once"));
    }

    @Test
    void blocksFromAHeightOnComeInPiecesToo() throws IOException {
        CommandLab lab = new CommandLab(folder);
        try (ScriptedNode.Running node = node(HEAD).start()) {
            assertThat(lab.run(ingest(node, "eth") + " --from 4 --to 9 --commit-every 1 --quiet"))
                    .isEqualTo(Failures.DONE);
            assertThat(lab.out()).startsWith("6 blocks, 6 transactions and");
            assertThat(lab.err()).doesNotContain("now in the ledger");
        }
        assertThat(heights()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void whatWasReadBeforeTheNodeFailsIsKept() throws IOException {
        CommandLab lab = new CommandLab(folder);
        try (ScriptedNode.Running broken = failingFrom(13).start()) {
            assertThat(lab.run(ingest(broken, "eth") + " --commit-every 4"))
                    .isEqualTo(Failures.PROBLEM);
            assertThat(lab.err())
                    .contains("spoor: read up to block 11, now in the ledger\n")
                    .contains("error -32000 \"lost\"");
        }
        assertThat(heights()).hasSize(12);
        try (ScriptedNode.Running node = node(HEAD).start()) {
            assertThat(lab.run(ingest(node, "eth"))).isEqualTo(Failures.DONE);
            assertThat(lab.out()).startsWith("9 blocks, 9 transactions and");
            assertThat(lab.run(ingest(node, "once"))).isEqualTo(Failures.DONE);
        }
        assertThat(heights()).hasSize(HEAD + 1);
        assertThat(columns("eth")).isEqualTo(columns("once"));
    }

    private static String ingest(ScriptedNode.Running node, String chain) {
        return "ingest evm " + node.address() + " --network eth --chain " + chain + OPTIONS;
    }

    private List<Long> heights() throws IOException {
        try (AccountLedger ledger = AccountLedger.open(folder.resolve("chains/eth"))) {
            ledger.verify();
            return Stream.iterate(0L, block -> block < ledger.chain().blocks(), block -> block + 1)
                    .map(ledger.chain()::height)
                    .toList();
        }
    }

    /// Doubts and the heights of their blocks among them.
    private Texts texts(String chain) throws IOException {
        try (AccountLedger ledger = AccountLedger.open(folder.resolve("chains/" + chain))) {
            assertThat(ledger.chain().texts().doubts()).isNotEmpty();
            return ledger.chain().texts();
        }
    }

    /// The columns' bytes in hexadecimal by name, without the words: doubts name the node's place.
    private SortedMap<String, String> columns(String chain) throws IOException {
        SortedMap<String, String> columns = new TreeMap<>();
        Path generation = Generation.current(folder.resolve("chains/" + chain));
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.filter(path -> !path.endsWith("text")).toList()) {
                String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
                columns.put(file.getFileName().toString(), bytes);
            }
        }
        return columns;
    }

    /// A node whose block `h` holds one payment of `h` wei.
    private static ScriptedNode node(int head) {
        return ScriptedNode.of(asked -> answer(asked, head, head + 1));
    }

    private static ScriptedNode failingFrom(int height) {
        return ScriptedNode.of(asked -> answer(asked, HEAD, height));
    }

    private static String answer(String asked, int head, int lost) {
        return switch (asked.substring(0, asked.indexOf(' '))) {
            case "eth_chainId" -> "\"result\":\"0x1\"";
            case "eth_blockNumber" -> "\"result\":\"" + hex(head) + "\"";
            case "eth_getBlockByNumber" ->
                    heightOf(asked) < lost ? "\"result\":" + block(heightOf(asked)) : LOST;
            case "eth_getBlockReceipts" -> "\"result\":[" + receipt(heightOf(asked)) + "]";
            default -> "\"error\":{\"code\":-32601,\"message\":\"no such method\"}";
        };
    }

    private static int heightOf(String asked) {
        return Integer.decode(asked.replaceFirst(".*\"(0x[0-9a-f]+)\".*", "$1"));
    }

    private static String hex(int number) {
        return "0x" + Integer.toHexString(number);
    }

    private static String hash(String kind, int height) {
        return "0x" + kind + "%062x".formatted(height + 1);
    }

    private static String block(int height) {
        return """
        {"number":"%s","hash":"%s","parentHash":"%s","timestamp":"0x10",\
        "miner":"0x%040x","baseFeePerGas":"0x7","difficulty":"0x0","transactions":[\
        {"transactionIndex":"0x0","blockHash":"%s","hash":"%s","from":"0x%040x",\
        "to":"0x%040x","value":"%s","nonce":"0x0","gasPrice":"0x9"}]}\
        """
                .formatted(
                        hex(height),
                        hash("b0", height),
                        hash("b0", height - 1),
                        1,
                        hash("b0", height),
                        hash("7a", height),
                        2,
                        3,
                        hex(height));
    }

    private static String receipt(int height) {
        return """
        {"transactionHash":"%s","blockHash":"%s","status":"0x1","gasUsed":"0x5208",\
        "effectiveGasPrice":"0x8","contractAddress":null,"logs":[]}\
        """
                .formatted(hash("7a", height), hash("b0", height));
    }
}
