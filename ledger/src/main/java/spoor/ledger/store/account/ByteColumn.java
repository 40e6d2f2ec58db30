package spoor.ledger.store.account;

/// A growing column of `byte` numbers.
public final class ByteColumn {
    private final GrowingColumn rows;

    public ByteColumn(Room room) {
        rows = new GrowingColumn(Byte.BYTES, room);
    }

    public byte get(long row) {
        return (byte) Cells.u8(rows.memory(), row);
    }

    public void set(long row, byte value) {
        Cells.setU8(rows.memory(), row, value);
    }

    public void add(byte value) {
        set(rows.add(), value);
    }
}
