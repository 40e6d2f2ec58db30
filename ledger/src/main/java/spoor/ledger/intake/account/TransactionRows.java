package spoor.ledger.intake.account;

import java.util.Arrays;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;

/// Transactions in the order of their coming, in primitive columns, found by id.
final class TransactionRows {
    static final int UNKNOWN = -1;
    static final byte STATUS_UNKNOWN = 0;
    static final byte SUCCEEDED = 1;
    static final byte FAILED = 2;

    private static final int FIRST_ROWS = 64;

    final KeyTable ids = new KeyTable(Bytes32.SIZE);

    /// Number of its block in [Gathering], or -1.
    int[] block = new int[FIRST_ROWS];

    /// Place in the block, or -1.
    int[] index = new int[FIRST_ROWS];

    /// Accounts, or -1.
    int[] sender = new int[FIRST_ROWS];

    int[] created = new int[FIRST_ROWS];

    /// Of the sender, or -1; known for those that create a contract.
    long[] nonce = new long[FIRST_ROWS];

    byte[] status = new byte[FIRST_ROWS];

    /// Gas used, wei per gas, and wei besides, or -1.
    long[] gas = new long[FIRST_ROWS];

    long[] gasPrice = new long[FIRST_ROWS];
    long[] otherFee = new long[FIRST_ROWS];

    TransactionRows() {
        clear(0);
    }

    int size() {
        return ids.size();
    }

    /// The number of the transaction with this id, new or known.
    int number(byte[] id) {
        int number = ids.number(id);
        if (number == block.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        int size = block.length;
        int room = 2 * size;
        block = Arrays.copyOf(block, room);
        index = Arrays.copyOf(index, room);
        sender = Arrays.copyOf(sender, room);
        created = Arrays.copyOf(created, room);
        nonce = Arrays.copyOf(nonce, room);
        status = Arrays.copyOf(status, room);
        gas = Arrays.copyOf(gas, room);
        gasPrice = Arrays.copyOf(gasPrice, room);
        otherFee = Arrays.copyOf(otherFee, room);
        clear(size);
    }

    private void clear(int start) {
        int end = block.length;
        Arrays.fill(block, start, end, UNKNOWN);
        Arrays.fill(index, start, end, UNKNOWN);
        Arrays.fill(sender, start, end, UNKNOWN);
        Arrays.fill(created, start, end, UNKNOWN);
        Arrays.fill(nonce, start, end, UNKNOWN);
        Arrays.fill(gas, start, end, UNKNOWN);
        Arrays.fill(gasPrice, start, end, UNKNOWN);
        Arrays.fill(otherFee, start, end, UNKNOWN);
    }

    /// An amount of wei or gas that fits into a column of this table.
    static long small(AccountFacts.Row where, String what, UInt256 units) {
        if (!units.fitsLong() || units.toLong() == Long.MAX_VALUE) {
            throw Gathering.fault(where, what + " is " + units + ", expected less than 2^63 - 1");
        }
        return units.toLong();
    }

    /// Whether a receipt said something of the transaction.
    boolean hasReceipt(int transaction) {
        return status[transaction] != STATUS_UNKNOWN || gas[transaction] >= 0;
    }

    /// Forgets everything but the id: the block that held the transaction was given up.
    void forget(int transaction) {
        block[transaction] = UNKNOWN;
        index[transaction] = UNKNOWN;
        status[transaction] = STATUS_UNKNOWN;
        gas[transaction] = UNKNOWN;
        gasPrice[transaction] = UNKNOWN;
        otherFee[transaction] = UNKNOWN;
        created[transaction] = UNKNOWN;
    }
}
