package spoor.ledger.pattern;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.UtxoChain;

/// What the rules look at: values and kinds of locks of one transaction's inputs and outputs.
///
/// What an input spends may not be in the data. Then its value and lock are unknown: it counts as
/// an address of its own and as of any kind.
final class Shape {
    /// Of each input, [UtxoChain#UNKNOWN_VALUE] where the data do not say.
    final long[] inputs;

    final long[] outputs;
    final Lock[] inputLocks;
    final Lock[] outputLocks;
    final int height;

    /// The value that most outputs have, the largest of several; and how many have it.
    final long commonest;

    final int equal;

    /// How many different values more than one output has.
    final int repeatedValues;

    /// How many outputs have a value that no other has.
    final int singleValues;

    private Shape(UtxoChain chain, long transaction) {
        long firstInput = chain.firstInput(transaction);
        long firstOutput = chain.firstOutput(transaction);
        inputs = new long[Math.toIntExact(chain.firstInput(transaction + 1) - firstInput)];
        inputLocks = new Lock[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            long spent = chain.spentOutput(firstInput + i);
            inputs[i] = chain.value(spent);
            inputLocks[i] = chain.lock(chain.address(spent));
        }
        outputs = new long[Math.toIntExact(chain.firstOutput(transaction + 1) - firstOutput)];
        outputLocks = new Lock[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = chain.value(firstOutput + i);
            outputLocks[i] = chain.lock(chain.address(firstOutput + i));
        }
        int block = chain.block(transaction);
        height = block == UtxoChain.NO_BLOCK ? UtxoChain.UNKNOWN_HEIGHT : chain.height(block);

        long[] sorted = outputs.clone();
        Arrays.sort(sorted);
        long bestValue = 0;
        int best = 0;
        int repeated = 0;
        int single = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            repeated += to - from > 1 ? 1 : 0;
            single += to - from == 1 ? 1 : 0;
            if (to - from >= best) {
                best = to - from;
                bestValue = sorted[from];
            }
        }
        commonest = bestValue;
        equal = best;
        repeatedValues = repeated;
        singleValues = single;
    }

    /// The shape of a transaction that could be a CoinJoin at all: several inputs, equal outputs,
    /// all outputs in the data and none of them data.
    static @Nullable Shape of(UtxoChain chain, long transaction) {
        long outputs = chain.firstOutput(transaction + 1) - chain.firstOutput(transaction);
        if (chain.firstInput(transaction + 1) - chain.firstInput(transaction) < 2 || outputs < 3) {
            return null;
        }
        if (chain.outputIndex(chain.firstOutput(transaction + 1) - 1) != outputs - 1) {
            return null;
        }
        if (!hasEqualOutputs(chain, transaction)) {
            return null;
        }
        Shape shape = new Shape(chain, transaction);
        boolean isData =
                Arrays.stream(shape.outputLocks)
                        .anyMatch(lock -> lock.kind() == LockKind.NULL_DATA);
        return isData ? null : shape;
    }

    /// Most transactions end here: nothing but amounts was read.
    private static boolean hasEqualOutputs(UtxoChain chain, long transaction) {
        long first = chain.firstOutput(transaction);
        long[] values = new long[Math.toIntExact(chain.firstOutput(transaction + 1) - first)];
        for (int i = 0; i < values.length; i++) {
            values[i] = chain.value(first + i);
        }
        Arrays.sort(values);
        for (int i = 1; i < values.length; i++) {
            if (values[i] == values[i - 1]) {
                return true;
            }
        }
        return false;
    }

    int unknownInputs() {
        return Math.toIntExact(Arrays.stream(inputs).filter(value -> value < 0).count());
    }

    /// Addresses among the inputs, each unknown one counted.
    int inputAddresses() {
        Set<Lock> known = new HashSet<>();
        int unknown = 0;
        for (Lock lock : inputLocks) {
            if (lock.kind() == LockKind.UNKNOWN) {
                unknown++;
            } else {
                known.add(lock);
            }
        }
        return known.size() + unknown;
    }

    boolean paysEachAddressOnce() {
        return Set.copyOf(Arrays.asList(outputLocks)).size() == outputLocks.length;
    }

    /// Whether all inputs whose lock is known have one of these kinds.
    boolean inputsAre(Set<LockKind> kinds) {
        return Arrays.stream(inputLocks)
                .allMatch(lock -> lock.kind() == LockKind.UNKNOWN || kinds.contains(lock.kind()));
    }

    boolean outputsAre(LockKind kind) {
        return Arrays.stream(outputLocks).allMatch(lock -> lock.kind() == kind);
    }

    /// Ends a reason with what could not be checked.
    String reason(String seen) {
        int unknown = unknownInputs();
        return unknown == 0
                ? seen
                : seen
                        + "; the values of "
                        + unknown
                        + " of "
                        + inputs.length
                        + " inputs are not in the data";
    }
}
