package spoor.ingest.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what to read of a table, by its columns.
public interface Chooser {
    /// @param columns in the order of the table
    /// @return nothing for a table of an unknown kind
    @Nullable Choice choose(List<String> columns);

    /// In words, the columns of the known kinds.
    String expected();

    /// @param table its kind, where a file may mix several, otherwise empty
    /// @param columns to read, as [Cells] numbers them; the table need not have them all
    record Choice(String table, List<String> columns, RowReader rows) {
        public Choice(List<String> columns, RowReader rows) {
            this("", columns, rows);
        }
    }
}
