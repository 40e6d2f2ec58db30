package spoor.ledger.trace;

import java.util.Arrays;

/// The transactions that the walk has to visit, in chain order, each with the list of its arrivals.
///
/// Only the span that the walk is in is laid out: a bit and the head of a list for each of its
/// transactions. The others wait in [Arrivals].
final class Frontier implements Arrivals.Reader {
    private final Arrivals arrivals;
    private final Claims claims;

    /// The span that is laid out, or -1.
    private int span = -1;

    /// Transactions of the span to visit.
    private final long[] bits = new long[Arrivals.SPAN >>> 6];

    /// The word of `bits` that holds the next one.
    private int word;

    /// First letter of each transaction of the span, 0 for none. A letter is an arrival in the
    /// span.
    private final int[] heads = new int[Arrivals.SPAN];

    private int letters = 1;
    private int[] next = new int[256];
    private long[] outputs = new long[256];
    private int[] positions = new int[256];

    Frontier(Arrivals arrivals, Claims claims) {
        this.arrivals = arrivals;
        this.claims = claims;
    }

    /// Takes the first transaction out.
    ///
    /// @return -1 if there is none
    long poll() {
        while (true) {
            for (; word < bits.length && span >= 0; word++) {
                if (bits[word] != 0) {
                    long transaction = transaction(word, bits[word]);
                    bits[word] &= bits[word] - 1;
                    return transaction;
                }
            }
            if (!openNext()) {
                return -1;
            }
        }
    }

    private long transaction(int at, long rest) {
        return ((long) span << Arrivals.SPAN_BITS)
                | ((long) at << 6)
                | Long.numberOfTrailingZeros(rest);
    }

    /// The first letter of a transaction of the span, or 0.
    int first(long transaction) {
        return heads[(int) transaction & (Arrivals.SPAN - 1)];
    }

    /// As [#first], for the last time.
    int take(long transaction) {
        int place = (int) transaction & (Arrivals.SPAN - 1);
        int letter = heads[place];
        heads[place] = 0;
        return letter;
    }

    int next(int letter) {
        return next[letter];
    }

    /// The output that arrived.
    long output(int letter) {
        return outputs[letter];
    }

    /// Where a letter's record lies.
    int position(int letter) {
        return positions[letter];
    }

    /// A record was just added that waits for `spender`.
    void added(long spender, long output, int position) {
        if ((int) (spender >>> Arrivals.SPAN_BITS) == span) {
            read((int) (spender & (Arrivals.SPAN - 1)), output, position);
        }
    }

    @Override
    public void read(int place, long output, int position) {
        if (letters == next.length) {
            next = Arrays.copyOf(next, 2 * letters);
            outputs = Arrays.copyOf(outputs, 2 * letters);
            positions = Arrays.copyOf(positions, 2 * letters);
        }
        next[letters] = heads[place];
        outputs[letters] = output;
        positions[letters] = position;
        heads[place] = letters++;
        bits[place >>> 6] |= 1L << place;
    }

    private boolean openNext() {
        if (span >= 0) {
            arrivals.close(span);
        }
        int from = span + 1;
        int waiting = arrivals.nextSpan(from);
        long claimed = claims.nextTransaction() >>> Arrivals.SPAN_BITS;
        boolean hasClaims = claims.nextTransaction() >= 0;
        if (!hasClaims && waiting == arrivals.spans()) {
            span = -1;
            return false;
        }
        span = hasClaims ? (int) Math.min(claimed, waiting) : waiting;
        layOut();
        return true;
    }

    private void layOut() {
        word = 0;
        letters = 1;
        arrivals.read(span, this);
        claims.addTo(span, bits);
    }
}
