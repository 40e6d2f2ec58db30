package spoor.ledger.store.account;

import java.lang.foreign.MemorySegment;
import spoor.ledger.base.UInt256;

/// Collects the amounts that do not fit into a cell of 8 bytes.
public final class WideAmounts {
    private final GrowingColumn rows;

    public WideAmounts(Room room) {
        rows = new GrowingColumn(Amounts.WIDE_BYTES, room);
    }

    /// The cell that stands for the amount.
    public long cell(UInt256 amount) {
        if (amount.fitsLong()) {
            return amount.toLong();
        }
        long row = rows.add();
        for (int word = 0; word < 4; word++) {
            Cells.setI64(rows.memory(), 4 * row + word, amount.word(3 - word));
        }
        return ~row;
    }

    /// The amount that a cell of this collection stands for.
    public UInt256 read(long cell) {
        return Amounts.read(cell, rows.memory());
    }

    MemorySegment memory() {
        return rows.memory();
    }

    MemorySegment used() {
        return rows.used();
    }
}
