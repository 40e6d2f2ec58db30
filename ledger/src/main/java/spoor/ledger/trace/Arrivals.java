package spoor.ledger.trace;

import java.util.Arrays;

/// Tainted outputs that wait for the transaction that spends them: one row of words for each.
///
/// The first word holds the output's number and the next row in the list of the same spender, the
/// second its value; what follows belongs to the walk. Row 0 stands for "none".
final class Arrivals {
    /// Words at the front of each row.
    static final int HEAD_WORDS = 2;

    /// Outputs are numbered in 35 bits: ten times Bitcoin's.
    static final long MAX_OUTPUTS = 1L << 35;

    private static final int NEXT_BITS = 28;
    private static final int NEXT_MASK = (1 << NEXT_BITS) - 1;
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final int stride;
    private long[][] chunks = new long[16][];
    private int chunkCount;
    private int rows = 1;
    private int[] free = new int[64];
    private int freeCount;

    /// @param words of each row behind its head
    Arrivals(int words) {
        stride = HEAD_WORDS + words;
        addChunk();
    }

    /// A row with its words behind the head at zero.
    int add(long output, long value) {
        int row = freeCount == 0 ? newRow() : free[--freeCount];
        long[] chunk = chunk(row);
        int base = base(row);
        chunk[base] = output << NEXT_BITS;
        chunk[base + 1] = value;
        Arrays.fill(chunk, base + HEAD_WORDS, base + stride, 0);
        return row;
    }

    void free(int row) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = row;
    }

    long[] chunk(int row) {
        return chunks[row >>> CHUNK_BITS];
    }

    int base(int row) {
        return (row & CHUNK_MASK) * stride;
    }

    long output(int row) {
        return chunk(row)[base(row)] >>> NEXT_BITS;
    }

    long value(int row) {
        return chunk(row)[base(row) + 1];
    }

    int next(int row) {
        return (int) chunk(row)[base(row)] & NEXT_MASK;
    }

    void setNext(int row, int next) {
        long[] chunk = chunk(row);
        int base = base(row);
        chunk[base] = (chunk[base] & ~(long) NEXT_MASK) | next;
    }

    /// Orders rows by their output, and knows the row.
    long key(int row) {
        return output(row) << NEXT_BITS | row;
    }

    static long keyOf(long output) {
        return output << NEXT_BITS;
    }

    static long outputOfKey(long key) {
        return key >>> NEXT_BITS;
    }

    static int rowOfKey(long key) {
        return (int) key & NEXT_MASK;
    }

    private int newRow() {
        if (rows == NEXT_MASK) {
            throw new IllegalStateException(
                    "more than " + NEXT_MASK + " tainted outputs wait to be spent at one time");
        }
        if (rows >>> CHUNK_BITS == chunkCount) {
            addChunk();
        }
        return rows++;
    }

    private void addChunk() {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunkCount);
        }
        chunks[chunkCount++] = new long[stride << CHUNK_BITS];
    }
}
