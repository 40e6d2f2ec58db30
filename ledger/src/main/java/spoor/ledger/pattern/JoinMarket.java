package spoor.ledger.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.LockKind;

/// JoinMarket: a taker pays makers to join him. Each of `n` people gets one of `n` equal outputs,
/// and change; the taker may come out even.
///
/// Rule: `n` outputs are equal and above 2,730 satoshi, the other `n` or `n - 1` all differ;
/// outputs go to different addresses of one kind, one of them excepted (the taker may pay a
/// stranger); known inputs are of that kind and come from at least `n` addresses. Makers earn: for
/// each change output but one, some inputs must add up to what their owner takes out, or to less,
/// by at most a fee of 1 % or 10,000 satoshi. For more than twelve inputs only the largest input is
/// held against the largest change. With two people the gain is the whole evidence, so at most four
/// inputs.
///
/// Sources: number of equal outputs and addresses from BlockSci's `isCoinjoin` (after Goldfeder,
/// Kalodner, Reisman, Narayanan, "When the Cookie Meets the Blockchain", 2018) and GraphSense's
/// rules; the maker's gain is the protocol's own fee.
///
/// Where an input's value is not in the data nobody's gain can be seen; then four equal outputs are
/// needed. Of the 36,045 transactions of the full blocks in the test data, nine have the outer form
/// with three or more equal outputs: all three of three were wallets that split a coin into equal
/// parts and a rest, all six of four to six look like rounds.
///
/// Wrong: rounds with a reused address, with makers who pay for the block space themselves, or of
/// two people with more than four inputs are missed. Two people who pay one bill half and half, one
/// of them in advance, look like a round of two.
final class JoinMarket {
    private static final long DUST = 2_730;
    private static final long LEAST_FEE_CAP = 10_000;
    private static final int MOST_INPUTS_OF_TWO = 4;
    private static final int LEAST_EQUAL_WITHOUT_VALUES = 4;
    private static final int MOST_INPUTS_TO_ADD_UP = 12;

    private JoinMarket() {}

    static Optional<CoinJoin> find(Shape shape) {
        int people = shape.equal;
        int change = shape.outputs.length - people;
        boolean isRound =
                shape.commonest > DUST
                        && shape.repeatedValues == 1
                        && (change == people || change == people - 1)
                        && shape.inputs.length >= people
                        && shape.inputAddresses() >= people
                        && shape.paysEachAddressOnce()
                        && areOfOneKind(shape)
                        && (shape.unknownInputs() == 0
                                ? makersEarn(shape)
                                : people >= LEAST_EQUAL_WITHOUT_VALUES);
        if (!isRound) {
            return Optional.empty();
        }
        String seen =
                people
                        + " equal outputs of "
                        + Satoshi.text(shape.commonest)
                        + " and "
                        + change
                        + " different ones"
                        + (shape.unknownInputs() == 0
                                ? ", whose owners but one get back no less than they put in"
                                : "");
        return Optional.of(
                new CoinJoin(
                        CoinJoin.Kind.JOINMARKET, shape.commonest, people, shape.reason(seen)));
    }

    private static boolean areOfOneKind(Shape shape) {
        Map<LockKind, Integer> kinds = new EnumMap<>(LockKind.class);
        Arrays.stream(shape.outputLocks).forEach(lock -> kinds.merge(lock.kind(), 1, Integer::sum));
        @Nullable LockKind most = null;
        for (Map.Entry<LockKind, Integer> kind : kinds.entrySet()) {
            if (kind.getValue() >= shape.outputs.length - 1) {
                most = kind.getKey();
            }
        }
        return most != null && shape.inputsAre(Set.of(most));
    }

    private static boolean makersEarn(Shape shape) {
        long mostFee = Math.max(LEAST_FEE_CAP, shape.commonest / 100);
        if (shape.equal == 2 && shape.inputs.length > MOST_INPUTS_OF_TWO) {
            return false;
        }
        List<Long> change = new ArrayList<>();
        for (long value : shape.outputs) {
            if (value != shape.commonest) {
                change.add(value);
            }
        }
        if (shape.inputs.length > MOST_INPUTS_TO_ADD_UP) {
            long largest = Arrays.stream(shape.inputs).max().orElse(0);
            long most = change.stream().mapToLong(value -> value).max().orElse(0);
            return largest <= shape.commonest + most + shape.equal * mostFee;
        }
        long[] sums = sums(shape.inputs);
        long makers =
                change.stream()
                        .filter(value -> isBelow(sums, value + shape.commonest, mostFee))
                        .count();
        return makers >= shape.equal - 1;
    }

    /// Whether some sum is at most `out` and within `most` of it.
    private static boolean isBelow(long[] sums, long out, long most) {
        int at = Arrays.binarySearch(sums, out);
        int below = at >= 0 ? at : -at - 2;
        return below >= 0 && out - sums[below] <= most;
    }

    /// The sums of all sets of inputs but the empty one and the whole, sorted.
    private static long[] sums(long[] inputs) {
        long[] sums = new long[(1 << inputs.length) - 2];
        for (int set = 1; set <= sums.length; set++) {
            for (int i = 0; i < inputs.length; i++) {
                sums[set - 1] += (set >> i & 1) * inputs[i];
            }
        }
        Arrays.sort(sums);
        return sums;
    }
}
