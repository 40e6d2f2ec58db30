package spoor.screening.wallet;

/// Numbers by 64-bit hashes in one open table, at most half full, so that an unknown hash costs no
/// more than a known one. Hashes may clash: whoever asks compares what the number stands for.
final class HashSlots {
    private final long[] hashes;
    private final int[] numbers;
    private final int mask;

    HashSlots(int count) {
        int size = Integer.highestOneBit(Math.max(8, count * 4) - 1) << 1;
        hashes = new long[size];
        numbers = new int[size];
        mask = size - 1;
    }

    /// @param number not negative
    void put(long hash, int number) {
        int slot = start(hash);
        while (numbers[slot] != 0) {
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number + 1;
    }

    /// The first slot that holds the hash, or -1.
    int first(long hash) {
        return find(hash, start(hash));
    }

    /// The next slot behind one that holds the same hash, or -1.
    int next(long hash, int slot) {
        return find(hash, slot + 1 & mask);
    }

    int number(int slot) {
        return numbers[slot] - 1;
    }

    private int start(long hash) {
        return (int) (hash >>> 32) & mask;
    }

    private int find(long hash, int from) {
        int slot = from;
        while (numbers[slot] != 0) {
            if (hashes[slot] == hash) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }
}
