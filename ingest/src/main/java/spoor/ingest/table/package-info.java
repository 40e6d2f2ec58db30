/// Tables of other programs, row by row: CSV, Parquet, JSON lines. What a table is shows in its
/// columns.
@NullMarked
package spoor.ingest.table;

import org.jspecify.annotations.NullMarked;
