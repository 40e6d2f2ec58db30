package spoor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;

/// A writer that is killed a hundred times, at moments drawn from a seed, while it appends and
/// takes back blocks: every time the ledger opens at a commit, is whole, and the next writer goes
/// on from there.
@Tag("slow")
class KilledWriterTest {
    private static final int KILLS = 100;
    private static final long SEED = 20090103;
    private static final int BLOCKS = 3000;
    private static final int MOST_MILLIS = 400;

    @TempDir Path folder;

    @Test
    void opensAtItsLastCommitAfterEachOfAHundredKills() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<BlockRows> blocks = SyntheticBlocks.chain(SEED, BLOCKS);
        int opened = 0;
        int lastBlocks = 0;
        int moved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = start(SEED + kill);
            if (random.nextInt(4) > 0) {
                waitForACommit(writer);
            }
            boolean isDone = writer.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            writer.destroyForcibly().waitFor();
            assertThat(isDone && writer.exitValue() != 0)
                    .as("writer failed by itself: see the output above")
                    .isFalse();
            if (!Ledger.exists(folder)) {
                continue;
            }
            try (Ledger ledger = Ledger.open(folder)) {
                opened++;
                moved += ledger.blocks() == lastBlocks ? 0 : 1;
                lastBlocks = ledger.blocks();
                ledger.verify();
                SyntheticBlocks.check(ledger, blocks.subList(0, ledger.blocks()));
            }
        }
        assertThat(opened).isGreaterThan(KILLS / 2);
        assertThat(moved)
                .as("kills between which something was committed")
                .isGreaterThan(KILLS / 4);
    }

    /// However slow the machine is, most kills meet a writer at work.
    private void waitForACommit(Process writer) throws InterruptedException {
        Path log = folder.resolve("g1").resolve(CommitLog.FILE_NAME);
        long before = log.toFile().length();
        while (log.toFile().length() == before && !writer.waitFor(5, TimeUnit.MILLISECONDS)) {
            // The writer is still starting.
        }
    }

    private Process start(long seed) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "spoor.ledger.store.KilledWriterTest$Writer",
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Appends pieces of the chain, now and then taking some back, until it is killed or done.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
            List<BlockRows> blocks = SyntheticBlocks.chain(SEED, BLOCKS);
            Files.createDirectories(folder);
            try (LedgerWriter writer = LedgerWriter.open(folder, Network.REGTEST)) {
                while (true) {
                    Ledger now = writer.view();
                    int at = now == null ? 0 : now.blocks();
                    if (at > 1 && (at == BLOCKS || random.nextInt(4) == 0)) {
                        writer.rewind(at - Math.min(at - 1, random.nextInt(1, 60)));
                    } else {
                        int to = Math.min(BLOCKS, at + random.nextInt(1, 40));
                        writer.append(blocks.subList(at, to), false);
                    }
                }
            }
        }
    }
}
