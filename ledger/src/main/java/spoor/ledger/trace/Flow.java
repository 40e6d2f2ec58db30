package spoor.ledger.trace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// One transaction as a policy sees it: what its inputs bring, and what its outputs take.
///
/// A parcel is one `long`: 0 when all of it is clean, a packed run (see [Runs]), or a negative
/// reference to a list of runs, of an input in its record, of an output in [#parcels]. Which runs
/// it keeps depends on the policy: see [Layout].
///
/// The fee stands behind the outputs, as the last that takes.
final class Flow {
    private final Arrivals arrivals;
    final Parcels parcels = new Parcels();

    int inputs;

    /// The output that each input spends.
    long[] spent = new long[16];

    /// Satoshi of each input.
    long[] brought = new long[16];

    /// Where the record of each tainted input lies in [Arrivals], 0 for a clean input.
    int[] records = new int[16];

    int taintedInputs;

    /// The tainted inputs, in order.
    int[] tainted = new int[16];

    /// What each input holds under the policy at hand.
    long[] held = new long[16];

    /// Units that are not clean in `held`.
    long heldTaint;

    /// The label that all of them have, or 0 if they have several or lie in lists.
    int onlyLabel;

    /// Sum of `brought`.
    long total;

    long firstOutput;
    int outputs;

    /// Satoshi of each output, then the fee.
    long[] wanted = new long[16];

    /// What each output got under the policy at hand, then the fee.
    long[] taken = new long[16];

    private int[] fallingOrder = new int[16];
    private boolean fallingOrderKnown;

    Flow(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    void openInputs(int inputCount) {
        inputs = inputCount;
        if (brought.length < inputCount) {
            int room = Math.max(inputCount, 2 * brought.length);
            spent = new long[room];
            brought = new long[room];
            held = new long[room];
            records = new int[room];
            tainted = new int[room];
        }
    }

    void openOutputs(int outputCount) {
        outputs = outputCount;
        fallingOrderKnown = false;
        parcels.clear();
        if (wanted.length < outputCount + 1) {
            int room = Math.max(outputCount + 1, 2 * wanted.length);
            wanted = new long[room];
            taken = new long[room];
        }
    }

    /// Outputs from the highest value down, on a tie the lower one first, the fee last.
    int[] fallingOrder() {
        if (!fallingOrderKnown) {
            sortFalling();
            fallingOrderKnown = true;
        }
        return fallingOrder;
    }

    private void sortFalling() {
        if (fallingOrder.length < outputs + 1) {
            fallingOrder = new int[wanted.length];
        }
        if (outputs > 64) {
            Comparator<Integer> falling =
                    Comparator.comparingLong((Integer output) -> wanted[output]).reversed();
            int[] sorted =
                    IntStream.range(0, outputs).boxed().sorted(falling).mapToInt(i -> i).toArray();
            System.arraycopy(sorted, 0, fallingOrder, 0, outputs);
        } else {
            insertFalling();
        }
        fallingOrder[outputs] = outputs;
    }

    private void insertFalling() {
        for (int output = 0; output < outputs; output++) {
            int place = output;
            while (place > 0 && wanted[fallingOrder[place - 1]] < wanted[output]) {
                fallingOrder[place] = fallingOrder[place - 1];
                place--;
            }
            fallingOrder[place] = output;
        }
    }

    /// The units of a parcel that outputs or the fee got that are not clean.
    long taintTaken(long parcel) {
        if (parcel >= 0) {
            return Runs.taint(parcel);
        }
        int list = (int) ~parcel;
        return taint(parcels.runs, parcels.start(list), parcels.end(list));
    }

    /// The units of a parcel that an input holds that are not clean.
    long taintHeld(int input) {
        long parcel = held[input];
        if (parcel >= 0) {
            return Runs.taint(parcel);
        }
        int first = firstHeld(input);
        return taint(record(input), first, first + countHeld(input));
    }

    /// The array that holds the record of a tainted input.
    long[] record(int input) {
        return arrivals.array(records[input]);
    }

    /// What the walk keeps of a tainted input: one of the words behind its record's head.
    long word(int input, int word) {
        return record(input)[Blocks.place(records[input]) + Arrivals.HEAD_WORDS + word];
    }

    /// Where in [#record] the word lies that says how long a list is, of which a negative word is
    /// the reference: the complement of the way from the start of the record.
    int listOf(int input, long reference) {
        return Blocks.place(records[input]) + (int) ~reference;
    }

    int listSize(int input, long reference) {
        return (int) record(input)[listOf(input, reference)]; // not an amount: a count of words
    }

    /// Where in [#record] the list of runs starts that an input holds.
    int firstHeld(int input) {
        return listOf(input, held[input]) + 1;
    }

    int countHeld(int input) {
        return listSize(input, held[input]);
    }

    private static long taint(long[] runs, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Runs.taint(runs[i]);
        }
        return sum;
    }

    void takeNothing() {
        Arrays.fill(taken, 0, outputs + 1, 0);
    }
}
