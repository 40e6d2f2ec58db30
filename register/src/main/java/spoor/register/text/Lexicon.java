package spoor.register.text;

import java.util.Arrays;

/// The words that a grammar knows, each with a number from 1. Upper and lower case are one word, so
/// are straight and curled apostrophes, and characters that nobody sees do not count.
///
/// A lexicon is filled first and asked afterwards; then any number of threads may ask.
public final class Lexicon implements WordNumbers {
    /// The number of every word that is not here.
    public static final int UNKNOWN = 0;

    private String[] words = new String[1024];
    private int[] slots = new int[4096];
    private int count = 1;

    public Lexicon() {
        words[UNKNOWN] = "";
    }

    /// One more than the highest number of a word.
    public int size() {
        return count;
    }

    /// The word with this number, in lower case.
    public String word(int number) {
        return words[number];
    }

    /// The number of a word, which is added if it is new.
    public int add(String word) {
        return add(word, 0, word.length());
    }

    int add(String text, int start, int end) {
        int known = number(text, start, end);
        if (known != UNKNOWN) {
            return known;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count] = folded(text, start, end);
        if (4 * count > slots.length) {
            slots = new int[2 * slots.length];
            for (int number = 1; number < count; number++) {
                place(number);
            }
        }
        place(count);
        return count++;
    }

    /// The number of the word between two offsets of a text, or [#UNKNOWN].
    @Override
    public int number(String text, int start, int end) {
        int slot = hash(text, start, end) & slots.length - 1;
        while (slots[slot] != 0) {
            if (isEqual(words[slots[slot]], text, start, end)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return UNKNOWN;
    }

    private void place(int number) {
        String word = words[number];
        int slot = hash(word, 0, word.length()) & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Characters.isUnseen(c)) {
                hash = 31 * hash + Characters.folded(c);
            }
        }
        return (hash * 0x9E3779B1) >>> 7;
    }

    private static boolean isEqual(String word, String text, int start, int end) {
        int at = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Characters.isUnseen(c)) {
                continue;
            }
            if (at == word.length() || word.charAt(at++) != Characters.folded(c)) {
                return false;
            }
        }
        return at == word.length();
    }

    private static String folded(String text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!Characters.isUnseen(text.charAt(i))) {
                word.append(Characters.folded(text.charAt(i)));
            }
        }
        return word.toString();
    }
}
