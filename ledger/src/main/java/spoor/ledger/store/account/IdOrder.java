package spoor.ledger.store.account;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Puts the rows of a column of identifiers into the order of their bytes.
///
/// Identifiers are hashes or addresses, so their first four bytes nearly settle it: these are
/// sorted as numbers together with the row, and rows with the same four bytes are then compared
/// whole.
final class IdOrder {
    private IdOrder() {}

    /// @param width bytes of an identifier, a multiple of 4
    /// @return row numbers, by identifier, on a tie the lower number first
    static int[] of(MemorySegment ids, int width, int rows) {
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            long start =
                    Integer.reverseBytes(Cells.i32(ids, (long) width / Integer.BYTES * row))
                            ^ Integer.MIN_VALUE;
            keys[row] = start << 32 | row;
        }
        Arrays.sort(keys);
        int[] order = new int[rows];
        for (int from = 0; from < rows; ) {
            int to = from + 1;
            while (to < rows && keys[to] >> 32 == keys[from] >> 32) {
                to++;
            }
            sortTies(ids, width, keys, from, to, order);
            from = to;
        }
        return order;
    }

    private static void sortTies(
            MemorySegment ids, int width, long[] keys, int from, int to, int[] order) {
        if (to - from == 1) {
            order[from] = (int) (keys[from] & Integer.MAX_VALUE);
            return;
        }
        int[] sorted =
                IntStream.range(from, to)
                        .mapToObj(at -> (int) (keys[at] & Integer.MAX_VALUE))
                        .sorted((one, other) -> {
                            int byId =
                                    Arrays.compareUnsigned(
                                            Cells.bytes(ids, one, width),
                                            Cells.bytes(ids, other, width));
                            return byId != 0 ? byId : Integer.compare(one, other);
                        })
                        .mapToInt(Integer::intValue)
                        .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }
}
