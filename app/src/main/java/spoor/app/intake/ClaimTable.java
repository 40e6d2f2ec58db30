package spoor.app.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.intake.ClaimMapping.Into;
import spoor.app.work.Words;
import spoor.ingest.files.SourceFile;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Chooser;
import spoor.ingest.table.Tables;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.claim.Period;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;

/// Takes in a table of claims by its mapping: CSV, JSON lines or Parquet, packed or not.
public final class ClaimTable {
    private final ClaimMapping mapping;
    private final SourceFile file;
    private final List<String> columns;
    private final Spoken spoken = new Spoken();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final Tally unused = new Tally();
    private final Tally notes = new Tally();
    private int rows;
    private int used;

    private ClaimTable(SourceFile file, ClaimMapping mapping) {
        this.file = file;
        this.mapping = mapping;
        this.columns = List.copyOf(mapping.columns());
    }

    /// @throws MalformedDataException if the file is no table, lacks a column that the mapping
    ///   names, or is damaged
    public static Taken read(SourceFile file, ClaimMapping mapping) throws IOException {
        ClaimTable table = new ClaimTable(file, mapping);
        String refusal = Tables.read(file, table.chooser());
        if (refusal != null) {
            throw new MalformedDataException(Location.of(file.name()), refusal);
        }
        return new Taken(
                mapping.origin(),
                table.rows,
                table.used,
                table.unused.counts(),
                table.notes.counts(),
                table.drafts.values().stream()
                        .map(Draft::incident)
                        .sorted(Comparator.comparing(Incident::id))
                        .toList(),
                table.figures,
                List.of(),
                table.problems);
    }

    private Chooser chooser() {
        return new Chooser() {
            @Override
            public @Nullable Choice choose(List<String> found) {
                return found.containsAll(columns)
                        ? new Choice(columns, ClaimTable.this::take)
                        : null;
            }

            @Override
            public String expected() {
                return "the columns that the mapping names: " + Words.list(columns, "and");
            }
        };
    }

    private void take(Cells cells) {
        rows++;
        Location where = Location.of(file.name() + ":" + cells.row().line());
        Row row = new Row(mapping, columns, cells, spoken, notes, where, problems);
        boolean isFigure = mapping.into() == Into.FIGURES || row.isFigure();
        String refusal = isFigure ? figure(row) : incident(row);
        if (refusal == null) {
            used++;
        } else {
            unused.add(refusal);
        }
    }

    /// @return why the row gives nothing, or null
    private @Nullable String figure(Row row) {
        if (row.text("words").isEmpty()) {
            return "no words";
        }
        String id = mapping.origin() + "-" + (figures.size() + 1);
        Figure figure = row.figure(id, periods.get(row.report()));
        Period period = figure.period();
        if (period != null && figure.quantity() != null) {
            periods.put(figure.report(), period);
        }
        figures.add(figure);
        return null;
    }

    /// @return why the row gives nothing, or null
    private @Nullable String incident(Row row) {
        List<String> parts = row.id();
        if (parts.stream().allMatch(String::isEmpty)) {
            return "no id";
        }
        String id = Draft.id(mapping.origin(), parts);
        if (id.equals(mapping.origin() + "-")) {
            return "no letter or digit in the id";
        }
        Draft draft =
                drafts.computeIfAbsent(
                        id,
                        name -> {
                            String title = row.text("title");
                            return new Draft(name, title, mapping.origin());
                        });
        return new RowClaims(mapping, row, spoken, notes).addTo(draft)
                ? null
                : "says nothing that an earlier row did not";
    }
}
