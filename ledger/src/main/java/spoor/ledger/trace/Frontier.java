package spoor.ledger.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The transactions that spend tainted outputs and were not reached yet, in chain order, each with
/// the list of its arrivals.
///
/// Heads of lists lie in pages of 512 transactions, made when the first arrival falls into one and
/// used again when the walk has passed it: memory follows the tainted part, not the chain.
final class Frontier {
    private static final int PAGE_BITS = 9;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int PAGE_MASK = PAGE_SIZE - 1;

    private final Arrivals arrivals;
    private final int[] @Nullable [] pages;
    private int[][] spare = new int[16][];
    private int spareCount;

    /// No transaction below it waits.
    private long first;

    Frontier(long transactions, Arrivals arrivals) {
        this.arrivals = arrivals;
        pages = new int[Math.toIntExact((transactions + PAGE_MASK) >>> PAGE_BITS)][];
        first = transactions;
    }

    void add(long transaction, int row) {
        int[] page = pages[(int) (transaction >>> PAGE_BITS)];
        if (page == null) {
            page = open((int) (transaction >>> PAGE_BITS));
        }
        int slot = (int) transaction & PAGE_MASK;
        arrivals.setNext(row, page[slot]);
        page[slot] = row;
        if (transaction < first) {
            first = transaction;
        }
    }

    /// The first transaction that waits, or -1.
    long next() {
        int page = (int) (first >>> PAGE_BITS);
        int slot = (int) first & PAGE_MASK;
        for (; page < pages.length; page++, slot = 0) {
            int[] heads = pages[page];
            if (heads == null) {
                continue;
            }
            for (; slot < PAGE_SIZE; slot++) {
                if (heads[slot] != 0) {
                    first = (long) page << PAGE_BITS | slot;
                    return first;
                }
            }
            close(page, heads);
        }
        first = (long) pages.length << PAGE_BITS;
        return -1;
    }

    /// Takes the list of a transaction.
    ///
    /// @return its first row, or 0 if it does not wait
    int take(long transaction) {
        int[] page = pages[(int) (transaction >>> PAGE_BITS)];
        if (page == null) {
            return 0;
        }
        int slot = (int) transaction & PAGE_MASK;
        int row = page[slot];
        page[slot] = 0;
        return row;
    }

    private int[] open(int page) {
        int[] heads = spareCount == 0 ? new int[PAGE_SIZE] : spare[--spareCount];
        pages[page] = heads;
        return heads;
    }

    /// Nothing of the page waits: its heads are all 0 again.
    private void close(int page, int[] heads) {
        if (spareCount == spare.length) {
            spare = Arrays.copyOf(spare, 2 * spareCount);
        }
        spare[spareCount++] = heads;
        pages[page] = null;
    }
}
