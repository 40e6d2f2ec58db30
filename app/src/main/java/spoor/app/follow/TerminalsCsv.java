package spoor.app.follow;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.Mixing;
import spoor.app.work.AtomicFile;
import spoor.app.work.Cells;
import spoor.ledger.base.UInt256;

/// Writes the terminals as `terminals.csv`, for spreadsheets: RFC 4180, UTF-8, `\n`.
///
/// Labels, sources and reasons are written by strangers: see [Cells#harmless].
public final class TerminalsCsv {
    private static final List<String> COLUMNS = columns("units", "btc");
    private static final List<String> MIXER_COLUMNS =
            List.of("mixer", "denomination", "deposits", "moved");
    private static final List<String> ACCOUNT_COLUMNS =
            Stream.concat(
                            columns("asset", "symbol", "units", "amount").stream(),
                            MIXER_COLUMNS.stream())
                    .toList();

    private TerminalsCsv() {}

    private static List<String> columns(String... amount) {
        List<String> columns = new ArrayList<>(List.of("theft", "policy", "terminal"));
        columns.addAll(List.of(amount));
        columns.addAll(
                List.of(
                        "place",
                        "address",
                        "transaction",
                        "height",
                        "time",
                        "entity",
                        "source",
                        "reason"));
        return List.copyOf(columns);
    }

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
        Findings.Run run = findings.run();
        csv.writeRecord(run.hasAccounts() ? ACCOUNT_COLUMNS : COLUMNS);
        Map<String, Findings.Asset> assets = new HashMap<>();
        for (Findings.Terminal terminal : findings.terminals()) {
            Findings.Asset asset = assets.computeIfAbsent(terminal.asset(), run::asset);
            csv.writeRecord(row(run, asset, terminal));
        }
        csv.flush();
    }

    private static List<String> row(
            Findings.Run run, Findings.Asset asset, Findings.Terminal terminal) {
        List<String> row = new ArrayList<>();
        row.addAll(List.of(terminal.theft(), terminal.policy(), terminal.terminal()));
        row.addAll(amount(run, asset, terminal));
        row.addAll(
                List.of(
                        terminal.place(),
                        terminal.address(),
                        terminal.transaction(),
                        terminal.height() < 0 ? "" : Integer.toString(terminal.height()),
                        terminal.time(),
                        Cells.harmless(terminal.entity()),
                        Cells.harmless(terminal.source()),
                        Cells.harmless(terminal.reason())));
        if (run.hasAccounts()) {
            row.addAll(mixing(terminal.mixing()));
        }
        return row;
    }

    private static List<String> mixing(@Nullable Mixing mixing) {
        if (mixing == null) {
            return List.of("", "", "", "");
        }
        UInt256 denomination = mixing.denomination();
        return List.of(
                Cells.harmless(mixing.mixer()),
                denomination == null ? "" : denomination.toString(),
                denomination == null ? "" : Long.toString(mixing.deposits()),
                mixing.moved().toString());
    }

    /// What is an amount of which asset stands beside it where there are several.
    private static List<String> amount(
            Findings.Run run, Findings.Asset asset, Findings.Terminal terminal) {
        String units = terminal.units().toString();
        String amount =
                asset.decimals() == Findings.Asset.UNKNOWN_DECIMALS
                        ? ""
                        : asset.amount(terminal.units()).toPlainString();
        return run.hasAccounts()
                ? List.of(Cells.harmless(asset.id()), Cells.harmless(asset.symbol()), units, amount)
                : List.of(units, amount);
    }
}
