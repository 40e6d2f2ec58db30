package spoor.ledger.trace;

import java.util.Arrays;

/// Arrays of words, by number, used again when they are given back. The first word of each says how
/// many are in use.
final class Blocks {
    /// The smaller of the two usual sizes, in words.
    static final int SMALL = 64;

    /// The larger.
    static final int LARGE = 512;

    private static final long[] GONE = new long[0];

    private long[][] arrays = new long[16][];
    private int count;
    private final Stack small = new Stack();
    private final Stack large = new Stack();
    private final Stack gone = new Stack();

    long[] array(int block) {
        return arrays[block];
    }

    /// @param words at least as many
    /// @return the block's number
    int take(int words) {
        Stack spare = words <= SMALL ? small : words <= LARGE ? large : gone;
        int block = spare.isEmpty() ? newNumber() : spare.pop();
        if (arrays[block].length == 0) {
            arrays[block] = new long[words <= SMALL ? SMALL : Math.max(words, LARGE)];
        }
        arrays[block][0] = 1;
        return block;
    }

    void giveBack(int block) {
        switch (arrays[block].length) {
            case SMALL -> small.push(block);
            case LARGE -> large.push(block);
            default -> {
                arrays[block] = GONE;
                gone.push(block);
            }
        }
    }

    private int newNumber() {
        if (count == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * count);
        }
        arrays[count] = GONE;
        return count++;
    }

    private static final class Stack {
        private int[] numbers = new int[16];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        int pop() {
            return numbers[--size];
        }

        void push(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }
    }
}
