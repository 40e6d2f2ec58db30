package spoor.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table after RFC 4180, row by row.
final class Csv implements AutoCloseable {
    private final Reader in;
    private final String name;

    Csv(Zip zip, String name) {
        this.in = new InputStreamReader(zip.open(name), StandardCharsets.UTF_8);
        this.name = name;
    }

    /// The cells of the next row, or null behind the last.
    List<String> next() {
        try {
            int one = in.read();
            if (one < 0) {
                return null;
            }
            List<String> row = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean isQuoted = false;
            boolean wasQuote = false;
            for (; one != '\n' || isQuoted; one = in.read()) {
                Report.require(one >= 0, name, "is cut off");
                // Inside of quotes a second one is a quote, and otherwise the first was the end.
                boolean isDoubled = one == '"' && wasQuote;
                wasQuote = one == '"' && isQuoted;
                isQuoted ^= one == '"';
                if (one == ',' && !isQuoted) {
                    row.add(cell.toString());
                    cell.setLength(0);
                } else if (one != '"' || isDoubled) {
                    cell.append((char) one);
                }
            }
            row.add(cell.toString());
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
