package spoor.register.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.read.NumberWord.Kind;
import spoor.register.read.Numeral.Form;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.TokenKind;
import spoor.register.text.Tokens;

/// Whole and decimal numbers in digits and words: `1,200,000`, `$2bn`'s `2bn`, `four thousand three
/// hundred and 21`, `half a million`.
///
/// A number is a sum of groups below a thousand, each with its scale. "And" joins what is smaller
/// than the scale before it, so `three hundred and two dozens` is one number and `3 hundred and 2
/// hundred` are two.
final class CardinalGrammar {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_PARTS = 4;
    private static final BigDecimal NO_LIMIT = BigDecimal.TEN.pow(40);

    private final Phrases<NumberWord> words;
    private final int and;
    private final int a;
    private final int an;
    private final int of;
    private final int one;
    private final Phrases<Boolean> pronouns;
    private final Phrases<Boolean> few;

    CardinalGrammar(Lexicon lexicon, Phrases<NumberWord> words) {
        this.words = words;
        this.and = lexicon.add("and");
        this.a = lexicon.add("a");
        this.an = lexicon.add("an");
        this.of = lexicon.add("of");
        this.one = lexicon.add("one");
        this.few =
                new Phrases<Boolean>(lexicon)
                        .put(true, "several", "few", "many", "multi", "a couple of");
        this.pronouns =
                new Phrases<Boolean>(lexicon)
                        .put(true, "which", "this", "that", "the", "any", "every", "another", "no");
    }

    /// The number that begins at a token, or null.
    @Nullable Numeral at(Tokens tokens, int token) {
        if (tokens.isNumber(token)) {
            return new Sum(tokens, token).read(NO_LIMIT);
        }
        int word = tokens.word(token);
        boolean isPronoun = word == one && pronouns.find(tokens, token - 1) != Phrases.NONE;
        if (word == Lexicon.UNKNOWN || isPronoun) {
            return null;
        }
        int start = word == a && few.find(tokens, token + 1) != Phrases.NONE ? token + 1 : token;
        if (few.find(tokens, start) != Phrases.NONE) {
            return several(tokens, start + few.lengthAt(tokens, start));
        }
        if (word == a || word == an) {
            NumberWord next = words.valueAt(tokens, token + 1);
            boolean opens =
                    next != null
                            && (next.kind() == Kind.HUNDRED
                                    || next.kind() == Kind.SCALE
                                    || next.kind() == Kind.DOZEN);
            return opens ? new Sum(tokens, token + 1).read(NO_LIMIT) : null;
        }
        NumberWord first = words.valueAt(tokens, token);
        if (first == null) {
            return null;
        }
        return switch (first.kind()) {
            case PART -> partOfScale(tokens, token, first.value());
            case MANY -> many(tokens, token, first.value());
            case PARTS, SHORT_SCALE, LETTER_SCALE -> null;
            case ONES, TEENS, TENS, HUNDRED, SCALE, DOZEN -> new Sum(tokens, token).read(NO_LIMIT);
        };
    }

    /// `several hundred million`, `a few dozen`: at least two of them.
    private @Nullable Numeral several(Tokens tokens, int token) {
        int start = tokens.isSign(token, '-') ? token + 1 : token;
        NumberWord word = words.valueAt(tokens, start);
        boolean isScale =
                word != null
                        && (word.kind() == Kind.HUNDRED
                                || word.kind() == Kind.SCALE
                                || word.kind() == Kind.DOZEN);
        Numeral one = isScale ? new Sum(tokens, start).read(NO_LIMIT) : null;
        return one == null
                ? null
                : new Numeral(
                        one.value().multiply(BigDecimal.TWO), one.end(), Form.VAGUE, one.value());
    }

    /// `hundreds`, `hundreds of millions`: at least two of them.
    private Numeral many(Tokens tokens, int token, BigDecimal value) {
        NumberWord scale = tokens.word(token + 1) == of ? words.valueAt(tokens, token + 2) : null;
        BigDecimal least = value.multiply(BigDecimal.TWO);
        return scale != null && scale.kind() == Kind.MANY
                ? new Numeral(least.multiply(scale.value()), token + 3, Form.VAGUE, scale.value())
                : new Numeral(least, token + 1, Form.VAGUE, value);
    }

    /// `half a million`, `quarter of a billion`, `half million`.
    private @Nullable Numeral partOfScale(Tokens tokens, int token, BigDecimal parts) {
        int next = token + 1;
        if (tokens.word(next) == of) {
            next++;
        }
        if (tokens.word(next) == a || tokens.word(next) == an) {
            next++;
        }
        NumberWord scale = words.valueAt(tokens, next);
        boolean isScale =
                scale != null && (scale.kind() == Kind.SCALE || scale.kind() == Kind.DOZEN);
        if (scale == null || !isScale) {
            return null;
        }
        return new Numeral(
                Fractions.divide(scale.value(), parts), next + 1, Form.FRACTION, scale.value());
    }

    /// The digits of one token as a number.
    static BigDecimal digits(Tokens tokens, int token) {
        String written = tokens.text(token);
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '.' || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return new BigDecimal(plain.toString());
    }

    /// One number, being read.
    private final class Sum {
        private final Tokens tokens;
        private int next;
        private BigDecimal total = BigDecimal.ZERO;
        private @Nullable BigDecimal group;
        private @Nullable Kind last;
        private BigDecimal lastScale = NO_LIMIT;
        private BigDecimal scale = BigDecimal.ONE;
        private boolean isOfDigits;

        private final int depth;

        Sum(Tokens tokens, int start) {
            this(tokens, start, 0);
        }

        /// @param depth how many "and" it stands behind
        Sum(Tokens tokens, int start, int depth) {
            this.tokens = tokens;
            this.next = start;
            this.depth = depth;
        }

        /// @param limit the number is smaller than this, or it is none
        @Nullable Numeral read(BigDecimal limit) {
            int start = next;
            while (true) {
                boolean isTaken = tokens.isNumber(next) ? takesDigits() : takesWord();
                if (!isTaken) {
                    break;
                }
            }
            if (next == start) {
                return null;
            }
            BigDecimal value = group == null ? total : total.add(group);
            if (value.compareTo(limit) >= 0) {
                return null;
            }
            return new Numeral(value, next, isOfDigits ? Form.DIGITS : Form.WORDS, scale);
        }

        private boolean takesDigits() {
            boolean opens = last == null || (last == Kind.SCALE && isOfDigits);
            BigDecimal value = digits(tokens, next);
            if (!opens || value.compareTo(lastScale) >= 0) {
                return false;
            }
            group = value;
            last = Kind.TEENS;
            isOfDigits = true;
            next++;
            return true;
        }

        private boolean takesWord() {
            int at = next;
            if (tokens.word(at) == and) {
                return takesRest(at + 1);
            }
            if (tokens.isSign(at, '-') && last != null && isJoint(at)) {
                at++;
            }
            NumberWord word = words.valueAt(tokens, at);
            return word != null && takes(word, at);
        }

        /// A hyphen between two parts of a number, touching both or none.
        private boolean isJoint(int hyphen) {
            return tokens.kind(hyphen) == TokenKind.SIGN
                    && tokens.touchesPrevious(hyphen) == tokens.touchesPrevious(hyphen + 1);
        }

        private boolean takes(NumberWord word, int at) {
            BigDecimal soFar = group;
            switch (word.kind()) {
                case ONES -> {
                    if (soFar != null && last != Kind.TENS && last != Kind.HUNDRED) {
                        return false;
                    }
                    group = soFar == null ? word.value() : soFar.add(word.value());
                }
                case TEENS, TENS -> {
                    if (soFar != null && last != Kind.HUNDRED) {
                        return false;
                    }
                    group = soFar == null ? word.value() : soFar.add(word.value());
                }
                case HUNDRED -> {
                    if (soFar != null && soFar.compareTo(HUNDRED) >= 0) {
                        return false;
                    }
                    group = soFar == null ? HUNDRED : soFar.multiply(HUNDRED);
                }
                case DOZEN -> {
                    if (soFar != null && soFar.compareTo(HUNDRED) >= 0) {
                        return false;
                    }
                    group = soFar == null ? word.value() : soFar.multiply(word.value());
                }
                case SCALE -> {
                    if (total.compareTo(NO_LIMIT) >= 0) {
                        return false;
                    }
                    takeScale(word.value());
                }
                case SHORT_SCALE, LETTER_SCALE -> {
                    if (!isShortScale(word, at)) {
                        return false;
                    }
                    takeScale(word.value());
                }
                case MANY -> {
                    if (soFar == null || word.value().compareTo(HUNDRED) <= 0) {
                        return word.kind() == Kind.MANY && takesDozens(word, at);
                    }
                    takeScale(word.value()); // "five millions"
                }
                case PART, PARTS -> {
                    return false;
                }
            }
            last = word.kind() == Kind.MANY ? Kind.SCALE : word.kind();
            next = at + 1;
            return true;
        }

        /// `two dozens`.
        private boolean takesDozens(NumberWord word, int at) {
            BigDecimal soFar = group;
            if (soFar == null) {
                return false;
            }
            group = soFar.multiply(word.value());
            last = Kind.DOZEN;
            next = at + 1;
            return true;
        }

        private void takeScale(BigDecimal value) {
            BigDecimal soFar = group == null ? BigDecimal.ZERO : group;
            if (total.signum() == 0 && soFar.signum() == 0) {
                soFar = BigDecimal.ONE;
            }
            if (value.compareTo(lastScale) < 0) {
                total = total.add(soFar.multiply(value));
            } else {
                total = total.add(soFar).multiply(value);
            }
            total = Fractions.plain(total);
            lastScale = value;
            scale = value;
            group = null;
        }

        private boolean isShortScale(NumberWord word, int at) {
            boolean isBehindNumber = tokens.isNumber(at - 1) || word.kind() == Kind.SHORT_SCALE;
            if (last == null || !isBehindNumber) {
                return false;
            }
            return word.kind() == Kind.SHORT_SCALE
                    || tokens.touchesPrevious(at)
                    || (tokens.isCapital(at) && !tokens.touchesPrevious(at + 1));
        }

        /// What follows "and": smaller than the scale before it.
        private boolean takesRest(int start) {
            BigDecimal limit = last == Kind.HUNDRED ? HUNDRED : lastScale;
            boolean mayFollow = depth < MOST_PARTS && (last == Kind.HUNDRED || last == Kind.SCALE);
            if (!mayFollow || !(tokens.isNumber(start) || words.valueAt(tokens, start) != null)) {
                return false;
            }
            if (scale.signum() > 0 && isYear(start)) {
                return false;
            }
            Numeral rest = new Sum(tokens, start, depth + 1).read(limit);
            if (rest == null || !rest.isWhole()) {
                return false;
            }
            group = group == null ? rest.value() : group.add(rest.value());
            last = Kind.ONES;
            next = rest.end();
            return true;
        }

        /// In "$3 million and 2018" the second is no part of the first.
        private boolean isYear(int token) {
            return tokens.isNumber(token) && tokens.end(token) - tokens.start(token) == 4;
        }
    }
}
