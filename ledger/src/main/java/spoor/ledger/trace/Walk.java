package spoor.ledger.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.UtxoChain;

/// The walk along the tainted transactions of a chain, in chain order, each of them once for all
/// policies.
///
/// Taint waits in [Arrivals] at the transaction that spends it. A transaction takes its arrivals,
/// each policy divides what is its own among the outputs, and what does not end there arrives at
/// the next.
final class Walk {
    private final UtxoChain chain;
    private final Limits limits;
    private final StopRule stops;
    private final TraceSink sink;
    private final Policy[] policies;
    private final Division[] divisions;
    private final Layout[] layouts;

    private final Claims claims;
    private final Frontier frontier;
    private final Flow flow;
    private final Departures departures;
    private final Inputs inputs;
    private final Outlets outlets;
    private final Tally tally;
    private final Ends ends;
    private final Settlement settlement;
    private final Filling filling;
    private final @Nullable BoundsTrail bounds;
    private final @Nullable Steps steps;
    private final Amounts amounts = new Amounts();

    private long handled;

    Walk(UtxoChain chain, TraceRequest request, TraceSink sink) {
        this.chain = chain;
        this.limits = request.limits();
        this.stops = request.stops();
        this.sink = sink;
        policies =
                Arrays.stream(Policy.values())
                        .filter(request.policies()::contains)
                        .toArray(Policy[]::new);
        divisions = Arrays.stream(policies).map(Division::of).toArray(Division[]::new);
        layouts = Arrays.stream(divisions).map(Division::layout).toArray(Layout[]::new);
        claims = Claims.of(chain, request.thefts());
        int words = policies.length + (request.bounds() ? BoundsTrail.WORDS : 0);
        boolean keepsDepth = limits.depth() != Integer.MAX_VALUE;
        int depthWords = keepsDepth ? words : 0;
        Arrivals arrivals = new Arrivals(chain.transactions());
        frontier = new Frontier(arrivals, claims);
        flow = new Flow(arrivals);
        inputs = new Inputs(chain, arrivals, frontier, flow);
        outlets = new Outlets(chain, request, claims);
        departures = new Departures(arrivals, frontier, keepsDepth ? 2 * words : words);
        tally = new Tally(request.thefts(), policies);
        ends = new Ends(policies, tally, sink);
        Here here = new Here(flow, outlets, claims, departures);
        settlement = new Settlement(limits, layouts, ends, here, depthWords);
        filling = new Filling(request.thefts(), tally, ends);
        steps = sink.wantsSteps() ? new Steps(flow, sink) : null;
        bounds =
                request.bounds()
                        ? new BoundsTrail(
                                request,
                                sink,
                                here,
                                policies.length,
                                depthWords == 0 ? 0 : depthWords + policies.length)
                        : null;
    }

    TraceSummary run() {
        for (long transaction = frontier.poll(); transaction >= 0; transaction = frontier.poll()) {
            visit(transaction);
        }
        return new TraceSummary(tally.close(), handled);
    }

    private void visit(long transaction) {
        boolean isTainted = inputs.open(transaction);
        claims.open(transaction);
        openOutputs(transaction);
        StopRule.Stop stop = isTainted ? stop(transaction) : null;
        if (isTainted && stop == null) {
            inputs.balance(sink);
            handled++;
        }
        for (int policy = 0; policy < policies.length; policy++) {
            visit(transaction, policy, stop);
        }
        if (bounds != null) {
            bounds.visit(transaction, stop);
        }
        departures.leave(flow, outlets);
        claims.pass();
    }

    private void openOutputs(long transaction) {
        long first = chain.firstOutput(transaction);
        int count = Math.toIntExact(chain.firstOutput(transaction + 1) - first);
        flow.openOutputs(count);
        long[] wanted = flow.wanted;
        for (int output = 0; output < count; output++) {
            wanted[output] = chain.value(first + output);
        }
        flow.firstOutput = first;
        outlets.open(transaction, first, count);
        departures.open(count);
    }

    private StopRule.@Nullable Stop stop(long transaction) {
        return handled >= limits.transactions()
                ? new StopRule.Stop(TerminalKind.TRUNCATED, Reason.TRANSACTIONS)
                : stops.atTransaction(transaction);
    }

    private void visit(long transaction, int policy, StopRule.@Nullable Stop stop) {
        boolean isTainted = readHeld(policy);
        if (isTainted && stop != null) {
            endHeld(policy, transaction, stop);
            isTainted = false;
        }
        boolean hasOrigins = claims.areHere();
        if (!isTainted && !hasOrigins) {
            return;
        }
        if (isTainted) {
            divisions[policy].divide(flow);
            requireConservation(transaction, policy);
        } else {
            flow.takeNothing();
        }
        if (hasOrigins) {
            filling.fill(policy, layouts[policy], flow, claims, transaction);
        }
        if (steps != null) {
            steps.report(policies[policy], layouts[policy], transaction, isTainted);
        }
        settlement.settleAll(transaction, policy);
    }

    /// Puts what the policy holds in the inputs into the flow.
    ///
    /// @return whether it holds anything
    private boolean readHeld(int policy) {
        long taint = 0;
        int label = 0;
        boolean isOne = true;
        for (int i = 0; i < flow.taintedInputs; i++) {
            int input = flow.tainted[i];
            long parcel = flow.word(input, policy);
            flow.held[input] = parcel;
            if (parcel > 0) {
                isOne &= label == 0 || label == Runs.label(parcel);
                label = Runs.label(parcel);
                taint += Runs.units(parcel);
            } else if (parcel < 0) {
                isOne = false;
                taint += flow.taintHeld(input);
            }
        }
        flow.heldTaint = taint;
        flow.onlyLabel = isOne ? label : 0;
        return taint != 0;
    }

    private void endHeld(int policy, long transaction, StopRule.Stop stop) {
        for (int i = 0; i < flow.taintedInputs; i++) {
            int input = flow.tainted[i];
            long parcel = flow.held[input];
            amounts.clear();
            if (parcel > 0) {
                amounts.add(Runs.label(parcel), Runs.units(parcel));
            } else if (parcel < 0) {
                int first = flow.firstHeld(input);
                amounts.addAll(flow.record(input), first, first + flow.countHeld(input));
            }
            ends.endAll(
                    policy, amounts, stop.kind(), flow.spent[input], transaction, stop.reason());
        }
    }

    private void requireConservation(long transaction, int policy) {
        if (!policies[policy].conserves()) {
            return;
        }
        long in = flow.heldTaint;
        long out = 0;
        for (int output = 0; output <= flow.outputs; output++) {
            out += flow.taintTaken(flow.taken[output]);
        }
        if (in != out) {
            throw new IllegalStateException(
                    "transaction "
                            + chain.id(transaction)
                            + ", "
                            + policies[policy].label()
                            + ": "
                            + in
                            + " units of taint went in, "
                            + out
                            + " came out");
        }
    }
}
