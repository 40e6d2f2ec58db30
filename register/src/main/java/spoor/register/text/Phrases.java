package spoor.register.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of words with what they stand for. Of several that begin at a word, the longest is found.
///
/// A phrase written with a capital, as `Reaper`, is found only with one, and `US` only in capitals:
/// a name is not the word that it looks like.
///
/// @param <T> what a phrase stands for
public final class Phrases<T> {
    /// No phrase begins here.
    public static final int NONE = -1;

    private final Lexicon lexicon;
    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<Entry<T>> entries = new ArrayList<>();
    private int[] entryOfNode = {NONE};
    private int[] nodeOfFirstWord = new int[0];
    private int nodes = 1;
    private boolean mayBeginWithDigits;

    private record Entry<T>(int length, Shape shape, T value) {}

    /// From the one that asks least to the one that asks most.
    private enum Shape {
        ANY,
        CAPITAL,
        UPPER
    }

    public Phrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Adds phrases for one value. The last one given a phrase wins.
    public Phrases<T> put(T value, String... phrases) {
        for (String phrase : phrases) {
            put(phrase, value);
        }
        return this;
    }

    private void put(String phrase, T value) {
        Tokens tokens = new Tokenizer(phrase, lexicon::add).read();
        int node = 0;
        for (int token = 0; token < tokens.count(); token++) {
            node = step(node, wordOf(tokens, token));
        }
        if (node == 0) {
            throw new IllegalArgumentException("a phrase without a word");
        }
        Shape shape = shapeOf(tokens);
        int known = entryOfNode[node];
        if (known != NONE && value.equals(entries.get(known).value)) {
            shape =
                    shape.compareTo(entries.get(known).shape) < 0
                            ? shape
                            : entries.get(known).shape;
        }
        entryOfNode[node] = entries.size();
        entries.add(new Entry<>(tokens.count(), shape, value));
        mayBeginWithDigits |= tokens.isNumber(0);
    }

    /// Digits count as a word where a name holds them: `APT38`.
    private int wordOf(Tokens tokens, int token) {
        return tokens.isNumber(token) ? lexicon.add(tokens.text(token)) : tokens.word(token);
    }

    private static Shape shapeOf(Tokens tokens) {
        if (!tokens.isCapital(0)) {
            return Shape.ANY;
        }
        boolean isShort = tokens.count() == 1 && tokens.end(0) - tokens.start(0) <= 4;
        return isShort && tokens.isUpper(0) ? Shape.UPPER : Shape.CAPITAL;
    }

    private int step(int node, int word) {
        if (node == 0) {
            if (word >= nodeOfFirstWord.length) {
                nodeOfFirstWord = Arrays.copyOf(nodeOfFirstWord, Math.max(64, 2 * word));
            }
            if (nodeOfFirstWord[word] == 0) {
                nodeOfFirstWord[word] = newNode();
            }
            return nodeOfFirstWord[word];
        }
        return steps.computeIfAbsent(key(node, word), _ -> newNode());
    }

    private int newNode() {
        if (nodes == entryOfNode.length) {
            entryOfNode = Arrays.copyOf(entryOfNode, 2 * nodes);
            Arrays.fill(entryOfNode, nodes, 2 * nodes, NONE);
        }
        return nodes++;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }

    /// The longest phrase that begins at a token.
    ///
    /// @return its number, for [#value] and [#length], or [#NONE]
    public int find(Tokens tokens, int token) {
        int word = mayBeginWithDigits ? wordOrDigits(tokens, token) : tokens.word(token);
        if (word >= nodeOfFirstWord.length || word == Lexicon.UNKNOWN) {
            return NONE;
        }
        int node = nodeOfFirstWord[word];
        int found = NONE;
        int next = token;
        while (node != 0) {
            int entry = entryOfNode[node];
            if (entry != NONE && isOfShape(tokens, token, entries.get(entry).shape)) {
                found = entry;
            }
            next++;
            node = next(node, tokens, next);
        }
        return found;
    }

    private int next(int node, Tokens tokens, int token) {
        int word = wordOrDigits(tokens, token);
        if (word == Lexicon.UNKNOWN) {
            return 0;
        }
        Integer known = steps.get(key(node, word));
        return known == null ? 0 : known;
    }

    private int wordOrDigits(Tokens tokens, int token) {
        return tokens.isNumber(token)
                ? lexicon.number(tokens.text(), tokens.start(token), tokens.end(token))
                : tokens.word(token);
    }

    private static boolean isOfShape(Tokens tokens, int token, Shape shape) {
        return switch (shape) {
            case ANY -> true;
            case CAPITAL -> tokens.isCapital(token);
            case UPPER -> tokens.isUpper(token);
        };
    }

    /// What the phrase with this number stands for.
    public T value(int phrase) {
        return entries.get(phrase).value;
    }

    /// What the phrase at a token stands for, or null.
    public @Nullable T valueAt(Tokens tokens, int token) {
        int phrase = find(tokens, token);
        return phrase == NONE ? null : value(phrase);
    }

    /// How many tokens the phrase with this number has.
    public int length(int phrase) {
        return entries.get(phrase).length;
    }

    /// How many tokens the phrase at a token has, 0 if there is none.
    public int lengthAt(Tokens tokens, int token) {
        int phrase = find(tokens, token);
        return phrase == NONE ? 0 : length(phrase);
    }
}
