package spoor.register.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.read.Spans.Part;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Parts of years and what is larger than a year: `Q3 2016`, `the first half of 2019`, `the first
/// nine months of 2025`, `the last Monday of March`, `the 1970s`, `21st century`.
final class SeasonGrammar {
    private final NumberGrammar numbers;
    private final OrdinalGrammar ordinals;
    private final Phrases<Integer> positions;
    private final Phrases<ChronoUnit> units;
    private final Phrases<DayOfWeek> weekdays;
    private final Phrases<Integer> fractions;
    private final Phrases<Boolean> links;
    private final Phrases<Boolean> weeks;
    private final int the;
    private final int century;
    private final int q;
    private final int h;
    private final int s;
    private final int possessive;
    private final int year;

    SeasonGrammar(Lexicon lexicon, NumberGrammar numbers, OrdinalGrammar ordinals) {
        this.numbers = numbers;
        this.ordinals = ordinals;
        this.positions = DateWords.positions(lexicon);
        this.units = DateWords.units(lexicon);
        this.weekdays = DateWords.weekdays(lexicon);
        this.fractions =
                new Phrases<Integer>(lexicon)
                        .put(3, "quarter", "quarters", "qtr")
                        .put(6, "half", "semester");
        this.links = new Phrases<Boolean>(lexicon).put(true, "of", "in", "of the year", ",");
        this.weeks =
                new Phrases<Boolean>(lexicon)
                        .put(
                                true,
                                "week of",
                                "week beginning",
                                "week beginning on",
                                "week starting",
                                "week starting on",
                                "week commencing",
                                "w/c");
        this.the = lexicon.add("the");
        this.century = lexicon.add("century");
        this.q = lexicon.add("q");
        this.h = lexicon.add("h");
        this.s = lexicon.add("s");
        this.possessive = lexicon.add("'s");
        this.year = lexicon.add("year");
    }

    /// How the grammar above reads the year or month that such a part belongs to.
    interface Whole {
        @Nullable Point at(int token);
    }

    /// The period that begins at a token, or null.
    @Nullable Point at(
            Tokens tokens, int token, Whole whole, @Nullable LocalDate written, Leaning leaning) {
        int next = tokens.word(token) == the ? token + 1 : token;
        Point decade = decade(tokens, next);
        if (decade != null) {
            return decade;
        }
        Point shortForm = shortForm(tokens, next, written);
        if (shortForm != null) {
            return shortForm;
        }
        Numeral ordinal = ordinals.at(tokens, next);
        if (ordinal != null && tokens.word(ordinal.end()) == century) {
            int of = ordinal.value().min(java.math.BigDecimal.valueOf(40)).intValueExact();
            return Point.of(Spans.years(100 * (of - 1), 100), ordinal.end() + 1);
        }
        Point week = week(tokens, next, whole, written, leaning);
        if (week != null) {
            return week;
        }
        int position = positions.find(tokens, next);
        return position == Phrases.NONE
                ? null
                : positioned(
                        tokens,
                        next + positions.length(position),
                        positions.value(position),
                        whole,
                        written,
                        leaning);
    }

    /// `1970s`, `1970's`.
    private @Nullable Point decade(Tokens tokens, int token) {
        boolean isDecade =
                DateGrammar.isYear(tokens, token)
                        && tokens.touchesPrevious(token + 1)
                        && (tokens.word(token + 1) == s || tokens.word(token + 1) == possessive)
                        && DateGrammar.value(tokens, token) % 10 == 0;
        return isDecade
                ? Point.of(Spans.years(DateGrammar.value(tokens, token), 10), token + 2)
                : null;
    }

    /// `the week of October 6th`, `week beginning on 4 February`, `week 10`.
    private @Nullable Point week(
            Tokens tokens, int token, Whole whole, @Nullable LocalDate written, Leaning leaning) {
        int opening = weeks.find(tokens, token);
        if (opening != Phrases.NONE) {
            Point of = whole.at(token + weeks.length(opening));
            if (of == null || of.day() == 0) {
                return null;
            }
            Period day = of.resolve(written, leaning);
            LocalDate first = day == null ? null : day.first();
            return first == null
                    ? Point.of(0, 0, 0, of.end())
                    : Point.of(Spans.week(first), of.end());
        }
        boolean isNumbered =
                units.valueAt(tokens, token) == ChronoUnit.WEEKS && tokens.isNumber(token + 1);
        int number = isNumbered ? DateGrammar.value(tokens, token + 1) : 0;
        if (number < 1 || number > 53) {
            return null;
        }
        return written == null
                ? Point.of(0, 0, 0, token + 2)
                : Point.of(
                        Spans.week(LocalDate.of(written.getYear(), 1, 4).plusWeeks(number - 1L)),
                        token + 2);
    }

    /// `Q3 2016`, `2016 Q3`, `H2 2016`.
    private @Nullable Point shortForm(Tokens tokens, int token, @Nullable LocalDate written) {
        boolean isYearFirst = DateGrammar.isYear(tokens, token);
        int letter = isYearFirst ? token + 1 : token;
        int months = tokens.word(letter) == q ? 3 : tokens.word(letter) == h ? 6 : 0;
        boolean isPart =
                months > 0
                        && tokens.isCapital(letter)
                        && tokens.isNumber(letter + 1)
                        && tokens.touchesPrevious(letter + 1);
        if (!isPart) {
            return null;
        }
        int part = DateGrammar.value(tokens, letter + 1);
        if (part < 1 || part > 12 / months) {
            return null;
        }
        int behind = letter + 2;
        int yearAt =
                isYearFirst
                        ? token
                        : links.find(tokens, behind) == Phrases.NONE
                                ? behind
                                : behind + links.lengthAt(tokens, behind);
        if (DateGrammar.isYear(tokens, yearAt)) {
            int ofYear = DateGrammar.value(tokens, yearAt);
            int end = Math.max(behind, yearAt + 1);
            return Point.of(Spans.months(ofYear, months * (part - 1) + 1, months), end);
        }
        return written == null
                ? Point.of(0, 0, 0, behind)
                : Point.of(
                        Spans.months(written.getYear(), months * (part - 1) + 1, months), behind);
    }

    private @Nullable Point positioned(
            Tokens tokens,
            int token,
            int position,
            Whole whole,
            @Nullable LocalDate written,
            Leaning leaning) {
        int fraction = fractions.find(tokens, token);
        if (fraction != Phrases.NONE) {
            return fraction(tokens, token + 1, position, fractions.value(fraction), whole, written);
        }
        int weekday = weekdays.find(tokens, token);
        int unit = units.find(tokens, token);
        Numeral count = unit == Phrases.NONE ? numbers.cardinal(tokens, token) : null;
        if (weekday == Phrases.NONE && unit == Phrases.NONE && count == null) {
            return null;
        }
        int next =
                count != null
                        ? count.end() + 1
                        : token
                                + (weekday != Phrases.NONE
                                        ? weekdays.length(weekday)
                                        : units.length(unit));
        int link = links.find(tokens, next);
        Point of = link == Phrases.NONE ? null : whole.at(next + links.length(link));
        if (of == null) {
            return null;
        }
        Period period = of.resolve(written, leaning);
        if (period == null || period.first() == null || period.last() == null) {
            return Point.of(0, 0, 0, of.end());
        }
        if (weekday != Phrases.NONE) {
            return Point.of(Period.day(nth(period, weekdays.value(weekday), position)), of.end());
        }
        return count == null
                ? Point.of(unitOf(period, units.value(unit), position), of.end())
                : months(tokens, period, position, count, of.end());
    }

    /// `first nine months of 2025`.
    private @Nullable Point months(
            Tokens tokens, Period period, int position, Numeral count, int end) {
        LocalDate first = period.first();
        boolean isOfYear =
                first != null
                        && period.precision() == Period.Precision.YEAR
                        && units.valueAt(tokens, count.end()) == ChronoUnit.MONTHS
                        && position <= 1
                        && count.isWhole()
                        && count.value().compareTo(java.math.BigDecimal.valueOf(12)) < 0;
        if (!isOfYear || first == null) {
            return null;
        }
        int of = count.value().intValueExact();
        int from = position == 1 ? 1 : 13 - of;
        return Point.of(Spans.months(first.getYear(), from, of), end);
    }

    private static LocalDate nth(Period period, DayOfWeek weekday, int position) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first == null || last == null) {
            throw new IllegalStateException("an open period");
        }
        return position == 0
                ? last.with(TemporalAdjusters.previousOrSame(weekday))
                : first.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(position - 1L);
    }

    /// The first week of a month is the one that holds its first Thursday, as in ISO 8601.
    private static Period unitOf(Period period, ChronoUnit unit, int position) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first == null || last == null) {
            throw new IllegalStateException("an open period");
        }
        if (unit == ChronoUnit.WEEKS) {
            return Spans.week(nth(period, DayOfWeek.THURSDAY, position));
        }
        LocalDate day = position == 0 ? last : first.plus(position - 1L, unit);
        return Spans.holding(day, unit);
    }

    private @Nullable Point fraction(
            Tokens tokens,
            int next,
            int position,
            int months,
            Whole whole,
            @Nullable LocalDate written) {
        int link = links.find(tokens, next);
        int wholeAt = link == Phrases.NONE ? next : next + links.length(link);
        Point of = tokens.word(wholeAt) == year ? null : whole.at(wholeAt);
        int index = position == 0 ? 12 / months : position;
        if (index > 12 / months) {
            return null;
        }
        if (of == null) {
            return written == null || months == 6
                    ? null
                    : Point.of(
                            Spans.months(written.getYear(), months * (index - 1) + 1, months),
                            next);
        }
        Period period = of.resolve(written, Leaning.PAST);
        LocalDate first = period == null ? null : period.first();
        return first == null
                ? Point.of(0, 0, 0, of.end())
                : Point.of(
                        Spans.months(first.getYear(), months * (index - 1) + 1, months), of.end());
    }

    /// Which part "early", "mid" and "late" name; also "the beginning of" and "the end of".
    static Phrases<Part> parts(Lexicon lexicon) {
        return new Phrases<Part>(lexicon)
                .put(
                        Part.EARLY,
                        "early",
                        "early in",
                        "the beginning of",
                        "beginning of",
                        "the start of",
                        "start of")
                .put(Part.MID, "mid", "mid-", "middle of", "the middle of")
                .put(Part.LATE, "late", "late in", "the end of", "end of", "by the end of");
    }
}
