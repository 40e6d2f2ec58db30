package spoor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;

/// Writers that are killed a hundred times in all, at moments drawn from a seed, while they append
/// and take back blocks: every time the ledger opens at a commit, is whole, and the next writer
/// goes on from there.
///
/// Four ledgers are written side by side: while one writer starts or waits for the disk, others
/// work.
@Tag("slow")
class KilledWriterTest {
    private static final int LEDGERS = 4;
    private static final int KILLS = 25;
    private static final long SEED = 20090103;
    private static final int BLOCKS = 800;
    private static final int MOST_MILLIS = 400;

    private final List<BlockRows> blocks = SyntheticBlocks.chain(SEED, BLOCKS);

    @TempDir Path folder;

    /// @param opened kills after which there was a ledger to open
    /// @param moved kills between which something was committed
    private record Outcome(int opened, int moved) {}

    @Test
    void opensAtItsLastCommitAfterEachOfAHundredKills() throws Exception {
        int opened = 0;
        int moved = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(LEDGERS)) {
            List<Callable<Outcome>> ledgers = new ArrayList<>();
            for (int i = 0; i < LEDGERS; i++) {
                long seed = SEED + (long) KILLS * i;
                Path ledger = folder.resolve("ledger" + i);
                ledgers.add(() -> killWriters(ledger, seed));
            }
            for (Future<Outcome> outcome : threads.invokeAll(ledgers)) {
                opened += outcome.get().opened;
                moved += outcome.get().moved;
            }
        }
        assertThat(opened).isGreaterThan(LEDGERS * KILLS / 2);
        assertThat(moved).isGreaterThan(LEDGERS * KILLS / 4);
    }

    private Outcome killWriters(Path folder, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int opened = 0;
        int lastBlocks = 0;
        int moved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = start(folder, seed + kill);
            if (random.nextInt(4) > 0) {
                waitForACommit(folder, writer);
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
        return new Outcome(opened, moved);
    }

    /// However slow the machine is, most kills meet a writer at work.
    private static void waitForACommit(Path folder, Process writer) throws InterruptedException {
        Path log = folder.resolve("g1").resolve(CommitLog.FILE_NAME);
        long before = log.toFile().length();
        while (log.toFile().length() == before && !writer.waitFor(5, TimeUnit.MILLISECONDS)) {
            // The writer is still starting.
        }
    }

    private static Process start(Path folder, long seed) throws IOException {
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
