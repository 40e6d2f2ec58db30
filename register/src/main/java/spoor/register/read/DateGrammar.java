package spoor.register.read;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Dates of the calendar: `6 August 2019`, `Aug. 6th, 2019`, `2019-08-06`, `8/6/2019`, `August`,
/// `2019`. Where both readings of two numbers are possible the month comes first, as in American
/// papers; `13/6/2019` leaves no choice.
final class DateGrammar {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final NumberGrammar numbers;
    private final OrdinalGrammar ordinals;
    private final Phrases<Integer> months;
    private final Phrases<DayOfWeek> weekdays;
    private final Phrases<Boolean> beforeYear;
    private final int of;
    private final int in;
    private final int the;
    private final int year;
    private final int month;
    private final int march;

    DateGrammar(Lexicon lexicon, NumberGrammar numbers, OrdinalGrammar ordinals) {
        this.numbers = numbers;
        this.ordinals = ordinals;
        this.months = DateWords.months(lexicon);
        this.weekdays = DateWords.weekdays(lexicon);
        this.beforeYear =
                new Phrases<Boolean>(lexicon)
                        .put(
                                true,
                                "in",
                                "since",
                                "of",
                                "during",
                                "by",
                                "until",
                                "till",
                                "from",
                                "before",
                                "after",
                                "between",
                                "through",
                                "throughout",
                                "early",
                                "mid",
                                "late",
                                "for",
                                "(",
                                "year",
                                "than",
                                "around",
                                "is",
                                "was");
        this.of = lexicon.add("of");
        this.in = lexicon.add("in");
        this.the = lexicon.add("the");
        this.year = lexicon.add("year");
        this.month = lexicon.add("month");
        this.march = lexicon.add("march");
    }

    /// The date that begins at a token, or null.
    @Nullable Point at(Tokens tokens, int token) {
        int next = token;
        DayOfWeek weekday = weekdays.valueAt(tokens, next);
        if (weekday != null) {
            next = behindComma(tokens, next + weekdays.lengthAt(tokens, next));
            Point date = monthFirst(tokens, next);
            date = date == null ? dayFirst(tokens, next) : date;
            return date != null ? date : dayAlone(tokens, next, weekday);
        }
        if (tokens.word(next) == the && tokens.word(next + 1) == month) {
            next++;
        }
        if (tokens.word(next) == month && tokens.word(next + 1) == of) {
            return monthFirst(tokens, next + 2);
        }
        Point named = monthFirst(tokens, next);
        if (named != null) {
            return named;
        }
        Point day = dayFirst(tokens, next);
        if (day != null) {
            return day;
        }
        Point alone = tokens.word(next) == the ? dayAlone(tokens, next, null) : null;
        if (alone != null && !tokens.isWord(alone.end())) {
            return alone;
        }
        return tokens.isNumber(next) ? numeric(tokens, next) : yearInWords(tokens, next);
    }

    /// A year standing alone, where the word before it or a range leaves no other reading.
    @Nullable Point bareYear(Tokens tokens, int token) {
        int named = tokens.word(token) == the && tokens.word(token + 1) == year ? token + 1 : token;
        int number = tokens.word(named) == year ? named + 1 : named;
        return isYear(tokens, number) ? Point.of(value(tokens, number), 0, 0, number + 1) : null;
    }

    boolean mayHoldYear(Tokens tokens, int token) {
        return token == 0
                || tokens.word(token) == year
                || (tokens.word(token) == the && tokens.word(token + 1) == year)
                || beforeYear.find(tokens, token - 1) != Phrases.NONE;
    }

    /// `August`, `August 2019`, `August 6`, `Aug. 6th, 2019`.
    private @Nullable Point monthFirst(Tokens tokens, int token) {
        int found = months.find(tokens, token);
        if (found == Phrases.NONE) {
            return tokens.word(token) == march ? smallMarch(tokens, token + 1) : null;
        }
        int monthOfYear = months.value(found);
        int next = token + months.length(found);
        if (tokens.isSign(next, '-') || tokens.isSign(next, '.') || tokens.isSign(next, '/')) {
            boolean touches = tokens.touchesPrevious(next) && tokens.touchesPrevious(next + 1);
            next = touches && tokens.isNumber(next + 1) ? next + 1 : next;
        }
        int behind = tokens.word(next) == of ? next + 1 : behindComma(tokens, next);
        if (isYear(tokens, behind)) {
            return Point.of(value(tokens, behind), monthOfYear, 0, behind + 1);
        }
        int start = tokens.word(next) == the ? next + 1 : next;
        Day day = day(tokens, start);
        if (day == null) {
            Point inWords = yearInWords(tokens, behind);
            return inWords == null
                    ? Point.of(0, monthOfYear, 0, next)
                    : Point.of(inWords.year(), monthOfYear, 0, inWords.end());
        }
        boolean isOfSigns = isSeparator(tokens, start - 1) && isSeparator(tokens, day.end());
        return isOfSigns && isYear(tokens, day.end() + 1)
                ? Point.of(value(tokens, day.end() + 1), monthOfYear, day.value(), day.end() + 2)
                : withYear(tokens, monthOfYear, day.value(), day.end());
    }

    /// A hyphen or slash without spaces around it.
    private static boolean isSeparator(Tokens tokens, int token) {
        return (tokens.isSign(token, '-') || tokens.isSign(token, '/'))
                && tokens.touchesPrevious(token)
                && tokens.touchesPrevious(token + 1);
    }

    /// "march" in small letters is the month where a day or a year follows.
    private @Nullable Point smallMarch(Tokens tokens, int token) {
        if (isYear(tokens, token)) {
            return Point.of(value(tokens, token), 3, 0, token + 1);
        }
        Day day = ordinals.at(tokens, token) == null ? null : day(tokens, token);
        return day == null ? null : withYear(tokens, 3, day.value(), day.end());
    }

    /// `6 August`, `6th of August 2019`, `31-Oct-74`.
    private @Nullable Point dayFirst(Tokens tokens, int token) {
        int start = tokens.word(token) == the ? token + 1 : token;
        Day day = day(tokens, start);
        if (day == null) {
            return null;
        }
        int next = tokens.word(day.end()) == of ? day.end() + 1 : day.end();
        boolean isJoined = isSeparator(tokens, next);
        int named = isJoined ? next + 1 : next;
        int found = months.find(tokens, named);
        if (found == Phrases.NONE) {
            boolean isMarch = tokens.word(named) == march && tokens.word(day.end()) == of;
            return isMarch ? withYear(tokens, 3, day.value(), named + 1) : null;
        }
        int end = named + months.length(found);
        if (isJoined && isSeparator(tokens, end) && tokens.isNumber(end + 1)) {
            int written = value(tokens, end + 1);
            return Point.of(fullYear(written), months.value(found), day.value(), end + 2);
        }
        return withYear(tokens, months.value(found), day.value(), end);
    }

    private Point withYear(Tokens tokens, int monthOfYear, int day, int end) {
        int behind = behindComma(tokens, end);
        boolean isJoined = tokens.word(behind) == of || tokens.word(end) == in;
        behind = isJoined ? behind + 1 : behind;
        if (isYear(tokens, behind)) {
            return Point.of(value(tokens, behind), monthOfYear, day, behind + 1);
        }
        Point inWords = yearInWords(tokens, behind);
        return inWords == null
                ? Point.of(0, monthOfYear, day, end)
                : Point.of(inWords.year(), monthOfYear, day, inWords.end());
    }

    /// `the 27th`, also behind a weekday.
    private @Nullable Point dayAlone(Tokens tokens, int token, @Nullable DayOfWeek weekday) {
        int start = tokens.word(token) == the ? token + 1 : token;
        boolean isOrdinal = ordinals.at(tokens, start) != null;
        Day day = day(tokens, start);
        return day != null && isOrdinal
                ? new Point(0, 0, day.value(), weekday, null, day.end())
                : null;
    }

    private record Day(int value, int end) {}

    /// A day of the month in digits, `6th`, or in words.
    private @Nullable Day day(Tokens tokens, int token) {
        Numeral ordinal = ordinals.at(tokens, token);
        Numeral number = ordinal != null ? ordinal : shortCardinal(tokens, token);
        if (number == null || !number.isWhole()) {
            return null;
        }
        boolean isDay =
                number.value().signum() > 0
                        && number.value().compareTo(BigDecimal.valueOf(31)) <= 0;
        return isDay ? new Day(number.value().intValueExact(), number.end()) : null;
    }

    private @Nullable Numeral shortCardinal(Tokens tokens, int token) {
        if (tokens.isNumber(token)) {
            boolean isShort =
                    tokens.end(token) - tokens.start(token) <= 2 && !isDecimals(tokens, token);
            return isShort
                    ? new Numeral(
                            CardinalGrammar.digits(tokens, token), token + 1, Numeral.Form.DIGITS)
                    : null;
        }
        return tokens.isWord(token) ? numbers.cardinal(tokens, token) : null;
    }

    private static boolean isDecimals(Tokens tokens, int token) {
        boolean isPoint = tokens.isSign(token - 1, '.') || tokens.isSign(token - 1, ',');
        return isPoint && tokens.touchesPrevious(token) && tokens.isNumber(token - 2);
    }

    /// Dates in digits with a separator that does not change.
    private @Nullable Point numeric(Tokens tokens, int token) {
        int second = behindSeparator(tokens, token);
        if (second < 0) {
            return yearFirst(tokens, token);
        }
        char separator = tokens.text(second - 1).charAt(0);
        int third = behindSeparator(tokens, second);
        if (third < 0) {
            return separator == '.' ? null : yearAndMonth(tokens, token, second);
        }
        boolean isLonger = separator == '-' && tokens.isSign(third + 1, '-');
        if (tokens.text(third - 1).charAt(0) != separator || isLonger) {
            return null;
        }
        int a = value(tokens, token);
        int b = value(tokens, second);
        int c = value(tokens, third);
        if (isYear(tokens, token)) {
            return isMonthAndDay(b, c) ? Point.of(a, b, c, third + 1) : null;
        }
        if (c > 99 && !isYear(tokens, third)) {
            return null;
        }
        boolean isDayFirst = (separator == '.' && b <= 12) || !isMonthAndDay(a, b);
        int ofMonth = isDayFirst ? b : a;
        int ofDay = isDayFirst ? a : b;
        return isMonthAndDay(ofMonth, ofDay)
                ? Point.of(fullYear(c), ofMonth, ofDay, third + 1)
                : null;
    }

    /// `2019-Aug-1`, `2019/Aug/01`.
    private @Nullable Point yearFirst(Tokens tokens, int token) {
        int named = token + 2;
        int found = months.find(tokens, named);
        if (found == Phrases.NONE || !isYear(tokens, token) || !isSeparator(tokens, token + 1)) {
            return null;
        }
        int next = named + months.length(found);
        Day day = isSeparator(tokens, next) ? day(tokens, next + 1) : null;
        return day == null
                ? null
                : Point.of(value(tokens, token), months.value(found), day.value(), day.end());
    }

    /// `2016-11`, `2016 / 11`, `11/2016`.
    private @Nullable Point yearAndMonth(Tokens tokens, int first, int second) {
        int yearToken = isYear(tokens, first) ? first : second;
        int monthToken = yearToken == first ? second : first;
        int written = value(tokens, monthToken);
        boolean isMonth =
                isYear(tokens, yearToken)
                        && tokens.end(monthToken) - tokens.start(monthToken) <= 2
                        && written >= 1
                        && written <= 12
                        && !tokens.isSign(second + 1, '-');
        return isMonth ? Point.of(value(tokens, yearToken), written, 0, second + 1) : null;
    }

    private static boolean isMonthAndDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /// The number behind `-`, `/` or `.`, or -1.
    private static int behindSeparator(Tokens tokens, int token) {
        int sign = token + 1;
        boolean isSeparator =
                tokens.isSign(sign, '-') || tokens.isSign(sign, '/') || tokens.isSign(sign, '.');
        boolean isShort = tokens.end(sign + 1) - tokens.start(sign + 1) <= 4;
        boolean isDot = tokens.isSign(sign, '.') && !tokens.touchesPrevious(sign + 1);
        return isSeparator && tokens.isNumber(sign + 1) && isShort && !isDot ? sign + 1 : -1;
    }

    private @Nullable Point yearInWords(Tokens tokens, int token) {
        if (!tokens.isWord(token)) {
            return null;
        }
        Numeral number = numbers.cardinal(tokens, token);
        boolean isYear =
                number != null
                        && number.form() == Numeral.Form.WORDS
                        && number.isWhole()
                        && number.value().compareTo(BigDecimal.valueOf(2000)) > 0
                        && number.value().compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
        return isYear && number != null
                ? Point.of(number.value().intValueExact(), 0, 0, number.end())
                : null;
    }

    private static int behindComma(Tokens tokens, int token) {
        return tokens.isSign(token, ',') ? token + 1 : token;
    }

    static boolean isYear(Tokens tokens, int token) {
        if (!tokens.isNumber(token) || tokens.end(token) - tokens.start(token) != 4) {
            return false;
        }
        if (tokens.text(token).chars().anyMatch(c -> c < '0' || c > '9')) {
            return false;
        }
        int value = value(tokens, token);
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    static int value(Tokens tokens, int token) {
        BigDecimal value = CardinalGrammar.digits(tokens, token);
        return value.scale() > 0 || value.precision() > 8 ? -1 : value.intValueExact();
    }

    private static int fullYear(int written) {
        if (written > 99) {
            return written;
        }
        return written < 50 ? 2000 + written : 1900 + written;
    }
}
