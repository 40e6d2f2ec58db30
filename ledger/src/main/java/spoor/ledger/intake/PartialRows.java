package spoor.ledger.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.UtxoChain;

/// Makes rows of partial transactions: one block for each height, hash and time.
final class PartialRows {
    private static final long MOST_SECONDS = 0xffff_ffffL;

    private PartialRows() {}

    static boolean isSameBlock(PartialTransaction one, PartialTransaction other) {
        return one.height() == other.height()
                && one.timeSeconds() == other.timeSeconds()
                && Objects.equals(one.blockHash(), other.blockHash());
    }

    /// @param ordered in chain order
    static List<BlockRows> of(List<PartialTransaction> ordered) {
        List<BlockRows> blocks = new ArrayList<>();
        int from = 0;
        while (from < ordered.size()) {
            int to = from + 1;
            while (to < ordered.size() && isSameBlock(ordered.get(from), ordered.get(to))) {
                to++;
            }
            blocks.add(block(ordered.subList(from, to)));
            from = to;
        }
        return blocks;
    }

    private static BlockRows block(List<PartialTransaction> transactions) {
        int inputs = transactions.stream().mapToInt(t -> t.inputs().size()).sum();
        int outputs = transactions.stream().mapToInt(t -> t.outputs().size()).sum();
        BlockRows rows = new BlockRows();
        PartialTransaction first = transactions.getFirst();
        rows.height = first.height();
        rows.timeSeconds = checkTime(first);
        if (first.blockHash() != null) {
            first.blockHash().copyTo(rows.hash, 0);
        }
        rows.transactions = transactions.size();
        rows.ids = new byte[Bytes32.SIZE * rows.transactions];
        rows.inputStart = new int[rows.transactions + 1];
        rows.outputStart = new int[rows.transactions + 1];
        rows.spentIds = new byte[Bytes32.SIZE * inputs];
        rows.spentIndexes = new int[inputs];
        rows.spent = new BlockRows.SpentOutput[inputs];
        rows.values = new long[outputs];
        rows.lockKinds = new byte[outputs];
        rows.payloadStart = new int[outputs + 1];
        for (int t = 0; t < transactions.size(); t++) {
            add(rows, t, transactions.get(t));
        }
        return rows;
    }

    private static long checkTime(PartialTransaction transaction) {
        long seconds = transaction.timeSeconds();
        if (seconds < 0 || seconds > MOST_SECONDS) {
            throw new MalformedDataException(
                    transaction.where(),
                    "time is " + seconds + " seconds, expected 0 to " + MOST_SECONDS);
        }
        return seconds;
    }

    private static void add(BlockRows rows, int t, PartialTransaction transaction) {
        transaction.id().copyTo(rows.ids, Bytes32.SIZE * t);
        int input = rows.inputStart[t];
        for (PartialTransaction.Input spent : transaction.inputs()) {
            spent.spentId().copyTo(rows.spentIds, Bytes32.SIZE * input);
            rows.spentIndexes[input] = (int) spent.spentIndex(); // not an amount: 32 bits
            rows.spent[input] =
                    new BlockRows.SpentOutput(checkValue(transaction, spent.value()), spent.lock());
            input++;
        }
        rows.inputStart[t + 1] = input;
        int output = rows.outputStart[t];
        for (PartialTransaction.Output paid : transaction.outputs()) {
            if (paid.index() != output - rows.outputStart[t]) {
                throw new MalformedDataException(
                        transaction.where(),
                        "output "
                                + paid.index()
                                + " stands at place "
                                + (output - rows.outputStart[t])
                                + ", expected all outputs from 0");
            }
            addOutput(rows, output, checkValue(transaction, paid.value()), paid);
            output++;
        }
        if (output == rows.outputStart[t]) {
            throw new MalformedDataException(
                    transaction.where(), "transaction has no outputs, expected at least one");
        }
        rows.outputStart[t + 1] = output;
    }

    private static void addOutput(
            BlockRows rows, int output, long value, PartialTransaction.Output paid) {
        byte[] payload = paid.lock().payload();
        int start = rows.payloadStart[output];
        int end = start + payload.length;
        if (end > rows.payloads.length) {
            rows.payloads = Arrays.copyOf(rows.payloads, Math.max(end, 2 * rows.payloads.length));
        }
        System.arraycopy(payload, 0, rows.payloads, start, payload.length);
        rows.payloadStart[output + 1] = end;
        rows.lockKinds[output] = paid.lock().kind().code();
        rows.values[output] = value;
    }

    private static long checkValue(PartialTransaction transaction, long value) {
        if (value != UtxoChain.UNKNOWN_VALUE && !Satoshi.isAmount(value)) {
            throw new MalformedDataException(
                    transaction.where(),
                    "amount is " + value + " satoshi, expected 0 to " + Satoshi.MAX);
        }
        return value;
    }
}
