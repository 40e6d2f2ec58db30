package spoor.ingest.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The record that the CSV parser stands at. The first one names the columns; of all others, the
/// fields that are asked for become cells, straight from the parser's buffer.
final class CsvRow extends CsvCallbackHandler<CsvRow> {
    private static final int NOT_ASKED_FOR = -1;

    private final List<String> columns = new ArrayList<>();
    private @Nullable Cells cells;

    /// For each column of the table, the number of its cell.
    private int[] targets = {};

    private int fields;
    private long line;
    private boolean isEmpty;

    /// The fields of the first record.
    List<String> columns() {
        return columns;
    }

    /// Line at which the record starts, counted from 1.
    long line() {
        return line;
    }

    /// From now on records are rows.
    ///
    /// @param asked the columns to read
    Cells open(String source, List<String> asked) {
        targets = new int[columns.size()];
        Arrays.fill(targets, NOT_ASKED_FOR);
        for (int i = 0; i < asked.size(); i++) {
            int at = columns.indexOf(asked.get(i));
            if (at >= 0) {
                targets[at] = i;
            }
        }
        cells = new Cells(source, "", asked);
        return cells;
    }

    /// Refuses a row that has not as many fields as there are columns.
    void check(Cells row) {
        if (fields != columns.size()) {
            String found = fields == 1 ? "1 field" : fields + " fields";
            throw row.fault(
                    "the row has "
                            + found
                            + ", expected "
                            + columns.size()
                            + " as in the first row");
        }
    }

    @Override
    protected void beginRecord(long newLine) {
        line = newLine;
        fields = 0;
        isEmpty = false;
        if (cells != null) {
            cells.begin(newLine);
        }
    }

    @Override
    protected void addField(char[] text, int offset, int length, boolean isQuoted) {
        if (cells == null) {
            columns.add(new String(text, offset, length).strip());
        } else if (fields < targets.length && targets[fields] != NOT_ASKED_FOR) {
            cells.put(targets[fields], text, offset, length);
        }
        fields++;
    }

    @Override
    protected void setEmpty() {
        isEmpty = true;
    }

    @Override
    protected void setComment(char[] text, int offset, int length) {
        throw new IllegalStateException("a comment, although comments are off");
    }

    @Override
    protected RecordType getRecordType() {
        return isEmpty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
