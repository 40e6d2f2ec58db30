package spoor.ledger.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
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

    private final RunStore store = new RunStore();
    private final Flow flow = new Flow(store);
    private final Claims claims;
    private final Arrivals arrivals;
    private final Frontier frontier;
    private final Ahead ahead;
    private final Inputs inputs;
    private final Outlets outlets;
    private final Tally tally;
    private final Ends ends;
    private final Filling filling;
    private final @Nullable BoundsTrail bounds;
    private final @Nullable Steps steps;
    private final Amounts amounts = new Amounts();

    /// Where in a row of arrivals the policies' parcels start, and their depths (0: not kept).
    private final int parcelWords = 0;

    private final int depthWords;
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
        depthWords = keepsDepth ? parcelWords + words : 0;
        arrivals = new Arrivals(chain.outputs(), keepsDepth ? 2 * words : words);
        frontier = new Frontier(chain.transactions());
        ahead = new Ahead(chain, frontier, arrivals);
        inputs = new Inputs(chain, arrivals);
        outlets = new Outlets(chain, request, claims, arrivals, frontier);
        tally = new Tally(request.thefts(), policies);
        ends = new Ends(policies, tally, sink);
        filling = new Filling(request.thefts(), tally, ends);
        steps = sink.wantsSteps() ? new Steps(flow, inputs, sink) : null;
        bounds =
                request.bounds()
                        ? new BoundsTrail(
                                request,
                                sink,
                                new BoundsTrail.Trail(
                                        arrivals, store, inputs, outlets, claims, flow),
                                parcelWords + policies.length,
                                depthWords == 0 ? 0 : depthWords + policies.length)
                        : null;
    }

    TraceSummary run() {
        claims.addTo(frontier);
        for (long transaction = frontier.poll(); transaction >= 0; transaction = frontier.poll()) {
            ahead.reach(transaction);
            visit(transaction);
        }
        requireNoneWaits();
        return new TraceSummary(tally.close(), handled);
    }

    private void requireNoneWaits() {
        if (arrivals.count() != 0) {
            throw new MalformedDataException(
                    Location.of("chain"),
                    arrivals.count()
                            + " tainted outputs are not among the inputs of the transactions that"
                            + " are said to spend them, expected each to be");
        }
    }

    private void visit(long transaction) {
        inputs.open(transaction);
        claims.open(transaction);
        openOutputs(transaction);
        StopRule.Stop stop = inputs.isTainted ? stop(transaction) : null;
        if (inputs.isTainted && stop == null) {
            inputs.balance(flow, sink);
            handled++;
        }
        for (int policy = 0; policy < policies.length; policy++) {
            visit(transaction, policy, stop);
        }
        if (bounds != null) {
            bounds.visit(transaction, stop);
        }
        inputs.free();
        claims.pass();
    }

    private void openOutputs(long transaction) {
        long first = chain.firstOutput(transaction);
        int count = Math.toIntExact(chain.firstOutput(transaction + 1) - first);
        flow.open(inputs.count, count);
        for (int output = 0; output < count; output++) {
            flow.wanted[output] = chain.value(first + output);
        }
        flow.firstOutput = first;
        outlets.open(transaction, first, count);
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
            freeHeld();
            return;
        }
        flow.parcels.clear();
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
        freeHeld();
        settleAll(transaction, policy);
    }

    private boolean readHeld(int policy) {
        long any = 0;
        for (int input = 0; input < inputs.count; input++) {
            int row = inputs.rows[input];
            long parcel =
                    row == 0 ? 0 : arrivals.chunk(row)[arrivals.base(row) + parcelWords + policy];
            flow.held[input] = parcel;
            any |= parcel;
        }
        return any != 0;
    }

    private void freeHeld() {
        for (int input = 0; input < inputs.count; input++) {
            if (flow.held[input] < 0) {
                store.free(flow.held[input]);
            }
        }
    }

    private void endHeld(int policy, long transaction, StopRule.Stop stop) {
        for (int input = 0; input < inputs.count; input++) {
            long parcel = flow.held[input];
            amounts.clear();
            if (parcel > 0) {
                amounts.add(Runs.label(parcel), Runs.units(parcel));
            } else if (parcel < 0) {
                int first = RunStore.first(parcel);
                amounts.addAll(store.chunk(parcel), first, first + store.count(parcel));
            }
            ends.endAll(
                    policy,
                    amounts,
                    stop.kind(),
                    inputs.outputs[input],
                    transaction,
                    stop.reason());
        }
    }

    private void requireConservation(long transaction, int policy) {
        if (!policies[policy].conserves()) {
            return;
        }
        long in = 0;
        for (int input = 0; input < inputs.count; input++) {
            in += flow.taintHeld(flow.held[input]);
        }
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

    private void settleAll(long transaction, int policy) {
        int depth = depthWords == 0 ? 0 : depthOfOutputs(policy);
        for (int output = 0; output < flow.outputs; output++) {
            if (flow.taken[output] != 0) {
                settle(policy, output, flow.taken[output], depth);
            }
        }
        if (inputs.count > 0 && flow.taken[flow.outputs] != 0) {
            readTaken(flow.taken[flow.outputs]);
            ends.endAll(policy, amounts, TerminalKind.FEE, -1, transaction, Reason.FEE);
        }
    }

    /// One more than the smallest depth of the policy's tainted inputs.
    private int depthOfOutputs(int policy) {
        long least = Integer.MAX_VALUE - 1;
        for (int input = 0; input < inputs.count; input++) {
            if (flow.held[input] != 0) {
                int row = inputs.rows[input];
                long[] words = arrivals.chunk(row);
                least = Math.min(least, words[arrivals.base(row) + depthWords + policy]);
            }
        }
        return Math.toIntExact(least + 1);
    }

    private void settle(int policy, int output, long parcel, int depthOfOutputs) {
        byte fate = outlets.fate(output);
        if (fate == Outlets.GOES_ON && depthWords == 0 && limits.minUnits() <= 1) {
            wait(policy, output, parcel);
            return;
        }
        if (fate == Outlets.ENDS) {
            end(policy, output, parcel, outlets.kind(output), outlets.reason(output));
            return;
        }
        boolean isOrigin = outlets.isOrigin(output);
        long kept = limits.minUnits() <= 1 || isOrigin ? parcel : cutSmall(policy, output, parcel);
        if (kept == 0) {
            return;
        }
        int depth = isOrigin ? 0 : depthOfOutputs;
        if (fate == Outlets.ENDS_LATE) {
            end(policy, output, kept, outlets.kind(output), outlets.reason(output));
        } else if (depth >= limits.depth()) {
            end(policy, output, kept, TerminalKind.TRUNCATED, Reason.DEPTH);
        } else {
            wait(policy, output, kept);
            if (depthWords != 0) {
                int row = outlets.row(output);
                arrivals.chunk(row)[arrivals.base(row) + depthWords + policy] = depth;
            }
        }
    }

    private void wait(int policy, int output, long parcel) {
        int row = outlets.row(output);
        long word = parcel;
        if (parcel < 0) {
            int list = (int) ~parcel;
            word = store.put(flow.parcels.runs, flow.parcels.start(list), flow.parcels.end(list));
        }
        arrivals.chunk(row)[arrivals.base(row) + parcelWords + policy] = word;
    }

    private void end(int policy, int output, long parcel, TerminalKind kind, String reason) {
        readTaken(parcel);
        long transaction =
                outlets.isUntil(output) ? outlets.spender(output) : outlets.transaction();
        ends.endAll(policy, amounts, kind, flow.firstOutput + output, transaction, reason);
    }

    private void readTaken(long parcel) {
        amounts.clear();
        if (parcel > 0) {
            amounts.add(Runs.label(parcel), Runs.units(parcel));
        } else if (parcel < 0) {
            int list = (int) ~parcel;
            amounts.addAll(flow.parcels.runs, flow.parcels.start(list), flow.parcels.end(list));
        }
    }

    /// Ends the thefts that have too few units in the output to be followed.
    ///
    /// @return the parcel with these units clean
    private long cutSmall(int policy, int output, long parcel) {
        readTaken(parcel);
        boolean cutsAny = false;
        boolean cutsAll = true;
        for (int i = 0; i < amounts.count; i++) {
            if (isSmall(i)) {
                cutsAny = true;
                ends.end(
                        policy,
                        amounts.labels[i],
                        TerminalKind.TRUNCATED,
                        flow.firstOutput + output,
                        outlets.transaction(),
                        amounts.units[i],
                        Reason.MIN_UNITS);
            } else if (amounts.labels[i] != Runs.CLEAN) {
                cutsAll = false;
            }
        }
        return cutsAll ? 0 : cutsAny ? withoutSmall(layouts[policy], parcel) : parcel;
    }

    private boolean isSmall(int place) {
        return amounts.labels[place] != Runs.CLEAN && amounts.units[place] < limits.minUnits();
    }

    private long withoutSmall(Layout layout, long parcel) {
        Parcels parcels = flow.parcels;
        int from = parcels.start((int) ~parcel);
        int to = parcels.end((int) ~parcel);
        int list = parcels.begin();
        for (int i = from; i < to; i++) {
            int label = Runs.label(parcels.runs[i]);
            boolean stays = amounts.of(label) >= limits.minUnits();
            if (stays || layout.keepsEveryRun()) {
                parcels.add(stays ? label : Runs.CLEAN, Runs.units(parcels.runs[i]));
            }
        }
        int first = parcels.start(list);
        return parcels.end(list) - first == 1 ? parcels.runs[first] : ~(long) list;
    }
}
