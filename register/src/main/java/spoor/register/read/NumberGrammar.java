package spoor.register.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.read.NumberWord.Kind;
import spoor.register.read.Numeral.Form;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Numbers of every form: signs, fractions (`2 1/4`, `three fifths`, `one and a half million`),
/// decimals in words (`nine point nought four`), powers (`1e10`, `2^10`).
final class NumberGrammar {
    private static final int HIGHEST_EXPONENT = 60;

    private final CardinalGrammar cardinals;
    private final Phrases<NumberWord> words;
    private final Phrases<Boolean> minus;
    private final int and;
    private final int a;
    private final int an;
    private final int point;
    private final int over;
    private final int of;
    private final int e;

    NumberGrammar(Lexicon lexicon) {
        this.words = NumberWord.table(lexicon);
        this.cardinals = new CardinalGrammar(lexicon, words);
        this.minus = new Phrases<Boolean>(lexicon).put(true, "minus", "negative");
        this.and = lexicon.add("and");
        this.a = lexicon.add("a");
        this.an = lexicon.add("an");
        this.point = lexicon.add("point");
        this.over = lexicon.add("over");
        this.of = lexicon.add("of");
        this.e = lexicon.add("e");
    }

    /// The number that begins at a token, or null.
    @Nullable Numeral at(Tokens tokens, int token) {
        if (minus.find(tokens, token) != Phrases.NONE) {
            return negated(unsigned(tokens, token + 1));
        }
        boolean isSigned =
                (tokens.isSign(token, '-') || tokens.isSign(token, '\u2212'))
                        && !tokens.touchesPrevious(token)
                        && (tokens.touchesPrevious(token + 1) || token == 0)
                        && tokens.isNumber(token + 1);
        return isSigned ? negated(unsigned(tokens, token + 1)) : unsigned(tokens, token);
    }

    /// The number without fractions and signs.
    @Nullable Numeral cardinal(Tokens tokens, int token) {
        return cardinals.at(tokens, token);
    }

    private static @Nullable Numeral negated(@Nullable Numeral number) {
        return number == null
                ? null
                : new Numeral(number.value().negate(), number.end(), number.form(), number.scale());
    }

    private @Nullable Numeral unsigned(Tokens tokens, int token) {
        if (tokens.word(token) == a || tokens.word(token) == an) {
            Numeral part = onePart(tokens, token);
            if (part != null) {
                return part;
            }
        }
        Numeral number = cardinals.at(tokens, token);
        NumberWord first = words.valueAt(tokens, token);
        boolean isHalf =
                number == null
                        && first != null
                        && first.kind() == Kind.PART
                        && first.value().compareTo(BigDecimal.TWO) == 0
                        && tokens.word(token + 1) == of;
        if (isHalf) {
            return new Numeral(new BigDecimal("0.5"), token + 1, Form.FRACTION);
        }
        return number == null || number.form() == Form.VAGUE
                ? number
                : withTail(tokens, token, number);
    }

    /// `a fifth` where no noun follows that would make it an ordinal.
    private @Nullable Numeral onePart(Tokens tokens, int token) {
        NumberWord part = words.valueAt(tokens, token + 1);
        if (part == null || part.kind() != Kind.PART) {
            return null;
        }
        Numeral ofScale = cardinals.at(tokens, token + 1);
        if (ofScale != null) {
            return ofScale;
        }
        boolean isFree = !tokens.isWord(token + 2) || tokens.word(token + 2) == of;
        return isFree
                ? new Numeral(
                        Fractions.divide(BigDecimal.ONE, part.value()), token + 2, Form.FRACTION)
                : null;
    }

    private Numeral withTail(Tokens tokens, int start, Numeral number) {
        int next = number.end();
        if (tokens.word(next) == point) {
            return withDecimals(tokens, number);
        }
        if (tokens.isNumber(next - 1)) {
            if (tokens.word(next) == e && tokens.touchesPrevious(next)) {
                return withExponent(tokens, number, next + 1, true);
            }
            if (tokens.isSign(next, '^')) {
                return withExponent(tokens, number, next + 1, false);
            }
            if (tokens.isSign(next, '/')) {
                return withDenominator(tokens, start, number);
            }
            if (tokens.isNumber(next) && tokens.isSign(next + 1, '/')) {
                return mixed(tokens, number);
            }
        }
        if (tokens.word(next) == over) {
            Numeral below = cardinals.at(tokens, next + 1);
            boolean isFraction =
                    below != null
                            && below.value().signum() > 0
                            && number.value().compareTo(below.value()) < 0
                            && number.isWhole()
                            && below.isWhole()
                            && !tokens.isWord(below.end());
            if (isFraction && below != null) {
                return new Numeral(
                        Fractions.divide(number.value(), below.value()),
                        below.end(),
                        Form.FRACTION);
            }
        }
        return withParts(tokens, number);
    }

    /// `nine point nought four`.
    private Numeral withDecimals(Tokens tokens, Numeral number) {
        StringBuilder digits = new StringBuilder();
        int next = number.end() + 1;
        NumberWord word = words.valueAt(tokens, next);
        while (word != null && word.kind() == Kind.ONES) {
            digits.append(word.value());
            word = words.valueAt(tokens, ++next);
        }
        if (digits.isEmpty()) {
            return number;
        }
        BigDecimal value = number.value().add(new BigDecimal("0." + digits));
        if (word != null && word.kind() == Kind.SCALE) {
            return new Numeral(value.multiply(word.value()), next + 1, Form.WORDS, word.value());
        }
        return new Numeral(value, next, Form.WORDS);
    }

    /// `1e10` is scientific and has base ten, `2^10` has the number itself.
    private static Numeral withExponent(
            Tokens tokens, Numeral number, int at, boolean isScientific) {
        boolean isNegative = tokens.isSign(at, '-');
        int digits = isNegative || tokens.isSign(at, '+') ? at + 1 : at;
        if (!tokens.isNumber(digits) || !tokens.touchesPrevious(digits)) {
            return number;
        }
        BigDecimal exponent = CardinalGrammar.digits(tokens, digits);
        if (exponent.scale() > 0 || exponent.compareTo(BigDecimal.valueOf(HIGHEST_EXPONENT)) > 0) {
            return number;
        }
        BigDecimal base = isScientific ? BigDecimal.TEN : number.value();
        BigDecimal power = base.pow(exponent.intValueExact());
        BigDecimal factor = isScientific ? number.value() : BigDecimal.ONE;
        if (isNegative && power.signum() == 0) {
            return number;
        }
        BigDecimal value = isNegative ? Fractions.divide(factor, power) : factor.multiply(power);
        return new Numeral(value, digits + 1, Form.POWER);
    }

    /// `1/5`, unless a third part follows: then it is a date.
    private static Numeral withDenominator(Tokens tokens, int start, Numeral number) {
        int below = number.end() + 1;
        boolean isFraction =
                tokens.isNumber(below)
                        && !tokens.isSign(below + 1, '/')
                        && !tokens.isSign(start - 1, '/')
                        && !tokens.isSign(start - 1, '-')
                        && !tokens.touchesPrevious(below + 1)
                        && number.isWhole();
        if (!isFraction) {
            return number;
        }
        BigDecimal divisor = CardinalGrammar.digits(tokens, below);
        return divisor.signum() == 0 || divisor.scale() > 0
                ? number
                : new Numeral(Fractions.divide(number.value(), divisor), below + 1, Form.FRACTION);
    }

    /// `2 1/4`.
    private static Numeral mixed(Tokens tokens, Numeral number) {
        Numeral part =
                withDenominator(
                        tokens,
                        number.end(),
                        new Numeral(
                                CardinalGrammar.digits(tokens, number.end()),
                                number.end() + 1,
                                Form.DIGITS));
        return part.form() == Form.FRACTION && part.value().compareTo(BigDecimal.ONE) < 0
                ? new Numeral(number.value().add(part.value()), part.end(), Form.FRACTION)
                : number;
    }

    /// `three fifths`, `two-thirds`, `3 million and a quarter`, `one and a half million`, `twenty
    /// and three fifths`.
    private Numeral withParts(Tokens tokens, Numeral number) {
        int next = number.end();
        int joined = tokens.isSign(next, '-') ? next + 1 : next;
        NumberWord part = words.valueAt(tokens, joined);
        boolean isOne = number.value().compareTo(BigDecimal.ONE) == 0;
        if (part != null
                && (part.kind() == Kind.PARTS || (part.kind() == Kind.PART && isOne))
                && !isOrdinalBehindOne(tokens, joined, part)) {
            return new Numeral(
                    Fractions.divide(number.value(), part.value()), joined + 1, Form.FRACTION);
        }
        return tokens.word(next) == and ? withPartBehindAnd(tokens, number) : number;
    }

    /// "One fifth column" is no fraction.
    private boolean isOrdinalBehindOne(Tokens tokens, int token, NumberWord part) {
        return part.kind() == Kind.PART && tokens.isWord(token + 1) && tokens.word(token + 1) != of;
    }

    private Numeral withPartBehindAnd(Tokens tokens, Numeral number) {
        int next = number.end() + 1;
        boolean hasArticle = tokens.word(next) == a || tokens.word(next) == an;
        Numeral count =
                hasArticle
                        ? new Numeral(BigDecimal.ONE, next + 1, Form.WORDS)
                        : cardinals.at(tokens, next);
        if (count == null) {
            return number;
        }
        NumberWord part = words.valueAt(tokens, count.end());
        boolean isPart =
                part != null
                        && (part.kind() == Kind.PARTS || (part.kind() == Kind.PART && hasArticle));
        if (!isPart || part == null) {
            return number;
        }
        BigDecimal added = Fractions.divide(count.value(), part.value());
        int end = count.end() + 1;
        NumberWord scale = words.valueAt(tokens, end);
        if (scale != null && scale.kind() == Kind.SCALE) {
            return new Numeral(
                    number.value().add(added).multiply(scale.value()),
                    end + 1,
                    Form.FRACTION,
                    scale.value());
        }
        return new Numeral(
                number.value().add(added.multiply(number.scale())),
                end,
                Form.FRACTION,
                number.scale());
    }
}
