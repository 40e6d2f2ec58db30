package spoor.register.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The days that a statement speaks of.
///
/// @param first its first day, null if it is open towards the past
/// @param last its last day, null if it is open towards the future
/// @param precision to which the text gives them
/// @param isApproximate whether the text hedges them: "around", "early 2019"
public record Period(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Precision precision,
        boolean isApproximate) {

    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public Period {
        if (first == null && last == null) {
            throw new IllegalArgumentException("a period without an end");
        }
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("period from " + first + " to " + last);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day, Precision.DAY, false);
    }

    public static Period days(LocalDate first, LocalDate last) {
        return new Period(first, last, Precision.DAY, false);
    }

    /// @param month any day in it
    public static Period month(LocalDate month) {
        LocalDate first = month.withDayOfMonth(1);
        return new Period(first, first.plusMonths(1).minusDays(1), Precision.MONTH, false);
    }

    public static Period year(int year) {
        return new Period(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, false);
    }

    /// From the start of this to the end of the other, to the finer of their precisions.
    public Period to(Period other) {
        Precision finer = precision.compareTo(other.precision) < 0 ? precision : other.precision;
        return new Period(first, other.last, finer, isApproximate || other.isApproximate);
    }

    /// Everything from its first day on.
    public Period onwards() {
        return new Period(first, null, precision, isApproximate);
    }

    /// Everything up to its last day.
    public Period upTo() {
        return new Period(null, last, precision, isApproximate);
    }

    public Period approximately() {
        return new Period(first, last, precision, true);
    }

    /// Whether both have a day in common.
    public boolean meets(Period other) {
        return isBefore(first, other.last) && isBefore(other.first, last);
    }

    private static boolean isBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || !start.isAfter(end);
    }

    /// ISO 8601 to the precision given: `2017`, `2019-08`, `2017/`, `2015/2018`,
    /// `2019-02-01/2019-07-31`.
    public String iso() {
        String from = first == null ? "" : written(first);
        String to = last == null ? "" : written(last);
        return from.equals(to) ? from : from + "/" + to;
    }

    /// What [#iso] writes. Whether a text hedged it is not in that form.
    ///
    /// @throws DateTimeException if it is no period, or a day in it does not exist
    public static Period parse(String iso) {
        int slash = iso.indexOf('/');
        if (slash < 0) {
            return parsePart(iso);
        }
        String from = iso.substring(0, slash);
        String to = iso.substring(slash + 1);
        if (from.isEmpty()) {
            return parsePart(to).upTo();
        }
        if (to.isEmpty()) {
            return parsePart(from).onwards();
        }
        Period first = parsePart(from);
        Period last = parsePart(to);
        if (first.precision != last.precision) {
            throw new DateTimeException(iso + " has ends of two precisions");
        }
        return first.to(last);
    }

    private static Period parsePart(String iso) {
        return switch (iso.length()) {
            case 4 -> year(Year.parse(iso).getValue());
            case 7 -> month(YearMonth.parse(iso).atDay(1));
            default -> day(LocalDate.parse(iso));
        };
    }

    private String written(LocalDate day) {
        String iso = day.toString();
        return switch (precision) {
            case DAY -> iso;
            case MONTH -> iso.substring(0, iso.length() - 3);
            case YEAR -> iso.substring(0, iso.length() - 6);
        };
    }
}
