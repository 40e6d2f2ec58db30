package spoor.ingest.table;

/// Takes the rows of one table.
@FunctionalInterface
public interface RowReader {
    /// @param cells good until this returns
    void read(Cells cells);
}
