package spoor.ledger.trace;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The least and the most that any conserving rule could find, carried along the trail.
///
/// Of an output `w` of a transaction with inputs `V`, of which between `L` and `U` is a theft's,
/// between `max(0, w - (V - L))` and `min(w, U)` is that theft's, whatever the rule.
///
/// A limit may cut one policy's trail and not another's. Where that can happen the least becomes 0,
/// and the trail of the bounds itself goes on as far as any policy's could.
final class BoundsTrail {
    /// Words in a row of arrivals: the most as a run (or a reference to a list of pairs), the
    /// least.
    static final int WORDS = 2;

    private final TraceSink sink;
    private final boolean wantsSteps;
    private final List<Theft> thefts;
    private final Limits limits;
    private final Trail trail;
    private final int pairWords;
    private final int depthWord;

    /// What the inputs bring together, by theft.
    private final Pairs brought = new Pairs();

    /// What is in one output.
    private final Pairs pairs = new Pairs();

    private int leastDepth;
    private int mostDepth;

    /// What the walk shares with it.
    record Trail(
            Arrivals arrivals,
            RunStore store,
            Inputs inputs,
            Outlets outlets,
            Claims claims,
            Flow flow) {}

    /// @param pairWords where in a row its words are
    /// @param depthWord where in a row the depths are, 0 if there is no limit on depth
    BoundsTrail(TraceRequest request, TraceSink sink, Trail trail, int pairWords, int depthWord) {
        this.sink = sink;
        this.wantsSteps = sink.wantsSteps();
        this.thefts = request.thefts();
        this.limits = request.limits();
        this.trail = trail;
        this.pairWords = pairWords;
        this.depthWord = depthWord;
    }

    void visit(long transaction, StopRule.@Nullable Stop stop) {
        brought.clear();
        leastDepth = Integer.MAX_VALUE - 1;
        mostDepth = 0;
        for (int input = 0; input < trail.inputs.count; input++) {
            int row = trail.inputs.rows[input];
            if (row != 0) {
                takeInput(transaction, input, row, stop);
            }
        }
        if (brought.count > 0 || trail.claims.areHere()) {
            divide(transaction);
        }
    }

    private void takeInput(long transaction, int input, int row, StopRule.@Nullable Stop stop) {
        long[] words = trail.arrivals.chunk(row);
        int base = trail.arrivals.base(row);
        long most = words[base + pairWords];
        if (most == 0) {
            return;
        }
        pairs.clear();
        pairs.read(most, words[base + pairWords + 1], trail.store);
        if (stop != null) {
            endAll(stop.kind(), trail.inputs.outputs[input], transaction, stop.reason());
            return;
        }
        for (int i = 0; i < pairs.count; i++) {
            brought.add(pairs.labels[i], pairs.least[i], pairs.most[i]);
        }
        if (depthWord != 0) {
            leastDepth = Math.min(leastDepth, (int) (words[base + depthWord] >>> 32));
            int depth = (int) words[base + depthWord]; // not an amount: a depth
            mostDepth = Math.max(mostDepth, depth);
        }
    }

    private void divide(long transaction) {
        Flow flow = trail.flow;
        int claim = trail.claims.first();
        for (int output = 0; output < flow.outputs; output++) {
            share(flow.wanted[output]);
            int claimed = claim;
            while (claim < trail.claims.end()
                    && trail.claims.output(claim) == flow.firstOutput + output) {
                fill(claim++, flow.wanted[output], transaction);
            }
            if (pairs.count > 0) {
                carry(output);
                settle(transaction, output, claim > claimed);
            }
        }
        if (brought.count > 0) {
            share(flow.wanted[flow.outputs]);
            endAll(TerminalKind.FEE, -1, transaction, Reason.FEE);
        }
    }

    /// Writes into `pairs` what `wanted` units may hold.
    private void share(long wanted) {
        pairs.clear();
        for (int i = 0; i < brought.count; i++) {
            long most = Math.min(wanted, brought.most[i]);
            if (most > 0) {
                long clean = trail.flow.total - brought.least[i];
                pairs.add(brought.labels[i], Math.max(0, wanted - clean), most);
            }
        }
    }

    /// An origin's units are the theft's, whatever was there; the others keep what the rest of the
    /// output can hold.
    private void fill(int claim, long value, long transaction) {
        int label = trail.claims.label(claim);
        long units = trail.claims.units(claim);
        long rest = value - units;
        pairs.add(label, 0, 0);
        for (int i = 0; i < pairs.count; i++) {
            long least = pairs.least[i];
            long most = pairs.most[i];
            pairs.least[i] = Math.max(0, least - units);
            pairs.most[i] = Math.min(most, rest);
            if (pairs.labels[i] == label) {
                pairs.least[i] += units;
                pairs.most[i] += units;
            } else {
                sink.bounds(
                        pairs.labels[i] - 1,
                        TerminalKind.RESTOLEN,
                        trail.claims.output(claim),
                        transaction,
                        Math.max(0, least - rest),
                        Math.min(most, units),
                        thefts.get(label - 1).id());
            }
        }
        pairs.dropEmpty();
    }

    private void carry(int output) {
        for (int i = 0; wantsSteps && i < pairs.count; i++) {
            sink.carried(
                    pairs.labels[i] - 1,
                    trail.flow.firstOutput + output,
                    pairs.least[i],
                    pairs.most[i]);
        }
    }

    private void settle(long transaction, int output, boolean isOrigin) {
        Outlets outlets = trail.outlets;
        long number = trail.flow.firstOutput + output;
        byte fate = outlets.fate(output);
        if (fate == Outlets.ENDS) {
            endAll(outlets.kind(output), number, transaction, outlets.reason(output));
            return;
        }
        if (!isOrigin) {
            cutSmall(number, transaction);
        }
        int least = isOrigin ? 0 : leastDepth + 1;
        int most = isOrigin ? 0 : mostDepth + 1;
        if (fate == Outlets.ENDS_LATE) {
            endAll(
                    outlets.kind(output),
                    number,
                    outlets.isUntil(output) ? outlets.spender(output) : transaction,
                    outlets.reason(output));
        } else if (depthWord != 0 && least >= limits.depth()) {
            endAll(TerminalKind.TRUNCATED, number, transaction, Reason.DEPTH);
        } else if (pairs.count > 0) {
            wait(output, least, most);
        }
    }

    /// A policy that has fewer units than the limit here ends its trail: then it has none left.
    private void cutSmall(long output, long transaction) {
        for (int i = 0; i < pairs.count; i++) {
            if (pairs.most[i] < limits.minUnits()) {
                end(i, TerminalKind.TRUNCATED, output, transaction, Reason.MIN_UNITS);
                pairs.most[i] = 0;
            } else if (pairs.least[i] < limits.minUnits()) {
                pairs.least[i] = 0;
            }
        }
        pairs.dropEmpty();
    }

    private void wait(int output, int least, int most) {
        // Some policy's trail may have come on the longest way and been cut here.
        if (depthWord != 0 && most >= limits.depth()) {
            Arrays.fill(pairs.least, 0, pairs.count, 0);
        }
        int row = trail.outlets.row(output);
        long[] words = trail.arrivals.chunk(row);
        int base = trail.arrivals.base(row);
        pairs.write(words, base + pairWords, trail.store);
        if (depthWord != 0) {
            words[base + depthWord] = (long) least << 32 | most;
        }
    }

    private void endAll(TerminalKind kind, long output, long transaction, String reason) {
        for (int i = 0; i < pairs.count; i++) {
            end(i, kind, output, transaction, reason);
        }
    }

    private void end(int i, TerminalKind kind, long output, long transaction, String reason) {
        sink.bounds(
                pairs.labels[i] - 1,
                kind,
                output,
                transaction,
                pairs.least[i],
                pairs.most[i],
                reason);
    }
}
