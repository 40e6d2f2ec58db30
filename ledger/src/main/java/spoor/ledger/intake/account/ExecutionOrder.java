package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.List;
import spoor.ledger.chain.evm.EvmAddress;

/// Puts the transfers of one transaction into an order in which what was paid comes before what was
/// given for it.
///
/// Data number calls and logs apart, so nothing says which of a call and a log came first; and a
/// contract may write the log of what it gives before that of what it was paid. Where a contract's
/// own token is issued to an account that pays the contract, or is destroyed by an account that the
/// contract pays (wrapped ether and the like), the payment is put first. The transfers of one asset
/// stay in their order. Where no order has all of this, the order stays as it was.
///
/// Rows whose place in the transaction the data do not say come as the source lists them, but for
/// one thing: what an account receives of an asset comes before what it sends on of it, unless they
/// go round in a circle. Where that changes the order, it is told as a doubt.
final class ExecutionOrder {
    /// Beyond this, all pairs of a transaction's transfers are too many to look at.
    private static final int MOST_ROWS = 2_000;

    private final Gathering facts;
    private final TransferRows transfers;

    ExecutionOrder(Gathering facts) {
        this.facts = facts;
        this.transfers = facts.transfers;
    }

    int[] of(int[] told) {
        if (told.length < 2 || told.length > MOST_ROWS) {
            return told;
        }
        int[] rows = onward(told);
        List<List<Integer>> before = new ArrayList<>();
        boolean isOrdered = true;
        for (int place = 0; place < rows.length; place++) {
            List<Integer> payments = new ArrayList<>();
            for (int other = 0; other < rows.length; other++) {
                if (other != place && isPaidBy(rows[place], rows[other])) {
                    payments.add(other);
                    isOrdered &= other < place;
                }
            }
            before.add(payments);
        }
        return isOrdered ? rows : sorted(rows, before);
    }

    /// Puts the rows without a place, which lie behind the others of their kind, so that value
    /// comes in before it goes out.
    private int[] onward(int[] rows) {
        int[] ordered = rows.clone();
        boolean isChanged = false;
        for (int place = 0; place < ordered.length; place++) {
            int next = place;
            while (isAlike(ordered, place, next) && awaitsPayment(ordered, place, next)) {
                next++;
            }
            if (next > place && isAlike(ordered, place, next)) {
                int row = ordered[next];
                System.arraycopy(ordered, place, ordered, place + 1, next - place);
                ordered[place] = row;
                isChanged = true;
            }
        }
        if (isChanged) {
            facts.doubt(
                    facts.where(rows[0]),
                    "transfers of one transaction whose place in it is unknown are put so that an"
                            + " account receives before it sends on");
        }
        return ordered;
    }

    /// Whether a row has no place, and its giver is yet to receive of the same asset in another
    /// such row.
    private boolean awaitsPayment(int[] rows, int from, int place) {
        int row = rows[place];
        if (!isPlaceless(row)) {
            return false;
        }
        for (int other = from; other < rows.length; other++) {
            boolean pays =
                    other != place
                            && isPlaceless(rows[other])
                            && transfers.kind.get(rows[other]) == transfers.kind.get(row)
                            && transfers.asset.get(rows[other]) == transfers.asset.get(row)
                            && transfers.to.get(rows[other]) == transfers.from.get(row)
                            && transfers.from.get(rows[other]) != transfers.from.get(row);
            if (pays) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlike(int[] rows, int place, int other) {
        return other < rows.length
                && isPlaceless(rows[other])
                && transfers.kind.get(rows[place]) == transfers.kind.get(rows[other]);
    }

    private boolean isPlaceless(int row) {
        return transfers.position.get(row) < 0;
    }

    /// Whether `given` is what a contract gives for `paid`.
    private boolean isPaidBy(int given, int paid) {
        if (transfers.asset.get(given) == transfers.asset.get(paid)) {
            return false;
        }
        int token = account(transfers.asset.get(given));
        boolean isIssued =
                transfers.from.get(given) == Gathering.NOBODY
                        && token >= 0
                        && transfers.to.get(paid) == token
                        && transfers.from.get(paid) == transfers.to.get(given);
        int burnt = account(transfers.asset.get(paid));
        boolean isRedeemed =
                transfers.to.get(paid) == Gathering.NOBODY
                        && burnt >= 0
                        && transfers.from.get(given) == burnt
                        && transfers.to.get(given) == transfers.from.get(paid);
        return isIssued || isRedeemed;
    }

    /// The account that a token's contract is, or -1.
    private int account(int asset) {
        EvmAddress contract = facts.assets.get(asset).contract();
        if (contract == null) {
            return -1;
        }
        byte[] bytes = new byte[EvmAddress.SIZE];
        contract.copyTo(bytes, 0);
        return facts.accounts.find(bytes);
    }

    /// Takes again and again the first row of which all that must come before it has been taken.
    private int[] sorted(int[] rows, List<List<Integer>> before) {
        int[] sorted = new int[rows.length];
        boolean[] isTaken = new boolean[rows.length];
        for (int done = 0; done < rows.length; done++) {
            int next = -1;
            for (int place = 0; next < 0 && place < rows.length; place++) {
                if (!isTaken[place] && isFree(rows, place, before.get(place), isTaken)) {
                    next = place;
                }
            }
            if (next < 0) {
                return rows;
            }
            isTaken[next] = true;
            sorted[done] = rows[next];
        }
        return sorted;
    }

    private boolean isFree(int[] rows, int place, List<Integer> before, boolean[] isTaken) {
        for (int earlier = 0; earlier < place; earlier++) {
            boolean isOneAsset =
                    transfers.asset.get(rows[earlier]) == transfers.asset.get(rows[place]);
            if (!isTaken[earlier] && isOneAsset) {
                return false;
            }
        }
        return before.stream().allMatch(payment -> isTaken[payment]);
    }
}
