package spoor.ledger.store.account;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A column in memory that grows as rows are added, outside the Java heap once it is large.
final class GrowingColumn {
    private static final int FIRST_BYTES = 64;
    private static final long LARGEST_ON_HEAP = 1 << 16;

    private final int width;
    private MemorySegment bytes = MemorySegment.ofArray(new byte[FIRST_BYTES]);
    private long rows;

    GrowingColumn(int width) {
        this.width = width;
    }

    long rows() {
        return rows;
    }

    /// Room for the next row; gives its number.
    long add() {
        long needed = (rows + 1) * width;
        if (bytes.byteSize() < needed) {
            MemorySegment larger = allocate(Math.max(needed, 2 * bytes.byteSize()));
            larger.copyFrom(bytes.asSlice(0, rows * width));
            bytes = larger;
        }
        return rows++;
    }

    static MemorySegment allocate(long size) {
        return size <= LARGEST_ON_HEAP
                ? MemorySegment.ofArray(new byte[Math.toIntExact(size)])
                : Arena.ofAuto().allocate(size);
    }

    /// The memory behind all rows so far, and perhaps more.
    MemorySegment memory() {
        return bytes;
    }

    /// The rows added so far.
    MemorySegment used() {
        return bytes.asSlice(0, rows * width);
    }
}
