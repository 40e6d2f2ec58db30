package spoor.verify;

import java.util.Arrays;
import spoor.verify.Walk.Held;
import spoor.verify.Walk.Stop;

/// The least and the most of each theft that any conserving rule could find.
///
/// Of an output `w` of a transaction with inputs `V`, of which between `L` and `U` are a theft's,
/// between `max(0, w - (V - L))` and `min(w, U)` are, whatever the rule.
final class Bounds {
    private final Walk walk;
    private long[] least = new long[0];
    private long[] most = new long[0];
    private long leastDepth;
    private long mostDepth;

    Bounds(Walk walk) {
        this.walk = walk;
    }

    void visit(Stop stop, boolean hasOrigins) {
        long[] lowest = new long[walk.thefts + 1];
        long[] highest = new long[walk.thefts + 1];
        leastDepth = Long.MAX_VALUE - 1;
        mostDepth = 0;
        for (int i = 0; i < walk.inputs.length; i++) {
            Held input = walk.inputs[i];
            if (input != null && Arrays.stream(input.most).anyMatch(units -> units > 0)) {
                if (stop != null) {
                    least = input.least;
                    most = input.most;
                    endAll(stop, walk.tx.from[i], walk.tx.place[i], walk.tx);
                } else {
                    add(lowest, input.least);
                    add(highest, input.most);
                    leastDepth = Math.min(leastDepth, input.leastDepth);
                    mostDepth = Math.max(mostDepth, input.mostDepth);
                }
            }
        }
        boolean isTainted = Arrays.stream(highest).anyMatch(units -> units > 0);
        for (int output = 0; (isTainted || hasOrigins) && output < walk.outputs.length; output++) {
            share(walk.tx.values[output], lowest, highest);
            for (Walk.Claim claim : walk.claims(output)) {
                fill(claim, output);
            }
            settle(output);
        }
        if (isTainted) {
            share(walk.fee, lowest, highest);
            endAll(new Stop("FEE", ""), null, 0, walk.tx);
        }
    }

    private static void add(long[] sums, long[] more) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += more[label];
        }
    }

    private void share(long units, long[] lowest, long[] highest) {
        least = new long[lowest.length];
        most = new long[lowest.length];
        for (int label = 1; label < lowest.length; label++) {
            most[label] = Math.min(units, highest[label]);
            if (most[label] > 0) {
                least[label] = Math.max(0, units - (walk.total - lowest[label]));
            }
        }
    }

    /// An origin's units are the theft's; of every theft the rest of the output can hold what it
    /// could before.
    private void fill(Walk.Claim claim, int output) {
        long rest = walk.tx.values[output] - claim.units();
        Stop again = new Stop("RESTOLEN", walk.wanted.thefts().get(claim.label() - 1).id());
        for (int label = 1; label < most.length; label++) {
            if (label != claim.label() && most[label] > 0) {
                long lost = Math.max(0, least[label] - rest);
                long atMost = Math.min(most[label], claim.units());
                walk.sink.bounds(label - 1, again, walk.tx, output, walk.tx, lost, atMost);
            }
            boolean isOwn = label == claim.label();
            least[label] = Math.max(0, least[label] - claim.units()) + (isOwn ? claim.units() : 0);
            most[label] = Math.min(most[label], rest) + (isOwn ? claim.units() : 0);
        }
    }

    private void settle(int output) {
        Stop fate = walk.fate(output);
        boolean isOrigin = !walk.claims(output).isEmpty();
        if (Walk.comesAfterSmall(fate) && !isOrigin) {
            cutSmall(output);
        }
        long nearest = isOrigin ? 0 : leastDepth + 1;
        long farthest = isOrigin ? 0 : mostDepth + 1;
        if (fate != null) {
            boolean isUntil = fate.reason().equals("until");
            endAll(fate, walk.tx, output, isUntil ? walk.tx.spender[output] : walk.tx);
        } else if (nearest >= walk.wanted.depth()) {
            endAll(new Stop("TRUNCATED", "depth"), walk.tx, output, walk.tx);
        } else if (Arrays.stream(most).anyMatch(units -> units > 0)) {
            // Some policy's trail may have come on the longest way, and have been cut here.
            Held held = walk.held(output);
            held.least = farthest >= walk.wanted.depth() ? new long[most.length] : least;
            held.most = most;
            held.leastDepth = nearest;
            held.mostDepth = farthest;
        }
    }

    private void cutSmall(int output) {
        long small = walk.wanted.minUnits();
        for (int label = 1; label < most.length; label++) {
            if (0 < most[label] && most[label] < small) {
                Stop cut = new Stop("TRUNCATED", "min_units");
                walk.sink.bounds(
                        label - 1, cut, walk.tx, output, walk.tx, least[label], most[label]);
                most[label] = 0;
            }
            least[label] = least[label] < small ? 0 : least[label];
        }
    }

    private void endAll(Stop stop, Chain.Tx at, int output, Chain.Tx named) {
        for (int label = 1; label < most.length; label++) {
            if (most[label] > 0) {
                walk.sink.bounds(label - 1, stop, at, output, named, least[label], most[label]);
            }
        }
    }
}
