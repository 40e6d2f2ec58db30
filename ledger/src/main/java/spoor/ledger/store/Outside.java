package spoor.ledger.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows.SpentOutput;

/// Outputs that a batch spends and whose transactions neither it nor the ledger holds.
///
/// They get numbers before the transactions of the block that spends them first: transactions in
/// the order of their ids' bytes, outputs in the order of their index.
final class Outside {
    private static final Comparator<Spent> ORDER =
            Comparator.comparingInt(Spent::block)
                    .thenComparing(spent -> spent.point.id)
                    .thenComparingLong(spent -> spent.point.index);

    private final Map<Point, Spent> byPoint = new HashMap<>();
    private final List<Spent> inOrder = new ArrayList<>();

    /// Which output of which transaction.
    record Point(Bytes32 id, long index) {}

    /// @param block place in the batch of the block that spends it
    /// @param input ordinal of the input that spends it
    record Spent(int block, int input, Point point, SpentOutput output) {}

    /// Notes a spend, and gives the one that spent the same output before, if any.
    @Nullable Spent add(Spent spent) {
        @Nullable Spent before = byPoint.putIfAbsent(spent.point, spent);
        if (before == null) {
            inOrder.add(spent);
        }
        return before;
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /// All spends, by block, id and index.
    List<Spent> sorted() {
        inOrder.sort(ORDER);
        return inOrder;
    }

    /// Whether this spend starts another transaction than the one before it in the sorted list.
    static boolean startsTransaction(List<Spent> sorted, int at) {
        if (at == 0) {
            return true;
        }
        Spent before = sorted.get(at - 1);
        Spent here = sorted.get(at);
        return before.block != here.block || !before.point.id.equals(here.point.id);
    }
}
