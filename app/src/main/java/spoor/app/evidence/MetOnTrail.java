package spoor.app.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import spoor.app.follow.Trail;
import spoor.ledger.chain.UtxoChain;

/// What a trace met, and what its bundle has to hold for that: every transaction of the trail,
/// those that spend its outputs, and those whose outputs give the inputs of a division their
/// values.
public final class MetOnTrail implements Trail {
    private final Set<Long> transactions = new HashSet<>();
    private final Set<Long> outputs = new HashSet<>();
    private final Set<Long> tagged = new HashSet<>();

    @Override
    public void transaction(long transaction) {
        transactions.add(transaction);
    }

    @Override
    public void output(long output) {
        outputs.add(output);
    }

    @Override
    public void tagged(long output) {
        tagged.add(output);
    }

    /// Outputs that held taint, in chain order.
    long[] outputs() {
        return sorted(outputs);
    }

    /// The transactions that the bundle holds, in chain order.
    long[] wanted(UtxoChain chain) {
        Set<Long> wanted = new HashSet<>(transactions);
        for (long transaction : transactions) {
            addGivers(chain, transaction, wanted);
        }
        outputs.stream()
                .filter(output -> !tagged.contains(output) && chain.spender(output) >= 0)
                .forEach(output -> wanted.add(chain.spender(output)));
        return sorted(wanted);
    }

    /// A transaction that spends nothing tainted divides nothing, and needs no values.
    private void addGivers(UtxoChain chain, long transaction, Set<Long> wanted) {
        long first = chain.firstInput(transaction);
        long end = chain.firstInput(transaction + 1);
        boolean divides = false;
        for (long input = first; input < end && !divides; input++) {
            divides = outputs.contains(chain.spentOutput(input));
        }
        for (long input = first; input < end && divides; input++) {
            wanted.add(chain.transactionOf(chain.spentOutput(input)));
        }
    }

    private static long[] sorted(Set<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
