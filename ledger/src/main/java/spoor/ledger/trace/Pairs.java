package spoor.ledger.trace;

import java.util.Arrays;

/// The least and the most of each theft, the lowest label first.
final class Pairs {
    int[] labels = new int[8];
    long[] least = new long[8];
    long[] most = new long[8];
    int count;

    void clear() {
        count = 0;
    }

    void add(int label, long moreLeast, long moreMost) {
        int place = count;
        while (place > 0 && labels[place - 1] > label) {
            place--;
        }
        if (place == 0 || labels[place - 1] != label) {
            insert(place++, label);
        }
        least[place - 1] += moreLeast;
        most[place - 1] += moreMost;
    }

    private void insert(int place, int label) {
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
            least = Arrays.copyOf(least, 2 * count);
            most = Arrays.copyOf(most, 2 * count);
        }
        System.arraycopy(labels, place, labels, place + 1, count - place);
        System.arraycopy(least, place, least, place + 1, count - place);
        System.arraycopy(most, place, most, place + 1, count - place);
        labels[place] = label;
        least[place] = 0;
        most[place] = 0;
        count++;
    }

    /// Forgets the thefts of which nothing can be here.
    void dropEmpty() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (most[i] > 0) {
                labels[kept] = labels[i];
                least[kept] = least[i];
                most[kept++] = most[i];
            }
        }
        count = kept;
    }

    /// Adds as many pairs as `count` words from `at` hold: each the most, as a run, and the least.
    void read(long[] words, int at, int wordCount) {
        for (int i = at; i < at + wordCount; i += 2) {
            add(Runs.label(words[i]), words[i + 1], Runs.units(words[i]));
        }
    }

    /// Writes the pairs as a list of the words that [#read] reads.
    void write(Parcels parcels) {
        for (int i = 0; i < count; i++) {
            parcels.addWord(Runs.of(labels[i], most[i]));
            parcels.addWord(least[i]);
        }
    }
}
