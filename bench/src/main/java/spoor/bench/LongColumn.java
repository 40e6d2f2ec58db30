package spoor.bench;

import java.util.ArrayList;
import java.util.List;

/// A growing column of numbers that never copies what it holds.
///
/// Chunks of 512 KiB: the collector G1 gives an array of half a region or more whole regions of its
/// own, and what such an array leaves of its last region is lost.
final class LongColumn {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final List<long[]> chunks = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    long get(long index) {
        return chunks.get(Math.toIntExact(index >>> CHUNK_BITS))[(int) (index & CHUNK_MASK)];
    }

    void set(long index, long value) {
        chunks.get(Math.toIntExact(index >>> CHUNK_BITS))[(int) (index & CHUNK_MASK)] = value;
    }

    void add(long value) {
        if ((size & CHUNK_MASK) == 0) {
            chunks.add(new long[1 << CHUNK_BITS]);
        }
        chunks.getLast()[(int) (size & CHUNK_MASK)] = value;
        size++;
    }

    /// The whole column as one array.
    long[] toArray() {
        long[] all = new long[Math.toIntExact(size)];
        for (int start = 0; start < all.length; start += 1 << CHUNK_BITS) {
            int length = Math.min(1 << CHUNK_BITS, all.length - start);
            System.arraycopy(chunks.get(start >>> CHUNK_BITS), 0, all, start, length);
        }
        return all;
    }
}
