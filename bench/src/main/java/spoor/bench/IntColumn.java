package spoor.bench;

import java.util.ArrayList;
import java.util.List;

/// A [LongColumn] of numbers below 2^31, in half the memory.
final class IntColumn {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final List<int[]> chunks = new ArrayList<>();
    private long size;

    long get(long index) {
        return chunks.get(Math.toIntExact(index >>> CHUNK_BITS))[(int) (index & CHUNK_MASK)];
    }

    /// @throws ArithmeticException if the number does not fit
    void add(long value) {
        if ((size & CHUNK_MASK) == 0) {
            chunks.add(new int[1 << CHUNK_BITS]);
        }
        chunks.getLast()[(int) (size & CHUNK_MASK)] = Math.toIntExact(value);
        size++;
    }
}
