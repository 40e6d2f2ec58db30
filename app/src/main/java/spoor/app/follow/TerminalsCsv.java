package spoor.app.follow;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import spoor.app.work.AtomicFile;

/// Writes the terminals as `terminals.csv`, for spreadsheets: RFC 4180, UTF-8, `\n`.
///
/// Labels, sources and reasons are written by strangers, and a spreadsheet takes a cell that starts
/// with `=`, `+`, `-`, `@`, a tab or a line break for a formula and runs it. Such a cell gets an
/// apostrophe in front.
public final class TerminalsCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private TerminalsCsv() {}

    /// Writes the file whole or not at all.
    public static void write(Findings findings, Path file) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    write(findings, writer);
                    writer.flush();
                });
    }

    /// @param out stays open
    static void write(Findings findings, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "theft",
                "policy",
                "terminal",
                "units",
                "btc",
                "place",
                "address",
                "transaction",
                "height",
                "time",
                "entity",
                "source",
                "reason");
        findings.terminals().forEach(terminal -> csv.writeRecord(row(terminal)));
        csv.flush();
    }

    private static String[] row(Findings.Terminal terminal) {
        return new String[] {
            terminal.theft(),
            terminal.policy(),
            terminal.terminal(),
            Long.toString(terminal.units()),
            BigDecimal.valueOf(terminal.units(), 8).toPlainString(),
            terminal.place(),
            terminal.address(),
            terminal.transaction(),
            terminal.height() < 0 ? "" : Integer.toString(terminal.height()),
            terminal.time(),
            harmless(terminal.entity()),
            harmless(terminal.source()),
            harmless(terminal.reason())
        };
    }

    private static String harmless(String cell) {
        return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
