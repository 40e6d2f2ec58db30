package spoor.register.read;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Times told from the day of writing: `yesterday`, `last week`, `two years ago`, `the past six
/// months`, `on Monday`.
///
/// "Last year" is the calendar year before, "the past year" the twelve months up to the day of
/// writing; with a number both are counted back from that day.
final class RelativeGrammar {
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(5000);

    private enum Step {
        LAST,
        PAST,
        THIS,
        NEXT,
        COMING
    }

    private final NumberGrammar numbers;
    private final Phrases<Integer> days;
    private final Phrases<Step> steps;
    private final Phrases<ChronoUnit> units;
    private final Phrases<DayOfWeek> weekdays;
    private final Phrases<Integer> months;
    private final Phrases<Integer> directions;
    private final Phrases<Boolean> earlier;
    private final Phrases<Boolean> narrated;
    private final int the;
    private final int and;
    private final int in;
    private final int a;
    private final int an;
    private final int few;
    private final int several;
    private final int couple;
    private final int of;

    RelativeGrammar(Lexicon lexicon, NumberGrammar numbers) {
        this.numbers = numbers;
        this.days =
                new Phrases<Integer>(lexicon)
                        .put(
                                0,
                                "today",
                                "tonight",
                                "this morning",
                                "this afternoon",
                                "this evening")
                        .put(-1, "yesterday", "last night", "the day before", "the previous day")
                        .put(1, "tomorrow")
                        .put(-2, "the day before yesterday", "day before yesterday")
                        .put(2, "the day after tomorrow", "day after tomorrow");
        this.steps =
                new Phrases<Step>(lexicon)
                        .put(Step.LAST, "last", "previous", "preceding", "prior")
                        .put(Step.PAST, "past")
                        .put(Step.THIS, "this", "current", "the same", "that")
                        .put(Step.NEXT, "next", "following")
                        .put(Step.COMING, "coming", "upcoming");
        this.units = DateWords.units(lexicon);
        this.weekdays = DateWords.weekdays(lexicon);
        this.months = DateWords.months(lexicon);
        this.directions =
                new Phrases<Integer>(lexicon)
                        .put(-1, "ago", "before today", "before now")
                        .put(1, "from now", "from today", "after today", "hence")
                        .put(1, "later")
                        .put(-1, "earlier")
                        .put(-2, "before yesterday")
                        .put(2, "from tomorrow", "after tomorrow");
        this.narrated = new Phrases<Boolean>(lexicon).put(true, "later", "earlier");
        this.earlier =
                new Phrases<Boolean>(lexicon)
                        .put(
                                true,
                                "earlier",
                                "later",
                                "early",
                                "late",
                                "rest of",
                                "rest",
                                "the rest of");
        this.the = lexicon.add("the");
        this.and = lexicon.add("and");
        this.in = lexicon.add("in");
        this.a = lexicon.add("a");
        this.an = lexicon.add("an");
        this.few = lexicon.add("few");
        this.several = lexicon.add("several");
        this.couple = lexicon.add("couple");
        this.of = lexicon.add("of");
    }

    /// The time that begins at a token, or null. Without a day of writing it has no period.
    @Nullable Point at(Tokens tokens, int token, @Nullable LocalDate written, Leaning leaning) {
        int named = days.find(tokens, token);
        if (named != Phrases.NONE) {
            int end = token + days.length(named);
            return written == null
                    ? unresolved(end)
                    : Point.of(Period.day(written.plusDays(days.value(named))), end);
        }
        DayOfWeek weekday = weekdays.valueAt(tokens, token);
        if (weekday != null) {
            int end = token + weekdays.lengthAt(tokens, token);
            return weekdayAlone(tokens, weekday, end, written, leaning);
        }
        int soon = earlier.find(tokens, token);
        if (soon != Phrases.NONE) {
            Point point = stepped(tokens, token + earlier.length(soon), written);
            return point == null || point.fixed() == null
                    ? point
                    : Point.of(point.fixed().approximately(), point.end());
        }
        int next = tokens.word(token) == the ? token + 1 : token;
        Point stepped = stepped(tokens, next, written);
        return stepped != null ? stepped : counted(tokens, token, written, leaning);
    }

    private static Point unresolved(int end) {
        return Point.of(0, 0, 0, end);
    }

    /// `Monday`, `Friday next week`.
    private Point weekdayAlone(
            Tokens tokens,
            DayOfWeek weekday,
            int end,
            @Nullable LocalDate written,
            Leaning leaning) {
        Point week = stepped(tokens, tokens.word(end) == of ? end + 1 : end, written);
        if (written == null) {
            return unresolved(week == null ? end : week.end());
        }
        if (week != null && week.fixed() != null && week.fixed().first() != null) {
            LocalDate monday = week.fixed().first();
            return Point.of(
                    Period.day(monday.with(TemporalAdjusters.nextOrSame(weekday))), week.end());
        }
        LocalDate day =
                leaning == Leaning.PAST
                        ? written.with(TemporalAdjusters.previousOrSame(weekday))
                        : written.with(TemporalAdjusters.next(weekday));
        return Point.of(Period.day(day), end);
    }

    /// `last week`, `this year`, `next Monday`, `last March`, `past six months`.
    private @Nullable Point stepped(Tokens tokens, int token, @Nullable LocalDate written) {
        int start = token;
        int found = steps.find(tokens, start);
        Numeral countFirst = null;
        if (found == Phrases.NONE) {
            countFirst = numbers.cardinal(tokens, start); // "5 past years"
            if (countFirst == null) {
                return null;
            }
            start = countFirst.end();
            found = steps.find(tokens, start);
            if (found == Phrases.NONE || steps.value(found) == Step.THIS) {
                return null;
            }
        }
        Step step = steps.value(found);
        int next = start + steps.length(found);
        Numeral count = countFirst != null ? countFirst : count(tokens, next);
        if (count != null) {
            int unitAt = countFirst != null ? next : count.end();
            // "5 past years", but not "$1k last month".
            boolean isOne = count.value().compareTo(BigDecimal.ONE) == 0;
            if (countFirst != null && !isOne && !tokens.text(next).endsWith("s")) {
                return null;
            }
            return rolling(tokens, step, count, unitAt, written);
        }
        int unit = units.find(tokens, next);
        if (unit != Phrases.NONE) {
            int end = next + units.length(unit);
            if (written == null) {
                return unresolved(end);
            }
            return Point.of(neighbour(written, units.value(unit), step), end);
        }
        int weekday = weekdays.find(tokens, next);
        if (weekday != Phrases.NONE) {
            int end = next + weekdays.length(weekday);
            return written == null
                    ? unresolved(end)
                    : Point.of(Period.day(day(written, weekdays.value(weekday), step)), end);
        }
        int month = months.find(tokens, next);
        if (month == Phrases.NONE) {
            return null;
        }
        int end = next + months.length(month);
        return written == null
                ? unresolved(end)
                : Point.of(month(written, months.value(month), step), end);
    }

    private static Period neighbour(LocalDate written, ChronoUnit unit, Step step) {
        return switch (step) {
            case LAST -> Spans.holding(written.minus(1, unit), unit);
            case PAST -> Period.days(written.minus(1, unit), written);
            case THIS -> Spans.holding(written, unit);
            case NEXT, COMING -> Spans.holding(written.plus(1, unit), unit);
        };
    }

    private static LocalDate day(LocalDate written, DayOfWeek weekday, Step step) {
        LocalDate monday = written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (step) {
            case LAST, PAST -> written.with(TemporalAdjusters.previous(weekday));
            case THIS -> monday.with(TemporalAdjusters.nextOrSame(weekday));
            case NEXT -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
            case COMING -> written.with(TemporalAdjusters.next(weekday));
        };
    }

    private static Period month(LocalDate written, int month, Step step) {
        int year = written.getYear();
        int ofYear =
                switch (step) {
                    case THIS -> year;
                    case LAST, PAST -> month < written.getMonthValue() ? year : year - 1;
                    case NEXT, COMING -> month > written.getMonthValue() ? year : year + 1;
                };
        return Period.month(LocalDate.of(ofYear, month, 1));
    }

    private @Nullable Point rolling(
            Tokens tokens, Step step, Numeral count, int unitAt, @Nullable LocalDate written) {
        int unit = units.find(tokens, unitAt);
        if (unit == Phrases.NONE || !isSmallCount(count)) {
            return null;
        }
        int end = unitAt + units.length(unit);
        if (written == null) {
            return unresolved(end);
        }
        long of = count.value().longValueExact();
        return switch (step) {
            case LAST, PAST ->
                    Point.of(Period.days(written.minus(of, units.value(unit)), written), end);
            case NEXT, COMING ->
                    Point.of(Period.days(written, written.plus(of, units.value(unit))), end);
            case THIS -> null;
        };
    }

    /// `two years ago`, `a month ago`, `1 month and 21 days ago`, `in two days`. In a report "two
    /// days later" counts from what was told before, so it has no date.
    private @Nullable Point counted(
            Tokens tokens, int token, @Nullable LocalDate written, Leaning leaning) {
        boolean isAhead = tokens.word(token) == in;
        int next = isAhead ? token + 1 : token;
        java.time.Period sum = java.time.Period.ZERO;
        int parts = 0;
        while (true) {
            int start = parts > 0 && tokens.word(next) == and ? next + 1 : next;
            Numeral count = count(tokens, start);
            int unit = count == null ? Phrases.NONE : units.find(tokens, count.end());
            if (count == null || unit == Phrases.NONE || !isSmallCount(count)) {
                break;
            }
            sum = sum.plus(amount(count.value().intValueExact(), units.value(unit)));
            next = count.end() + units.length(unit);
            parts++;
        }
        if (parts == 0) {
            return null;
        }
        int direction = directions.find(tokens, next);
        if (direction == Phrases.NONE && !isAhead) {
            return null;
        }
        if (direction != Phrases.NONE
                && narrated.find(tokens, next) != Phrases.NONE
                && leaning == Leaning.PAST) {
            return unresolved(next + directions.length(direction));
        }
        int sign = direction == Phrases.NONE ? 1 : directions.value(direction);
        int end = direction == Phrases.NONE ? next : next + directions.length(direction);
        if (written == null) {
            return unresolved(end);
        }
        LocalDate from = Math.abs(sign) == 2 ? written.plusDays(sign / 2) : written;
        LocalDate day = sign < 0 ? from.minus(sum) : from.plus(sum);
        return Point.of(Period.day(day), end);
    }

    private static java.time.Period amount(int count, ChronoUnit unit) {
        return switch (unit) {
            case DAYS -> java.time.Period.ofDays(count);
            case WEEKS -> java.time.Period.ofWeeks(count);
            case MONTHS -> java.time.Period.ofMonths(count);
            case YEARS -> java.time.Period.ofYears(count);
            case DECADES -> java.time.Period.ofYears(10 * count);
            case CENTURIES -> java.time.Period.ofYears(100 * count);
            default -> throw new IllegalArgumentException("unit " + unit);
        };
    }

    /// "a month", "a few weeks", "a couple of days", "six months".
    private @Nullable Numeral count(Tokens tokens, int token) {
        boolean hasArticle = tokens.word(token) == a || tokens.word(token) == an;
        int next = hasArticle ? token + 1 : token;
        if (tokens.word(next) == few || tokens.word(next) == several) {
            return new Numeral(BigDecimal.valueOf(3), next + 1, Numeral.Form.VAGUE);
        }
        if (tokens.word(next) == couple) {
            int end = tokens.word(next + 1) == of ? next + 2 : next + 1;
            return new Numeral(BigDecimal.TWO, end, Numeral.Form.VAGUE);
        }
        if (hasArticle && units.find(tokens, next) != Phrases.NONE) {
            return new Numeral(BigDecimal.ONE, next, Numeral.Form.WORDS);
        }
        return numbers.cardinal(tokens, token);
    }

    private static boolean isSmallCount(Numeral count) {
        return count.isWhole()
                && count.value().signum() > 0
                && count.value().compareTo(MOST_UNITS) < 0;
    }
}
