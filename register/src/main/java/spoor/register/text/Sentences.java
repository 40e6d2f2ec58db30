package spoor.register.text;

import java.util.Arrays;
import java.util.Set;

/// Where the sentences of a text begin and end. A sentence ends at a break, and at a full stop,
/// question or exclamation mark that is followed by a capital, a digit or a quotation mark; not
/// behind a title, a short month or one capital letter. `U.S. Treasury` stays whole; so do two
/// sentences of which the first ends on such an abbreviation.
public final class Sentences {
    private static final Set<String> SHORT_FORMS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "gen", "col", "st", "no", "vs", "inc", "corp", "co",
                    "ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
                    "nov", "dec", "approx", "est", "rs", "para", "art", "cf");

    /// A text without full stops is cut, so that what is read of one sentence stays small.
    private static final int LONGEST = 1000;

    private final int[] starts;
    private final int count;

    private Sentences(int[] starts, int count) {
        this.starts = starts;
        this.count = count;
    }

    public static Sentences of(Tokens tokens) {
        int[] starts = new int[16];
        int count = 1;
        for (int token = 0; token < tokens.count(); token++) {
            boolean isTooLong = token + 1 - starts[count - 1] >= LONGEST;
            if (isTooLong || endsSentence(tokens, token)) {
                int next = token + 1;
                while (isClosing(tokens, next)) {
                    next++;
                }
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, 2 * starts.length);
                }
                starts[count++] = next;
            }
        }
        starts[count] = tokens.count();
        return new Sentences(starts, count);
    }

    private static boolean endsSentence(Tokens tokens, int token) {
        if (tokens.kind(token) == TokenKind.BREAK) {
            return true;
        }
        boolean isMark =
                tokens.isSign(token, '.') || tokens.isSign(token, '!') || tokens.isSign(token, '?');
        if (!isMark || isShortForm(tokens, token)) {
            return false;
        }
        int next = token + 1;
        while (isClosing(tokens, next)) {
            next++;
        }
        return !tokens.touchesPrevious(next)
                && (tokens.isCapital(next)
                        || tokens.isNumber(next)
                        || tokens.kind(next) == TokenKind.SIGN);
    }

    private static boolean isShortForm(Tokens tokens, int dot) {
        if (!tokens.isSign(dot, '.') || !tokens.isWord(dot - 1)) {
            return false;
        }
        String before = tokens.text(dot - 1);
        return before.length() == 1
                || SHORT_FORMS.contains(before.toLowerCase(java.util.Locale.ROOT));
    }

    /// A closing quotation mark or bracket belongs to the sentence that it closes.
    private static boolean isClosing(Tokens tokens, int token) {
        return tokens.touchesPrevious(token)
                && (tokens.isSign(token, '"')
                        || tokens.isSign(token, '\u201D')
                        || tokens.isSign(token, '\u2019')
                        || tokens.isSign(token, '\'')
                        || tokens.isSign(token, ')'));
    }

    public int count() {
        return count;
    }

    /// First token of a sentence.
    public int start(int sentence) {
        return starts[sentence];
    }

    /// The token behind a sentence's last.
    public int end(int sentence) {
        return starts[sentence + 1];
    }
}
