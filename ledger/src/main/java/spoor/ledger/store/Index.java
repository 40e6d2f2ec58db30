package spoor.ledger.store;

import java.util.List;

/// Finds numbers by the hash of what they stand for, over several sorted runs.
final class Index {
    private final SortedRun[] runs;

    /// @param runs oldest first
    Index(List<SortedRun> runs) {
        this.runs = runs.toArray(SortedRun[]::new);
    }

    /// The 48 bits of a hash that runs keep.
    static long key(long hash) {
        return hash >>> (Long.SIZE - KeySort.KEY_BITS);
    }

    /// Says whether a number really stands for what is looked for.
    interface Match {
        boolean at(long number);
    }

    /// The highest number below `limit` with this key that matches, or -1.
    ///
    /// Numbers at or above the limit belong to a run that was cut off or to blocks that were taken
    /// back. Runs are asked from the newest on: numbers only grow, so the first that has a match
    /// has the highest.
    long findLast(long key, long limit, Match match) {
        for (int run = runs.length - 1; run >= 0; run--) {
            long found = findLast(runs[run], key, limit, match);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private static long findLast(SortedRun run, long key, long limit, Match match) {
        long found = -1;
        long at = run.firstAtLeast(key);
        while (at < run.entries() && run.key(at) == key) {
            long number = run.number(at);
            if (number > found && number < limit && match.at(number)) {
                found = number;
            }
            at++;
        }
        return found;
    }

    List<SortedRun> runs() {
        return List.of(runs);
    }
}
