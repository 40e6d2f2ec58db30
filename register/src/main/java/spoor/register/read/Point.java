package spoor.register.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;

/// One date as written: parts of it may be missing, so that "January to March 2019" can give its
/// year to January.
///
/// @param year 0 where none was written
/// @param month 1 to 12, 0 where none was written
/// @param day of the month, 0 where none was written
/// @param weekday the day of the week that was written beside a day of the month, else null
/// @param fixed a period that is settled already, as "last week"
/// @param end token behind it
record Point(
        int year,
        int month,
        int day,
        @Nullable DayOfWeek weekday,
        @Nullable Period fixed,
        int end) {

    private static final int MOST_MONTHS = 14;

    static Point of(int year, int month, int day, int end) {
        return new Point(year, month, day, null, null, end);
    }

    static Point of(Period fixed, int end) {
        return new Point(0, 0, 0, null, fixed, end);
    }

    /// Takes the year, and the month, from another where it has none.
    Point completedBy(Point other) {
        if (fixed != null || other.fixed != null) {
            return this;
        }
        int fullMonth = month == 0 && day > 0 ? other.month : month;
        int fullYear = year == 0 && fullMonth > 0 ? other.year : year;
        return new Point(fullYear, fullMonth, day, weekday, null, end);
    }

    boolean isBareYear() {
        return year > 0 && month == 0;
    }

    /// The days meant, null where they depend on a day of writing that is not known.
    ///
    /// @throws DateTimeException if the date does not exist
    @Nullable Period resolve(@Nullable LocalDate written, Leaning leaning) {
        if (fixed != null) {
            return fixed;
        }
        if (year > 0) {
            return inYear(year);
        }
        if (month == 0 && day == 0) {
            return null;
        }
        if (month > 0 && day > 0) {
            LocalDate.of(2000, month, day); // a leap year: does the day exist at all?
        }
        if (written == null) {
            return null;
        }
        return month > 0 ? nearestYear(written, leaning) : nearestMonth(written, leaning);
    }

    private Period inYear(int ofYear) {
        if (month == 0) {
            return Period.year(ofYear);
        }
        return day == 0
                ? Period.month(LocalDate.of(ofYear, month, 1))
                : Period.day(LocalDate.of(ofYear, month, day));
    }

    private Period nearestYear(LocalDate written, Leaning leaning) {
        int step = leaning == Leaning.PAST ? -1 : 1;
        int candidate = written.getYear();
        for (int tries = 0; tries < 9; tries++) {
            if (day == 0 || isDay(candidate)) {
                Period period = inYear(candidate);
                boolean fits =
                        leaning == Leaning.PAST
                                ? !first(period).isAfter(written)
                                : !last(period).isBefore(written);
                if (fits) {
                    return period;
                }
            }
            candidate += step;
        }
        throw new DateTimeException("no such day");
    }

    private boolean isDay(int ofYear) {
        return day <= LocalDate.of(ofYear, month, 1).lengthOfMonth();
    }

    private Period nearestMonth(LocalDate written, Leaning leaning) {
        LocalDate month0 = written.withDayOfMonth(1);
        for (int tries = 0; tries < MOST_MONTHS; tries++) {
            LocalDate of = month0.plusMonths(leaning == Leaning.PAST ? -tries : tries);
            if (day <= of.lengthOfMonth()) {
                LocalDate candidate = of.withDayOfMonth(day);
                boolean isOnSide =
                        leaning == Leaning.PAST
                                ? !candidate.isAfter(written)
                                : !candidate.isBefore(written);
                boolean isNamed = weekday != null && candidate.getDayOfWeek() == weekday;
                if (isNamed || (isOnSide && weekday == null)) {
                    return Period.day(candidate);
                }
            }
        }
        throw new DateTimeException("no such day");
    }

    private static LocalDate first(Period period) {
        LocalDate first = period.first();
        return first == null ? LocalDate.MIN : first;
    }

    private static LocalDate last(Period period) {
        LocalDate last = period.last();
        return last == null ? LocalDate.MAX : last;
    }
}
