package spoor.ledger.intake.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import spoor.ledger.chain.evm.TransferKind;

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
        int[] rankOfBlock = new int[facts.blocks.size()];
        int[] sortedBlocks = facts.blocks.sorted();
        for (int rank = 0; rank < sortedBlocks.length; rank++) {
            rankOfBlock[sortedBlocks[rank]] = rank;
        }
        Comparator<Integer> order =
                Comparator.<Integer>comparingInt(t -> rankOfBlock[transactions.block[t]])
                        .thenComparingInt(this::placeInBlock)
                        .thenComparingInt(t -> t);
        return IntStream.range(0, transactions.size())
                .filter(this::isInChain)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    boolean isInChain(int transaction) {
        int block = transactions.block[transaction];
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
        int index = transactions.index[transaction];
        return index < 0 ? Integer.MAX_VALUE - 1 : index;
    }

    private long heightOf(int transaction) {
        return facts.blocks.get(transactions.block[transaction]).height;
    }

    /// Rows of transfers by transaction, in the order of their coming.
    ///
    /// @param firstOf is filled with where each transaction's rows start; one longer than there are
    ///   transactions
    int[] rows(int[] firstOf) {
        for (int row = 0; row < transfers.size; row++) {
            if (transfers.kind[row] != TransferRows.FORGOTTEN) {
                firstOf[transfers.transaction[row] + 1]++;
            }
        }
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            firstOf[transaction + 1] += firstOf[transaction];
        }
        int[] next = firstOf.clone();
        int[] rows = new int[firstOf[transactions.size()]];
        for (int row = 0; row < transfers.size; row++) {
            if (transfers.kind[row] != TransferRows.FORGOTTEN) {
                rows[next[transfers.transaction[row]]++] = row;
            }
        }
        return rows;
    }
}
