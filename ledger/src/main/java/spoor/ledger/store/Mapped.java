package spoor.ledger.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads and writes the rows of a mapped column: the widths that columns have, little-endian,
/// unsigned.
final class Mapped {
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle ARRAY_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HEADER = Column.HEADER_BYTES;
    private static final long U32 = 0xffff_ffffL;

    private Mapped() {}

    /// Row of a column of 4 bytes.
    static long u32(MemorySegment column, long row) {
        return column.get(INT, HEADER + 4 * row) & U32;
    }

    static void setU32(MemorySegment column, long row, long value) {
        column.set(INT, HEADER + 4 * row, (int) value); // not an amount: 32 bits
    }

    /// Row of a column of 5 bytes: read as the upper bytes of eight, so that the last row needs
    /// none behind it.
    static long u40(MemorySegment column, long row) {
        return column.get(LONG, HEADER + 5 * row - 3) >>> 24;
    }

    static void setU40(MemorySegment column, long row, long value) {
        long offset = HEADER + 5 * row;
        column.set(INT, offset, (int) value); // not an amount: lower 32 bits
        column.set(ValueLayout.JAVA_BYTE, offset + 4, (byte) (value >>> 32));
    }

    /// Row of a column of 8 bytes.
    static long i64(MemorySegment column, long row) {
        return column.get(LONG, HEADER + 8 * row);
    }

    /// Four bytes anywhere.
    static long u32At(MemorySegment segment, long offset) {
        return segment.get(INT, offset) & U32;
    }

    /// Eight bytes anywhere.
    static long i64At(MemorySegment segment, long offset) {
        return segment.get(LONG, offset);
    }

    /// Whether `length` bytes, from `at` in the segment and from `offset` in the array, are the
    /// same. For a few bytes this is faster than [MemorySegment#mismatch].
    static boolean isSame(MemorySegment segment, long at, byte[] bytes, int offset, int length) {
        int done = 0;
        for (; done <= length - Long.BYTES; done += Long.BYTES) {
            if (segment.get(LONG, at + done) != (long) ARRAY_LONG.get(bytes, offset + done)) {
                return false;
            }
        }
        for (; done < length; done++) {
            if (segment.get(ValueLayout.JAVA_BYTE, at + done) != bytes[offset + done]) {
                return false;
            }
        }
        return true;
    }
}
