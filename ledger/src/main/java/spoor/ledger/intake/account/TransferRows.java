package spoor.ledger.intake.account;

import spoor.ledger.base.UInt256;
import spoor.ledger.store.account.ByteColumn;
import spoor.ledger.store.account.IntColumn;
import spoor.ledger.store.account.LongColumn;
import spoor.ledger.store.account.Room;
import spoor.ledger.store.account.WideAmounts;

/// Transfers in the order of their coming, in columns.
final class TransferRows {
    /// `kind` of a row that was taken back.
    static final byte FORGOTTEN = -1;

    private final WideAmounts wide;
    private final LongColumn cells;

    int size;
    final IntColumn transaction;
    final ByteColumn kind;

    /// Number of the place in the transaction, or -1.
    final IntColumn position;

    /// Accounts; -1 for nobody.
    final IntColumn from;

    final IntColumn to;
    final IntColumn asset;

    /// Where the row was told: number of the source, and line.
    final IntColumn source;

    final IntColumn line;

    TransferRows(Room room) {
        wide = new WideAmounts(room);
        cells = new LongColumn(room);
        transaction = new IntColumn(room);
        kind = new ByteColumn(room);
        position = new IntColumn(room);
        from = new IntColumn(room);
        to = new IntColumn(room);
        asset = new IntColumn(room);
        source = new IntColumn(room);
        line = new IntColumn(room);
    }

    /// Adds a row and gives its number; the caller fills it.
    int add(UInt256 units) {
        if (size == Integer.MAX_VALUE) {
            throw new IllegalStateException("more than " + size + " transfers in one ledger");
        }
        cells.add(wide.cell(units));
        transaction.add(0);
        kind.add(FORGOTTEN);
        position.add(0);
        from.add(0);
        to.add(0);
        asset.add(0);
        source.add(0);
        line.add(0);
        return size++;
    }

    UInt256 units(int row) {
        return wide.read(cells.get(row));
    }

    /// Whether two rows of one transaction and kind say the same.
    boolean isSame(int row, int other) {
        return from.get(row) == from.get(other)
                && to.get(row) == to.get(other)
                && asset.get(row) == asset.get(other)
                && units(row).equals(units(other));
    }
}
