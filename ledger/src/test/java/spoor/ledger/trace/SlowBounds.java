package spoor.ledger.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Section 6 of the definition, written down once more: a pair for each theft in each output.
final class SlowBounds {
    private final SlowTrace trace;
    private final Map<Long, Waiting> waiting = new HashMap<>();

    record Pair(long least, long most) {}

    private record Waiting(SortedMap<Integer, Pair> pairs, int leastDepth, int mostDepth) {}

    SlowBounds(SlowTrace trace) {
        this.trace = trace;
    }

    boolean isTainted(long output) {
        return waiting.containsKey(output);
    }

    void visit(
            long transaction,
            List<Long> inputs,
            StopRule.@Nullable Stop stop,
            Map<Long, Long> worth) {
        SortedMap<Integer, Pair> brought = new TreeMap<>();
        int leastDepth = Integer.MAX_VALUE - 1;
        int mostDepth = 0;
        for (long input : inputs) {
            Waiting here = waiting.remove(input);
            if (here == null) {
                continue;
            }
            if (stop != null) {
                end(here.pairs, input, new SlowTrace.End(stop.kind(), transaction, stop.reason()));
                continue;
            }
            here.pairs.forEach((label, pair) ->
                    brought.merge(
                            label, pair, (a, b) -> new Pair(a.least + b.least, a.most + b.most)));
            leastDepth = Math.min(leastDepth, here.leastDepth);
            mostDepth = Math.max(mostDepth, here.mostDepth);
        }
        long total = worth.values().stream().mapToLong(i -> i).sum();
        long fee = total;
        for (long output : trace.outputs(transaction)) {
            long value = trace.chain().value(output);
            fee -= value;
            SortedMap<Integer, Pair> pairs = share(brought, value, total);
            for (SlowTrace.Claim claim : trace.claims(output)) {
                pairs = fill(pairs, claim, value, output, transaction);
            }
            pairs.forEach((label, pair) ->
                    trace.sink().carried(label - 1, output, pair.least, pair.most));
            if (!pairs.isEmpty()) {
                settle(transaction, output, pairs, leastDepth + 1, mostDepth + 1);
            }
        }
        end(
                share(brought, fee, total),
                -1,
                new SlowTrace.End(TerminalKind.FEE, transaction, "paid to the miner"));
    }

    private static SortedMap<Integer, Pair> share(
            SortedMap<Integer, Pair> brought, long value, long total) {
        SortedMap<Integer, Pair> pairs = new TreeMap<>();
        brought.forEach((label, pair) -> {
            long most = Math.min(value, pair.most);
            if (most > 0) {
                long least = Math.max(0, value - (total - pair.least));
                pairs.put(label, new Pair(least, most));
            }
        });
        return pairs;
    }

    private SortedMap<Integer, Pair> fill(
            SortedMap<Integer, Pair> pairs,
            SlowTrace.Claim claim,
            long value,
            long output,
            long transaction) {
        long units = claim.units();
        SortedMap<Integer, Pair> filled = new TreeMap<>();
        filled.put(claim.label(), new Pair(units, units));
        pairs.forEach((label, pair) -> {
            long least = Math.max(0, pair.least - units);
            long most = Math.min(pair.most, value - units);
            if (label == claim.label()) {
                filled.put(label, new Pair(units + least, units + most));
                return;
            }
            trace.sink()
                    .bounds(
                            label - 1,
                            TerminalKind.RESTOLEN,
                            output,
                            transaction,
                            Math.max(0, pair.least - (value - units)),
                            Math.min(pair.most, units),
                            trace.request().thefts().get(claim.label() - 1).id());
            if (most > 0) {
                filled.put(label, new Pair(least, most));
            }
        });
        return filled;
    }

    private void settle(
            long transaction,
            long output,
            SortedMap<Integer, Pair> arrived,
            int leastDepthIfBrought,
            int mostDepthIfBrought) {
        SlowTrace.End end = trace.endOnArrival(transaction, output);
        if (end != null) {
            end(arrived, output, end);
            return;
        }
        boolean isOrigin = !trace.claims(output).isEmpty();
        long minUnits = isOrigin ? 0 : trace.request().limits().minSat();
        SortedMap<Integer, Pair> pairs = new TreeMap<>();
        SortedMap<Integer, Pair> small = new TreeMap<>();
        arrived.forEach((label, pair) -> {
            if (pair.most < minUnits) {
                small.put(label, pair);
            } else {
                long least = pair.least < minUnits ? 0 : pair.least;
                pairs.put(label, new Pair(least, pair.most));
            }
        });
        end(small, output, new SlowTrace.End(TerminalKind.TRUNCATED, transaction, "min_units"));
        int leastDepth = isOrigin ? 0 : leastDepthIfBrought;
        int mostDepth = isOrigin ? 0 : mostDepthIfBrought;
        int depthLimit = trace.request().limits().depth();
        end = trace.endAfterSmallOnes(transaction, output);
        if (end == null && leastDepth >= depthLimit) {
            end = new SlowTrace.End(TerminalKind.TRUNCATED, transaction, "depth");
        }
        if (end != null) {
            end(pairs, output, end);
        } else if (!pairs.isEmpty()) {
            if (mostDepth >= depthLimit) {
                pairs.replaceAll((_, pair) -> new Pair(0, pair.most));
            }
            waiting.put(output, new Waiting(pairs, leastDepth, mostDepth));
        }
    }

    private void end(SortedMap<Integer, Pair> pairs, long output, SlowTrace.End end) {
        pairs.forEach((label, pair) ->
                trace.sink()
                        .bounds(
                                label - 1,
                                end.kind(),
                                output,
                                end.transaction(),
                                pair.least,
                                pair.most,
                                end.reason()));
    }
}
