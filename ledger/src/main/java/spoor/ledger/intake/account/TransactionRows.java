package spoor.ledger.intake.account;

import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.store.account.ByteColumn;
import spoor.ledger.store.account.IntColumn;
import spoor.ledger.store.account.LongColumn;
import spoor.ledger.store.account.Room;

/// Transactions in the order of their coming, in columns, found by id.
final class TransactionRows {
    static final int UNKNOWN = -1;
    static final byte STATUS_UNKNOWN = 0;
    static final byte SUCCEEDED = 1;
    static final byte FAILED = 2;

    final KeyTable ids;

    /// Number of its block in [Gathering], or -1.
    final IntColumn block;

    /// Place in the block, or -1.
    final IntColumn index;

    /// Accounts, or -1.
    final IntColumn sender;

    final IntColumn created;

    /// Of the sender, or -1; known for those that create a contract.
    final LongColumn nonce;

    final ByteColumn status;

    /// Gas used, wei per gas, and wei besides, or -1.
    final LongColumn gas;

    final LongColumn gasPrice;
    final LongColumn otherFee;

    TransactionRows(Room room) {
        ids = new KeyTable(Bytes32.SIZE, room);
        block = new IntColumn(room);
        index = new IntColumn(room);
        sender = new IntColumn(room);
        created = new IntColumn(room);
        nonce = new LongColumn(room);
        status = new ByteColumn(room);
        gas = new LongColumn(room);
        gasPrice = new LongColumn(room);
        otherFee = new LongColumn(room);
    }

    int size() {
        return ids.size();
    }

    /// The number of the transaction with this id, new or known.
    int number(byte[] id) {
        int before = ids.size();
        int number = ids.number(id);
        if (number == before) {
            add();
        }
        return number;
    }

    private void add() {
        block.add(UNKNOWN);
        index.add(UNKNOWN);
        sender.add(UNKNOWN);
        created.add(UNKNOWN);
        nonce.add(UNKNOWN);
        status.add(STATUS_UNKNOWN);
        gas.add(UNKNOWN);
        gasPrice.add(UNKNOWN);
        otherFee.add(UNKNOWN);
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
        return status.get(transaction) != STATUS_UNKNOWN || gas.get(transaction) >= 0;
    }

    /// Forgets everything but the id: the block that held the transaction was given up.
    void forget(int transaction) {
        block.set(transaction, UNKNOWN);
        index.set(transaction, UNKNOWN);
        status.set(transaction, STATUS_UNKNOWN);
        gas.set(transaction, UNKNOWN);
        gasPrice.set(transaction, UNKNOWN);
        otherFee.set(transaction, UNKNOWN);
        created.set(transaction, UNKNOWN);
    }
}
