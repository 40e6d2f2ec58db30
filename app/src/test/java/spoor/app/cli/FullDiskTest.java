package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.store.Ledger;

/// A disk that takes no more: the shell limits how long a file may become, so that writing fails in
/// the middle.
@Tag("slow")
class FullDiskTest {
    private static final String BLOCKS = "chain/bitcoin/blk/blk00000-first-1MiB.dat";

    @TempDir Path folder;

    @Test
    void isToldInOneMessageAndTheNextIngestGoesOn() throws Exception {
        Path blocks = TestData.file(BLOCKS);
        Assumptions.assumeTrue(
                System.getProperty("os.name").contains("Linux"), "needs a shell with ulimit");
        Run limited = ingest("ulimit -f 64; ", blocks);
        assertThat(limited.text())
                .isEqualTo(
                        "spoor: "
                                + folder.resolve("chains/bitcoin")
                                + ": File too large while writing, expected room and a disk that works;"
                                + " what was committed is safe, and another ingest goes on from there\n");
        assertThat(limited.exitCode()).isEqualTo(Failures.PROBLEM);

        Run free = ingest("", blocks);
        assertThat(free.text()).contains("4522 blocks and 4583 transactions added");
        try (Ledger ledger = Ledger.open(folder.resolve("chains/bitcoin"))) {
            assertThat(ledger.transactions()).isEqualTo(4583);
            ledger.verify();
        }
    }

    private record Run(String text, int exitCode) {}

    private Run ingest(String before, Path blocks) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                before + "exec \"$0\" \"$@\"",
                                java,
                                "-XX:-UsePerfData",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "spoor.app.cli.Spoor",
                                "ingest",
                                "bitcoin",
                                blocks.toString(),
                                "--quiet",
                                "--workspace",
                                folder.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(text, shell.waitFor());
    }
}
