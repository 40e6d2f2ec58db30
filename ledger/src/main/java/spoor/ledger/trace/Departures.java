package spoor.ledger.trace;

import java.util.Arrays;

/// What the policies leave in the outputs of the transaction that the walk is at, until all of them
/// are done and it can be sent on to the transactions that spend these outputs.
final class Departures {
    private final Arrivals arrivals;
    private final Frontier frontier;
    private final int words;
    private long[] kept = new long[64];
    private boolean[] leaves = new boolean[16];
    private int[] leaving = new int[16];
    private int count;

    /// @param words kept for each output
    Departures(Arrivals arrivals, Frontier frontier, int words) {
        this.arrivals = arrivals;
        this.frontier = frontier;
        this.words = words;
    }

    void open(int outputs) {
        if (leaves.length < outputs) {
            int room = Math.max(outputs, 2 * leaves.length);
            leaves = new boolean[room];
            leaving = new int[room];
        }
        if (kept.length < outputs * words) {
            kept = new long[Math.max(outputs * words, 2 * kept.length)];
        }
    }

    /// @param value a word, or if negative the complement of the number of a list of parcels
    void set(int output, int word, long value) {
        if (!leaves[output]) {
            leaves[output] = true;
            leaving[count++] = output;
            Arrays.fill(kept, output * words, (output + 1) * words, 0);
        }
        kept[output * words + word] = value;
    }

    /// Sends everything on.
    void leave(Flow flow, Outlets outlets) {
        for (int i = 0; i < count; i++) {
            int output = leaving[i];
            leaves[output] = false;
            send(flow, output, outlets.spender(output));
        }
        count = 0;
    }

    private void send(Flow flow, int output, long spender) {
        int from = output * words;
        int length = Arrivals.HEAD_WORDS + words;
        for (int i = from; i < from + words; i++) {
            if (kept[i] < 0) {
                length += 1 + size(flow.parcels, kept[i]);
            }
        }
        long number = flow.firstOutput + output;
        int position = arrivals.add(spender, number, flow.wanted[output], length);
        write(flow.parcels, from, arrivals.array(position), Blocks.place(position));
        frontier.added(spender, number, position);
    }

    /// Lists follow the words; a reference counts from the start of the record.
    private void write(Parcels parcels, int from, long[] record, int at) {
        int list = Arrivals.HEAD_WORDS + words;
        for (int i = 0; i < words; i++) {
            long word = kept[from + i];
            if (word < 0) {
                int size = size(parcels, word);
                record[at + list] = size;
                System.arraycopy(
                        parcels.runs, parcels.start((int) ~word), record, at + list + 1, size);
                word = ~(long) list;
                list += size + 1;
            }
            record[at + Arrivals.HEAD_WORDS + i] = word;
        }
    }

    private static int size(Parcels parcels, long reference) {
        int list = (int) ~reference;
        return parcels.end(list) - parcels.start(list);
    }
}
