package spoor.screening.match;

import java.util.Arrays;

/// A set of words by their numbers, emptied at no cost and filled again.
final class FoundWords {
    private final int[] seenAt;
    private int round;
    private int[] ids = new int[256];
    private int count;

    FoundWords(int words) {
        seenAt = new int[words];
    }

    void clear() {
        round++;
        count = 0;
    }

    void addAll(int[] words) {
        for (int word : words) {
            add(word);
        }
    }

    void add(int id) {
        if (seenAt[id] == round) {
            return;
        }
        seenAt[id] = round;
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count++] = id;
    }

    /// In the order of their numbers, so that results do not depend on how they were found.
    void sort() {
        Arrays.sort(ids, 0, count);
    }

    int count() {
        return count;
    }

    int id(int i) {
        return ids[i];
    }
}
