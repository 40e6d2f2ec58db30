package spoor.ledger.chain.bitcoin;

import java.util.Arrays;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.LockKind;

/// Where the parser collects a block's rows before it knows how many there are. It grows with the
/// largest block and is used again for the next; [#rows] copies what counts.
///
/// Fields are written directly by the parsers of this package: they are the hot path.
final class RowsBuffer {
    private static final int ID = 32;

    byte[] ids = new byte[0];
    int[] inputStart = new int[1];
    int[] outputStart = new int[1];
    byte[] spentIds = new byte[0];
    int[] spentIndexes = new int[0];
    long[] values = new long[0];
    byte[] lockKinds = new byte[0];
    int[] payloadStart = new int[1];
    byte[] payloads = new byte[0];

    int transactions;
    int inputs;
    int outputs;
    int payloadBytes;

    /// Forgets everything and makes room for this many transactions.
    void clear(int transactionCount) {
        transactions = 0;
        inputs = 0;
        outputs = 0;
        payloadBytes = 0;
        if (inputStart.length <= transactionCount) {
            ids = new byte[transactionCount * ID];
            inputStart = new int[transactionCount + 1];
            outputStart = new int[transactionCount + 1];
        }
    }

    void reserveInputs(int count) {
        int needed = inputs + count;
        if (spentIndexes.length < needed) {
            int room = grown(needed);
            spentIds = Arrays.copyOf(spentIds, room * ID);
            spentIndexes = Arrays.copyOf(spentIndexes, room);
        }
    }

    void reserveOutputs(int count) {
        int needed = outputs + count;
        if (values.length < needed) {
            int room = grown(needed);
            values = Arrays.copyOf(values, room);
            lockKinds = Arrays.copyOf(lockKinds, room);
            payloadStart = Arrays.copyOf(payloadStart, room + 1);
        }
    }

    void reservePayload(int bytes) {
        int needed = payloadBytes + bytes;
        if (payloads.length < needed) {
            payloads = Arrays.copyOf(payloads, grown(needed));
        }
    }

    /// Room for what [#reserveInputs] and the others made sure of is taken as given.
    void addInput(byte[] source, int outpointOffset, int spentIndex) {
        System.arraycopy(source, outpointOffset, spentIds, inputs * ID, ID);
        spentIndexes[inputs++] = spentIndex;
    }

    /// @param payloadEnd where the payload, already written, ends in [#payloads]
    void addOutput(long value, LockKind kind, int payloadEnd) {
        values[outputs] = value;
        lockKinds[outputs++] = kind.code();
        payloadStart[outputs] = payloadEnd;
        payloadBytes = payloadEnd;
    }

    void endTransaction() {
        transactions++;
        inputStart[transactions] = inputs;
        outputStart[transactions] = outputs;
    }

    BlockRows rows() {
        BlockRows rows = new BlockRows();
        rows.transactions = transactions;
        rows.ids = Arrays.copyOf(ids, transactions * ID);
        rows.inputStart = Arrays.copyOf(inputStart, transactions + 1);
        rows.outputStart = Arrays.copyOf(outputStart, transactions + 1);
        rows.spentIds = Arrays.copyOf(spentIds, inputs * ID);
        rows.spentIndexes = Arrays.copyOf(spentIndexes, inputs);
        rows.values = Arrays.copyOf(values, outputs);
        rows.lockKinds = Arrays.copyOf(lockKinds, outputs);
        rows.payloadStart = Arrays.copyOf(payloadStart, outputs + 1);
        rows.payloads = Arrays.copyOf(payloads, payloadBytes);
        return rows;
    }

    private static int grown(int needed) {
        return needed + needed / 2 + 64;
    }
}
