package spoor.screening.heist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// On which days banks of a country are closed: weekend days from a table that comes with the
/// program (Saturday and Sunday for a country that is not in it), holidays from a file of the
/// user's.
public final class WorkingDays {
    private static final Set<DayOfWeek> USUAL = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<String, List<Weekend>> weekends = new HashMap<>();
    private final Map<String, String> holidays = new HashMap<>();

    /// Which days are free from a day on.
    private record Weekend(LocalDate since, Set<DayOfWeek> days) {}

    private WorkingDays() {}

    /// Weekends only.
    public static WorkingDays withoutHolidays() {
        WorkingDays days = new WorkingDays();
        try (InputStream file =
                        Objects.requireNonNull(
                                WorkingDays.class.getResourceAsStream("weekends.csv"));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            days.rows("weekends.csv", text).forEach(days::weekend);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }

    /// Weekends, and the holidays of a table with the columns country, date and name.
    ///
    /// @param source the file's name, for messages
    /// @throws MalformedDataException if a row has other columns or no date
    public static WorkingDays withHolidays(String source, String csv) {
        WorkingDays days = withoutHolidays();
        try {
            for (CsvRecord row : days.rows(source, new StringReader(csv))) {
                days.holiday(source, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }

    private List<CsvRecord> rows(String source, Reader text) throws IOException {
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            csv.forEach(rows::add);
        }
        for (CsvRecord row : rows) {
            if (row.getFieldCount() != 3) {
                throw wrong(source, row, row.getFieldCount() + " columns, expected 3");
            }
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private void weekend(CsvRecord row) {
        Set<DayOfWeek> free = EnumSet.noneOf(DayOfWeek.class);
        for (String day : List.of(row.getField(1).split(" ", -1))) {
            free.add(DayOfWeek.valueOf(day));
        }
        LocalDate since =
                row.getField(2).isEmpty() ? LocalDate.MIN : LocalDate.parse(row.getField(2));
        weekends.computeIfAbsent(row.getField(0), _ -> new ArrayList<>())
                .add(new Weekend(since, free));
    }

    private void holiday(String source, CsvRecord row) {
        String country = row.getField(0);
        if (!country.matches("[A-Z]{2}")) {
            throw wrong(source, row, "country is \"" + country + "\", expected two capitals");
        }
        try {
            holidays.put(country + LocalDate.parse(row.getField(1)), row.getField(2));
        } catch (DateTimeException e) {
            throw wrong(
                    source, row, "date is \"" + row.getField(1) + "\", expected one as 2016-02-08");
        }
    }

    private static MalformedDataException wrong(String source, CsvRecord row, String problem) {
        return new MalformedDataException(
                Location.ofLine(source, row.getStartingLineNumber(), 1), problem);
    }

    /// Why banks of a country are closed on a day, or empty.
    ///
    /// @param country ISO 3166 code, or empty where it is not known
    public Optional<String> closed(String country, LocalDate day) {
        if (country.isEmpty()) {
            return Optional.empty();
        }
        String holiday = holidays.get(country + day);
        if (holiday != null) {
            return Optional.of(holiday);
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return freeDays(country, day).contains(weekday) ? Optional.of("weekend") : Optional.empty();
    }

    /// The newest row that is not newer than the day; rows stand newest first.
    private Set<DayOfWeek> freeDays(String country, LocalDate day) {
        return weekends.getOrDefault(country, List.of()).stream()
                .filter(one -> !one.since.isAfter(day))
                .map(Weekend::days)
                .findFirst()
                .orElse(USUAL);
    }
}
