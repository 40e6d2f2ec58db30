package spoor.ingest.evm;

import java.util.Collection;
import java.util.List;
import spoor.ingest.table.Cells;

/// One kind of table.
interface EtlTable {
    /// Whether a table with these columns is of this kind.
    boolean recognises(Collection<String> columns);

    /// What ethereum-etl calls such a table.
    String name();

    /// The columns to read, as the cells are numbered.
    List<String> columns();

    /// Tells the facts of a row.
    void read(Cells row);
}
