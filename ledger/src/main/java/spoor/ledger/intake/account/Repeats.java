package spoor.ledger.intake.account;

import java.util.HashMap;
import java.util.Map;
import spoor.ledger.base.UInt256;

/// Tells whether a transfer without a known place was told before, or is told now with its place.
///
/// One transaction may well make two equal transfers, so equal rows of one ingest all count. What
/// an earlier ingest told and this one tells again counts as often as the one that told it oftener;
/// of the two rows the one with a place stays.
final class Repeats {
    private final TransferRows transfers;
    private final int firstNew;

    /// How many of the ledger's rows without a place a new row may still stand for.
    private final Map<Same, Integer> known = new HashMap<>();

    /// Likewise rows with a place: the ledger's, and new ones.
    private final Map<Same, Integer> placedBefore = new HashMap<>();

    private final Map<Same, Integer> placedNow = new HashMap<>();

    private record Same(byte kind, int asset, int from, int to, UInt256 units) {}

    Repeats(TransferRows transfers, int firstNew) {
        this.transfers = transfers;
        this.firstNew = firstNew;
    }

    /// A row with a place that counts. These come before those without one.
    void placed(int row) {
        if (firstNew > 0) {
            (row < firstNew ? placedBefore : placedNow).merge(same(row), 1, Integer::sum);
        }
    }

    /// Whether another row stands for this one, which has no place. Rows come in the order of their
    /// coming.
    boolean isAgain(int row) {
        if (firstNew == 0) {
            return false;
        }
        Same same = same(row);
        if (row < firstNew) {
            boolean isPlacedNow = take(placedNow, same);
            if (!isPlacedNow) {
                known.merge(same, 1, Integer::sum);
            }
            return isPlacedNow;
        }
        return take(known, same) || take(placedBefore, same);
    }

    private static boolean take(Map<Same, Integer> from, Same same) {
        int left = from.getOrDefault(same, 0);
        if (left > 0) {
            from.put(same, left - 1);
        }
        return left > 0;
    }

    private Same same(int row) {
        return new Same(
                transfers.kind.get(row),
                transfers.asset.get(row),
                transfers.from.get(row),
                transfers.to.get(row),
                transfers.units(row));
    }
}
