package spoor.register.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import spoor.register.claim.Period;

/// Arithmetic on the calendar. Weeks begin on Monday.
final class Spans {
    private Spans() {}

    /// The unit that holds a day: its week, month, year, decade.
    static Period holding(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case DAYS -> Period.day(day);
            case WEEKS -> week(day);
            case MONTHS -> Period.month(day);
            case YEARS -> Period.year(day.getYear());
            case DECADES -> years(Math.floorDiv(day.getYear(), 10) * 10, 10);
            case CENTURIES -> years(Math.floorDiv(day.getYear(), 100) * 100, 100);
            default -> throw new IllegalArgumentException("unit " + unit);
        };
    }

    static Period years(int first, int count) {
        return Period.year(first).to(Period.year(first + count - 1));
    }

    static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Period.days(monday, monday.plusDays(6));
    }

    /// Months of a year, from the first (1 to 12) for `count` months.
    static Period months(int year, int first, int count) {
        LocalDate start = LocalDate.of(year, first, 1);
        return Period.month(start).to(Period.month(start.plusMonths(count - 1L)));
    }

    /// The first or last half of a period, or its middle half: what "early", "late" and "mid"
    /// leave.
    static Period part(Period period, Part part) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first == null || last == null) {
            return period;
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (first.getDayOfYear() == 1 && days >= 365 && days <= 366) {
            int month = part == Part.EARLY ? 1 : part == Part.MID ? 4 : 7;
            return months(first.getYear(), month, 6).approximately();
        }
        LocalDate from =
                switch (part) {
                    case EARLY -> first;
                    case MID -> first.plusDays(days / 4);
                    case LATE -> first.plusDays(days / 2);
                };
        LocalDate to = part == Part.LATE ? last : from.plusDays(Math.max(0, (days + 1) / 2 - 1));
        return Period.days(from, to).approximately();
    }

    enum Part {
        EARLY,
        MID,
        LATE
    }
}
