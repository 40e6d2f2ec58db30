package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spoor.ledger.trace.RecordingSink.Carried;
import spoor.ledger.trace.RecordingSink.Terminal;

/// What must hold on every chain, tried on chains from a seed.
class TraceLawsTest {
    private static final int TRANSACTIONS = 150;

    private static List<DynamicTest> onSeeds(long from, int count, LongConsumer law) {
        return LongStream.range(from, from + count)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> law.accept(seed)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aPolicyAloneFindsWhatItFindsInCompany() {
        return onSeeds(1000, 60, TraceLawsTest::checkEachAlone);
    }

    private static void checkEachAlone(long seed) {
        RandomWorld world = new RandomWorld(seed, TRANSACTIONS);
        TraceRequest all = withoutCount(world.everything());
        List<Object> together = RecordingSink.callsOf(world.chain, all);
        for (Policy policy : Policy.values()) {
            TraceRequest alone =
                    new TraceRequest(
                            all.thefts(), EnumSet.of(policy), false, all.limits(), all.stops());
            assertThat(callsOf(policy, RecordingSink.callsOf(world.chain, alone)))
                    .as(policy.label())
                    .isNotEmpty()
                    .isEqualTo(callsOf(policy, together));
        }
    }

    /// The number of transactions is counted over all policies, so it is the one limit that makes
    /// them depend on one another.
    private static TraceRequest withoutCount(TraceRequest request) {
        Limits limits = request.limits();
        return new TraceRequest(
                request.thefts(),
                request.policies(),
                request.bounds(),
                new Limits(
                        limits.depth(),
                        limits.minSat(),
                        limits.untilHeight(),
                        limits.untilTimeSeconds(),
                        Long.MAX_VALUE),
                request.stops());
    }

    private static List<Object> callsOf(Policy policy, List<Object> calls) {
        return calls.stream()
                .filter(call ->
                        switch (call) {
                            case Terminal end -> end.policy() == policy;
                            case TraceSink.Step step -> step.policy() == policy;
                            default -> false;
                        })
                .toList();
    }

    @TestFactory
    List<DynamicTest> aSecondRunMakesTheSameCalls() {
        return onSeeds(2000, 20, TraceLawsTest::checkTwice);
    }

    private static void checkTwice(long seed) {
        RandomWorld world = new RandomWorld(seed, TRANSACTIONS);
        assertThat(RecordingSink.callsOf(world.chain, world.everything()))
                .isNotEmpty()
                .isEqualTo(RecordingSink.callsOf(world.chain, world.everything()));
    }

    @TestFactory
    List<DynamicTest> whatIsStolenIsWhatEnds() {
        return onSeeds(3000, 100, TraceLawsTest::checkConservation);
    }

    private static void checkConservation(long seed) {
        RandomWorld world = new RandomWorld(seed, TRANSACTIONS);
        RecordingSink sink = new RecordingSink(false);
        TraceSummary summary = Trace.run(world.chain, world.everything(), sink);
        assertThat(summary.conservation())
                .hasSize(world.thefts.size() * Policy.values().length)
                .allMatch(row -> row.holds() || row.policy() == Policy.POISON);
        for (TraceSummary.Conservation row : summary.conservation()) {
            long ended =
                    sink.of(Terminal.class).stream()
                            .filter(end -> end.theft() == row.theft())
                            .filter(end -> end.policy() == row.policy())
                            .mapToLong(Terminal::units)
                            .sum();
            assertThat(ended).isEqualTo(row.terminals());
        }
    }

    @TestFactory
    List<DynamicTest> everyConservingPolicyLiesWithinTheBounds() {
        return onSeeds(4000, 300, TraceLawsTest::checkWithinBounds);
    }

    private static void checkWithinBounds(long seed) {
        RandomWorld world = new RandomWorld(seed, TRANSACTIONS);
        List<Object> calls = RecordingSink.callsOf(world.chain, world.everything());
        BoundsCheck.check(world.everything(), calls);
    }

    @TestFactory
    List<DynamicTest> carriedPairsAreReportedOncePerOutputAndTheft() {
        return onSeeds(5000, 20, TraceLawsTest::checkCarriedOnce);
    }

    private static void checkCarriedOnce(long seed) {
        RandomWorld world = new RandomWorld(seed, TRANSACTIONS);
        RecordingSink sink = new RecordingSink(true);
        Trace.run(world.chain, world.everything(), sink);
        Map<String, Integer> times = new HashMap<>();
        sink.of(Carried.class)
                .forEach(pair -> times.merge(pair.theft() + ":" + pair.output(), 1, Integer::sum));
        assertThat(times.values()).isNotEmpty().containsOnly(1);
    }

    @TestFactory
    List<DynamicTest> theOrderOfIndependentTransactionsDoesNotMatter() {
        return onSeeds(6000, 60, TraceLawsTest::checkReordered);
    }

    private static void checkReordered(long seed) {
        RandomWorld world = new RandomWorld(seed, TRANSACTIONS);
        TraceRequest request =
                withLimits(
                        world.everything(),
                        new Limits(
                                seed % 2 == 0 ? 4 : 99,
                                seed % 4,
                                Integer.MAX_VALUE,
                                Long.MAX_VALUE,
                                Long.MAX_VALUE));
        assertThat(ChainCopy.reordered(world.chain, seed).terminals(request))
                .isNotEmpty()
                .isEqualTo(ChainCopy.terminalsOf(world.chain, request));
    }

    @TestFactory
    List<DynamicTest> splittingAndMergingAgainChangesNothing() {
        return onSeeds(7000, 60, TraceLawsTest::checkSplitAndMerged);
    }

    private static void checkSplitAndMerged(long seed) {
        RandomWorld world = new RandomWorld(seed, TRANSACTIONS);
        TraceRequest request = withLimits(world.everything(), Limits.NONE);
        assertThat(ChainCopy.splitAndMerged(world.chain, seed).terminals(request))
                .isNotEmpty()
                .isEqualTo(ChainCopy.terminalsOf(world.chain, request));
    }

    /// Without stop rules too: those of the world go by the numbers of outputs.
    private static TraceRequest withLimits(TraceRequest request, Limits limits) {
        return new TraceRequest(
                request.thefts(), request.policies(), request.bounds(), limits, StopRule.NONE);
    }
}
