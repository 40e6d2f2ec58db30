package spoor.ledger.trace;

import java.util.Arrays;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.UtxoChain;

/// The inputs of the transaction that the walk is at, the tainted ones with the rows in which they
/// waited.
final class Inputs {
    private final UtxoChain chain;
    private final Arrivals arrivals;

    private long transaction;
    int count;
    long[] outputs = new long[16];

    /// Rows of [Arrivals], 0 for a clean input.
    int[] rows = new int[16];

    private long[] keys = new long[16];

    Inputs(UtxoChain chain, Arrivals arrivals) {
        this.chain = chain;
        this.arrivals = arrivals;
    }

    /// @param firstRow of the list of arrivals, or 0
    void open(long transactionNumber, int firstRow) {
        transaction = transactionNumber;
        count = 0;
        if (firstRow != 0) {
            read();
            match(firstRow);
        }
    }

    private void read() {
        long first = chain.firstInput(transaction);
        count = Math.toIntExact(chain.firstInput(transaction + 1) - first);
        if (outputs.length < count) {
            int room = Math.max(count, 2 * outputs.length);
            outputs = new long[room];
            rows = new int[room];
        }
        for (int input = 0; input < count; input++) {
            outputs[input] = chain.spentOutput(first + input);
        }
        Arrays.fill(rows, 0, count, 0);
    }

    private void match(int firstRow) {
        int arrived = 0;
        for (int row = firstRow; row != 0; row = arrivals.next(row)) {
            if (arrived == keys.length) {
                keys = Arrays.copyOf(keys, 2 * arrived);
            }
            keys[arrived++] = arrivals.key(row);
        }
        int matched = arrived <= 4 ? matchFew(arrived) : matchMany(arrived);
        if (matched != arrived) {
            throw new MalformedDataException(
                    Location.of("transaction " + chain.id(transaction)),
                    arrived
                            + " outputs name it as the transaction that spends them, but "
                            + matched
                            + " of its inputs spend one of these; expected one input for each");
        }
    }

    private int matchFew(int arrived) {
        int matched = 0;
        for (int i = 0; i < arrived; i++) {
            long output = Arrivals.outputOfKey(keys[i]);
            for (int input = 0; input < count; input++) {
                if (outputs[input] == output) {
                    rows[input] = Arrivals.rowOfKey(keys[i]);
                    matched++;
                }
            }
        }
        return matched;
    }

    private int matchMany(int arrived) {
        Arrays.sort(keys, 0, arrived);
        int matched = 0;
        for (int input = 0; input < count; input++) {
            int place = Arrays.binarySearch(keys, 0, arrived, Arrivals.keyOf(outputs[input]));
            int above = ~place;
            if (above < arrived && Arrivals.outputOfKey(keys[above]) == outputs[input]) {
                rows[input] = Arrivals.rowOfKey(keys[above]);
                matched++;
            }
        }
        return matched;
    }

    /// Reads what the inputs bring and the outputs want, and closes the sum with the fee.
    ///
    /// @throws MalformedDataException if the outputs are above the inputs
    void balance(Flow flow, TraceSink sink) {
        long brought = 0;
        int unknown = 0;
        for (int input = 0; input < count; input++) {
            long value =
                    rows[input] != 0 ? arrivals.value(rows[input]) : chain.value(outputs[input]);
            flow.brought[input] = value;
            if (value < 0) {
                unknown++;
            } else {
                brought = Math.addExact(brought, value);
            }
        }
        long wanted = 0;
        for (int output = 0; output < flow.outputs; output++) {
            requireKnown(flow.wanted[output]);
            wanted = Math.addExact(wanted, flow.wanted[output]);
        }
        if (unknown > 0) {
            brought += assume(flow, Math.max(0, wanted - brought), sink);
        }
        requireCovered(brought, wanted);
        flow.total = brought;
        flow.wanted[flow.outputs] = brought - wanted;
    }

    /// The smallest value that closes the sum comes with the first input whose value is unknown.
    private long assume(Flow flow, long missing, TraceSink sink) {
        long left = missing;
        for (int input = 0; input < count; input++) {
            if (flow.brought[input] < 0) {
                flow.brought[input] = left;
                sink.assumedInput(transaction, outputs[input], left);
                left = 0;
            }
        }
        return missing;
    }

    private void requireKnown(long value) {
        if (value < 0) {
            throw new MalformedDataException(
                    Location.of("transaction " + chain.id(transaction)),
                    "an output has the value " + value + ", expected a known one of at least 0");
        }
    }

    private void requireCovered(long brought, long wanted) {
        if (brought < wanted) {
            throw new MalformedDataException(
                    Location.of("transaction " + chain.id(transaction)),
                    "its outputs hold "
                            + wanted
                            + " units, expected at most the "
                            + brought
                            + " of its inputs");
        }
        if (brought > Runs.MAX_UNITS) {
            throw new MalformedDataException(
                    Location.of("transaction " + chain.id(transaction)),
                    "its inputs hold " + brought + " units, expected at most " + Runs.MAX_UNITS);
        }
    }

    void free() {
        for (int input = 0; input < count; input++) {
            if (rows[input] != 0) {
                arrivals.free(rows[input]);
            }
        }
    }
}
