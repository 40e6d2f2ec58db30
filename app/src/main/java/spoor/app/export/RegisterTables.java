package spoor.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spoor.app.register.ClaimWords;
import spoor.app.register.Register;
import spoor.app.work.AtomicFile;
import spoor.app.work.Cells;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Span;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;

/// A register as tables for spreadsheets: RFC 4180, UTF-8, `\n`. Everything that people wrote goes
/// through [Cells#harmless]. docs/FORMATS.md has the columns.
public final class RegisterTables {
    private static final List<String> INCIDENTS =
            List.of(
                    "incident",
                    "theft",
                    "title",
                    "origin",
                    "part_of",
                    "date",
                    "victim",
                    "country",
                    "sector",
                    "asset",
                    "amount",
                    "value",
                    "attribution",
                    "method",
                    "route",
                    "address",
                    "transaction",
                    "status",
                    "claims",
                    "claims_reviewed",
                    "sources");
    private static final List<String> CLAIMS =
            List.of(
                    "of",
                    "claim",
                    "field",
                    "says",
                    "qualifier",
                    "low",
                    "low_included",
                    "high",
                    "high_included",
                    "high_open",
                    "unit",
                    "role",
                    "period",
                    "modality",
                    "hedge",
                    "by",
                    "stated",
                    "review",
                    "source",
                    "document",
                    "start",
                    "end",
                    "quote",
                    "root",
                    "through",
                    "note",
                    "countries",
                    "actors",
                    "retells");

    private RegisterTables() {}

    /// A row for each incident; claims about one field are joined by `; `, rejected ones left out.
    ///
    /// @param target replaced when it exists
    public static void incidents(Register register, Path target) throws IOException {
        write(
                target,
                csv -> {
                    csv.writeRecord(INCIDENTS);
                    var groups = register.matches().groups();
                    for (Incident incident : register.incidents()) {
                        String theft = groups.getOrDefault(incident.id(), incident.id());
                        csv.writeRecord(incident(incident, theft));
                    }
                });
    }

    private static List<String> incident(Incident incident, String theft) {
        List<String> row = new ArrayList<>();
        row.add(incident.id());
        row.add(theft);
        row.add(incident.title());
        row.add(incident.origin());
        row.add(incident.partOf());
        for (Field field : Field.values()) {
            row.add(
                    incident.said(field, Said.class)
                            .map(ClaimWords::said)
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
        row.add(Integer.toString(incident.claims().size()));
        row.add(
                Long.toString(
                        incident.claims().stream()
                                .filter(claim -> claim.backing().standing().isReviewed())
                                .count()));
        row.add(
                incident.claims().stream()
                        .map(claim -> claim.backing().evidence().witness())
                        .filter(witness -> !witness.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" ")));
        return row.stream().map(Cells::harmless).toList();
    }

    /// A row for each claim of an incident, then for each headline figure, rejected ones too.
    ///
    /// @param target replaced when it exists
    public static void claims(Register register, Path target) throws IOException {
        write(
                target,
                csv -> {
                    csv.writeRecord(CLAIMS);
                    for (Incident incident : register.incidents()) {
                        incident.claims()
                                .forEach(claim ->
                                        csv.writeRecord(
                                                claim(
                                                        incident.id(),
                                                        claim.field().label(),
                                                        claim.said(),
                                                        claim.backing())));
                    }
                    register.figures().forEach(figure -> csv.writeRecord(figure(figure)));
                });
    }

    private static List<String> claim(String of, String field, Said said, Backing backing) {
        Said.Measured measured = said instanceof Said.Measured one ? one : null;
        Period dated = said instanceof Said.Dated date ? date.period() : null;
        return row(
                of,
                field,
                measured == null ? ClaimWords.said(said) : "",
                measured == null ? null : measured.quantity(),
                measured == null ? null : measured.unit(),
                measured == null ? "" : measured.role().label(),
                measured == null ? dated : measured.period(),
                backing,
                List.of("", "", ""));
    }

    private static List<String> figure(Figure figure) {
        return row(
                figure.report(),
                "figure",
                figure.words(),
                figure.quantity(),
                figure.unit(),
                figure.role().label(),
                figure.period(),
                figure.backing(),
                List.of(
                        String.join(" ", figure.countries()),
                        String.join("; ", figure.actors()),
                        figure.retells()));
    }

    private static List<String> row(
            String of,
            String field,
            String says,
            @Nullable Quantity quantity,
            @Nullable Unit unit,
            String role,
            @Nullable Period period,
            Backing backing,
            List<String> scope) {
        List<String> row = new ArrayList<>(List.of(of, backing.id(), field, says));
        if (quantity == null) {
            row.addAll(List.of("", "", "", "", "", ""));
        } else {
            row.add(quantity.qualifier().label());
            end(row, quantity.low());
            end(row, quantity.high());
            row.add(Boolean.toString(quantity.isHighOpen()));
        }
        row.add(unit == null ? "" : unit.code());
        row.add(role);
        row.add(period == null ? "" : (period.isApproximate() ? "~" : "") + period.iso());
        backing(row, backing);
        row.addAll(scope);
        return row.stream().map(Cells::harmless).toList();
    }

    private static void end(List<String> row, @Nullable End end) {
        row.add(end == null ? "" : plain(end.value()));
        row.add(end == null ? "" : Boolean.toString(end.isIncluded()));
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static void backing(List<String> row, Backing backing) {
        LocalDate on = backing.on();
        Evidence evidence = backing.evidence();
        Span span = evidence.span();
        row.addAll(
                List.of(
                        backing.modality().label(),
                        backing.hedge(),
                        backing.by(),
                        on == null ? "" : on.toString(),
                        backing.standing().label(),
                        evidence.address(),
                        evidence.document(),
                        span == null ? "" : Integer.toString(span.start()),
                        span == null ? "" : Integer.toString(span.end()),
                        evidence.quote(),
                        evidence.root(),
                        String.join("; ", evidence.through()),
                        backing.note()));
    }

    private static void write(Path target, Consumer<CsvWriter> rows) throws IOException {
        AtomicFile.write(
                target,
                out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CsvWriter csv =
                            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
                    rows.accept(csv);
                    csv.flush();
                    writer.flush();
                });
    }
}
