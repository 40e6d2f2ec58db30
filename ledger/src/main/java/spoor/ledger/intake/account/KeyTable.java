package spoor.ledger.intake.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Numbers the different keys of one width that it is shown, from 0 in the order of their coming.
///
/// Keys are hashes or addresses. Open addressing with linear probing, at most half full; the keys
/// lie in chunks, so that no array has to hold them all.
final class KeyTable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SLOTS = 64;
    private static final int CHUNK_KEYS = 1 << 16;

    private final int width;
    private byte[][] chunks = new byte[1][];

    /// Number + 1 of a key, or 0.
    private int[] slots = new int[FIRST_SLOTS];

    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
    private int size;

    KeyTable(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    /// The number of a key, new or known.
    int number(byte[] key) {
        int slot = slot(key, 0);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (2 * (size + 1) > slots.length) {
            grow();
            slot = slot(key, 0);
        }
        int chunk = size / CHUNK_KEYS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunks.length);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[size == 0 ? FIRST_SLOTS * width : CHUNK_KEYS * width];
        }
        if (chunks[chunk].length < (size % CHUNK_KEYS + 1) * width) {
            chunks[chunk] = Arrays.copyOf(chunks[chunk], 2 * chunks[chunk].length);
        }
        System.arraycopy(key, 0, chunks[chunk], offset(size), width);
        slots[slot] = ++size;
        return size - 1;
    }

    private int offset(int number) {
        return number % CHUNK_KEYS * width;
    }

    private byte[] chunk(int number) {
        return chunks[number / CHUNK_KEYS];
    }

    /// The number of a key, or -1.
    int find(byte[] key) {
        return slots[slot(key, 0)] - 1;
    }

    byte[] key(int number) {
        return Arrays.copyOfRange(chunk(number), offset(number), offset(number) + width);
    }

    private int slot(byte[] source, int from) {
        int slot = (int) (hash(source, from) >>> shift);
        while (slots[slot] != 0 && !isKey(slots[slot] - 1, source, from)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /// Of all bytes: strangers choose some of an address.
    private long hash(byte[] source, int from) {
        long hash = 0;
        for (int i = from; i < from + width; i += Integer.BYTES) {
            int word =
                    source[i] << 24
                            | (source[i + 1] & 0xff) << 16
                            | (source[i + 2] & 0xff) << 8
                            | (source[i + 3] & 0xff);
            hash = (hash + word) * GOLDEN;
            hash ^= hash >>> 32;
        }
        return hash * GOLDEN;
    }

    private boolean isKey(int number, byte[] source, int from) {
        int at = offset(number);
        return Arrays.equals(chunk(number), at, at + width, source, from, from + width);
    }

    private void grow() {
        slots = new int[2 * slots.length];
        shift--;
        for (int number = 0; number < size; number++) {
            slots[slot(chunk(number), offset(number))] = number + 1;
        }
    }

    /// The numbers in the order of their keys' bytes.
    int[] sorted() {
        long[] heads = new long[size];
        for (int number = 0; number < size; number++) {
            byte[] source = chunk(number);
            int at = offset(number);
            long head =
                    (source[at] & 0xffL) << 24
                            | (source[at + 1] & 0xff) << 16
                            | (source[at + 2] & 0xff) << 8
                            | (source[at + 3] & 0xff);
            heads[number] = (head - (1L << 31)) << 32 | number;
        }
        Arrays.sort(heads);
        int[] order = new int[size];
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && heads[to] >> 32 == heads[from] >> 32) {
                to++;
            }
            int[] tied =
                    IntStream.range(from, to)
                            .mapToObj(at -> (int) (heads[at] & Integer.MAX_VALUE))
                            .sorted(byKey())
                            .mapToInt(Integer::intValue)
                            .toArray();
            System.arraycopy(tied, 0, order, from, tied.length);
            from = to;
        }
        return order;
    }

    private Comparator<Integer> byKey() {
        return (one, other) ->
                Arrays.compareUnsigned(
                        chunk(one),
                        offset(one),
                        offset(one) + width,
                        chunk(other),
                        offset(other),
                        offset(other) + width);
    }
}
