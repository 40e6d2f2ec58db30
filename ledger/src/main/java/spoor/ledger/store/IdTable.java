package spoor.ledger.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import spoor.ledger.base.Bytes32;

/// Finds the transactions of a batch by id. Where an id stands twice, the later transaction is
/// found.
///
/// A slot holds 32 bits of the id above the transaction's ordinal, so that an id is hardly ever
/// compared with another one.
final class IdTable {
    private static final long FREE = -1;
    private static final long TAG = 0xffff_ffff_0000_0000L;

    private final byte[] ids;
    private final long[] slots;
    private final int mask;
    private final Map<Integer, Integer> replaced = new LinkedHashMap<>();

    IdTable(Batch batch) {
        this.ids = batch.ids;
        this.slots = new long[Integer.highestOneBit(Math.max(4, batch.transactions())) << 2];
        this.mask = slots.length - 1;
        Arrays.fill(slots, FREE);
        for (int t = 0; t < batch.transactions(); t++) {
            int slot = slot(ids, Bytes32.SIZE * t);
            if (slots[slot] != FREE) {
                replaced.put(t, ordinal(slots[slot]));
            }
            slots[slot] = (Bytes32.key(ids, Bytes32.SIZE * t) & TAG) | t;
        }
    }

    /// The ordinal of the transaction with the 32 bytes of id at `offset`, or -1.
    int find(byte[] source, int offset) {
        return ordinal(slots[slot(source, offset)]);
    }

    /// Transactions whose id an earlier one of the batch has too, with that earlier one.
    Map<Integer, Integer> replaced() {
        return replaced;
    }

    private int slot(byte[] source, int offset) {
        long key = Bytes32.key(source, offset);
        int slot = (int) key & mask; // not an amount: a place in the table
        while (slots[slot] != FREE && !isSame(slots[slot], key, source, offset)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isSame(long entry, long key, byte[] source, int offset) {
        return ((entry ^ key) & TAG) == 0
                && Bytes32.isSame(ids, Bytes32.SIZE * ordinal(entry), source, offset);
    }

    private static int ordinal(long entry) {
        return (int) entry; // not an amount: lower 32 bits
    }
}
