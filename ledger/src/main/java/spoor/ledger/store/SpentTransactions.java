package spoor.ledger.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;

/// Finds by id which transaction each input of a batch spends from.
///
/// Most inputs spend from their own batch. The others are looked up in the ledger in the order of
/// its index, so that look-ups walk through it instead of jumping.
final class SpentTransactions {
    private final Batch batch;

    /// For each input, by ordinal: see [#find].
    private final long[] found;

    /// Inputs that spend from no transaction of the batch, and the keys of those that they spend
    /// from.
    private final int[] elsewhere;

    private final long[] keys;
    private int count;

    private SpentTransactions(Batch batch) {
        this.batch = batch;
        this.found = new long[batch.inputs()];
        this.elsewhere = new int[batch.inputs()];
        this.keys = new long[batch.inputs()];
    }

    /// For each input, by ordinal: the number of a transaction of the ledger, or -1 minus the
    /// ordinal of one of the batch, or [Spends#OUTSIDE] where neither has it.
    ///
    /// @param ledger what was committed before, or nothing
    static long[] find(Batch batch, IdTable table, @Nullable MappedLedger ledger) {
        SpentTransactions spent = new SpentTransactions(batch);
        for (int b = 0; b < batch.size(); b++) {
            spent.findInBatch(b, table);
        }
        if (ledger != null) {
            spent.findInLedger(ledger);
        }
        return spent.found;
    }

    private void findInBatch(int b, IdTable table) {
        BlockRows block = batch.blocks.get(b);
        for (int i = 0; i < block.inputs(); i++) {
            int input = batch.inputStart[b] + i;
            int ordinal = table.find(block.spentIds, Bytes32.SIZE * i);
            if (ordinal >= 0) {
                found[input] = -1L - ordinal;
            } else {
                found[input] = Spends.OUTSIDE;
                keys[count] = Index.key(Bytes32.key(block.spentIds, Bytes32.SIZE * i));
                elsewhere[count++] = input;
            }
        }
    }

    private void findInLedger(MappedLedger ledger) {
        KeySort.sort(keys, elsewhere, count);
        for (int input : Arrays.copyOf(elsewhere, count)) {
            int b = batch.blockOfInput(input);
            BlockRows block = batch.blocks.get(b);
            int i = input - batch.inputStart[b];
            long index = Integer.toUnsignedLong(block.spentIndexes[i]);
            long transaction = ledger.findSpendable(block.spentIds, Bytes32.SIZE * i, index);
            if (transaction >= 0) {
                found[input] = transaction;
            }
        }
    }
}
