package spoor.ledger.trace;

import java.util.Arrays;

/// Lists of runs that wait: blocks in a few large arrays, freed one by one and used again.
///
/// A block is a word that says how many words follow, and these. Freed blocks are kept by size, and
/// the last one freed is the first one used, so that it is still in the processor's cache. A
/// reference to a block is negative: runs are positive, so one `long` can be either.
final class RunStore {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK_WORDS = 1 << CHUNK_BITS;
    private static final int CHUNK_MASK = CHUNK_WORDS - 1;

    /// Up to this size blocks are kept by their exact size.
    private static final int EXACT_WORDS = 32;

    private static final int SIZES = EXACT_WORDS + 1 + 4 * 27;

    private long[][] chunks = new long[16][];
    private int chunkCount;

    /// The chunk that new blocks come from, and its words used.
    private int current;

    private int used = CHUNK_WORDS;
    private final long[] free = new long[SIZES];

    /// Copies runs into a block.
    ///
    /// @return the reference, negative
    long put(long[] runs, int from, int to) {
        int count = to - from;
        long block = take(count + 1);
        long[] chunk = chunks[(int) (block >>> CHUNK_BITS)];
        int offset = (int) block & CHUNK_MASK;
        chunk[offset] = count;
        System.arraycopy(runs, from, chunk, offset + 1, count);
        return ~block;
    }

    /// The array that holds the block.
    long[] chunk(long reference) {
        return chunks[(int) (~reference >>> CHUNK_BITS)];
    }

    /// Where in [#chunk] the block's first run is.
    static int first(long reference) {
        return ((int) ~reference & CHUNK_MASK) + 1;
    }

    int count(long reference) {
        return (int) chunk(reference)[first(reference) - 1]; // not an amount: a count
    }

    void free(long reference) {
        long[] chunk = chunk(reference);
        int offset = first(reference) - 1;
        int size = sizeClass((int) chunk[offset] + 1); // not an amount: a count
        chunk[offset] = free[size];
        free[size] = ~reference + 1;
    }

    private long take(int words) {
        int size = sizeClass(words);
        if (free[size] != 0) {
            long block = free[size] - 1;
            free[size] = chunks[(int) (block >>> CHUNK_BITS)][(int) block & CHUNK_MASK];
            return block;
        }
        int room = room(words);
        if (room > CHUNK_WORDS) {
            return (long) addChunk(room) << CHUNK_BITS;
        }
        if (used + room > CHUNK_WORDS) {
            current = addChunk(CHUNK_WORDS);
            used = 0;
        }
        long block = (long) current << CHUNK_BITS | used;
        used += room;
        return block;
    }

    private int addChunk(int words) {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunkCount);
        }
        chunks[chunkCount] = new long[words];
        return chunkCount++;
    }

    /// Above the exact sizes there are four to each doubling.
    private static int sizeClass(int words) {
        if (words <= EXACT_WORDS) {
            return words;
        }
        int doubling = 31 - Integer.numberOfLeadingZeros(words - 1);
        return EXACT_WORDS + 1 + 4 * (doubling - 5) + (((words - 1) >>> (doubling - 2)) - 4);
    }

    /// The words of the largest block in the same size class.
    private static int room(int words) {
        if (words <= EXACT_WORDS) {
            return words;
        }
        int shift = 31 - Integer.numberOfLeadingZeros(words - 1) - 2;
        return Math.toIntExact(((long) ((words - 1) >>> shift) + 1) << shift);
    }
}
