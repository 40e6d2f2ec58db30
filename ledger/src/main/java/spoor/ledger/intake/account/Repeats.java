package spoor.ledger.intake.account;

import java.util.HashMap;
import java.util.Map;
import spoor.ledger.base.UInt256;

/// Tells whether a transfer without a known place was told before.
///
/// One transaction may well make two equal transfers, so equal rows of one ingest all count. What
/// an earlier ingest told and this one tells again counts as often as the one that told it oftener.
final class Repeats {
    private final TransferRows transfers;
    private final int firstNew;

    /// How many of the ledger's rows a new row may still stand for.
    private final Map<Same, Integer> known = new HashMap<>();

    private record Same(byte kind, int asset, int from, int to, UInt256 units) {}

    Repeats(TransferRows transfers, int firstNew) {
        this.transfers = transfers;
        this.firstNew = firstNew;
    }

    /// Rows come in the order of their coming.
    boolean isAgain(int row) {
        if (firstNew == 0) {
            return false;
        }
        Same same =
                new Same(
                        transfers.kind[row],
                        transfers.asset[row],
                        transfers.from[row],
                        transfers.to[row],
                        transfers.units(row));
        if (row < firstNew) {
            known.merge(same, 1, Integer::sum);
            return false;
        }
        Integer left = known.get(same);
        if (left == null || left == 0) {
            return false;
        }
        known.put(same, left - 1);
        return true;
    }
}
