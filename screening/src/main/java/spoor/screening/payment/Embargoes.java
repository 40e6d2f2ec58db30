package spoor.screening.payment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Countries under embargo, North Korea's ports, and its banks by their BICs: three small tables
/// written by hand, each row with its source. They are no lists of designations: a country is not
/// designated, and a port is a hint.
public final class Embargoes {
    private final Map<String, Entry> countries = new HashMap<>();
    private final Map<String, Entry> banks = new HashMap<>();
    private final Phrases<Entry> words = new Phrases<>();
    private int size;

    /// A row of a table.
    ///
    /// @param table `countries`, `ports` or `banks`
    /// @param id country code, BIC or name
    /// @param name in words
    /// @param level how strong a finding it is
    /// @param source why it is in the table
    record Entry(String table, String id, String name, Level level, String source) {}

    private Embargoes() {}

    /// The tables that come with the program.
    public static Embargoes builtIn() {
        Embargoes tables = new Embargoes();
        tables.read("countries.csv", tables::country);
        tables.read("ports.csv", tables::port);
        tables.read("banks.csv", tables::bank);
        return tables;
    }

    /// How many rows there are.
    public int size() {
        return size;
    }

    @Nullable Entry country(String code) {
        return countries.get(code);
    }

    /// The bank itself, or else its country by letters 5 and 6.
    @Nullable Entry bank(String bic) {
        Entry known = bic.length() >= 8 ? banks.get(bic.substring(0, 8)) : null;
        if (known != null || bic.length() < 6) {
            return known;
        }
        return countries.get(bic.substring(4, 6));
    }

    List<Phrases.Found<Entry>> in(Words text) {
        return words.in(text);
    }

    private void country(CsvRecord row) {
        List<String> names = List.of(row.getField(2).split("\\|", -1));
        String code = row.getField(0);
        Entry entry =
                new Entry(
                        "countries",
                        code.isEmpty() ? names.getFirst() : code,
                        names.getFirst(),
                        Level.valueOf(row.getField(1)),
                        row.getField(3));
        if (!code.isEmpty()) {
            countries.put(code, entry);
        }
        names.forEach(name -> words.add(name, entry));
    }

    private void port(CsvRecord row) {
        List<String> names = List.of(row.getField(0).split("\\|", -1));
        Entry entry =
                new Entry(
                        "ports",
                        names.getFirst(),
                        names.getFirst() + ", a North Korean " + row.getField(1),
                        Level.REVIEW,
                        row.getField(2));
        names.forEach(name -> words.add(name, entry));
    }

    private void bank(CsvRecord row) {
        String bic = row.getField(0);
        banks.put(bic, new Entry("banks", bic, row.getField(1), Level.HIT, row.getField(2)));
    }

    private interface RowReader {
        void row(CsvRecord row);
    }

    private void read(String name, RowReader reader) {
        List<CsvRecord> rows = new ArrayList<>();
        try (InputStream file =
                        Objects.requireNonNull(Embargoes.class.getResourceAsStream(name), name);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            csv.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (CsvRecord row : rows.subList(1, rows.size())) {
            if (row.getFieldCount() != rows.getFirst().getFieldCount()) {
                throw new MalformedDataException(
                        Location.ofLine(name, row.getStartingLineNumber(), 1),
                        row.getFieldCount() + " fields, expected as many as the first line has");
            }
            reader.row(row);
            size++;
        }
    }
}
