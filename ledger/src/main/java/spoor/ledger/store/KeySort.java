package spoor.ledger.store;

/// Sorts pairs of a 48-bit key and a number by key, then by the order they came in.
///
/// Keys are hashes, so digits are evenly spread: three counting passes of 16 bits, or an insertion
/// sort where there are few.
final class KeySort {
    /// Bits of a key that the index keeps: the upper ones of 64.
    static final int KEY_BITS = 48;

    private static final int FEW = 64;
    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private KeySort() {}

    /// @param keys 48-bit keys; sorted in place
    /// @param numbers what belongs to each key; follows it
    /// @param length how many pairs count
    static void sort(long[] keys, int[] numbers, int length) {
        if (length <= FEW) {
            insert(keys, numbers, length);
            return;
        }
        long[] otherKeys = new long[length];
        int[] otherNumbers = new int[length];
        pass(keys, numbers, otherKeys, otherNumbers, length, 0);
        pass(otherKeys, otherNumbers, keys, numbers, length, DIGIT_BITS);
        pass(keys, numbers, otherKeys, otherNumbers, length, 2 * DIGIT_BITS);
        System.arraycopy(otherKeys, 0, keys, 0, length);
        System.arraycopy(otherNumbers, 0, numbers, 0, length);
    }

    private static void pass(
            long[] keys, int[] numbers, long[] toKeys, int[] toNumbers, int length, int shift) {
        int[] next = new int[DIGITS + 1];
        for (int i = 0; i < length; i++) {
            next[digit(keys[i], shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            next[digit + 1] += next[digit];
        }
        for (int i = 0; i < length; i++) {
            int at = next[digit(keys[i], shift)]++;
            toKeys[at] = keys[i];
            toNumbers[at] = numbers[i];
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    private static void insert(long[] keys, int[] numbers, int length) {
        for (int i = 1; i < length; i++) {
            long key = keys[i];
            int number = numbers[i];
            int at = i;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                numbers[at] = numbers[at - 1];
                at--;
            }
            keys[at] = key;
            numbers[at] = number;
        }
    }
}
