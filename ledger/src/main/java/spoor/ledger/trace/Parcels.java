package spoor.ledger.trace;

import java.util.Arrays;

/// Lists of runs of one transaction, written one behind the other into the same array.
///
/// A list is open until the next one is begun.
final class Parcels {
    long[] runs = new long[64];
    private int[] starts = new int[16];
    private int lists;
    private int used;

    void clear() {
        lists = 0;
        used = 0;
    }

    /// Opens the next list.
    ///
    /// @return its number
    int begin() {
        if (lists + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[lists] = used;
        return lists++;
    }

    /// Adds to the open list; neighbouring runs of one label merge.
    void add(int label, long units) {
        if (units == 0) {
            return;
        }
        int last = used - 1;
        if (last >= starts[lists - 1] && Runs.label(runs[last]) == label) {
            runs[last] += units;
            return;
        }
        if (used == runs.length) {
            runs = Arrays.copyOf(runs, 2 * used);
        }
        runs[used++] = Runs.of(label, units);
    }

    /// Adds a word to the open list as it is.
    void addWord(long word) {
        if (used == runs.length) {
            runs = Arrays.copyOf(runs, 2 * used);
        }
        runs[used++] = word;
    }

    int start(int list) {
        return starts[list];
    }

    int end(int list) {
        return list + 1 == lists ? used : starts[list + 1];
    }
}
