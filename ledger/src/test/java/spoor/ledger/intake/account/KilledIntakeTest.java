package spoor.ledger.intake.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.store.account.AccountLedger;

/// Ingests that are killed at moments drawn from a seed: every time the ledger opens as one of them
/// left it, whole, and the next one goes on from there.
@Tag("slow")
class KilledIntakeTest {
    private static final long SEED = 20150730;
    private static final int KILLS = 12;
    private static final int STEP = 50;
    private static final int MOST_MILLIS = 300;

    @TempDir Path folder;

    @Test
    void opensAtItsLastCommitAfterEachKill() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Path ledger = folder.resolve("ledger");
        long blocks = 0;
        int moved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process ingests = start(ledger);
            waitForACommit(ledger, ingests);
            boolean isDone = ingests.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            ingests.destroyForcibly().waitFor();
            assertThat(isDone).as("ended by itself: see the output above").isFalse();
            long now = blocksOf(ledger);
            assertThat(now).isGreaterThanOrEqualTo(blocks);
            moved += now > blocks ? 1 : 0;
            blocks = now;
        }
        assertThat(moved).isGreaterThan(KILLS / 2);
        int next = Math.toIntExact(blocks) + 1;
        AccountIntake.merge(ledger, "testnet", "ETH", world(next).source());
        assertThat(blocksOf(ledger)).isEqualTo(next);
        try (Stream<Path> left = Files.list(ledger)) {
            assertThat(left.map(path -> path.getFileName().toString().replaceAll("[0-9]", "")))
                    .as("nothing half-written")
                    .containsExactlyInAnyOrder("CURRENT", "LOCK", "g");
        }
    }

    private static AccountWorld world(int blocks) {
        AccountWorld world = new AccountWorld();
        for (int i = 0; i < blocks; i++) {
            world.send("" + (char) ('A' + i % 7), "" + (char) ('A' + i % 11), i + 1L);
        }
        return world;
    }

    /// That a ledger is what the same blocks make in memory.
    private static long blocksOf(Path ledger) throws IOException {
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            opened.verify();
            AccountChain chain = opened.chain();
            AccountChain expected = world(Math.toIntExact(chain.blocks())).chain();
            assertThat(chain.transfers()).isEqualTo(expected.transfers());
            assertThat(chain.holdings()).isEqualTo(expected.holdings());
            for (int holding = 0; holding < chain.holdings(); holding++) {
                assertThat(chain.opening(holding)).isEqualTo(expected.opening(holding));
                for (long entry = chain.firstEntry(holding);
                        entry < chain.firstEntry(holding + 1);
                        entry++) {
                    assertThat(chain.balance(holding, entry))
                            .isEqualTo(expected.balance(holding, entry));
                }
            }
            return chain.blocks();
        }
    }

    /// However slow the machine is, most kills meet an ingest at work.
    private static void waitForACommit(Path ledger, Process ingests) throws Exception {
        Path current = ledger.resolve("CURRENT");
        String before = Files.exists(current) ? Files.readString(current) : "";
        while (!Files.exists(current) || Files.readString(current).equals(before)) {
            if (ingests.waitFor(5, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static Process start(Path ledger) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "spoor.ledger.intake.account.KilledIntakeTest$Ingests",
                        ledger.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Ingests more and more of a chain until it is killed.
    static final class Ingests {
        private Ingests() {}

        public static void main(String[] arguments) throws IOException {
            Path ledger = Path.of(arguments[0]);
            int blocks = 0;
            if (AccountLedger.exists(ledger)) {
                try (AccountLedger opened = AccountLedger.open(ledger)) {
                    blocks = Math.toIntExact(opened.chain().blocks());
                }
            }
            while (true) {
                blocks += STEP;
                AccountIntake.merge(ledger, "testnet", "ETH", world(blocks).source());
            }
        }
    }
}
