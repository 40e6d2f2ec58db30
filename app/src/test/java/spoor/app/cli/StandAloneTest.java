package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;
import spoor.ledger.TestData;
import spoor.ledger.peer.KnotsNode;
import spoor.ledger.peer.KnotsScenario;
import spoor.ledger.store.Ledger;

/// Bundles of real cases, made by the command and verified by the stand-alone jar, in a process
/// that has a JDK and nothing else.
class StandAloneTest {
    private static final String JAR = "verify/target/spoor-verify.jar";

    @TempDir Path folder;

    @Test
    void wannaCryFromTheDumpsOfABlockExplorer() throws Exception {
        CommandLab lab = new CommandLab(folder);
        Path data = TestData.file("cases/wannacry_2017");
        try (Stream<Path> dumps = Files.list(data)) {
            for (Path dump : dumps.sorted().toList()) {
                String name = String.valueOf(dump.getFileName());
                if (name.startsWith("rawaddr_")) {
                    lab.write("data/" + name, TestData.bytes("cases/wannacry_2017/" + name));
                }
            }
        }
        lab.write(
                "case.yaml",
                """
                case: wannacry-2017
                thefts:
                  - id: ransom
                    origins:
                      - {address: 115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn, to: 2017-08-03T02:00:00Z}
                      - {address: 12t9YDPgwueZ9NyMgw519p7AA8isjr6SMw, to: 2017-08-03T02:00:00Z}
                      - {address: 13AM4VW2dhxYgXeQepoHkHSQuy6NgaEb94, to: 2017-08-03T02:00:00Z}
                """);
        run(lab, "ingest bitcoin data --quiet");
        run(lab, "bundle case.yaml --source data --source-note blockchain.info");
        assertThat(verified("bundle.zip"))
                .contains("\ntransactions    6  ")
                .contains("conservation    7  ")
                .contains("transactions are stated, not proven");
    }

    @Test
    void bothCasesOfTheDemo() throws Exception {
        CommandLab lab = new CommandLab(folder);
        for (String demo : new String[] {"wannacry", "bybit"}) {
            run(lab, "demo " + demo + " --into " + demo);
            run(lab, "bundle " + demo + "/case.yaml --source " + demo + "/data");
            assertThat(verified(demo + "/bundle.zip")).contains("are stated, not proven");
        }
    }

    @Test
    void bybitFromTheTablesOfAnInvestigator() throws Exception {
        Path tables = TestData.file("cases/bybit_2025/ethereum_etl_style/transactions.csv");
        CommandLab lab = new CommandLab(folder);
        lab.write(
                "case.yaml",
                """
                case: bybit-2025
                chain: ethereum
                thefts:
                  - id: bybit
                    victim: Bybit
                    when: 2025-02-21
                    origins:
                      - transfer: {tx: "0xb61413c495fdad6114a7aa863a00b2e3c28945979a10885b12b30316ea9f072c"}
                      - transfer: {tx: "0xa284a1bc4c7e0379c924c73fcea1067068635507254b03ebbbd3f4e222c1fae0"}
                      - transfer: {tx: "0x847b8403e8a4816a4de1e63db321705cdb6f998fb01ab58f653b863fda988647"}
                      - transfer: {tx: "0xbcf316f5835362b7f1586215173cc8b294f5499c60c029a3de6318bf25ca7b20"}
                """);
        Path source = tables.toAbsolutePath().normalize().getParent();
        run(lab, "ingest evm " + source + " --chain ethereum --quiet");
        run(lab, "bundle case.yaml --source " + source);
        assertThat(verified("bundle.zip"))
                .contains("\ntransfers       197  ")
                .contains("\nhistories       148  ")
                .contains("conservation    28  ");
    }

    @Test
    void theRealBlocksOf2009() throws Exception {
        Path blocks = TestData.file("chain/bitcoin/blk/blk00000-first-1MiB.dat");
        CommandLab lab = new CommandLab(folder);
        lab.write(
                "case.yaml",
                """
                case: the first coins that were ever spent
                thefts:
                  - id: coins
                    origins:
                      - output: 0437cd7f8525ceed2324359c2d0ba26006d92d856a9c20fa0241106ee5a597c9:0
                """);
        String path = blocks.toAbsolutePath().normalize().toString();
        assertThat(lab.run("ingest bitcoin " + path + " --quiet"))
                .as("the file is the first MiB of one: its last record is cut off")
                .isEqualTo(Failures.PROBLEM);
        run(lab, "bundle case.yaml --blocks " + path);
        assertThat(verified("bundle.zip"))
                .contains("headers         4522  ")
                .contains("ids             10  ")
                .doesNotContain("stated, not proven");
    }

    @Test
    @Tag("slow")
    void aRealNodesChainWithForksAndTaprootSpends() throws Exception {
        CommandLab lab = new CommandLab(folder);
        try (KnotsNode node = KnotsNode.startOrSkip()) {
            KnotsScenario.run(node);
            KnotsScenario.reorganise(node, 5);
            run(lab, "ingest bitcoin " + node.blocks() + " --quiet");
            try (Ledger chain = Ledger.open(folder.resolve("chains/bitcoin"))) {
                lab.write("case.yaml", text(chain));
            }
            run(lab, "bundle case.yaml --blocks " + node.blocks());
        }
        assertThat(verified("bundle.zip"))
                .contains("linked in 1 piece")
                .doesNotContain("stated, not proven")
                .doesNotContain("heights of");
        String result = Files.readString(folder.resolve("result.jsonl"));
        assertThat(result.lines().filter(line -> line.startsWith("{\"record\":\"step\"")))
                .as("taproot outputs are spent")
                .anyMatch(line ->
                        line.substring(0, line.indexOf("\"withdrawn\"")).contains("bcrt1p"));
    }

    /// Three thefts in turn take the coinbases that are spent.
    private static String text(Ledger chain) {
        StringBuilder[] thefts = new StringBuilder[3];
        for (int i = 0; i < thefts.length; i++) {
            thefts[i] = new StringBuilder("  - id: theft-" + i + "\n    origins:\n");
        }
        int origins = 0;
        for (long tx = 0; tx < chain.transactions(); tx++) {
            long output = chain.firstOutput(tx);
            boolean isCoinbase = chain.firstInput(tx) == chain.firstInput(tx + 1);
            if (isCoinbase && chain.spender(output) >= 0) {
                thefts[origins++ % thefts.length]
                        .append("      - output: \"")
                        .append(chain.id(tx))
                        .append(":0\"\n");
            }
        }
        assertThat(origins).isGreaterThan(5);
        return "case: a node's own chain\nthefts:\n" + String.join("", thefts);
    }

    private static void run(CommandLab lab, String command) {
        assertThat(lab.run(command)).as("%s%n%s", command, lab.err()).isEqualTo(Failures.DONE);
    }

    /// What the jar says of a bundle, which it has to find true.
    private String verified(String bundle) throws IOException, InterruptedException {
        Path jar = TestData.root().resolve(JAR).toAbsolutePath().normalize();
        if (!Files.exists(jar)) {
            System.out.println("test skipped: no " + JAR + " (mvn package makes it)");
            Assumptions.abort("no " + JAR);
        }
        Path said = folder.resolve("said.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", jar.toString(), bundle);
        builder.environment().clear();
        Process process =
                builder.directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int code = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        assertThat(text).endsWith("\nVERIFIED WITH STATEMENTS\n");
        return text;
    }
}
