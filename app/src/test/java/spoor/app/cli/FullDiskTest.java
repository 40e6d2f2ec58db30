package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String LIMITED = "ulimit -f 64; exec \"$0\" \"$@\"";

    @TempDir Path folder;

    @Test
    void isToldInOneMessageAndTheNextIngestGoesOn() throws Exception {
        String ingest = "ingest bitcoin " + TestData.file(BLOCKS) + " --quiet";
        CommandLab lab = new CommandLab(folder);
        Assumptions.assumeTrue(
                System.getProperty("os.name").contains("Linux") && lab.canRun(LIMITED),
                "needs a shell with ulimit");
        assertThat(lab.run(LIMITED, ingest)).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err())
                .isEqualTo(
                        "spoor: <folder>/chains/bitcoin: File too large while writing, expected room"
                                + " and a disk that works; what was committed is safe, and another"
                                + " ingest goes on from there\n");

        lab.run(ingest);
        assertThat(lab.out()).contains("4522 blocks and 4583 transactions added");
        try (Ledger ledger = Ledger.open(folder.resolve("chains/bitcoin"))) {
            assertThat(ledger.transactions()).isEqualTo(4583);
            ledger.verify();
        }
    }
}
