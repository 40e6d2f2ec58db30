package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;
import spoor.ledger.TestData;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.account.AccountLedger;

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

    @Test
    void leavesAnAccountLedgerAsItWas() throws Exception {
        CommandLab lab = new CommandLab(folder);
        Assumptions.assumeTrue(
                System.getProperty("os.name").contains("Linux") && lab.canRun(LIMITED),
                "needs a shell with ulimit");
        lab.write("one.csv", transactions(1)).write("many.csv", transactions(4_000));
        assertThat(lab.run("ingest evm one.csv --chain eth --quiet")).isEqualTo(Failures.DONE);
        String many = "ingest evm many.csv --chain eth --quiet";
        assertThat(lab.run(LIMITED, many)).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err())
                .isEqualTo(
                        "spoor: <folder>/chains/eth: File too large while writing, expected room"
                                + " and a disk that works; what was committed is safe, and another"
                                + " ingest goes on from there\n");
        Path ledger = folder.resolve("chains/eth");
        assertThat(ledger).isDirectoryNotContaining("glob:**/{g2,room}");
        assertThat(transactionsOf(ledger)).isEqualTo(1);

        assertThat(lab.run(many)).isEqualTo(Failures.DONE);
        assertThat(transactionsOf(ledger)).isEqualTo(4_000);
    }

    /// Memory that runs out is told in the same way as a disk that does.
    @Test
    void littleMemoryLeavesAnAccountLedgerAsItWas() throws Exception {
        CommandLab lab = new CommandLab(folder);
        String little = "exec \"$0\" -Xmx12m \"$@\"";
        Assumptions.assumeTrue(
                System.getProperty("os.name").contains("Linux") && lab.canRun(little),
                "needs a shell");
        lab.write("one.csv", transactions(1)).write("many.csv", transactions(200_000));
        assertThat(lab.run("ingest evm one.csv --chain eth --quiet")).isEqualTo(Failures.DONE);
        String many = "ingest evm many.csv --chain eth --quiet";
        assertThat(lab.run(little, many)).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err())
                .isEqualTo(
                        "spoor: memory ran out at 12 MiB; what was committed is safe; give Java"
                                + " more, as in SPOOR_JAVA_OPTS=-Xmx8g, or trace with steps:"
                                + " false\n");
        Path ledger = folder.resolve("chains/eth");
        assertThat(ledger).isDirectoryNotContaining("glob:**/{g2,room}");
        assertThat(transactionsOf(ledger)).isEqualTo(1);
    }

    private static String transactions(int count) {
        StringBuilder rows =
                new StringBuilder(
                        "hash,block_number,transaction_index,from_address,to_address,value\n");
        for (int i = 0; i < count; i++) {
            rows.append("0xee%062x,7,%d,0x%040x,0x%040x,5\n".formatted(i + 1, i, i + 1, i + 2));
        }
        return rows.toString();
    }

    private static long transactionsOf(Path ledger) throws Exception {
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            opened.verify();
            return opened.chain().transactions();
        }
    }
}
