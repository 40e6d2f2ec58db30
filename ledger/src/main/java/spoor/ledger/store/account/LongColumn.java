package spoor.ledger.store.account;

/// A growing column of `long` numbers.
public final class LongColumn {
    private final GrowingColumn rows;

    public LongColumn(Room room) {
        rows = new GrowingColumn(Long.BYTES, room);
    }

    public long get(long row) {
        return Cells.i64(rows.memory(), row);
    }

    public void set(long row, long value) {
        Cells.setI64(rows.memory(), row, value);
    }

    public void add(long value) {
        set(rows.add(), value);
    }
}
