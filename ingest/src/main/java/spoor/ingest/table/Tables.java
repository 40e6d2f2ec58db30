package spoor.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;

/// Reads a file of rows, whatever it is written in: Parquet, JSON lines, or CSV with commas,
/// semicolons, tabs or bars, with a byte order mark or without, with any line ends. CSV and JSON
/// may be packed with gzip.
public final class Tables {
    private static final int LOOK_BYTES = 1 << 12;

    private Tables() {}

    /// @return what was found and what was expected, for a file that is no table or not of a known
    ///   kind; nothing where it was read
    /// @throws spoor.ledger.base.MalformedDataException at the first row of a known kind that
    ///   cannot be trusted
    public static @Nullable String read(SourceFile file, Chooser chooser) throws IOException {
        try (InputStream bytes = file.open()) {
            bytes.mark(LOOK_BYTES);
            byte[] start = bytes.readNBytes(LOOK_BYTES);
            bytes.reset();
            return switch (Form.of(start)) {
                case PARQUET -> ParquetTable.read(file, chooser);
                case JSON -> JsonTable.read(file.name(), bytes, chooser);
                case CSV -> CsvTable.read(file.name(), bytes, chooser);
                case EMPTY -> "the file is empty, expected " + chooser.expected();
                case WEB_PAGE -> "starts with '<' like a web page, expected " + chooser.expected();
                case UTF_16 -> "is written in UTF-16, expected UTF-8";
                case BINARY -> "is neither text nor Parquet, expected " + chooser.expected();
            };
        } catch (IOException e) {
            throw file.translated(e);
        }
    }

    private enum Form {
        PARQUET,
        JSON,
        CSV,
        EMPTY,
        WEB_PAGE,
        UTF_16,
        BINARY;

        static Form of(byte[] start) {
            if (startsWith(start, 'P', 'A', 'R', '1') || startsWith(start, 'P', 'A', 'R', 'E')) {
                return PARQUET;
            }
            if (startsWith(start, 0xfe, 0xff) || startsWith(start, 0xff, 0xfe)) {
                return UTF_16;
            }
            int first = 0;
            for (int i = startsWith(start, 0xef, 0xbb, 0xbf) ? 3 : 0; i < start.length; i++) {
                if (0 <= start[i] && start[i] < '\t') {
                    return BINARY;
                }
                first = first == 0 && start[i] > ' ' ? start[i] : first;
            }
            return switch (first) {
                case 0 -> start.length == 0 ? EMPTY : CSV;
                case '{', '[' -> JSON;
                case '<' -> WEB_PAGE;
                default -> CSV;
            };
        }

        private static boolean startsWith(byte[] start, int... expected) {
            for (int i = 0; i < expected.length; i++) {
                if (i >= start.length || (start[i] & 0xff) != expected[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// @return what to say of a table of an unknown kind
    static String unknown(List<String> columns, Chooser chooser) {
        String shown =
                columns.stream().limit(40).map(Tables::clipped).collect(Collectors.joining(", "));
        return "the columns are " + shown + "; expected " + chooser.expected();
    }

    private static String clipped(String column) {
        return Json.printable(column.length() <= 40 ? column : column.substring(0, 40) + "...");
    }
}
