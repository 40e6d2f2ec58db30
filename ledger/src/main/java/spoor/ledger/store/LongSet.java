package spoor.ledger.store;

import java.util.Arrays;

/// A set of non-negative numbers, in one array.
final class LongSet {
    private static final long EMPTY = -1;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final long[] slots;
    private final int shift;

    /// @param most how many numbers will be added at the most
    LongSet(int most) {
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, most));
        this.slots = new long[1 << bits];
        this.shift = Long.SIZE - bits;
        Arrays.fill(slots, EMPTY);
    }

    /// Whether the number was not there before.
    boolean add(long number) {
        int slot = slot(number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        return true;
    }

    boolean contains(long number) {
        return slots[slot(number)] == number;
    }

    private int slot(long number) {
        int slot = (int) ((number * SPREAD) >>> shift);
        while (slots[slot] != EMPTY && slots[slot] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
