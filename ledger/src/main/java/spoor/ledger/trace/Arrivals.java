package spoor.ledger.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Tainted outputs that wait for the transaction that spends them: a row of words for each, found
/// by the output's number.
///
/// Numbers of rows lie in groups of 64 outputs, made when the first taint falls into one. Taint
/// arrives in the order of the outputs, so writing here is writing forward; rows that are free are
/// used again, the last one first. Row 0 stands for "none".
final class Arrivals {
    private static final int GROUP_BITS = 6;
    private static final int GROUP_MASK = (1 << GROUP_BITS) - 1;

    /// Groups whose numbers lie in one array.
    private static final int SPAN_BITS = 8;

    private static final int SPAN_MASK = (1 << SPAN_BITS) - 1;
    private static final int CHUNK_BITS = 10;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;
    private static final int ROW_BITS = 12;
    private static final int ROW_MASK = (1 << ROW_BITS) - 1;

    private final int stride;
    private final int[] @Nullable [] spans;

    /// Row of each output of each group: the groups one behind the other.
    private int[][] groups = new int[16][];

    private int groupCount = 1;
    private long[][] rows = new long[16][];
    private int rowCount = 1;
    private int[] free = new int[64];
    private int freeCount;

    /// @param words of each row
    Arrivals(long outputs, int words) {
        stride = words;
        spans = new int[Math.toIntExact((outputs >>> (GROUP_BITS + SPAN_BITS)) + 1)][];
        groups[0] = new int[1 << (CHUNK_BITS + GROUP_BITS)];
        rows[0] = new long[stride << ROW_BITS];
    }

    /// A row for the output, its words all 0.
    int add(long output) {
        int row = freeCount == 0 ? newRow() : free[--freeCount];
        long[] chunk = chunk(row);
        int base = base(row);
        for (int i = base; i < base + stride; i++) {
            chunk[i] = 0;
        }
        int group = openGroup(output);
        groups[group >>> CHUNK_BITS][place(group, output)] = row;
        return row;
    }

    /// Takes the output's row out, or 0 if there is none. The row is the caller's to free.
    int take(long output) {
        int group = group(output);
        int[] chunk = groups[group >>> CHUNK_BITS];
        int place = place(group, output);
        int row = chunk[place];
        if (row != 0) {
            chunk[place] = 0;
        }
        return row;
    }

    /// The output's row, or 0, left where it is.
    int peek(long output) {
        int group = group(output);
        return groups[group >>> CHUNK_BITS][place(group, output)];
    }

    void free(int row) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = row;
    }

    /// How many outputs wait.
    int count() {
        return rowCount - 1 - freeCount;
    }

    /// The array that holds a row.
    long[] chunk(int row) {
        return rows[row >>> ROW_BITS];
    }

    /// Where in [#chunk] the row starts.
    int base(int row) {
        return (row & ROW_MASK) * stride;
    }

    private static int place(int group, long output) {
        return ((group & CHUNK_MASK) << GROUP_BITS) | ((int) output & GROUP_MASK);
    }

    /// The output's group, or 0, which is always empty.
    private int group(long output) {
        int[] span = spans[(int) (output >>> (GROUP_BITS + SPAN_BITS))];
        return span == null ? 0 : span[(int) (output >>> GROUP_BITS) & SPAN_MASK];
    }

    private int openGroup(long output) {
        int number = (int) (output >>> (GROUP_BITS + SPAN_BITS));
        int[] span = spans[number];
        if (span == null) {
            span = new int[1 << SPAN_BITS];
            spans[number] = span;
        }
        int slot = (int) (output >>> GROUP_BITS) & SPAN_MASK;
        if (span[slot] == 0) {
            span[slot] = newGroup();
        }
        return span[slot];
    }

    private int newGroup() {
        int chunk = groupCount >>> CHUNK_BITS;
        if (chunk == groups.length) {
            groups = Arrays.copyOf(groups, 2 * chunk);
        }
        if ((groupCount & CHUNK_MASK) == 0) {
            groups[chunk] = new int[1 << (CHUNK_BITS + GROUP_BITS)];
        }
        return groupCount++;
    }

    private int newRow() {
        int chunk = rowCount >>> ROW_BITS;
        if (chunk == rows.length) {
            rows = Arrays.copyOf(rows, 2 * chunk);
        }
        if ((rowCount & ROW_MASK) == 0) {
            rows[chunk] = new long[stride << ROW_BITS];
        }
        return rowCount++;
    }
}
