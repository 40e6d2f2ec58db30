package spoor.ledger.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.ledger.base.Bytes32;

/// Puts partial transactions in chain order: by height, then coinbases first, what is spent before
/// what spends it, and otherwise by id.
///
/// The place in the block is not used where a source states it: other sources do not, and a ledger
/// must not depend on which one was read first. The order of independent transactions changes no
/// trace.
final class PartialOrder {
    private static final Comparator<PartialTransaction> ORDER =
            Comparator.comparingInt(PartialTransaction::height)
                    .thenComparing(transaction -> !transaction.inputs().isEmpty())
                    .thenComparing(PartialTransaction::id);

    private PartialOrder() {}

    static List<PartialTransaction> sort(Collection<PartialTransaction> transactions) {
        List<PartialTransaction> sorted = new ArrayList<>(transactions);
        sorted.sort(ORDER);
        List<PartialTransaction> ordered = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).height() == sorted.get(from).height()) {
                to++;
            }
            ordered.addAll(parentsFirst(sorted.subList(from, to)));
            from = to;
        }
        return ordered;
    }

    /// Depth first, without recursion: a block may hold a chain of thousands of transactions.
    private static List<PartialTransaction> parentsFirst(List<PartialTransaction> block) {
        Map<Bytes32, PartialTransaction> waiting = new HashMap<>();
        block.forEach(transaction -> waiting.put(transaction.id(), transaction));
        Set<Bytes32> placed = new HashSet<>();
        List<PartialTransaction> ordered = new ArrayList<>();
        for (PartialTransaction transaction : block) {
            Deque<PartialTransaction> path = new ArrayDeque<>();
            if (waiting.containsKey(transaction.id())) {
                path.push(transaction);
            }
            while (!path.isEmpty()) {
                PartialTransaction top = path.peek();
                // Taken out when its parents are first looked for. A child's id hashes its
                // parents', so no
                // transaction is met again above itself.
                if (waiting.remove(top.id()) != null) {
                    pushParents(top, waiting, path);
                } else {
                    path.pop();
                    if (placed.add(top.id())) {
                        ordered.add(top);
                    }
                }
            }
        }
        return ordered;
    }

    private static void pushParents(
            PartialTransaction transaction,
            Map<Bytes32, PartialTransaction> waiting,
            Deque<PartialTransaction> path) {
        for (PartialTransaction.Input input : transaction.inputs().reversed()) {
            PartialTransaction parent = waiting.get(input.spentId());
            if (parent != null) {
                path.push(parent);
            }
        }
    }
}
