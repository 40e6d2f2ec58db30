package spoor.screening.list;

import java.time.LocalDate;

/// When a person was born, as far as the list knows: one day, or a range of days.
///
/// @param from the first day it can be
/// @param to the last day it can be
/// @param isApproximate the list says "circa" or "approximately": the range may be too narrow
public record BirthDate(LocalDate from, LocalDate to, boolean isApproximate) {
    /// @throws IllegalArgumentException if `to` is before `from`
    public BirthDate {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("born from " + from + " to " + to);
        }
    }

    public static BirthDate onDay(LocalDate day) {
        return new BirthDate(day, day, false);
    }

    public static BirthDate inYear(int year) {
        return between(year, year);
    }

    /// From the first day of one year to the last of another.
    public static BirthDate between(int fromYear, int toYear) {
        return new BirthDate(LocalDate.of(fromYear, 1, 1), LocalDate.of(toYear, 12, 31), false);
    }

    public BirthDate approximately() {
        return new BirthDate(from, to, true);
    }
}
