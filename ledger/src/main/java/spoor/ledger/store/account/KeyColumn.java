package spoor.ledger.store.account;

import java.lang.foreign.MemorySegment;

/// A growing column of keys of one width: hashes or addresses.
public final class KeyColumn {
    private final GrowingColumn rows;
    private final int width;

    public KeyColumn(int width, Room room) {
        this.rows = new GrowingColumn(width, room);
        this.width = width;
    }

    public byte[] get(long row) {
        return Cells.bytes(rows.memory(), row, width);
    }

    public void add(byte[] key) {
        long row = rows.add();
        Cells.setBytes(rows.memory(), row, key);
    }

    public boolean isAt(long row, byte[] key) {
        long start = row * width;
        return MemorySegment.mismatch(
                        rows.memory(), start, start + width, MemorySegment.ofArray(key), 0, width)
                < 0;
    }

    /// The rows in the order of their keys, on a tie the lower one first.
    public int[] order() {
        return IdOrder.of(rows.memory(), width, Math.toIntExact(rows.rows()));
    }
}
