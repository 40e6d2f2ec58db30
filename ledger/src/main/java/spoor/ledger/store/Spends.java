package spoor.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.BlockRows.SpentOutput;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.UtxoChain;

/// Finds what every input of a batch spends, and checks that the batch may be appended: outputs
/// exist, are spent once, and pay for the outputs of their transactions.
final class Spends {
    private static final SpentOutput NOTHING_KNOWN =
            new SpentOutput(UtxoChain.UNKNOWN_VALUE, Lock.UNKNOWN);

    private final Batch batch;
    private final IdTable table;
    private final @Nullable MappedLedger ledger;
    private final boolean mayBeOutside;
    private final BitSet spentInBatch;
    private final LongSet spentInLedger;

    /// For each input, by ordinal: the number of an output of the ledger, or -1 minus the ordinal
    /// of an output of the batch, or [#OUTSIDE]. Until an input is looked at, the transaction takes
    /// the place of the output.
    final long[] spent;

    /// Outputs of the ledger that a transaction of the same id replaces.
    final List<Long> overwritten = new ArrayList<>();

    /// The same for outputs of the batch, by ordinal.
    final BitSet overwrittenInBatch = new BitSet();

    final Outside outside = new Outside();

    static final long OUTSIDE = Long.MIN_VALUE;

    private Spends(
            Batch batch, IdTable table, @Nullable MappedLedger ledger, boolean mayBeOutside) {
        this.batch = batch;
        this.table = table;
        this.ledger = ledger;
        this.mayBeOutside = mayBeOutside;
        this.spentInBatch = new BitSet(batch.outputs());
        this.spent = SpentTransactions.find(batch, table, ledger);
        int inLedger = 0;
        for (long transaction : spent) {
            inLedger += transaction >= 0 ? 1 : 0;
        }
        this.spentInLedger = new LongSet(inLedger);
    }

    /// @param ledger what was committed before, or nothing
    /// @param mayBeOutside whether an input may spend a transaction that neither holds
    static Spends find(
            Batch batch, IdTable table, @Nullable MappedLedger ledger, boolean mayBeOutside)
            throws BlockRefused {
        Spends spends = new Spends(batch, table, ledger, mayBeOutside);
        for (int b = 0; b < batch.size(); b++) {
            spends.findInBlock(b);
        }
        spends.checkRepeatedIds();
        return spends;
    }

    private void findInBlock(int b) throws BlockRefused {
        BlockRows block = batch.blocks.get(b);
        for (int t = 0; t < block.transactions; t++) {
            long in = 0;
            boolean isKnown = true;
            for (int i = block.inputStart[t]; i < block.inputStart[t + 1]; i++) {
                long value = findInput(b, block, t, i);
                isKnown &= value != UtxoChain.UNKNOWN_VALUE;
                in = isKnown ? Math.addExact(in, value) : in;
            }
            if (isKnown && block.inputStart[t] < block.inputStart[t + 1]) {
                checkSums(b, block, t, in);
            }
        }
    }

    private void checkSums(int b, BlockRows block, int t, long in) throws BlockRefused {
        long out = 0;
        for (int o = block.outputStart[t]; o < block.outputStart[t + 1]; o++) {
            long value = block.values[o];
            if (value == UtxoChain.UNKNOWN_VALUE) {
                return;
            }
            out = Math.addExact(out, value);
        }
        if (out > in) {
            throw new BlockRefused(
                    b,
                    name(block, t)
                            + " pays "
                            + out
                            + " satoshi out of "
                            + in
                            + ", expected at most what its inputs hold");
        }
        if (in > Satoshi.MAX) {
            throw new BlockRefused(
                    b,
                    name(block, t)
                            + " spends "
                            + in
                            + " satoshi, expected at most 21 million coins");
        }
    }

    /// Finds what one input spends, and gives its value.
    private long findInput(int b, BlockRows block, int t, int i) throws BlockRefused {
        int input = batch.inputStart[b] + i;
        long index = Integer.toUnsignedLong(block.spentIndexes[i]);
        long transaction = spent[input];
        if (transaction == OUTSIDE) {
            return findOutside(b, block, t, i, index);
        }
        return transaction < 0
                ? findInBatch(b, block, t, input, Math.toIntExact(-1L - transaction), index)
                : findInLedger(b, block, t, input, transaction, index);
    }

    private long findInBatch(
            int b, BlockRows block, int t, int input, int spentTransaction, long index)
            throws BlockRefused {
        if (spentTransaction >= batch.transactionStart[b] + t) {
            throw new BlockRefused(
                    b,
                    name(block, t)
                            + " spends transaction "
                            + batch.id(spentTransaction)
                            + ", which comes later, expected an earlier one");
        }
        int first = batch.firstOutput[spentTransaction];
        int count = batch.firstOutput[spentTransaction + 1] - first;
        checkIndex(b, block, t, batch.id(spentTransaction), index, count);
        int output = first + Math.toIntExact(index);
        if (spentInBatch.get(output)) {
            throw spentTwice(b, block, t, batch.id(spentTransaction), index);
        }
        spentInBatch.set(output);
        spent[input] = -1L - output;
        return batch.values[output];
    }

    private long findInLedger(
            int b, BlockRows block, int t, int input, long transaction, long index)
            throws BlockRefused {
        MappedLedger known = Objects.requireNonNull(ledger);
        long output = known.outputAt(transaction, index);
        if (output < 0) {
            long count = known.firstOutput(transaction + 1) - known.firstOutput(transaction);
            checkIndex(b, block, t, known.id(transaction), index, count);
        }
        if (known.spender(output) != UtxoChain.UNSPENT || !spentInLedger.add(output)) {
            throw spentTwice(b, block, t, known.id(transaction), index);
        }
        spent[input] = output;
        return known.value(output);
    }

    private long findOutside(int b, BlockRows block, int t, int i, long index) throws BlockRefused {
        Bytes32 id = Bytes32.of(block.spentIds, Bytes32.SIZE * i);
        if (!mayBeOutside) {
            throw new BlockRefused(
                    b,
                    name(block, t)
                            + " spends "
                            + id
                            + ":"
                            + index
                            + ", which is not in the chain before it");
        }
        SpentOutput output = i < block.spent.length ? block.spent[i] : NOTHING_KNOWN;
        int input = batch.inputStart[b] + i;
        if (outside.add(new Outside.Spent(b, input, new Outside.Point(id, index), output))
                != null) {
            throw spentTwice(b, block, t, id, index);
        }
        spent[input] = OUTSIDE;
        return output.value();
    }

    private static void checkIndex(
            int b, BlockRows block, int t, Bytes32 id, long index, long count) throws BlockRefused {
        if (index >= count) {
            throw new BlockRefused(
                    b,
                    name(block, t)
                            + " spends output "
                            + index
                            + " of "
                            + id
                            + ", which has outputs 0 to "
                            + (count - 1));
        }
    }

    private static BlockRefused spentTwice(int b, BlockRows block, int t, Bytes32 id, long index) {
        return new BlockRefused(
                b, name(block, t) + " spends " + id + ":" + index + ", which is spent already");
    }

    static String name(BlockRows block, int t) {
        return "transaction " + Bytes32.of(block.ids, Bytes32.SIZE * t);
    }

    /// A transaction's id holds the outputs that it spends, so an id repeats only in coinbases (or
    /// where a double spend was found above).
    private void checkRepeatedIds() throws BlockRefused {
        for (Map.Entry<Integer, Integer> repeat : table.replaced().entrySet()) {
            int earlier = repeat.getValue();
            for (int o = batch.firstOutput[earlier]; o < batch.firstOutput[earlier + 1]; o++) {
                if (!spentInBatch.get(o)) {
                    checkMayRepeat(repeat.getKey());
                    overwrittenInBatch.set(o);
                }
            }
        }
        if (ledger == null) {
            return;
        }
        for (int b = 0; b < batch.size(); b++) {
            long earlier = ledger.find(batch.blocks.get(b).ids, 0);
            if (earlier >= 0) {
                replaceInLedger(ledger, batch.transactionStart[b], earlier);
            }
        }
    }

    private void replaceInLedger(MappedLedger known, int ordinal, long earlier)
            throws BlockRefused {
        for (long o = known.firstOutput(earlier); o < known.firstOutput(earlier + 1); o++) {
            if (known.spender(o) == UtxoChain.UNSPENT && !spentInLedger.contains(o)) {
                checkMayRepeat(ordinal);
                overwritten.add(o);
            }
        }
    }

    private void checkMayRepeat(int ordinal) throws BlockRefused {
        int found = Arrays.binarySearch(batch.transactionStart, ordinal);
        int b = found >= 0 ? found : -found - 2;
        BlockRows block = batch.blocks.get(b);
        if (!RepeatedIds.isAllowed(Bytes32.of(block.hash, 0))) {
            throw new BlockRefused(
                    b,
                    "transaction "
                            + batch.id(ordinal)
                            + " repeats the id of an earlier one whose outputs are unspent, expected a new id (BIP"
                            + " 30)");
        }
    }
}
