package spoor.register.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Dates and periods: one point, from one to another, or open on a side: `since 2006`, `2015-2018`,
/// `between January and March 2019`, `until mid-2021`. Both ends of a period are meant.
final class TimeGrammar {
    private enum Opener {
        SINCE,
        UNTIL,
        AFTER,
        BEFORE,
        FROM,
        BETWEEN
    }

    private final PointGrammar points;
    private final Phrases<Opener> openers;
    private final Phrases<Boolean> connectors;
    private final Phrases<Boolean> onwards;
    private final int and;

    TimeGrammar(Lexicon lexicon, NumberGrammar numbers, OrdinalGrammar ordinals) {
        this.points = new PointGrammar(lexicon, numbers, ordinals);
        this.openers =
                new Phrases<Opener>(lexicon)
                        .put(
                                Opener.SINCE,
                                "since",
                                "since at least",
                                "since about",
                                "as early as",
                                "starting in",
                                "starting from",
                                "beginning in",
                                "ever since",
                                "dating back to",
                                "from as early as")
                        .put(
                                Opener.UNTIL,
                                "until",
                                "till",
                                "up until",
                                "through to",
                                "up to",
                                "as late as",
                                "no later than",
                                "by")
                        .put(Opener.AFTER, "after", "later than", "following")
                        .put(Opener.BEFORE, "before", "prior to", "earlier than")
                        .put(Opener.FROM, "from")
                        .put(Opener.BETWEEN, "between");
        this.connectors =
                new Phrases<Boolean>(lexicon)
                        .put(
                                true,
                                "to",
                                "till",
                                "until",
                                "through",
                                "thru",
                                "-",
                                "\u2013",
                                "\u2014",
                                "~",
                                "up to",
                                "up until",
                                "and until");
        this.onwards =
                new Phrases<Boolean>(lexicon)
                        .put(
                                true,
                                "onwards",
                                "onward",
                                "on",
                                "and later",
                                "and greater",
                                "or later",
                                "to date",
                                "to the present",
                                "to present",
                                "until now",
                                "and after");
        this.and = lexicon.add("and");
    }

    /// The time that begins at a token, or null.
    ///
    /// @param written day of writing, null if it is not known
    @Nullable TimeExpression at(
            Tokens tokens, int token, @Nullable LocalDate written, Leaning leaning) {
        return new Reading(tokens, written, leaning).at(token);
    }

    /// One text's reading with its day of writing.
    private final class Reading {
        private final Tokens tokens;
        private final @Nullable LocalDate written;
        private final Leaning leaning;

        Reading(Tokens tokens, @Nullable LocalDate written, Leaning leaning) {
            this.tokens = tokens;
            this.written = written;
            this.leaning = leaning;
        }

        @Nullable TimeExpression at(int token) {
            int found = openers.find(tokens, token);
            if (found != Phrases.NONE) {
                TimeExpression opened =
                        opened(token, openers.value(found), token + openers.length(found));
                if (opened != null) {
                    return opened;
                }
            }
            Point first = point(token, points.mayHoldYear(tokens, token));
            if (first != null) {
                TimeExpression range = range(token, first, false);
                return range != null ? range : alone(token, first);
            }
            return elliptic(token, token, false);
        }

        private @Nullable TimeExpression opened(int start, Opener opener, int next) {
            if (opener == Opener.FROM || opener == Opener.BETWEEN) {
                boolean isBetween = opener == Opener.BETWEEN;
                Point first = point(next, true);
                TimeExpression range = first == null ? null : range(start, first, isBetween);
                if (range == null) {
                    range = elliptic(start, next, isBetween);
                }
                if (range != null) {
                    return range;
                }
                boolean isOpen =
                        first != null
                                && !isBetween
                                && onwards.find(tokens, first.end()) != Phrases.NONE;
                return isOpen && first != null
                        ? expression(
                                start,
                                first.end() + onwards.lengthAt(tokens, first.end()),
                                opened(resolved(first), Opener.SINCE))
                        : null;
            }
            Point point = point(next, true);
            if (point == null) {
                return null;
            }
            try {
                Period period = point.resolve(written, leaning);
                return expression(start, point.end(), opened(period, opener));
            } catch (DateTimeException _) {
                return impossible(start, point.end());
            }
        }

        private static @Nullable Period opened(@Nullable Period period, Opener opener) {
            if (period == null || period.first() == null || period.last() == null) {
                return period;
            }
            LocalDate first = period.first();
            LocalDate last = period.last();
            return switch (opener) {
                case SINCE -> period.onwards();
                case UNTIL -> period.upTo();
                case AFTER ->
                        new Period(
                                last.plusDays(1), null, period.precision(), period.isApproximate());
                case BEFORE ->
                        new Period(
                                null,
                                first.minusDays(1),
                                period.precision(),
                                period.isApproximate());
                case FROM, BETWEEN -> period;
            };
        }

        private @Nullable Period resolved(Point point) {
            try {
                return point.resolve(written, leaning);
            } catch (DateTimeException _) {
                return null;
            }
        }

        /// A point by itself, and "2016 onwards".
        private TimeExpression alone(int start, Point point) {
            try {
                Period period = point.resolve(written, leaning);
                int more = onwards.find(tokens, point.end());
                boolean isOpen =
                        more != Phrases.NONE
                                && (onwards.length(more) > 1 || isOnwards(point.end()));
                if (isOpen) {
                    return expression(
                            start,
                            point.end() + onwards.length(more),
                            opened(period, Opener.SINCE));
                }
                return expression(start, point.end(), period);
            } catch (DateTimeException _) {
                return impossible(start, point.end());
            }
        }

        private boolean isOnwards(int token) {
            return tokens.text(token).length() > 2;
        }

        private @Nullable TimeExpression range(int start, Point first, boolean isBetween) {
            int next = behindConnector(first.end(), isBetween);
            if (next < 0) {
                return null;
            }
            Point second = point(next, true);
            if (second == null) {
                second = dayBehind(next, first);
            }
            if (second == null) {
                return null;
            }
            if (first.isBareYear() && second.year() == 0 && second.fixed() == null) {
                return null;
            }
            return joined(start, first, second);
        }

        /// `November 19 to 20`, `1 May to the 3rd`.
        private @Nullable Point dayBehind(int token, Point first) {
            if (first.day() == 0) {
                return null;
            }
            Point day = bareDay(token);
            return day == null ? null : Point.of(first.year(), first.month(), day.day(), day.end());
        }

        /// `4 to 22 January 2017`, `from 4 to 22 this month`.
        private @Nullable TimeExpression elliptic(int start, int token, boolean isBetween) {
            Point day = bareDay(token);
            if (day == null) {
                return null;
            }
            int next = behindConnector(day.end(), isBetween);
            if (next < 0) {
                return null;
            }
            Point second = point(next, false);
            if (second != null
                    && second.fixed() == null
                    && second.day() > 0
                    && second.month() > 0) {
                return joined(start, day, second);
            }
            Point lastDay = bareDay(next);
            if (lastDay == null || (start == token && !isBetween)) {
                return null;
            }
            Point month = points.relative(tokens, lastDay.end(), written, leaning);
            LocalDate first = month == null || month.fixed() == null ? null : month.fixed().first();
            if (first == null || month == null) {
                return null;
            }
            Point from = Point.of(first.getYear(), first.getMonthValue(), day.day(), day.end());
            return joined(
                    start,
                    from,
                    Point.of(first.getYear(), first.getMonthValue(), lastDay.day(), month.end()));
        }

        private @Nullable Point bareDay(int token) {
            boolean isShort =
                    tokens.isNumber(token) && tokens.end(token) - tokens.start(token) <= 2;
            if (!isShort) {
                return null;
            }
            int value = DateGrammar.value(tokens, token);
            int end =
                    tokens.isWord(token + 1) && tokens.touchesPrevious(token + 1)
                            ? token + 2
                            : token + 1;
            return value >= 1 && value <= 31 ? Point.of(0, 0, value, end) : null;
        }

        private int behindConnector(int token, boolean isBetween) {
            if (isBetween && tokens.word(token) == and) {
                return token + 1;
            }
            int found = connectors.find(tokens, token);
            if (found == Phrases.NONE) {
                return -1;
            }
            boolean isSign = !tokens.isWord(token);
            boolean isEven =
                    !isSign || tokens.touchesPrevious(token) == tokens.touchesPrevious(token + 1);
            return isEven ? token + connectors.length(found) : -1;
        }

        private @Nullable TimeExpression joined(int start, Point first, Point second) {
            try {
                Period to = second.resolve(written, leaning);
                Period from = from(first, second, to);
                if (from == null || to == null) {
                    return expression(start, second.end(), null);
                }
                LocalDate begin = from.first();
                LocalDate end = to.last();
                boolean isForward = begin != null && end != null && !begin.isAfter(end);
                return isForward ? expression(start, second.end(), from.to(to)) : null;
            } catch (DateTimeException _) {
                return impossible(start, second.end());
            }
        }

        /// The first end; without a year of its own, the last such day not after the second.
        private @Nullable Period from(Point first, Point second, @Nullable Period to) {
            Point completed = first.completedBy(second);
            if (first.fixed() == null && first.year() == 0 && to != null && to.last() != null) {
                Period sameYear = completed.resolve(to.last(), Leaning.PAST);
                boolean isBackwards =
                        sameYear != null
                                && sameYear.first() != null
                                && sameYear.first().isAfter(to.last());
                return isBackwards
                        ? Point.of(0, completed.month(), completed.day(), completed.end())
                                .resolve(to.last(), Leaning.PAST)
                        : sameYear;
            }
            return completed.resolve(written, leaning);
        }

        private @Nullable Point point(int token, boolean mayBeYear) {
            return points.at(tokens, token, mayBeYear, written, leaning);
        }

        private static TimeExpression expression(int start, int end, @Nullable Period period) {
            return new TimeExpression(period, start, end, false);
        }

        private static TimeExpression impossible(int start, int end) {
            return new TimeExpression(null, start, end, true);
        }
    }
}
