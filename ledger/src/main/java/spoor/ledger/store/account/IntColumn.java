package spoor.ledger.store.account;

/// A growing column of `int` numbers.
public final class IntColumn {
    private final GrowingColumn rows;

    public IntColumn(Room room) {
        rows = new GrowingColumn(Integer.BYTES, room);
    }

    public int get(long row) {
        return Cells.i32(rows.memory(), row);
    }

    public void set(long row, int value) {
        Cells.setI32(rows.memory(), row, value);
    }

    public void add(int value) {
        set(rows.add(), value);
    }
}
