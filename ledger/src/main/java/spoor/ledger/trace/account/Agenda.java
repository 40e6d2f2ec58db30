package spoor.ledger.trace.account;

import java.util.Arrays;

/// The transfers that the walk has to come to, each once, in chain order.
///
/// A bit for each transfer, in pages that are there only while they have one: taking a note and
/// finding the next take the same time however many there are, and a chain of ten billion transfers
/// costs 10 MB.
final class Agenda {
    private static final int PAGE_BITS = 12;
    private static final int WORDS = 1 << (PAGE_BITS - 6);

    /// In place of a page that nothing is noted on.
    private static final long[] EMPTY = new long[0];

    private final long[][] pages;

    private int page;
    private int word;

    Agenda(long transfers) {
        pages = new long[Math.toIntExact((transfers >>> PAGE_BITS) + 1)][];
        Arrays.fill(pages, EMPTY);
    }

    /// Notes a transfer behind the one that came last.
    void note(long transfer) {
        int number = (int) (transfer >>> PAGE_BITS); // not an amount: place in the array
        if (pages[number].length == 0) {
            pages[number] = new long[WORDS];
        }
        pages[number][wordOf(transfer)] |= 1L << transfer;
    }

    private static int wordOf(long transfer) {
        return (int) (transfer >>> 6) & (WORDS - 1);
    }

    /// The next transfer, or -1 at the end.
    long next() {
        while (page < pages.length) {
            long[] bits = pages[page];
            for (; word < bits.length; word++) {
                if (bits[word] != 0) {
                    int bit = Long.numberOfTrailingZeros(bits[word]);
                    bits[word] &= bits[word] - 1;
                    return ((long) page << PAGE_BITS) + (word << 6) + bit;
                }
            }
            pages[page++] = EMPTY;
            word = 0;
        }
        return -1;
    }
}
