package spoor.screening.match;

import java.util.Arrays;

/// Which names hold a key: for each key the names' places in [PackedNames], ascending, in one
/// array.
final class Postings {
    private final int[] starts;
    private final int[] places;

    private Postings(int[] starts, int[] places) {
        this.starts = starts;
        this.places = places;
    }

    int from(int key) {
        return starts[key];
    }

    int to(int key) {
        return starts[key + 1];
    }

    int length(int key) {
        return to(key) - from(key);
    }

    int place(int at) {
        return places[at];
    }

    /// Gathers pairs of key and name, the names in ascending order.
    static final class Builder {
        private int[] keys = new int[1024];
        private int[] names = new int[1024];
        private int count;

        void add(int key, int name) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                names = Arrays.copyOf(names, count * 2);
            }
            keys[count] = key;
            names[count++] = name;
        }

        Postings build(int keyCount, PackedNames packed) {
            int[] starts = new int[keyCount + 1];
            for (int i = 0; i < count; i++) {
                starts[keys[i] + 1]++;
            }
            for (int key = 0; key < keyCount; key++) {
                starts[key + 1] += starts[key];
            }
            int[] next = starts.clone();
            int[] sorted = new int[count];
            for (int i = 0; i < count; i++) {
                sorted[next[keys[i]]++] = packed.place(names[i]);
            }
            return new Postings(starts, sorted);
        }
    }
}
