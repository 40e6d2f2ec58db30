package spoor.ingest.table;

import java.util.ArrayList;
import java.util.List;

/// Collects the names of the columns that a reader wants, and numbers them.
public final class Columns {
    private final List<String> names = new ArrayList<>();

    /// @return the number of the column's cell
    public int add(String name) {
        names.add(name);
        return names.size() - 1;
    }

    public List<String> names() {
        return List.copyOf(names);
    }
}
