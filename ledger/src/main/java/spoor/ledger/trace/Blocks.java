package spoor.ledger.trace;

import java.util.Arrays;

/// Blocks of 128 words in a few large arrays, used again when they are given back; and larger ones,
/// each an array of its own.
///
/// A position is a number for a word: of a usual block its array in the upper bits and its place in
/// the array in the lower 15; of a large block a negative number, for its first word alone.
/// Position 0 stands for "none".
final class Blocks {
    /// Words of a usual block.
    static final int SIZE = 128;

    private static final int CHUNK_BITS = 15;
    private static final int CHUNK_WORDS = 1 << CHUNK_BITS;
    private static final long[] GONE = new long[0];

    private long[][] chunks = new long[16][];

    /// The next block that was never taken, in blocks.
    private int fresh = 1;

    private final Stack spare = new Stack();
    private long[][] large = new long[16][];
    private int largeCount;
    private final Stack spareLarge = new Stack();

    /// The block that follows each usual block in its list, and each large one.
    private int[] next = new int[256];

    private int[] nextLarge = new int[16];

    Blocks() {
        chunks[0] = new long[CHUNK_WORDS];
    }

    /// @param words that the block must hold
    /// @return the position of its first word
    int take(int words) {
        int block = words <= SIZE ? takeUsual() : takeLarge(words);
        setNext(block, 0);
        return block;
    }

    private int takeUsual() {
        if (!spare.isEmpty()) {
            return spare.pop();
        }
        int block = Math.multiplyExact(fresh++, SIZE);
        int chunk = block >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (place(block) == 0) {
            chunks[chunk] = new long[CHUNK_WORDS];
        }
        if (fresh > next.length) {
            next = Arrays.copyOf(next, 2 * next.length);
        }
        return block;
    }

    private int takeLarge(int words) {
        int number = spareLarge.isEmpty() ? largeCount++ : spareLarge.pop();
        if (number == large.length) {
            large = Arrays.copyOf(large, 2 * number);
            nextLarge = Arrays.copyOf(nextLarge, 2 * number);
        }
        large[number] = new long[words];
        return ~number;
    }

    void giveBack(int block) {
        if (block < 0) {
            large[~block] = GONE;
            spareLarge.push(~block);
        } else {
            spare.push(block);
        }
    }

    int next(int block) {
        return block < 0 ? nextLarge[~block] : next[block / SIZE];
    }

    void setNext(int block, int following) {
        if (block < 0) {
            nextLarge[~block] = following;
        } else {
            next[block / SIZE] = following;
        }
    }

    /// The array that holds a position.
    long[] array(int position) {
        return position < 0 ? large[~position] : chunks[position >>> CHUNK_BITS];
    }

    /// Where in its array a position is.
    static int place(int position) {
        return position < 0 ? 0 : position & (CHUNK_WORDS - 1);
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
