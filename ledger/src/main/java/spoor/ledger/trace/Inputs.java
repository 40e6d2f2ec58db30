package spoor.ledger.trace;

import java.util.Arrays;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.UtxoChain;

/// Reads the inputs of the transaction that the walk is at, and finds the arrivals among them.
final class Inputs {
    /// Up to as many arrivals are looked for one by one.
    private static final int FEW = 4;

    private final UtxoChain chain;
    private final Arrivals arrivals;
    private final Frontier frontier;
    private final Flow flow;
    private long transaction;

    /// Satoshi of the inputs whose value is known, and how many are not.
    private long brought;

    private int unknown;
    private int[] slots = new int[16];

    Inputs(UtxoChain chain, Arrivals arrivals, Frontier frontier, Flow flow) {
        this.chain = chain;
        this.arrivals = arrivals;
        this.frontier = frontier;
        this.flow = flow;
    }

    /// @return whether any input is tainted, under any policy
    boolean open(long transactionNumber) {
        transaction = transactionNumber;
        int letter = frontier.take(transaction);
        if (letter == 0) {
            flow.openInputs(0);
            flow.taintedInputs = 0;
            return false;
        }
        long first = chain.firstInput(transaction);
        int count = Math.toIntExact(chain.firstInput(transaction + 1) - first);
        flow.openInputs(count);
        for (int input = 0; input < flow.inputs; input++) {
            flow.spent[input] = chain.spentOutput(first + input);
            flow.records[input] = 0;
        }
        match(letter);
        readValues();
        return true;
    }

    private void match(int firstLetter) {
        int arrived = 0;
        int matched = 0;
        for (int letter = firstLetter; letter != 0; letter = frontier.next(letter)) {
            arrived++;
            if (arrived <= FEW) {
                matched += matchOne(letter);
            }
        }
        if (arrived > FEW) {
            matched = matchMany(firstLetter, arrived);
        }
        if (matched != arrived) {
            throw new MalformedDataException(
                    Location.of("transaction " + chain.id(transaction)),
                    arrived
                            + " tainted outputs name it as the transaction that spends them, but "
                            + matched
                            + " of its inputs spend one of these; expected one input for each");
        }
    }

    /// @return how many inputs spend the letter's output
    private int matchOne(int letter) {
        long output = frontier.output(letter);
        int matched = 0;
        for (int input = 0; input < flow.inputs; input++) {
            if (flow.spent[input] == output) {
                found(input, letter);
                matched++;
            }
        }
        return matched;
    }

    /// Looks the inputs up in a small hash table of the letters.
    private int matchMany(int firstLetter, int arrived) {
        int size = Integer.highestOneBit(arrived) * 4;
        if (slots.length < size) {
            slots = new int[size];
        }
        Arrays.fill(slots, 0, size, 0);
        for (int letter = firstLetter; letter != 0; letter = frontier.next(letter)) {
            slots[slot(frontier.output(letter), size)] = letter;
        }
        int matched = 0;
        for (int input = 0; input < flow.inputs; input++) {
            int letter = slots[slot(flow.spent[input], size)];
            if (letter != 0) {
                found(input, letter);
                matched++;
            }
        }
        return matched;
    }

    /// The slot of an output's letter, or the free one where it would be.
    private int slot(long output, int size) {
        int slot = (int) ((output * 0x9E3779B97F4A7C15L) >>> 32) & (size - 1);
        while (slots[slot] != 0 && frontier.output(slots[slot]) != output) {
            slot = (slot + 1) & (size - 1);
        }
        return slot;
    }

    private void found(int input, int letter) {
        flow.records[input] = frontier.position(letter);
    }

    /// Closes the sum of what the inputs bring and the outputs want with the fee.
    ///
    /// @throws MalformedDataException if the outputs are above the inputs
    void balance(TraceSink sink) {
        long wanted = 0;
        for (int output = 0; output < flow.outputs; output++) {
            requireKnown(flow.wanted[output]);
            wanted = Math.addExact(wanted, flow.wanted[output]);
        }
        long total = brought;
        if (unknown > 0) {
            total += assume(Math.max(0, wanted - brought), sink);
        }
        requireCovered(total, wanted);
        flow.total = total;
        flow.wanted[flow.outputs] = total - wanted;
    }

    /// Reads what the inputs bring, and lists the tainted ones.
    private void readValues() {
        brought = 0;
        unknown = 0;
        flow.taintedInputs = 0;
        for (int input = 0; input < flow.inputs; input++) {
            long value = value(input);
            flow.brought[input] = value;
            flow.held[input] = 0;
            if (value < 0) {
                unknown++;
            } else {
                brought = Math.addExact(brought, value);
            }
            if (flow.records[input] != 0) {
                flow.tainted[flow.taintedInputs++] = input;
            }
        }
    }

    private long value(int input) {
        int record = flow.records[input];
        return record == 0 ? chain.value(flow.spent[input]) : arrivals.value(record);
    }

    /// The smallest value that closes the sum comes with the first input whose value is unknown.
    private long assume(long missing, TraceSink sink) {
        long left = missing;
        for (int input = 0; input < flow.inputs; input++) {
            if (flow.brought[input] < 0) {
                flow.brought[input] = left;
                sink.assumedInput(transaction, flow.spent[input], left);
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
}
