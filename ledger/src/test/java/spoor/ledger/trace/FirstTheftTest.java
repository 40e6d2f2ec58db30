package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.MemoryChain;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.Progress;
import spoor.ledger.store.Ledger;

/// The coins of block 9, the first that were ever spent, followed through the blocks of early 2009.
///
/// Every amount in these blocks is a whole number of hundredths of a coin, so the slow trace, which
/// keeps every unit as an object, can follow the same chain with one object a hundredth.
class FirstTheftTest {
    private static final int BLOCK = 9;
    private static final long HUNDREDTH = Satoshi.PER_COIN / 100;

    @TempDir Path folder;

    @Test
    void everyPolicyFindsWhatTheSlowTraceFinds() throws IOException {
        BlocksIntake.run(
                TestData.file("chain/bitcoin/blk/blk00000-first-1MiB.dat"),
                folder,
                Progress.SILENT);
        try (Ledger ledger = Ledger.open(folder)) {
            long origin = ledger.firstOutput(ledger.firstTransaction(BLOCK));
            MemoryChain coins = inHundredths(ledger, origin);
            List<Object> slow = SlowTrace.callsOf(coins, request(origin, 5000));
            assertThat(RecordingSink.callsOf(coins, request(origin, 5000))).isEqualTo(slow);
            assertThat(slow).hasSizeGreaterThan(50);
            compareInSatoshi(ledger, origin, slow);
        }
    }

    /// Where no hundredth has to be broken, the same ends are found in satoshi, a million times as
    /// high.
    private static void compareInSatoshi(UtxoChain ledger, long origin, List<Object> slow) {
        RecordingSink sink = new RecordingSink(true);
        TraceSummary summary = Trace.run(ledger, request(origin, 50 * Satoshi.PER_COIN), sink);
        assertThat(summary.conservation())
                .filteredOn(row -> row.policy().conserves())
                .hasSize(6)
                .allMatch(TraceSummary.Conservation::holds)
                .allMatch(row -> row.stolen() == 50 * Satoshi.PER_COIN);
        List<List<Object>> inSatoshi = new ArrayList<>();
        for (RecordingSink.Terminal end : sink.of(RecordingSink.Terminal.class)) {
            if (isWhole(end.policy())) {
                inSatoshi.add(List.of(end.policy(), end.kind(), end.output(), end.units()));
            }
        }
        List<List<Object>> inHundredths = new ArrayList<>();
        for (Object call : slow) {
            if (call instanceof RecordingSink.Terminal end && isWhole(end.policy())) {
                long units = Math.multiplyExact(end.units(), HUNDREDTH);
                inHundredths.add(List.of(end.policy(), end.kind(), end.output(), units));
            }
        }
        assertThat(inSatoshi).isEqualTo(inHundredths).isNotEmpty();
    }

    /// Pro rata breaks hundredths.
    private static boolean isWhole(Policy policy) {
        return policy != Policy.PRO_RATA;
    }

    private static TraceRequest request(long origin, long units) {
        Theft theft = new Theft("block-9", List.of(new Origin(origin, units)));
        return new TraceRequest(
                List.of(theft), EnumSet.allOf(Policy.class), true, Limits.NONE, StopRule.NONE);
    }

    private static MemoryChain inHundredths(Ledger ledger, long origin) {
        MemoryChain.Builder builder = new MemoryChain.Builder();
        for (int block = 0; block < ledger.blocks(); block++) {
            builder.block(ledger.height(block), ledger.timeSeconds(block));
            long end =
                    block + 1 < ledger.blocks()
                            ? ledger.firstTransaction(block + 1)
                            : ledger.transactions();
            for (long t = ledger.firstTransaction(block); t < end; t++) {
                builder.begin();
                for (long i = ledger.firstInput(t); i < ledger.firstInput(t + 1); i++) {
                    builder.input(ledger.spentOutput(i));
                }
                for (long o = ledger.firstOutput(t); o < ledger.firstOutput(t + 1); o++) {
                    assertThat(ledger.value(o) % HUNDREDTH).isZero();
                    builder.output(isIdle(ledger, t, o, origin) ? 1 : ledger.value(o) / HUNDREDTH);
                }
            }
        }
        return builder.build();
    }

    /// A mined output that nothing spends is on no trail: its amount may be anything, and thousands
    /// of them would be millions of objects.
    private static boolean isIdle(Ledger ledger, long transaction, long output, long origin) {
        return output != origin
                && ledger.firstInput(transaction) == ledger.firstInput(transaction + 1)
                && ledger.spender(output) == UtxoChain.UNSPENT;
    }
}
