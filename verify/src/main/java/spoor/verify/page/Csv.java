package spoor.verify.page;

import java.util.ArrayList;
import java.util.List;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;

/// A table after RFC 4180, row by row.
final class Csv {
    private final Lines lines;

    Csv(Lines lines) {
        this.lines = lines;
    }

    /// The cells of the next row, or null behind the last. Quotes hold commas and line breaks, and
    /// two of them are one.
    List<String> next() {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < line.length() || isQuoted; at++) {
            if (at == line.length()) {
                String more = lines.next();
                Report.require(more != null, lines.item(), "is cut off");
                line = line + "\n" + more;
            }
            char one = line.charAt(at);
            boolean wasQuote = at > 0 && line.charAt(at - 1) == '"';
            isQuoted ^= one == '"';
            if (one == ',' && !isQuoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (one != '"' || (isQuoted && wasQuote)) {
                cell.append(one);
            }
        }
        row.add(cell.toString());
        return row;
    }
}
