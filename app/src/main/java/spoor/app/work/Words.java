package spoor.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words for messages: lists, suggestions, counts.
public final class Words {
    private static final int LONGEST_QUOTE = 120;

    private Words() {}

    /// `fifo, lifo or poison`.
    ///
    /// @param join the word before the last one
    public static String list(Collection<String> words, String join) {
        List<String> all = new ArrayList<>(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        String last = all.removeLast();
        return String.join(", ", all) + " " + join + " " + last;
    }

    /// `; did you mean fifo?` when a known word is close to what was written, otherwise nothing.
    public static String didYouMean(String written, Collection<String> known) {
        String closest = closest(written, known);
        return closest == null ? "" : "; did you mean " + closest + "?";
    }

    /// The first known word with the fewest edits, if these are at most a third of its letters.
    static @Nullable String closest(String written, Collection<String> known) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : known) {
            int edits = edits(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (edits < fewest && edits <= Math.max(1, word.length() / 3)) {
                best = word;
                fewest = edits;
            }
        }
        return best;
    }

    /// `1 tag`, `2 tags`.
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /// `1 address`, `2 addresses`.
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /// Text from a file, short enough for a message and without control characters.
    public static String clip(String text) {
        String shown =
                text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return shown.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Insertions, deletions, replacements and swaps of neighbours that make one word of the other
    /// (the optimal string alignment distance). Words beyond any key's length are not compared.
    private static int edits(String from, String to) {
        if (from.length() > 64) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean isSwap =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwap ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
