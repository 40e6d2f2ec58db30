package spoor.screening.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Comma-separated values whose first row names the columns. Like [XmlElement] it remembers what
/// was asked for.
final class NamedRows {
    private final List<String> columns;
    private final boolean[] isRead;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<CsvRows.Row> rows;

    /// Rows above the one that names the columns.
    private final List<CsvRows.Row> above;

    private NamedRows(ListFile file, List<CsvRows.Row> all, String key) {
        int header = 0;
        while (header < all.size() && !all.get(header).fields().contains(key)) {
            header++;
        }
        if (header == all.size()) {
            throw new MalformedDataException(
                    Location.of(file.name()), "no column " + Texts.quoted(key) + ", expected one");
        }
        above = all.subList(0, header);
        columns = all.get(header).fields().stream().map(String::strip).toList();
        isRead = new boolean[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            positions.putIfAbsent(columns.get(i), i);
        }
        rows = all.subList(header + 1, all.size());
    }

    /// @param key the column without which this is another file
    static NamedRows read(ListFile file, char separator, String key) throws IOException {
        return new NamedRows(file, CsvRows.read(file, separator), key);
    }

    List<CsvRows.Row> above() {
        return above;
    }

    /// All rows, each as long as the row of names.
    Stream<Row> rows() {
        return rows.stream().map(this::named);
    }

    private Row named(CsvRows.Row row) {
        int fields = row.fields().size();
        if (fields != columns.size()) {
            throw new MalformedDataException(
                    row.location(),
                    "the row has " + fields + " fields, expected " + columns.size());
        }
        return new Row(row);
    }

    /// Counts the values of the columns that nobody asked for, row by row.
    void leaveUnread(Reading reading) {
        for (int i = 0; i < isRead.length; i++) {
            if (!isRead[i]) {
                for (CsvRows.Row row : rows) {
                    if (!row.fields().get(i).isBlank()) {
                        reading.leave(columns.get(i));
                    }
                }
            }
        }
    }

    /// One row.
    final class Row {
        private final CsvRows.Row row;

        private Row(CsvRows.Row row) {
            this.row = row;
        }

        Location location() {
            return row.location();
        }

        /// The field without white space around it; empty where there is no such column.
        String get(String column) {
            Integer position = positions.get(column);
            if (position == null) {
                return "";
            }
            isRead[position] = true;
            return row.fields().get(position).strip();
        }

        /// The fields of these columns that have a text, joined.
        String joined(String separator, String... names) {
            var texts = new ArrayList<String>();
            for (String name : names) {
                String text = get(name);
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
            return texts.stream().collect(Collectors.joining(separator));
        }
    }
}
