package spoor.ledger.trace;

import java.util.List;

/// Fills the origins among a transaction's outputs with their thefts' labels.
///
/// The first units of the parcel that the policy brought become the theft's; those that already
/// were stay and are not stolen twice; those of another theft end there as stolen again. Several
/// thefts fill one output in the order of the case.
final class Filling {
    private final List<Theft> thefts;
    private final Tally tally;
    private final Ends ends;
    private final Amounts lost = new Amounts();
    private RunList before = new RunList();
    private RunList after = new RunList();

    Filling(List<Theft> thefts, Tally tally, Ends ends) {
        this.thefts = thefts;
        this.tally = tally;
        this.ends = ends;
    }

    /// Fills every claimed output of the transaction under one policy.
    void fill(int policy, Layout layout, Flow flow, Claims claims, long transaction) {
        for (int claim = claims.first(); claim < claims.end(); ) {
            long output = claims.output(claim);
            int place = Math.toIntExact(output - flow.firstOutput);
            open(layout, flow, place);
            for (; claim < claims.end() && claims.output(claim) == output; claim++) {
                int label = claims.label(claim);
                if (layout == Layout.THEFTS_ALONE) {
                    poison(policy, label, claims.units(claim));
                } else {
                    fill(policy, label, claims.units(claim));
                    endLost(policy, output, transaction, thefts.get(label - 1).id());
                }
            }
            flow.taken[place] = close(layout, flow.parcels);
        }
    }

    private void open(Layout layout, Flow flow, int place) {
        long parcel = flow.taken[place];
        long value = flow.wanted[place];
        if (parcel < 0) {
            Parcels parcels = flow.parcels;
            int list = (int) ~parcel;
            layout.list(value, parcels.runs, parcels.start(list), parcels.end(list), before);
        } else {
            layout.list(value, new long[] {parcel}, 0, parcel == 0 ? 0 : 1, before);
        }
    }

    private void fill(int policy, int label, long units) {
        lost.clear();
        after.clear();
        after.add(label, units);
        long open = units;
        for (int i = 0; i < before.count; i++) {
            int held = Runs.label(before.runs[i]);
            long heldUnits = Runs.units(before.runs[i]);
            long overwritten = Math.min(open, heldUnits);
            if (held != label) {
                lost.add(held, overwritten);
                tally.stolen(policy, label, overwritten);
            }
            after.add(held, heldUnits - overwritten);
            open -= overwritten;
        }
        swap();
    }

    private void endLost(int policy, long output, long transaction, String thief) {
        for (int i = 0; i < lost.count; i++) {
            if (lost.labels[i] != Runs.CLEAN && lost.units[i] > 0) {
                ends.end(
                        policy,
                        lost.labels[i],
                        TerminalKind.RESTOLEN,
                        output,
                        transaction,
                        lost.units[i],
                        thief);
            }
        }
    }

    /// Under poison no theft takes anything from another.
    private void poison(int policy, int label, long units) {
        Amounts amounts = lost;
        amounts.clear();
        amounts.addAll(before.runs, 0, before.count);
        long more = Math.max(0, units - amounts.of(label));
        amounts.add(label, more);
        tally.stolen(policy, label, more);
        after.clear();
        for (int i = 0; i < amounts.count; i++) {
            after.add(amounts.labels[i], amounts.units[i]);
        }
        swap();
    }

    private void swap() {
        RunList filled = after;
        after = before;
        before = filled;
    }

    /// The parcel that is in `before`, in the form in which the policy keeps it.
    private long close(Layout layout, Parcels parcels) {
        if (!layout.keepsEveryRun()) {
            sortThefts();
        }
        if (before.count == 1) {
            return before.runs[0];
        }
        int list = parcels.begin();
        for (int i = 0; i < before.count; i++) {
            parcels.add(Runs.label(before.runs[i]), Runs.units(before.runs[i]));
        }
        return ~(long) list;
    }

    private void sortThefts() {
        lost.clear();
        lost.addAll(before.runs, 0, before.count);
        before.clear();
        for (int i = 0; i < lost.count; i++) {
            if (lost.labels[i] != Runs.CLEAN) {
                before.add(lost.labels[i], lost.units[i]);
            }
        }
    }
}
