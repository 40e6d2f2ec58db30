package spoor.ledger.store.account;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Reads and writes the rows of a column in memory: little-endian, unsigned.
final class Cells {
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Cells() {}

    static int u8(MemorySegment column, long row) {
        return column.get(ValueLayout.JAVA_BYTE, row) & 0xff;
    }

    static void setU8(MemorySegment column, long row, int value) {
        column.set(ValueLayout.JAVA_BYTE, row, (byte) value);
    }

    /// Row of 4 bytes: numbers of blocks, transactions, accounts, holdings, below 2^31.
    static int i32(MemorySegment column, long row) {
        return column.get(INT, 4 * row);
    }

    static void setI32(MemorySegment column, long row, int value) {
        column.set(INT, 4 * row, value);
    }

    /// Row of 5 bytes.
    static long u40(MemorySegment column, long row) {
        return (column.get(INT, 5 * row) & 0xffff_ffffL)
                | (column.get(ValueLayout.JAVA_BYTE, 5 * row + 4) & 0xffL) << 32;
    }

    static void setU40(MemorySegment column, long row, long value) {
        column.set(INT, 5 * row, (int) value); // not an amount: lower 32 bits
        column.set(ValueLayout.JAVA_BYTE, 5 * row + 4, (byte) (value >>> 32));
    }

    static long i64(MemorySegment column, long row) {
        return column.get(LONG, 8 * row);
    }

    static void setI64(MemorySegment column, long row, long value) {
        column.set(LONG, 8 * row, value);
    }

    /// Copies a row of `width` bytes out.
    static byte[] bytes(MemorySegment column, long row, int width) {
        byte[] bytes = new byte[width];
        MemorySegment.copy(column, ValueLayout.JAVA_BYTE, width * row, bytes, 0, width);
        return bytes;
    }

    static void setBytes(MemorySegment column, long row, byte[] bytes) {
        MemorySegment.copy(
                bytes, 0, column, ValueLayout.JAVA_BYTE, bytes.length * row, bytes.length);
    }
}
