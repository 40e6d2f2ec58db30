package spoor.register.read;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;

/// The words of the calendar.
final class DateWords {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private DateWords() {}

    /// 1 to 12. "may" and "march" are months only with a capital.
    static Phrases<Integer> months(Lexicon lexicon) {
        Phrases<Integer> months = new Phrases<>(lexicon);
        for (int i = 0; i < MONTHS.length; i++) {
            String name = MONTHS[i];
            String shortName = name.substring(0, 3);
            boolean isWord = name.equals("May") || name.equals("March");
            if (isWord) {
                months.put(i + 1, name);
            } else {
                months.put(i + 1, name.toLowerCase(Locale.ROOT));
            }
            if (!name.equals("May")) {
                String small = shortName.toLowerCase(Locale.ROOT);
                String form = isWord ? shortName : small;
                months.put(i + 1, form, form + ".");
            }
        }
        return months.put(9, "sept", "sept.");
    }

    static Phrases<DayOfWeek> weekdays(Lexicon lexicon) {
        Phrases<DayOfWeek> days = new Phrases<>(lexicon);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            days.put(day, name);
            if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
                days.put(day, name.substring(0, 3));
            }
        }
        return days.put(DayOfWeek.TUESDAY, "tues")
                .put(DayOfWeek.THURSDAY, "thurs", "thur")
                .put(DayOfWeek.SATURDAY, "Sat")
                .put(DayOfWeek.SUNDAY, "Sun");
    }

    static Phrases<ChronoUnit> units(Lexicon lexicon) {
        return new Phrases<ChronoUnit>(lexicon)
                .put(ChronoUnit.DAYS, "day", "days")
                .put(ChronoUnit.WEEKS, "week", "weeks")
                .put(ChronoUnit.MONTHS, "month", "months")
                .put(ChronoUnit.YEARS, "year", "years", "yr", "yrs")
                .put(ChronoUnit.DECADES, "decade", "decades")
                .put(ChronoUnit.CENTURIES, "century", "centuries");
    }

    /// First to fourth, and last as 0.
    static Phrases<Integer> positions(Lexicon lexicon) {
        return new Phrases<Integer>(lexicon)
                .put(1, "first", "1st")
                .put(2, "second", "2nd")
                .put(3, "third", "3rd")
                .put(4, "fourth", "4th")
                .put(5, "fifth", "5th")
                .put(0, "last", "final");
    }
}
