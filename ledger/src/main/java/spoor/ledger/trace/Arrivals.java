package spoor.ledger.trace;

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
///           46-63 words of the record, 0 for one that has a block of its own
/// word 1    satoshi of the output
/// word 2..  what the walk keeps; lists that these words refer to
/// ```
///
/// and is found by the position of its first word in [Blocks].
final class Arrivals {
    static final int SPAN_BITS = 11;
    static final int SPAN = 1 << SPAN_BITS;

    /// Words at the front of each record.
    static final int HEAD_WORDS = 2;

    /// Ten times Bitcoin's.
    static final long MAX_OUTPUTS = 1L << 35;

    private static final int PLACE_SHIFT = 35;
    private static final int LENGTH_SHIFT = PLACE_SHIFT + SPAN_BITS;
    private static final int BLOCK_MASK = Blocks.SIZE - 1;

    private final Blocks blocks = new Blocks();

    /// First and last block of each span, 0 for none.
    private final int[] firstBlocks;

    private final int[] lastBlocks;

    /// Where the next record of each span goes: a multiple of a block's size when there is no room.
    private final int[] ends;

    Arrivals(long transactions) {
        int spans = Math.toIntExact((transactions >>> SPAN_BITS) + 1);
        firstBlocks = new int[spans];
        lastBlocks = new int[spans];
        ends = new int[spans];
    }

    /// Makes room for a record and writes its head.
    ///
    /// @param words of the record, its head included
    /// @return its position
    int add(long spender, long output, long value, int words) {
        int span = (int) (spender >>> SPAN_BITS);
        int used = ends[span] & BLOCK_MASK;
        int position = used == 0 || used + words > Blocks.SIZE ? open(span, words) : ends[span];
        boolean isAlone = words > Blocks.SIZE;
        long length = isAlone ? 0 : words;
        long place = spender & (SPAN - 1);
        long[] array = blocks.array(position);
        int at = Blocks.place(position);
        array[at] = (length << LENGTH_SHIFT) | (place << PLACE_SHIFT) | output;
        array[at + 1] = value;
        ends[span] = isAlone ? 0 : position + words;
        return position;
    }

    /// The array that holds a record.
    long[] array(int position) {
        return blocks.array(position);
    }

    long value(int position) {
        return blocks.array(position)[Blocks.place(position) + 1];
    }

    int spans() {
        return firstBlocks.length;
    }

    /// The first span from this one on in which something waits, or the number of spans.
    int nextSpan(int from) {
        int span = from;
        while (span < firstBlocks.length && firstBlocks[span] == 0) {
            span++;
        }
        return span;
    }

    /// Receives the records of a span.
    interface Reader {
        /// @param place of the spender in the span
        void read(int place, long output, int position);
    }

    void read(int span, Reader reader) {
        for (int block = firstBlocks[span]; block != 0; block = blocks.next(block)) {
            if (block < 0) {
                readLarge(block, reader);
            } else {
                readAll(block, ends[span], reader);
            }
        }
    }

    private void readAll(int block, int end, Reader reader) {
        long[] array = blocks.array(block);
        int position = block;
        do {
            long head = array[Blocks.place(position)];
            if (head == 0) {
                return;
            }
            readOne(head, position, reader);
            position += (int) (head >>> LENGTH_SHIFT);
        } while ((position & BLOCK_MASK) != 0 && position != end);
    }

    private void readLarge(int block, Reader reader) {
        readOne(blocks.array(block)[0], block, reader);
    }

    private static void readOne(long head, int position, Reader reader) {
        int place = (int) (head >>> PLACE_SHIFT) & (SPAN - 1);
        reader.read(place, head & (MAX_OUTPUTS - 1), position);
    }

    /// Gives back all that waited for a span.
    void close(int span) {
        for (int block = firstBlocks[span]; block != 0; ) {
            int next = blocks.next(block);
            blocks.giveBack(block);
            block = next;
        }
        firstBlocks[span] = 0;
        lastBlocks[span] = 0;
        ends[span] = 0;
    }

    private int open(int span, int words) {
        // The rest of the last block says that it is empty.
        if ((ends[span] & BLOCK_MASK) != 0) {
            blocks.array(ends[span])[Blocks.place(ends[span])] = 0;
        }
        int block = blocks.take(words);
        if (firstBlocks[span] == 0) {
            firstBlocks[span] = block;
        } else {
            blocks.setNext(lastBlocks[span], block);
        }
        lastBlocks[span] = block;
        return block;
    }
}
