package spoor.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Reads comma-separated values, or values separated otherwise: which separator it is shows in the
/// first line. The first row names the columns.
final class CsvTable {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_HEADER = 1 << 16;

    private CsvTable() {}

    static @Nullable String read(String source, InputStream bytes, Chooser chooser)
            throws IOException {
        var row = new CsvRow();
        try (CsvReader<CsvRow> csv =
                CsvReader.builder()
                        .fieldSeparator(separator(bytes))
                        .detectBomHeader(true)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(row, bytes, StandardCharsets.UTF_8)) {
            return read(source, csv.iterator(), row, chooser);
        } catch (CsvParseException e) {
            throw inFile(source, row.line(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable String read(
            String source, Iterator<CsvRow> records, CsvRow row, Chooser chooser) {
        if (!records.hasNext()) {
            return "the file has no rows, expected " + chooser.expected();
        }
        List<String> columns = records.next().columns();
        Chooser.Choice choice = chooser.choose(columns);
        if (choice == null) {
            return Tables.unknown(columns, chooser);
        }
        Cells cells = row.open(source, choice.columns());
        while (records.hasNext()) {
            records.next().check(cells);
            choice.rows().read(cells);
        }
        return null;
    }

    private static IOException inFile(String source, long line, CsvParseException e) {
        if (e.getCause() instanceof IOException cause) {
            return cause;
        }
        Throwable inner = e.getCause() == null ? e : e.getCause();
        String details = Json.printable(String.valueOf(inner.getMessage()).replaceAll("\\s+", " "));
        throw new MalformedDataException(
                new Location(source, Long.toString(line)),
                "not CSV: " + details + "; expected quotes around whole fields only");
    }

    /// The separator that occurs most often in the first line; a comma where none does.
    private static char separator(InputStream bytes) throws IOException {
        bytes.mark(LONGEST_HEADER);
        byte[] start = bytes.readNBytes(LONGEST_HEADER);
        bytes.reset();
        int[] counts = new int[SEPARATORS.length];
        for (int i = 0; i < start.length && start[i] != '\n' && start[i] != '\r'; i++) {
            for (int s = 0; s < SEPARATORS.length; s++) {
                counts[s] += start[i] == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
