package spoor.app.customers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import spoor.app.work.Cells;
import spoor.screening.screen.Verdict;

/// A finished result, read back: how many customers came to each verdict, and what was found.
///
/// @param customers by verdict
/// @param shown lines of customers that are not clear or have a cell that was not understood, as
///   many as were wanted, in the order of the table
/// @param more lines of that kind that are not among them
public record ResultTable(Map<Verdict, Long> customers, List<Line> shown, long more) {
    /// One line of the result, by column.
    public record Line(List<String> cells) {
        public String get(String column) {
            return Cells.plain(cells.get(ResultFile.COLUMNS.indexOf(column)));
        }
    }

    public ResultTable {
        customers = Collections.unmodifiableMap(new EnumMap<>(customers));
        shown = List.copyOf(shown);
    }

    /// @param most lines to hold in memory
    public static ResultTable read(Path file, int most) throws IOException {
        Map<Verdict, Long> customers = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            customers.put(verdict, 0L);
        }
        List<Line> shown = new ArrayList<>();
        long more = 0;
        String row = "";
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.skipLines(1);
            for (CsvRecord read : csv) {
                Line line = new Line(read.getFields());
                Verdict verdict = Verdict.valueOf(line.get("verdict"));
                if (!line.get("row").equals(row)) {
                    row = line.get("row");
                    customers.merge(verdict, 1L, Long::sum);
                }
                boolean isTold = verdict != Verdict.CLEAR || !line.get("not_understood").isEmpty();
                if (isTold && shown.size() < most) {
                    shown.add(line);
                } else if (isTold) {
                    more++;
                }
            }
        }
        return new ResultTable(customers, shown, more);
    }

    public long customers(Verdict verdict) {
        return customers.getOrDefault(verdict, 0L);
    }
}
