package spoor.screening.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;

/// Dates in the ways that lists write them. What is none of these is `null`.
final class Days {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[TZ+-].*)?");
    private static final Pattern PARTIAL =
            Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?(?:T.*)?");
    private static final Pattern ENGLISH =
            Pattern.compile("(?:(?:(\\d{1,2}) )?(\\p{Alpha}{3})\\p{Alpha}* )?(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern CIRCA =
            Pattern.compile("(?:circa|approximately|c\\.|ca\\.?) *(.*)", Pattern.CASE_INSENSITIVE);

    private Days() {}

    /// `2012-12-31`, with or without a time or a zone behind it.
    static @Nullable LocalDate iso(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : null;
    }

    /// `12/31/2012`, as the United States write it.
    static @Nullable LocalDate american(String text) {
        Matcher slashed = SLASHED.matcher(text);
        return slashed.matches() ? day(slashed.group(3), slashed.group(1), slashed.group(2)) : null;
    }

    /// `31/12/2012`.
    static @Nullable LocalDate british(String text) {
        Matcher slashed = SLASHED.matcher(text);
        return slashed.matches() ? day(slashed.group(3), slashed.group(2), slashed.group(1)) : null;
    }

    /// `10 Dec 1948`, `Aug 1962`, `1964`, `circa 1947`, `1951 to 1952`, `1951-1952`, `1948-12-10`.
    static @Nullable BirthDate birth(String text) {
        Matcher circa = CIRCA.matcher(text);
        if (circa.matches()) {
            BirthDate exact = birth(circa.group(1));
            return exact == null ? null : exact.approximately();
        }
        Matcher years = YEARS.matcher(text);
        String[] ends =
                years.matches()
                        ? new String[] {years.group(1), years.group(2)}
                        : text.split(" to ", -1);
        BirthDate first = span(ends[0]);
        BirthDate last = span(ends[ends.length - 1]);
        return ends.length > 2 || first == null || last == null || last.to().isBefore(first.from())
                ? null
                : new BirthDate(
                        first.from(), last.to(), first.isApproximate() || last.isApproximate());
    }

    private static @Nullable BirthDate span(String text) {
        Matcher iso = PARTIAL.matcher(text);
        if (iso.matches()) {
            return span(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher english = ENGLISH.matcher(text);
        if (!english.matches()) {
            return null;
        }
        if (english.group(2) == null) {
            return span(english.group(3), 0, null);
        }
        int month = 1 + MONTHS.indexOf(english.group(2).toLowerCase(Locale.ROOT));
        return month == 0 ? null : span(english.group(3), month, english.group(1));
    }

    /// A day, a month where the day is missing, a year where the month is 0 too.
    private static @Nullable BirthDate span(String year, int month, @Nullable String day) {
        try {
            if (month == 0) {
                return BirthDate.inYear(Integer.parseInt(year));
            }
            YearMonth whole = YearMonth.of(Integer.parseInt(year), month);
            return day == null
                    ? new BirthDate(whole.atDay(1), whole.atEndOfMonth(), false)
                    : BirthDate.onDay(whole.atDay(Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
