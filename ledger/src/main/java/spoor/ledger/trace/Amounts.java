package spoor.ledger.trace;

import java.util.Arrays;

/// Units by label, the lowest label first.
final class Amounts {
    int[] labels = new int[8];
    long[] units = new long[8];
    int count;

    void clear() {
        count = 0;
    }

    void add(int label, long more) {
        int place = count;
        while (place > 0 && labels[place - 1] > label) {
            place--;
        }
        if (place > 0 && labels[place - 1] == label) {
            units[place - 1] = Math.addExact(units[place - 1], more);
        } else {
            insert(place, label, more);
        }
    }

    void addAll(long[] runs, int from, int to) {
        for (int i = from; i < to; i++) {
            add(Runs.label(runs[i]), Runs.units(runs[i]));
        }
    }

    /// Units of a label, 0 if it is not there.
    long of(int label) {
        int place = Arrays.binarySearch(labels, 0, count, label);
        return place < 0 ? 0 : units[place];
    }

    private void insert(int place, int label, long more) {
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
            units = Arrays.copyOf(units, 2 * count);
        }
        System.arraycopy(labels, place, labels, place + 1, count - place);
        System.arraycopy(units, place, units, place + 1, count - place);
        labels[place] = label;
        units[place] = more;
        count++;
    }
}
