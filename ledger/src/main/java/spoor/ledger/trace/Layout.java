package spoor.ledger.trace;

/// The order in which a policy's parcels list their runs.
enum Layout {
    /// As the units lie; parcels keep every run.
    AS_IT_LIES,
    /// The thefts by label, then clean; parcels keep the thefts alone.
    CLEAN_LAST,
    /// Clean, then the thefts by label; parcels keep the thefts alone.
    CLEAN_FIRST,
    /// The thefts by label. Each stands for itself, so nothing is left to be clean.
    THEFTS_ALONE;

    boolean keepsEveryRun() {
        return this == AS_IT_LIES;
    }

    /// Writes all runs of a parcel.
    ///
    /// @param value of the output that the parcel fills
    /// @param kept what the parcel keeps
    void list(long value, long[] kept, int from, int to, RunList into) {
        into.clear();
        if (this == CLEAN_FIRST) {
            into.add(Runs.CLEAN, value - taint(kept, from, to));
        }
        into.addAll(kept, from, to);
        if (this == CLEAN_LAST || (this == AS_IT_LIES && from == to)) {
            into.add(Runs.CLEAN, value - taint(kept, from, to));
        }
    }

    private static long taint(long[] runs, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Runs.taint(runs[i]);
        }
        return sum;
    }
}
