package spoor.register.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table of names that the grammar carries: tab-separated, a line of `#` says where it comes
/// from.
final class Table {
    private Table() {}

    /// The rows of a table, each with `columns` columns, empty where the line ends earlier.
    static List<List<String>> rows(String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text(name).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> row = new ArrayList<>(List.of(line.split("\t", -1)));
                while (row.size() < columns) {
                    row.add("");
                }
                rows.add(List.copyOf(row));
            }
        }
        return List.copyOf(rows);
    }

    /// The forms of a cell.
    static List<String> forms(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    private static String text(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + ": not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
