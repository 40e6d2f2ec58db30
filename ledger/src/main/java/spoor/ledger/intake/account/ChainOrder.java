package spoor.ledger.intake.account;

import java.util.Arrays;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.store.account.IntColumn;
import spoor.ledger.store.account.Room;

/// The order of transactions: blocks by height; in a block by place, or as they came where that is
/// unknown; what a block pays by itself comes last, what the chain started with first.
final class ChainOrder {
    private final Gathering facts;
    private final TransactionRows transactions;
    private final TransferRows transfers;

    ChainOrder(Gathering facts) {
        this.facts = facts;
        this.transactions = facts.transactions;
        this.transfers = facts.transfers;
    }

    /// All transactions that are in a block, in chain order.
    int[] transactions() {
        int[] sortedBlocks = facts.blocks.sorted();
        int[] rankOfBlock = new int[facts.blocks.size()];
        for (int rank = 0; rank < sortedBlocks.length; rank++) {
            rankOfBlock[sortedBlocks[rank]] = rank;
        }
        int[] firstOfRank = new int[sortedBlocks.length + 1];
        long[] placed = byBlock(rankOfBlock, firstOfRank);
        int[] order = new int[placed.length];
        for (int rank = 0; rank < sortedBlocks.length; rank++) {
            Arrays.sort(placed, firstOfRank[rank], firstOfRank[rank + 1]);
        }
        Arrays.setAll(order, at -> (int) (placed[at] & Integer.MAX_VALUE));
        return order;
    }

    /// Each transaction's place in its block, over its number; those of one block together.
    ///
    /// @param firstOfRank is filled with where each block's transactions start
    private long[] byBlock(int[] rankOfBlock, int[] firstOfRank) {
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            if (isInChain(transaction)) {
                firstOfRank[rankOfBlock[transactions.block.get(transaction)] + 1]++;
            }
        }
        for (int rank = 1; rank < firstOfRank.length; rank++) {
            firstOfRank[rank] += firstOfRank[rank - 1];
        }
        int[] next = firstOfRank.clone();
        long[] placed = new long[firstOfRank[firstOfRank.length - 1]];
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            if (isInChain(transaction)) {
                int rank = rankOfBlock[transactions.block.get(transaction)];
                placed[next[rank]++] = (long) placeInBlock(transaction) << 32 | transaction;
            }
        }
        return placed;
    }

    boolean isInChain(int transaction) {
        int block = transactions.block.get(transaction);
        return block >= 0 && !facts.blocks.get(block).isForgotten;
    }

    /// What a block starts with, then its transactions, then what it pays by itself.
    private int placeInBlock(int transaction) {
        byte[] key = transactions.ids.key(transaction);
        if (CreditKey.isOne(key)) {
            return Arrays.equals(key, CreditKey.of(TransferKind.GENESIS, heightOf(transaction)))
                    ? -1
                    : Integer.MAX_VALUE;
        }
        int index = transactions.index.get(transaction);
        return index < 0 ? Integer.MAX_VALUE - 1 : index;
    }

    private long heightOf(int transaction) {
        return facts.blocks.get(transactions.block.get(transaction)).height;
    }

    /// Rows of transfers by transaction, in the order of their coming.
    ///
    /// @param firstOf is filled with where each transaction's rows start; one longer than there are
    ///   transactions
    /// @param room where the rows lie
    IntColumn rows(int[] firstOf, Room room) {
        IntColumn rows = new IntColumn(room);
        for (int row = 0; row < transfers.size; row++) {
            if (transfers.kind.get(row) != TransferRows.FORGOTTEN) {
                firstOf[transfers.transaction.get(row) + 1]++;
                rows.add(0);
            }
        }
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            firstOf[transaction + 1] += firstOf[transaction];
        }
        int[] next = firstOf.clone();
        for (int row = 0; row < transfers.size; row++) {
            if (transfers.kind.get(row) != TransferRows.FORGOTTEN) {
                rows.set(next[transfers.transaction.get(row)]++, row);
            }
        }
        return rows;
    }
}
