package spoor.bench;

import java.util.Arrays;

/// Which outputs can be spent: one bit each, and the way to the nearest one that can.
final class UnspentSet {
    private long[] words = new long[1 << 10];

    void add(long output) {
        makeRoomFor(output);
        words[(int) (output >>> 6)] |= 1L << output;
    }

    private void makeRoomFor(long output) {
        int word = Math.toIntExact(output >>> 6);
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
        }
    }

    /// Takes out the output nearest to `wanted` that is not above `youngest`; of two equally near
    /// the older one.
    ///
    /// @throws IllegalStateException if there is none
    long takeNearest(long wanted, long youngest) {
        makeRoomFor(youngest);
        long older = atOrBelow(wanted);
        long younger =
                atOrAbove(wanted, older < 0 ? youngest : Math.min(youngest, 2 * wanted - older));
        long nearest = nearer(wanted, older, younger);
        if (nearest < 0) {
            throw new IllegalStateException(
                    "no unspent output up to " + youngest + ", expected at least one");
        }
        words[(int) (nearest >>> 6)] &= ~(1L << nearest);
        return nearest;
    }

    private static long nearer(long wanted, long older, long younger) {
        if (older < 0 || younger < 0) {
            return Math.max(older, younger);
        }
        return wanted - older <= younger - wanted ? older : younger;
    }

    /// The highest member up to `output`, or -1.
    private long atOrBelow(long output) {
        int word = (int) (output >>> 6);
        long bits = words[word] & (-1L >>> (63 - (output & 63)));
        while (bits == 0 && word > 0) {
            bits = words[--word];
        }
        return bits == 0 ? -1 : ((long) word << 6) + 63 - Long.numberOfLeadingZeros(bits);
    }

    /// The lowest member from `output` to `last`, or -1.
    private long atOrAbove(long output, long last) {
        int word = (int) (output >>> 6);
        int lastWord = (int) (last >>> 6);
        long bits = words[word] & (-1L << output);
        while (bits == 0 && word < lastWord) {
            bits = words[++word];
        }
        long found = ((long) word << 6) + Long.numberOfTrailingZeros(bits);
        return bits == 0 || found > last ? -1 : found;
    }
}
