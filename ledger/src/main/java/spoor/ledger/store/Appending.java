package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;

/// Writes one checked batch behind what is committed: numbers everything, appends the columns, and
/// last changes what is written in place.
final class Appending {
    private static final long NO_MARK = 0xffff_ffffL;
    private static final long MOST_U32 = 0xffff_fffeL;
    private static final long MOST_U40 = (1L << 40) - 2;

    private final Batch batch;
    private final Spends spends;
    private final Map<Column, ColumnAppender> columns;
    private final Counts before;
    private final List<Outside.Spent> outside;
    private final Addresses addresses;

    /// For each block: how many outside transactions and outputs come before its own.
    private final int[] outsideTransactions;

    private final int[] outsideOutputs;

    private int outsideWritten;
    private Counts after;
    private final long[] idKeys;
    private final int[] idNumbers;

    Appending(
            Batch batch,
            Spends spends,
            Addresses addresses,
            Map<Column, ColumnAppender> columns,
            Counts before) {
        this.batch = batch;
        this.spends = spends;
        this.columns = columns;
        this.before = before;
        this.outside = spends.outside.sorted();
        this.addresses = addresses;
        this.outsideTransactions = new int[batch.size()];
        this.outsideOutputs = new int[batch.size()];
        int transactions = countOutside();
        this.idKeys = new long[Math.addExact(batch.transactions(), transactions)];
        this.idNumbers = new int[idKeys.length];
        this.after = before;
    }

    /// Counts outside transactions and outputs up to each block; gives all transactions.
    private int countOutside() {
        int at = 0;
        int transactions = 0;
        for (int b = 0; b < batch.size(); b++) {
            while (at < outside.size() && outside.get(at).block() == b) {
                if (Outside.startsTransaction(outside, at)) {
                    transactions++;
                }
                at++;
            }
            outsideTransactions[b] = transactions;
            outsideOutputs[b] = at;
        }
        return transactions;
    }

    void write() throws IOException {
        after = countAfter();
        checkCapacity();
        writeAddresses();
        writeBlocks();
        writeInputs();
        column(Column.OUTPUT_SPENDER).putZeroRows((long) batch.outputs() + outside.size());
        for (ColumnAppender column : columns.values()) {
            column.force();
        }
        writeInPlace();
    }

    private Counts countAfter() {
        return before.with(Rows.BLOCKS, before.get(Rows.BLOCKS) + batch.size())
                .with(Rows.TRANSACTIONS, before.get(Rows.TRANSACTIONS) + idKeys.length)
                .with(Rows.INPUTS, before.get(Rows.INPUTS) + batch.inputs())
                .with(Rows.OUTPUTS, before.get(Rows.OUTPUTS) + batch.outputs() + outside.size())
                .with(Rows.OUTSIDE, before.get(Rows.OUTSIDE) + outside.size());
    }

    private void checkCapacity() {
        if (after.get(Rows.TRANSACTIONS) > MOST_U32
                || after.get(Rows.OUTPUTS) > MOST_U40
                || after.get(Rows.INPUTS) > MOST_U40) {
            throw new IllegalStateException(
                    "ledger would hold "
                            + after
                            + " (blocks, transactions, inputs, outputs ...), expected at most 4294967294 transactions"
                            + " and 1099511627774 inputs and outputs");
        }
    }

    private void writeAddresses() throws IOException {
        long firstNew = before.get(Rows.ADDRESSES);
        long heapBytes = before.get(Rows.LOCK_BYTES);
        long added =
                addresses.writeNew(
                        column(Column.ADDRESS_LOCK), column(Column.LOCK_HEAP), heapBytes, firstNew);
        column(Column.ADDRESS_LAST).putZeroRows(addresses.newCount());
        after =
                after.with(Rows.ADDRESSES, firstNew + addresses.newCount())
                        .with(Rows.LOCK_BYTES, heapBytes + added);
        if (after.get(Rows.ADDRESSES) > MOST_U32 || after.get(Rows.LOCK_BYTES) > MOST_U40) {
            throw new IllegalStateException(
                    "ledger would hold more than 4294967294 addresses or 1099511627774 bytes of locks");
        }
    }

    private void writeBlocks() throws IOException {
        int outsideAt = 0;
        for (int b = 0; b < batch.size(); b++) {
            while (outsideAt < outsideOutputs[b]) {
                writeOutside(outsideAt, b);
                outsideAt++;
            }
            BlockRows block = batch.blocks.get(b);
            column(Column.BLOCK_HASH).put(block.hash, 0, Bytes32.SIZE);
            column(Column.BLOCK_HEIGHT).putU32(block.height);
            column(Column.BLOCK_TIME).putU32(block.timeSeconds);
            column(Column.BLOCK_BITS).putU32(block.bits);
            column(Column.BLOCK_PREVIOUS).put(block.previous, 0, Bytes32.SIZE);
            column(Column.BLOCK_FIRST).putU32(transactionNumber(b, 0));
            writeTransactions(b, block);
            writeOutputs(b, block);
        }
    }

    private void writeOutside(int at, int b) throws IOException {
        Outside.Spent spent = outside.get(at);
        int ordinal = batch.outputStart[b] + at;
        long output = before.get(Rows.OUTPUTS) + ordinal;
        if (Outside.startsTransaction(outside, at)) {
            long inputs = before.get(Rows.INPUTS) + batch.inputStart[b];
            writeTransaction(
                    batch.transactionStart[b] + outsideWritten++,
                    spent.point().id().toByteArray(),
                    0,
                    NO_MARK,
                    inputs,
                    output);
        }
        column(Column.OUTSIDE_OUTPUT).putU40(output);
        column(Column.OUTSIDE_INDEX).putU32(spent.point().index());
        writeOutput(ordinal, output, spent.output().value());
    }

    private void writeTransactions(int b, BlockRows block) throws IOException {
        long blockNumber = before.get(Rows.BLOCKS) + b;
        long inputs = before.get(Rows.INPUTS) + batch.inputStart[b];
        long outputs = outputNumber(b, 0);
        for (int t = 0; t < block.transactions; t++) {
            writeTransaction(
                    batch.transactionStart[b] + outsideTransactions[b] + t,
                    block.ids,
                    Bytes32.SIZE * t,
                    blockNumber,
                    inputs + block.inputStart[t],
                    outputs + block.outputStart[t]);
        }
    }

    /// @param place of the transaction among those of the batch, outside ones included
    private void writeTransaction(
            int place, byte[] ids, int offset, long block, long firstInput, long firstOutput)
            throws IOException {
        column(Column.TX_ID).put(ids, offset, Bytes32.SIZE);
        column(Column.TX_BLOCK).putU32(block);
        column(Column.TX_INPUT).putU40(firstInput);
        column(Column.TX_OUTPUT).putU40(firstOutput);
        idKeys[place] = Index.key(Bytes32.key(ids, offset));
        long number = before.get(Rows.TRANSACTIONS) + place;
        idNumbers[place] = (int) number; // not an amount: 32 bits
    }

    private void writeOutputs(int b, BlockRows block) throws IOException {
        int ordinal = batch.outputStart[b] + outsideOutputs[b];
        long number = outputNumber(b, 0);
        for (int o = 0; o < block.outputs(); o++) {
            writeOutput(ordinal + o, number + o, block.values[o]);
        }
    }

    /// @param place of the output among those of the batch, outside ones included
    private void writeOutput(int place, long number, long value) throws IOException {
        column(Column.OUTPUT_VALUE).putI64(value);
        column(Column.OUTPUT_ADDRESS).putU32(addresses.ofOutput(place));
        column(Column.OUTPUT_PREVIOUS).putU40(addresses.follow(place, number));
    }

    private void writeInputs() throws IOException {
        long[] outsideNumbers = outside.isEmpty() ? new long[0] : outsideNumbers();
        for (int input = 0; input < batch.inputs(); input++) {
            long spent = spends.spent[input];
            if (spent == Spends.OUTSIDE) {
                spends.spent[input] = outsideNumbers[input];
            } else if (spent < 0) {
                int ordinal = Math.toIntExact(-1L - spent);
                int b = outside.isEmpty() ? 0 : batch.blockOfOutput(ordinal);
                spends.spent[input] = outputNumber(b, ordinal - batch.outputStart[b]);
            }
            column(Column.INPUT_OUTPUT).putU40(spends.spent[input]);
        }
    }

    private long[] outsideNumbers() {
        long[] numbers = new long[batch.inputs()];
        for (int at = 0; at < outside.size(); at++) {
            Outside.Spent spent = outside.get(at);
            numbers[spent.input()] =
                    before.get(Rows.OUTPUTS) + batch.outputStart[spent.block()] + at;
        }
        return numbers;
    }

    private void writeInPlace() throws IOException {
        try (InPlace last = new InPlace(column(Column.ADDRESS_LAST), after.get(Rows.ADDRESSES));
                InPlace spenders =
                        new InPlace(column(Column.OUTPUT_SPENDER), after.get(Rows.OUTPUTS))) {
            addresses.markLast(last.bytes());
            markSpenders(spenders.bytes());
            last.force();
            spenders.force();
        }
    }

    private void markSpenders(MemorySegment spenders) {
        for (int b = 0; b < batch.size(); b++) {
            BlockRows block = batch.blocks.get(b);
            for (int t = 0; t < block.transactions; t++) {
                long mark = transactionNumber(b, t) + 1;
                int end = batch.inputStart[b] + block.inputStart[t + 1];
                for (int i = batch.inputStart[b] + block.inputStart[t]; i < end; i++) {
                    Mapped.setU32(spenders, spends.spent[i], mark);
                }
            }
        }
        spends.overwritten.forEach(output -> Mapped.setU32(spenders, output, NO_MARK));
        for (int o = spends.overwrittenInBatch.nextSetBit(0);
                o >= 0;
                o = spends.overwrittenInBatch.nextSetBit(o + 1)) {
            int b = batch.blockOfOutput(o);
            Mapped.setU32(spenders, outputNumber(b, o - batch.outputStart[b]), NO_MARK);
        }
    }

    private long transactionNumber(int b, int t) {
        return before.get(Rows.TRANSACTIONS)
                + batch.transactionStart[b]
                + outsideTransactions[b]
                + t;
    }

    private long outputNumber(int b, int o) {
        return before.get(Rows.OUTPUTS) + batch.outputStart[b] + outsideOutputs[b] + o;
    }

    private ColumnAppender column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /// What the ledger holds when this is committed.
    Counts after() {
        return after;
    }

    long[] idKeys() {
        return idKeys;
    }

    int[] idNumbers() {
        return idNumbers;
    }

    long[] lockKeys() {
        return addresses.newKeys();
    }

    int[] lockNumbers() {
        return addresses.newNumbers();
    }
}
