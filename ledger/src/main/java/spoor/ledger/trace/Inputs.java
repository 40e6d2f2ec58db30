package spoor.ledger.trace;

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

    /// Whether any input is tainted, under any policy.
    boolean isTainted;

    Inputs(UtxoChain chain, Arrivals arrivals) {
        this.chain = chain;
        this.arrivals = arrivals;
    }

    void open(long transactionNumber) {
        transaction = transactionNumber;
        long first = chain.firstInput(transaction);
        count = Math.toIntExact(chain.firstInput(transaction + 1) - first);
        if (outputs.length < count) {
            int room = Math.max(count, 2 * outputs.length);
            outputs = new long[room];
            rows = new int[room];
        }
        int any = 0;
        for (int input = 0; input < count; input++) {
            long output = chain.spentOutput(first + input);
            int row = arrivals.take(output);
            outputs[input] = output;
            rows[input] = row;
            any |= row;
        }
        isTainted = any != 0;
    }

    /// Reads what the inputs bring and the outputs want, and closes the sum with the fee.
    ///
    /// @throws MalformedDataException if the outputs are above the inputs
    void balance(Flow flow, TraceSink sink) {
        long brought = 0;
        int unknown = 0;
        for (int input = 0; input < count; input++) {
            long value = chain.value(outputs[input]);
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
