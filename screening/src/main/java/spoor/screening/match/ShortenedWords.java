package spoor.screening.match;

import java.util.Arrays;

/// Words by the neighbourhood of deletions: two words within `k` errors of each other become one
/// word by leaving out at most `k` letters of each; a swap of neighbours counts as one error (Mor,
/// Fraenkel, "A hash code method for detecting and correcting spelling errors", 1982). So each word
/// is filed under the hashes of itself and of its shortened forms, and a lookup asks for all of
/// these.
final class ShortenedWords {
    private static final int ID_BITS = 24;
    private static final int BUCKET_BITS = 16;

    /// 40 bits of hash, 24 bits of word, in order.
    private final long[] keys;

    /// Where the keys begin whose hash begins with some 16 bits.
    private final int[] buckets = new int[(1 << BUCKET_BITS) + 1];

    private ShortenedWords(long[] sorted) {
        keys = sorted;
        for (long key : keys) {
            buckets[bucket(key) + 1]++;
        }
        for (int i = 0; i < 1 << BUCKET_BITS; i++) {
            buckets[i + 1] += buckets[i];
        }
    }

    private static int bucket(long key) {
        // Keys are sorted as signed numbers: the sign bit is turned so that buckets are in order.
        return (int) ((key ^ Long.MIN_VALUE) >>> (64 - BUCKET_BITS));
    }

    /// Adds all words that lie within `errors` of this one, and some that do not.
    void find(String word, int errors, FoundWords found) {
        if (errors < 1) {
            return;
        }
        lookUp(hash(word, -1, -1), found);
        for (int i = 0; i < word.length(); i++) {
            lookUp(hash(word, i, -1), found);
            for (int k = i + 1; errors > 1 && k < word.length(); k++) {
                lookUp(hash(word, i, k), found);
            }
        }
    }

    private void lookUp(long hash, FoundWords found) {
        long from = hash << ID_BITS;
        int bucket = bucket(from);
        int at = buckets[bucket];
        int end = buckets[bucket + 1];
        while (at < end && keys[at] < from) {
            at++;
        }
        while (at < end && keys[at] >>> ID_BITS == hash) {
            found.add((int) (keys[at++] & ((1 << ID_BITS) - 1)));
        }
    }

    /// 40 bits. FNV-1a, mixed once more, since the upper bits choose the bucket.
    private static long hash(String word, int without, int andWithout) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            if (i != without && i != andWithout) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash >>> ID_BITS;
    }

    static final class Builder {
        private long[] keys = new long[1024];
        private int count;

        /// @param errors how many letters are left out at most; nothing is filed for 0
        void add(String word, int errors, int id) {
            if (errors < 1) {
                return;
            }
            put(hash(word, -1, -1), id);
            for (int i = 0; i < word.length(); i++) {
                put(hash(word, i, -1), id);
                for (int k = i + 1; errors > 1 && k < word.length(); k++) {
                    put(hash(word, i, k), id);
                }
            }
        }

        private void put(long hash, int id) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
            }
            keys[count++] = hash << ID_BITS | id;
        }

        ShortenedWords build() {
            long[] sorted = Arrays.copyOf(keys, count);
            Arrays.sort(sorted);
            return new ShortenedWords(sorted);
        }
    }
}
