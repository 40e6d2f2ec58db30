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
    private final Here here;
    private final int pairWords;
    private final int depthWord;

    /// What the inputs bring together, by theft.
    private final Pairs brought = new Pairs();

    /// What is in one output.
    private final Pairs pairs = new Pairs();

    private int leastDepth;
    private int mostDepth;

    /// @param pairWords where in a record its words are
    /// @param depthWord where in a record the depths are, 0 if there is no limit on depth
    BoundsTrail(TraceRequest request, TraceSink sink, Here here, int pairWords, int depthWord) {
        this.sink = sink;
        this.wantsSteps = sink.wantsSteps();
        this.thefts = request.thefts();
        this.limits = request.limits();
        this.here = here;
        this.pairWords = pairWords;
        this.depthWord = depthWord;
    }

    void visit(long transaction, StopRule.@Nullable Stop stop) {
        brought.clear();
        leastDepth = Integer.MAX_VALUE - 1;
        mostDepth = 0;
        for (int i = 0; i < here.flow().taintedInputs; i++) {
            takeInput(transaction, here.flow().tainted[i], stop);
        }
        if (brought.count > 0 || here.claims().areHere()) {
            divide(transaction);
        }
    }

    private void takeInput(long transaction, int input, StopRule.@Nullable Stop stop) {
        Flow flow = here.flow();
        long most = flow.word(input, pairWords);
        if (most == 0) {
            return;
        }
        pairs.clear();
        if (most > 0) {
            pairs.add(Runs.label(most), flow.word(input, pairWords + 1), Runs.units(most));
        } else {
            int list = flow.listOf(input, most);
            pairs.read(flow.record(input), list + 1, flow.listSize(input, most));
        }
        if (stop != null) {
            endAll(stop.kind(), here.flow().spent[input], transaction, stop.reason());
            return;
        }
        for (int i = 0; i < pairs.count; i++) {
            brought.add(pairs.labels[i], pairs.least[i], pairs.most[i]);
        }
        if (depthWord != 0) {
            long depths = flow.word(input, depthWord);
            leastDepth = Math.min(leastDepth, (int) (depths >>> 32));
            mostDepth = Math.max(mostDepth, (int) (depths & Integer.MAX_VALUE));
        }
    }

    private void divide(long transaction) {
        Flow flow = here.flow();
        int claim = here.claims().first();
        for (int output = 0; output < flow.outputs; output++) {
            share(flow.wanted[output]);
            int claimed = claim;
            while (claim < here.claims().end()
                    && here.claims().output(claim) == flow.firstOutput + output) {
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
                long clean = here.flow().total - brought.least[i];
                pairs.add(brought.labels[i], Math.max(0, wanted - clean), most);
            }
        }
    }

    /// An origin's units are the theft's, whatever was there; the others keep what the rest of the
    /// output can hold.
    private void fill(int claim, long value, long transaction) {
        int label = here.claims().label(claim);
        long units = here.claims().units(claim);
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
                        here.claims().output(claim),
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
                    here.flow().firstOutput + output,
                    pairs.least[i],
                    pairs.most[i]);
        }
    }

    private void settle(long transaction, int output, boolean isOrigin) {
        Outlets outlets = here.outlets();
        long number = here.flow().firstOutput + output;
        Fate fate = outlets.fate(output);
        if (fate != Fate.GOES_ON && !fate.comesAfterSmall()) {
            endHere(output);
            return;
        }
        if (!isOrigin) {
            cutSmall(number, transaction);
        }
        int least = isOrigin ? 0 : leastDepth + 1;
        int most = isOrigin ? 0 : mostDepth + 1;
        if (fate != Fate.GOES_ON) {
            endHere(output);
        } else if (depthWord != 0 && least >= limits.depth()) {
            endAll(TerminalKind.TRUNCATED, number, transaction, Reason.DEPTH);
        } else if (pairs.count > 0) {
            wait(output, least, most);
        }
    }

    private void endHere(int output) {
        Outlets outlets = here.outlets();
        endAll(
                outlets.kind(output),
                here.flow().firstOutput + output,
                outlets.transaction(output),
                outlets.reason(output));
    }

    /// A policy that has fewer units than the limit here ends its trail: then it has none left.
    private void cutSmall(long output, long transaction) {
        for (int i = 0; i < pairs.count; i++) {
            if (pairs.most[i] < limits.minSat()) {
                end(i, TerminalKind.TRUNCATED, output, transaction, Reason.MIN_UNITS);
                pairs.most[i] = 0;
            } else if (pairs.least[i] < limits.minSat()) {
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
        Departures departures = here.departures();
        if (pairs.count == 1) {
            departures.set(output, pairWords, Runs.of(pairs.labels[0], pairs.most[0]));
            departures.set(output, pairWords + 1, pairs.least[0]);
        } else {
            departures.set(output, pairWords, ~(long) here.flow().parcels.begin());
            pairs.write(here.flow().parcels);
        }
        if (depthWord != 0) {
            departures.set(output, depthWord, (long) least << 32 | most);
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
