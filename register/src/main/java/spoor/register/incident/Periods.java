package spoor.register.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;

/// Periods as files write them: the other way round of [Period#iso].
public final class Periods {
    private Periods() {}

    /// `2019`, `2019-08`, `2019-08-07`, `2015/2018`, `2017/` or `/2018`.
    ///
    /// @throws IllegalArgumentException if it is none of these, no such day exists, or it ends
    ///   before it begins; the message says which
    public static Period parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return one(written);
        }
        String from = written.substring(0, slash);
        String to = written.substring(slash + 1);
        if (from.isEmpty()) {
            return one(to).upTo();
        }
        if (to.isEmpty()) {
            return one(from).onwards();
        }
        Period first = one(from);
        Period last = one(to);
        if (end(last).isBefore(start(first))) {
            throw new IllegalArgumentException("ends before it begins");
        }
        return first.to(last);
    }

    private static Period one(String written) {
        try {
            return switch (written.length()) {
                case 4 -> Period.year(YearMonth.parse(written + "-01").getYear());
                case 7 -> Period.month(YearMonth.parse(written).atDay(1));
                default -> Period.day(LocalDate.parse(written));
            };
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    written.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
                            ? "does not exist"
                            : "is no date");
        }
    }

    /// The first day, far in the past where it is open.
    public static LocalDate start(Period period) {
        @Nullable LocalDate first = period.first();
        return first == null ? LocalDate.of(1, 1, 1) : first;
    }

    /// The last day, far in the future where it is open.
    public static LocalDate end(Period period) {
        @Nullable LocalDate last = period.last();
        return last == null ? LocalDate.of(9999, 12, 31) : last;
    }

    /// Whether both have a day in common.
    public static boolean overlap(Period one, Period other) {
        return !end(one).isBefore(start(other)) && !end(other).isBefore(start(one));
    }

    /// Whether every day of the inner one is in the outer one.
    public static boolean contains(Period outer, Period inner) {
        return !start(inner).isBefore(start(outer)) && !end(inner).isAfter(end(outer));
    }
}
