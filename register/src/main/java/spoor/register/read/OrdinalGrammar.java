package spoor.register.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.read.Numeral.Form;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// `1st`, `twenty-second`, `three hundred and fifth`, `trillionth`.
final class OrdinalGrammar {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NumberGrammar numbers;
    private final Phrases<BigDecimal> words;
    private final Phrases<Boolean> endings;
    private final int and;

    OrdinalGrammar(Lexicon lexicon, NumberGrammar numbers) {
        this.numbers = numbers;
        this.words = new Phrases<>(lexicon);
        Ordinals.words().forEach((word, value) -> words.put(value, word));
        this.endings = new Phrases<Boolean>(lexicon).put(true, "st", "nd", "rd", "th");
        this.and = lexicon.add("and");
    }

    /// The ordinal that begins at a token, or null.
    @Nullable Numeral at(Tokens tokens, int token) {
        BigDecimal alone = words.valueAt(tokens, token);
        if (alone != null) {
            return new Numeral(alone, token + 1, Form.WORDS);
        }
        Numeral number = numbers.cardinal(tokens, token);
        if (number == null || !number.isWhole()) {
            return null;
        }
        int next = number.end();
        if (tokens.isNumber(next - 1)) {
            return endings.find(tokens, next) != Phrases.NONE && tokens.touchesPrevious(next)
                    ? new Numeral(number.value(), next + 1, Form.DIGITS)
                    : null;
        }
        boolean isJoined = tokens.isSign(next, '-') || tokens.word(next) == and;
        BigDecimal last = words.valueAt(tokens, isJoined ? next + 1 : next);
        return last == null ? null : joined(number, last, isJoined ? next + 2 : next + 1);
    }

    /// The last word is added where it is smaller than what stands before it, else multiplied.
    private static @Nullable Numeral joined(Numeral number, BigDecimal last, int end) {
        BigDecimal ones = number.value().remainder(HUNDRED);
        boolean isBehindTens =
                ones.signum() > 0
                        && ones.remainder(BigDecimal.TEN).signum() == 0
                        && ones.compareTo(BigDecimal.TEN) > 0;
        boolean isAdded =
                isBehindTens
                        ? last.compareTo(BigDecimal.TEN) < 0
                        : ones.signum() == 0 && last.compareTo(HUNDRED) < 0;
        if (isAdded) {
            return new Numeral(number.value().add(last), end, Form.WORDS);
        }
        return last.compareTo(HUNDRED) >= 0
                ? new Numeral(number.value().multiply(last), end, Form.WORDS)
                : null;
    }
}
