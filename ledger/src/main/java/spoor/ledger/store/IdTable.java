package spoor.ledger.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import spoor.ledger.base.Bytes32;

/// Finds the transactions of a batch by id. Where an id stands twice, the later transaction is
/// found.
final class IdTable {
    private final byte[] ids;
    private final int[] ordinals;
    private final int mask;
    private final Map<Integer, Integer> replaced = new LinkedHashMap<>();

    IdTable(Batch batch) {
        this.ids = batch.ids;
        int slots = Integer.highestOneBit(Math.max(4, batch.transactions())) << 2;
        this.ordinals = new int[slots];
        this.mask = slots - 1;
        Arrays.fill(ordinals, -1);
        for (int t = 0; t < batch.transactions(); t++) {
            int slot = slot(ids, Bytes32.SIZE * t);
            if (ordinals[slot] >= 0) {
                replaced.put(t, ordinals[slot]);
            }
            ordinals[slot] = t;
        }
    }

    /// The ordinal of the transaction with the 32 bytes of id at `offset`, or -1.
    int find(byte[] source, int offset) {
        return ordinals[slot(source, offset)];
    }

    /// Transactions whose id an earlier one of the batch has too, with that earlier one.
    Map<Integer, Integer> replaced() {
        return replaced;
    }

    private int slot(byte[] source, int offset) {
        long key = Bytes32.key(source, offset);
        int slot = (int) (key ^ key >>> 32) & mask;
        while (ordinals[slot] >= 0 && !isSame(ordinals[slot], source, offset)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isSame(int ordinal, byte[] source, int offset) {
        int at = Bytes32.SIZE * ordinal;
        return Arrays.equals(ids, at, at + Bytes32.SIZE, source, offset, offset + Bytes32.SIZE);
    }
}
