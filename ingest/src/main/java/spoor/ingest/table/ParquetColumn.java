package spoor.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// A column of a table, read row by row: plain values, lists of them, lists of rows.
sealed interface ParquetColumn {
    /// Reads the next row's value into its cell.
    void next(Cells cells);

    /// @param target number of the cell
    static ParquetColumn of(Type field, int target, MessageType asked, ColumnReadStore store) {
        List<Leaf> leaves = new ArrayList<>();
        for (ColumnDescriptor column : asked.getColumns()) {
            if (column.getPath()[0].equals(field.getName())) {
                leaves.add(Leaf.of(column, store.getColumnReader(column)));
            }
        }
        boolean isFlat = leaves.size() == 1 && leaves.getFirst().depth() == 0;
        boolean isList = !leaves.isEmpty() && leaves.stream().allMatch(leaf -> leaf.depth() == 1);
        if (!isFlat && !isList) {
            throw new ParquetDecodingException(
                    field.getName() + " is nested deeper than a list of rows");
        }
        if (!isFlat) {
            return leaves.size() == 1
                    ? new Values(target, leaves.getFirst())
                    : new Rows(target, List.copyOf(leaves));
        }
        Leaf leaf = leaves.getFirst();
        return new Flat(target, leaf.reader(), leaf.full(), leaf.value());
    }

    /// A column of the file.
    ///
    /// @param depth lists around it
    /// @param full definition level of a value that is there
    record Leaf(String name, ColumnReader reader, int depth, int full, ParquetValue value) {
        static Leaf of(ColumnDescriptor column, ColumnReader reader) {
            return new Leaf(
                    column.getPath()[column.getPath().length - 1],
                    reader,
                    column.getMaxRepetitionLevel(),
                    column.getMaxDefinitionLevel(),
                    ParquetValue.of(column.getPrimitiveType()));
        }

        boolean isGiven() {
            return reader.getCurrentDefinitionLevel() == full;
        }
    }

    record Flat(int target, ColumnReader reader, int full, ParquetValue value)
            implements ParquetColumn {
        @Override
        public void next(Cells cells) {
            if (reader.getCurrentDefinitionLevel() == full) {
                value.put(reader, cells, target);
            }
            reader.consume();
        }
    }

    record Values(int target, Leaf leaf) implements ParquetColumn {
        @Override
        public void next(Cells cells) {
            List<String> texts = new ArrayList<>();
            do {
                if (leaf.isGiven()) {
                    texts.add(leaf.value().text(leaf.reader()));
                }
                leaf.reader().consume();
            } while (leaf.reader().getCurrentRepetitionLevel() > 0);
            cells.put(target, String.join(",", texts));
        }
    }

    record Rows(int target, List<Leaf> leaves) implements ParquetColumn {
        @Override
        public void next(Cells cells) {
            List<String> rows = new ArrayList<>();
            do {
                var row = new ListText.Row();
                boolean isGiven = false;
                for (Leaf leaf : leaves) {
                    if (leaf.isGiven()) {
                        row.add(leaf.name(), leaf.value().text(leaf.reader()));
                        isGiven = true;
                    }
                    leaf.reader().consume();
                }
                if (isGiven) {
                    rows.add(row.toString());
                }
            } while (leaves.getFirst().reader().getCurrentRepetitionLevel() > 0);
            cells.put(target, rows.isEmpty() ? "" : "[" + String.join(",", rows) + "]");
        }
    }
}
