package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The walk against the slow trace, on chains from a seed.
class RandomWorldTest {
    @TestFactory
    List<DynamicTest> findsWhatTheSlowTraceFinds() {
        return LongStream.range(0, 400)
                .mapToObj(seed ->
                        DynamicTest.dynamicTest(
                                "seed " + seed,
                                () -> {
                                    RandomWorld world = new RandomWorld(seed, 120);
                                    check(world.chain, world.everything());
                                }))
                .toList();
    }

    private static void check(spoor.ledger.chain.UtxoChain chain, TraceRequest request) {
        List<Object> slow = SlowTrace.callsOf(chain, request);
        List<Object> fast = RecordingSink.callsOf(chain, request);
        for (int i = 0; i < Math.min(slow.size(), fast.size()); i++) {
            assertThat(fast.get(i)).as("call " + i).isEqualTo(slow.get(i));
        }
        assertThat(fast).hasSameSizeAs(slow);
    }

    /// Else the comparison would prove little.
    @Test
    void everyKindOfEndIsMet() {
        Set<String> met = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            RandomWorld world = new RandomWorld(seed, 120);
            RecordingSink sink = new RecordingSink(true);
            Trace.run(world.chain, world.everything(), sink);
            for (RecordingSink.Terminal end : sink.of(RecordingSink.Terminal.class)) {
                met.add(end.kind() == TerminalKind.TRUNCATED ? end.reason() : "" + end.kind());
            }
            sink.of(RecordingSink.Assumed.class).forEach(_ -> met.add("assumed"));
        }
        assertThat(met)
                .containsExactlyInAnyOrder(
                        "UNSPENT",
                        "SERVICE",
                        "MIXER",
                        "FEE",
                        "BURNED",
                        "RESTOLEN",
                        "depth",
                        "min_units",
                        "until",
                        "transactions",
                        "assumed");
    }
}
