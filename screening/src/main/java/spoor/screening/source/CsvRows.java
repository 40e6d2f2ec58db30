package spoor.screening.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Rows of comma-separated values in UTF-8.
final class CsvRows {
    /// What DOS put behind the last line, and OFAC still does.
    private static final String END_OF_FILE = "\u001a";

    /// One row.
    ///
    /// @param location its line
    record Row(Location location, List<String> fields) {}

    private CsvRows() {}

    /// All rows but empty ones.
    static List<Row> read(ListFile file) throws IOException {
        return read(file, ',');
    }

    static List<Row> read(ListFile file, char separator) throws IOException {
        String text = text(file);
        long line = 1;
        var rows = new ArrayList<Row>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                if (!isEnd(record)) {
                    rows.add(new Row(at(file, line), record.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw new MalformedDataException(
                    at(file, rows.isEmpty() ? 1 : line + 1),
                    "not CSV, or the file is cut off: expected quotes around whole fields only");
        }
        return rows;
    }

    private static boolean isEnd(CsvRecord record) {
        return String.join("", record.getFields()).equals(END_OF_FILE);
    }

    private static Location at(ListFile file, long line) {
        return new Location(file.name(), Long.toString(line));
    }

    private static String text(ListFile file) throws IOException {
        try (InputStream bytes = file.open();
                Reader text = Encoded.open(bytes, StandardCharsets.UTF_8)) {
            return text.readAllAsString();
        } catch (CharacterCodingException e) {
            throw Encoded.fault(file, StandardCharsets.UTF_8);
        }
    }
}
