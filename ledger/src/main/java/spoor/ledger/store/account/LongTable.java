package spoor.ledger.store.account;

import java.util.Arrays;

/// Numbers the different `long` keys that it is shown, from 0 in the order of their coming.
///
/// Open addressing with linear probing, at most half full; the keys are kept in a list besides.
public final class LongTable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SLOTS = 16;

    private long[] keys = new long[FIRST_SLOTS / 2];

    /// Number + 1 of a key, or 0.
    private int[] slots = new int[FIRST_SLOTS];

    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
    private int size;

    public int size() {
        return size;
    }

    public long key(int number) {
        return keys[number];
    }

    /// The number of a key, new or known.
    public int number(long key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    /// The number of a key, or -1.
    public int find(long key) {
        return slots[slot(key)] - 1;
    }

    private int slot(long key) {
        int slot = (int) ((key * GOLDEN) >>> shift);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        slots = new int[2 * slots.length];
        shift--;
        for (int number = 0; number < size; number++) {
            slots[slot(keys[number])] = number + 1;
        }
    }

    /// The keys in rising order.
    public long[] sorted() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
