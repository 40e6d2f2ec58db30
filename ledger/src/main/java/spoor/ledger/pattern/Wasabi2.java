package spoor.ledger.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.LockKind;

/// Wasabi 2 (WabiSabi): large rounds whose outputs are powers of 2, 3 and 10.
///
/// Rule: at least 20 inputs and 10 outputs; outputs of at least 5,000 satoshi, in falling order, to
/// different addresses; more than 80 % of them are standard denominations, and at least three
/// denominations occur more than once; known inputs are in falling order too and pay from native
/// segwit key hashes or taproot.
///
/// Sources: denominations, order and the 80 % from WalletWasabi's author's own scanner
/// (nopara73/Dumplings); at least 20 inputs, and three denominations, from GraphSense's rules,
/// since other coordinators run smaller rounds than the first one's 50.
///
/// Without input values nothing but their order and kind goes unchecked. Wrong: rounds of fewer
/// than 20 inputs are missed. Somebody who pays out such amounts in falling order, from 20 coins in
/// falling order, is taken for a round.
final class Wasabi2 {
    private static final int LEAST_INPUTS = 20;
    private static final int LEAST_OUTPUTS = 10;
    private static final long LEAST_VALUE = 5_000;
    private static final long MOST_VALUE = 134_375_000_000L;
    private static final int LEAST_DENOMINATIONS = 3;
    private static final Set<Long> STANDARD = standard();

    private Wasabi2() {}

    static Optional<CoinJoin> find(Shape shape) {
        boolean isRound =
                shape.inputs.length >= LEAST_INPUTS
                        && shape.outputs.length >= LEAST_OUTPUTS
                        && falls(Arrays.stream(shape.outputs))
                        && shape.outputs[shape.outputs.length - 1] >= LEAST_VALUE
                        && falls(Arrays.stream(shape.inputs).filter(value -> value >= 0))
                        && shape.inputsAre(Set.of(LockKind.P2WPKH, LockKind.P2TR))
                        && shape.paysEachAddressOnce();
        if (!isRound) {
            return Optional.empty();
        }
        Map<Long, Integer> found = new HashMap<>();
        for (long value : shape.outputs) {
            if (STANDARD.contains(value)) {
                found.merge(value, 1, Integer::sum);
            }
        }
        int denominated = found.values().stream().mapToInt(count -> count).sum();
        long repeated = found.values().stream().filter(count -> count > 1).count();
        if (denominated * 10L <= shape.outputs.length * 8L || repeated < LEAST_DENOMINATIONS) {
            return Optional.empty();
        }
        return Optional.of(result(shape, found, denominated));
    }

    private static CoinJoin result(Shape shape, Map<Long, Integer> found, int denominated) {
        long commonest = 0;
        int count = 0;
        for (Map.Entry<Long, Integer> entry : found.entrySet()) {
            boolean isBetter =
                    entry.getValue() > count
                            || (entry.getValue() == count && entry.getKey() > commonest);
            if (isBetter) {
                commonest = entry.getKey();
                count = entry.getValue();
            }
        }
        String seen =
                shape.inputs.length
                        + " inputs; "
                        + denominated
                        + " of "
                        + shape.outputs.length
                        + " outputs are standard denominations in falling order, most often "
                        + Satoshi.text(commonest)
                        + " ("
                        + count
                        + " times)";
        return new CoinJoin(CoinJoin.Kind.WASABI_2, commonest, count, shape.reason(seen));
    }

    private static boolean falls(LongStream values) {
        long[] all = values.toArray();
        for (int i = 1; i < all.length; i++) {
            if (all[i] > all[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /// Powers of 2; of 3, and twice those; of 10, twice and five times those.
    private static Set<Long> standard() {
        Set<Long> all = new HashSet<>();
        powers(all, 2, 1);
        powers(all, 3, 1, 2);
        powers(all, 10, 1, 2, 5);
        return Set.copyOf(all);
    }

    private static void powers(Set<Long> all, long base, long... factors) {
        for (long power = 1; power <= MOST_VALUE; power *= base) {
            for (long factor : factors) {
                if (power * factor >= LEAST_VALUE && power * factor <= MOST_VALUE) {
                    all.add(power * factor);
                }
            }
        }
    }
}
