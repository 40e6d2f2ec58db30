package spoor.ledger.trace;

import java.util.Arrays;

/// The least and the most of each theft, the lowest label first.
final class Pairs {
    int[] labels = new int[8];
    long[] least = new long[8];
    long[] most = new long[8];
    int count;

    private long[] block = new long[16];

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

    /// Writes one pair as the most (a run) and the least, several as a reference to a list of such
    /// words and 0.
    void write(long[] words, int at, RunStore store) {
        if (count == 1) {
            words[at] = Runs.of(labels[0], most[0]);
            words[at + 1] = least[0];
            return;
        }
        if (block.length < 2 * count) {
            block = new long[4 * count];
        }
        for (int i = 0; i < count; i++) {
            block[2 * i] = Runs.of(labels[i], most[i]);
            block[2 * i + 1] = least[i];
        }
        words[at] = store.put(block, 0, 2 * count);
        words[at + 1] = 0;
    }

    /// Adds what [#write] wrote, and frees its list.
    void read(long first, long second, RunStore store) {
        if (first > 0) {
            add(Runs.label(first), second, Runs.units(first));
            return;
        }
        long[] words = store.chunk(first);
        int from = RunStore.first(first);
        int to = from + store.count(first);
        for (int i = from; i < to; i += 2) {
            add(Runs.label(words[i]), words[i + 1], Runs.units(words[i]));
        }
        store.free(first);
    }
}
