package spoor.ledger.store.account;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// A column that grows as rows are added: on the Java heap while it is small, then outside of it,
/// in memory or in a file as the room says.
final class GrowingColumn {
    private static final int FIRST_BYTES = 64;
    private static final long LARGEST_ON_HEAP = 1 << 16;

    private final int width;
    private final Room room;
    private @Nullable SpillFile file;
    private MemorySegment bytes = MemorySegment.ofArray(new byte[FIRST_BYTES]);
    private long rows;

    GrowingColumn(int width, Room room) {
        this.width = width;
        this.room = room;
    }

    long rows() {
        return rows;
    }

    /// Room for the next row; gives its number.
    long add() {
        long needed = (rows + 1) * width;
        if (bytes.byteSize() < needed) {
            bytes = larger(needed);
        }
        return rows++;
    }

    private MemorySegment larger(long needed) {
        SpillFile before = file;
        if (before != null) {
            return before.grow(Math.max(needed, bytes.byteSize() + bytes.byteSize() / 4));
        }
        long wanted = Math.max(needed, 2 * bytes.byteSize());
        SpillFile now = room.file(wanted);
        MemorySegment larger = now == null ? allocate(wanted) : now.grow(wanted);
        larger.copyFrom(bytes.asSlice(0, rows * width));
        file = now;
        return larger;
    }

    private static MemorySegment allocate(long size) {
        return size <= LARGEST_ON_HEAP
                ? MemorySegment.ofArray(new byte[Math.toIntExact(size)])
                : Arena.ofAuto().allocate(size);
    }

    /// The memory behind all rows so far, and perhaps more, until the next row is added.
    MemorySegment memory() {
        return bytes;
    }

    /// The rows added so far.
    MemorySegment used() {
        return bytes.asSlice(0, rows * width);
    }
}
