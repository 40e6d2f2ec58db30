package spoor.ledger.trace;

/// Ends what a policy gave to the outputs of the transaction at hand, or lets it go on.
final class Settlement {
    private final Limits limits;
    private final long minSat;
    private final Layout[] layouts;
    private final Ends ends;
    private final Flow flow;
    private final Outlets outlets;
    private final Departures departures;
    private final Amounts amounts = new Amounts();

    /// Where in a record the policies' depths start, behind their parcels; 0 if there is no limit.
    private final int depthWords;

    /// Whether no limit looks at an output whose trail goes on.
    private final boolean goesOnUncut;

    Settlement(Limits limits, Layout[] layouts, Ends ends, Here here, int depthWords) {
        this.limits = limits;
        this.minSat = limits.minSat();
        this.layouts = layouts;
        this.ends = ends;
        this.flow = here.flow();
        this.outlets = here.outlets();
        this.departures = here.departures();
        this.depthWords = depthWords;
        goesOnUncut = depthWords == 0 && minSat <= 1;
    }

    void settleAll(long transaction, int policy) {
        int depth = depthWords == 0 ? 0 : depthOfOutputs(policy);
        for (int output = 0; output < flow.outputs; output++) {
            long parcel = flow.taken[output];
            if (parcel == 0) {
                continue;
            }
            if (goesOnUncut && outlets.fate(output) == Fate.GOES_ON) {
                departures.set(output, policy, parcel);
            } else {
                settle(transaction, policy, output, depth);
            }
        }
        if (flow.taken[flow.outputs] != 0) {
            end(policy, flow.taken[flow.outputs], TerminalKind.FEE, -1, transaction, Reason.FEE);
        }
    }

    /// One more than the smallest depth of the policy's tainted inputs.
    private int depthOfOutputs(int policy) {
        long least = Integer.MAX_VALUE - 1;
        for (int i = 0; i < flow.taintedInputs; i++) {
            int input = flow.tainted[i];
            if (flow.held[input] != 0) {
                least = Math.min(least, flow.word(input, depthWords + policy));
            }
        }
        return Math.toIntExact(least + 1);
    }

    private void settle(long transaction, int policy, int output, int depthOfOutputs) {
        long number = flow.firstOutput + output;
        long parcel = flow.taken[output];
        Fate fate = outlets.fate(output);
        if (fate != Fate.GOES_ON && !fate.comesAfterSmall()) {
            endHere(policy, output, parcel);
            return;
        }
        boolean isOrigin = outlets.isOrigin(output);
        long kept = isOrigin ? parcel : cutSmall(transaction, policy, output);
        int depth = isOrigin ? 0 : depthOfOutputs;
        if (fate != Fate.GOES_ON) {
            endHere(policy, output, kept);
        } else if (depth >= limits.depth()) {
            end(policy, kept, TerminalKind.TRUNCATED, number, transaction, Reason.DEPTH);
        } else if (kept != 0) {
            departures.set(output, policy, kept);
            if (depthWords != 0) {
                departures.set(output, depthWords + policy, depth);
            }
        }
    }

    private void endHere(int policy, int output, long parcel) {
        end(
                policy,
                parcel,
                outlets.kind(output),
                flow.firstOutput + output,
                outlets.transaction(output),
                outlets.reason(output));
    }

    private void end(
            int policy,
            long parcel,
            TerminalKind kind,
            long output,
            long transaction,
            String reason) {
        if (parcel > 0) {
            ends.end(
                    policy,
                    Runs.label(parcel),
                    kind,
                    output,
                    transaction,
                    Runs.units(parcel),
                    reason);
        } else if (parcel < 0) {
            readTaken(parcel);
            ends.endAll(policy, amounts, kind, output, transaction, reason);
        }
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
    private long cutSmall(long transaction, int policy, int output) {
        long parcel = flow.taken[output];
        if (minSat <= 1) {
            return parcel;
        }
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
                        transaction,
                        amounts.units[i],
                        Reason.MIN_UNITS);
            } else if (amounts.labels[i] != Runs.CLEAN) {
                cutsAll = false;
            }
        }
        return cutsAll ? 0 : cutsAny ? withoutSmall(layouts[policy], parcel) : parcel;
    }

    private boolean isSmall(int place) {
        return amounts.labels[place] != Runs.CLEAN && amounts.units[place] < minSat;
    }

    private long withoutSmall(Layout layout, long parcel) {
        Parcels parcels = flow.parcels;
        int from = parcels.start((int) ~parcel);
        int to = parcels.end((int) ~parcel);
        int list = parcels.begin();
        for (int i = from; i < to; i++) {
            int label = Runs.label(parcels.runs[i]);
            boolean stays = amounts.of(label) >= minSat;
            if (stays || layout.keepsEveryRun()) {
                parcels.add(stays ? label : Runs.CLEAN, Runs.units(parcels.runs[i]));
            }
        }
        int first = parcels.start(list);
        return parcels.end(list) - first == 1 ? parcels.runs[first] : ~(long) list;
    }
}
