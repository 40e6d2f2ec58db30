package spoor.ledger.trace;

import java.util.Arrays;

/// Tainted outputs that wait for the transaction that spends them, kept in the order in which they
/// will be needed.
///
/// The chain is cut into spans of 2,048 transactions. What arrives is written behind what already
/// waits for the same span, and is read again, from front to back, when the walk comes to the span:
/// a walk that jumps all over the chain reads and writes its own memory forward. This is
/// time-forward processing: Chiang, Goodrich, Grove, Tamassia, Vengroff, Vitter, "External-Memory
/// Graph Algorithms" (1995), section 4.
///
/// A record is
///
/// ```text
/// word 0    bits 0-34 number of the output, 35-45 its spender's place in the span,
///           46-63 words of the record, 0 when it fills its block
/// word 1    satoshi of the output
/// word 2..  what the walk keeps; lists that these words refer to
/// ```
final class Arrivals {
    static final int SPAN_BITS = 11;
    static final int SPAN = 1 << SPAN_BITS;

    /// Words at the front of each record.
    static final int HEAD_WORDS = 2;

    /// Ten times Bitcoin's.
    static final long MAX_OUTPUTS = 1L << 35;

    private static final int PLACE_SHIFT = 35;
    private static final int LENGTH_SHIFT = PLACE_SHIFT + SPAN_BITS;
    private static final long MAX_LENGTH = (1L << (Long.SIZE - LENGTH_SHIFT)) - 1;

    private final Blocks blocks = new Blocks();
    private int[] nextBlock = new int[16];

    /// Blocks of each span, one more than their number: 0 stands for "none".
    private final int[] firstBlock;

    private final int[] lastBlock;

    /// The block of the record that was added last.
    private int block;

    Arrivals(long transactions) {
        int spans = Math.toIntExact((transactions >>> SPAN_BITS) + 1);
        firstBlock = new int[spans];
        lastBlock = new int[spans];
    }

    /// Makes room for a record and writes its head.
    ///
    /// @param words of the record, its head included
    /// @return where in the words of [#lastBlock] it starts
    int add(long spender, long output, long value, int words) {
        int span = (int) (spender >>> SPAN_BITS);
        int last = lastBlock[span] - 1;
        if (last < 0 || blocks.array(last)[0] + words > blocks.array(last).length) {
            last = open(span, words);
        }
        long[] array = blocks.array(last);
        int at = (int) array[0]; // not an amount: words in use
        array[0] += words;
        long length = words > MAX_LENGTH ? 0 : words;
        array[at] = (length << LENGTH_SHIFT) | ((spender & (SPAN - 1)) << PLACE_SHIFT) | output;
        array[at + 1] = value;
        block = last;
        return at;
    }

    /// The block of the record that was added last.
    int lastBlock() {
        return block;
    }

    /// The words of a block.
    long[] array(int number) {
        return blocks.array(number);
    }

    long output(int number, int at) {
        return output(blocks.array(number)[at]);
    }

    private static long output(long head) {
        return head & (MAX_OUTPUTS - 1);
    }

    /// The first span from this one on in which something waits, or the number of spans.
    int nextSpan(int from) {
        int span = from;
        while (span < firstBlock.length && firstBlock[span] == 0) {
            span++;
        }
        return span;
    }

    int spans() {
        return firstBlock.length;
    }

    /// Receives the records of a span.
    interface Reader {
        /// @param place of the spender in the span
        void read(int place, int block, int at);
    }

    void read(int span, Reader reader) {
        for (int number = firstBlock[span] - 1; number >= 0; number = nextBlock[number] - 1) {
            long[] array = blocks.array(number);
            int end = (int) array[0]; // not an amount: words in use
            for (int at = 1; at < end; ) {
                int place = (int) (array[at] >>> PLACE_SHIFT) & (SPAN - 1);
                int length = (int) (array[at] >>> LENGTH_SHIFT);
                reader.read(place, number, at);
                at = length == 0 ? end : at + length;
            }
        }
    }

    /// Gives back all that waited for a span.
    void close(int span) {
        for (int number = firstBlock[span] - 1; number >= 0; ) {
            int next = nextBlock[number] - 1;
            blocks.giveBack(number);
            number = next;
        }
        firstBlock[span] = 0;
        lastBlock[span] = 0;
    }

    /// A span's first block is small, because many see little.
    private int open(int span, int words) {
        int number =
                blocks.take(firstBlock[span] == 0 ? words + 1 : Math.max(words + 1, Blocks.LARGE));
        if (number >= nextBlock.length) {
            nextBlock = Arrays.copyOf(nextBlock, 2 * nextBlock.length);
        }
        nextBlock[number] = 0;
        if (firstBlock[span] == 0) {
            firstBlock[span] = number + 1;
        } else {
            nextBlock[lastBlock[span] - 1] = number + 1;
        }
        lastBlock[span] = number + 1;
        return number;
    }
}
