package spoor.ledger.store.account;

import java.lang.foreign.MemorySegment;
import spoor.ledger.base.UInt256;

/// How a column holds amounts of up to 256 bits in 8 bytes: an amount below 2^63 is the number
/// itself; a greater one is the complement (a negative number) of its row in the column of wide
/// amounts.
final class Amounts {
    static final int WIDE_BYTES = 32;

    private Amounts() {}

    static UInt256 read(long cell, MemorySegment wide) {
        return cell >= 0 ? UInt256.of(cell) : readWide(~cell, wide);
    }

    private static UInt256 readWide(long row, MemorySegment wide) {
        return UInt256.ofBits(
                Cells.i64(wide, 4 * row + 3),
                Cells.i64(wide, 4 * row + 2),
                Cells.i64(wide, 4 * row + 1),
                Cells.i64(wide, 4 * row));
    }
}
