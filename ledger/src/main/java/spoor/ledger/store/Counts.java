package spoor.ledger.store;

import java.util.Arrays;

/// How much of everything a ledger holds at one commit.
final class Counts {
    static final Counts NONE = new Counts(new long[Rows.values().length]);

    private final long[] counts;

    private Counts(long[] counts) {
        this.counts = counts;
    }

    static Counts of(long[] byRows) {
        return new Counts(byRows.clone());
    }

    long get(Rows rows) {
        return counts[rows.code()];
    }

    Counts with(Rows rows, long count) {
        long[] changed = counts.clone();
        changed[rows.code()] = count;
        return new Counts(changed);
    }

    /// Whether nothing is counted here that `other` does not count too.
    boolean isWithin(Counts other) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > other.counts[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
