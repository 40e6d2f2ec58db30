package spoor.ledger.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The transactions that the walk has to visit and has not reached yet: one bit for each.
///
/// Bits lie in pages of 4,096 transactions, made when the first one falls into a page and used
/// again when the walk has passed it: memory follows the tainted part, not the chain.
final class Frontier {
    private static final int PAGE_BITS = 12;
    private static final int PAGE_WORDS = 1 << (PAGE_BITS - 6);
    private static final int WORD_MASK = PAGE_WORDS - 1;

    private final long[] @Nullable [] pages;
    private long[][] spare = new long[16][];
    private int spareCount;

    /// Nothing below it is left to visit.
    private long first;

    Frontier(long transactions) {
        int count = Math.toIntExact((transactions >>> PAGE_BITS) + 1);
        pages = new long[count][];
        first = transactions;
    }

    /// @param transaction not below the last one polled
    void add(long transaction) {
        int number = (int) (transaction >>> PAGE_BITS);
        long[] page = pages[number];
        if (page == null) {
            page = open(number);
        }
        page[(int) (transaction >>> 6) & WORD_MASK] |= 1L << transaction;
        if (transaction < first) {
            first = transaction;
        }
    }

    /// Takes the first transaction out.
    ///
    /// @return -1 if there is none
    long poll() {
        for (int number = (int) (first >>> PAGE_BITS); number < pages.length; number++) {
            long[] page = pages[number];
            if (page == null) {
                first = (number + 1L) << PAGE_BITS;
                continue;
            }
            for (int word = (int) (first >>> 6) & WORD_MASK; word < PAGE_WORDS; word++) {
                long bits = page[word];
                if (bits != 0) {
                    page[word] = bits & (bits - 1);
                    first = transaction(number, word, bits);
                    return first;
                }
            }
            close(number, page);
            first = (number + 1L) << PAGE_BITS;
        }
        return -1;
    }

    /// Lists the next transactions of the current page without taking them.
    ///
    /// @return how many
    int peek(long[] into) {
        int number = (int) (first >>> PAGE_BITS);
        long[] page = number < pages.length ? pages[number] : null;
        int count = 0;
        for (int word = (int) (first >>> 6) & WORD_MASK;
                page != null && word < PAGE_WORDS;
                word++) {
            for (long bits = page[word]; bits != 0; bits &= bits - 1) {
                if (count == into.length) {
                    return count;
                }
                into[count++] = transaction(number, word, bits);
            }
        }
        return count;
    }

    private static long transaction(int number, int word, long bits) {
        return ((long) number << PAGE_BITS) | ((long) word << 6) | Long.numberOfTrailingZeros(bits);
    }

    private long[] open(int number) {
        long[] page = spareCount == 0 ? new long[PAGE_WORDS] : spare[--spareCount];
        pages[number] = page;
        return page;
    }

    /// The walk has passed the page: its bits are all 0 again.
    private void close(int number, long[] page) {
        if (spareCount == spare.length) {
            spare = Arrays.copyOf(spare, 2 * spareCount);
        }
        spare[spareCount++] = page;
        pages[number] = null;
    }
}
