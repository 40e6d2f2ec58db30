package spoor.ledger.intake.account;

import java.util.Arrays;
import spoor.ledger.base.UInt256;
import spoor.ledger.store.account.WideAmounts;

/// Transfers in the order of their coming, in primitive columns.
final class TransferRows {
    /// `kind` of a row that was taken back.
    static final byte FORGOTTEN = -1;

    private static final int FIRST_ROWS = 64;

    private final WideAmounts wide = new WideAmounts();
    private long[] cells = new long[FIRST_ROWS];

    int size;
    int[] transaction = new int[FIRST_ROWS];
    byte[] kind = new byte[FIRST_ROWS];

    /// Number of the place in the transaction, or -1.
    int[] position = new int[FIRST_ROWS];

    /// Accounts; -1 for nobody.
    int[] from = new int[FIRST_ROWS];

    int[] to = new int[FIRST_ROWS];
    int[] asset = new int[FIRST_ROWS];

    /// Where the row was told: number of the source, and line.
    int[] source = new int[FIRST_ROWS];

    int[] line = new int[FIRST_ROWS];

    /// Adds a row and gives its number; the caller fills it.
    int add(UInt256 units) {
        if (size == cells.length) {
            grow();
        }
        cells[size] = wide.cell(units);
        return size++;
    }

    private void grow() {
        int room = Math.toIntExact(Math.min(2L * size, Integer.MAX_VALUE - 8));
        if (room == size) {
            throw new IllegalStateException("more than " + size + " transfers in one ledger");
        }
        cells = Arrays.copyOf(cells, room);
        transaction = Arrays.copyOf(transaction, room);
        kind = Arrays.copyOf(kind, room);
        position = Arrays.copyOf(position, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        asset = Arrays.copyOf(asset, room);
        source = Arrays.copyOf(source, room);
        line = Arrays.copyOf(line, room);
    }

    UInt256 units(int row) {
        return wide.read(cells[row]);
    }

    /// Whether two rows of one transaction and kind say the same.
    boolean isSame(int row, int other) {
        return from[row] == from[other]
                && to[row] == to[other]
                && asset[row] == asset[other]
                && units(row).equals(units(other));
    }
}
