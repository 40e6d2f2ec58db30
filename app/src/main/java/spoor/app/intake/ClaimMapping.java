package spoor.app.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Role;

/// What the columns of a table of claims mean. docs/FORMATS.md lists the keys of its file.
///
/// @param into what a row is: a claim about an incident, or a headline figure
/// @param origin short name of the source, with which the ids begin
/// @param id columns whose values make the incident: rows that agree in them are one
/// @param cells where each part of a claim stands, by its key
/// @param until for a key, the sign at which its value ends
/// @param split the sign between the parts of a list
/// @param hedges words for hedges that the grammar does not know
/// @param roles words by which a row says what became of its amount; the first that fits is taken
/// @param rejected for a key, words that mark a row as wrong
/// @param figureIf for a key, words by which a row of a table of incidents is a headline figure
/// @param unless for a key, words with which its value is not taken
/// @param dateOf roles of the rows whose date is that of the incident; empty for all rows
/// @param actorWhen the column and value by which a row says that the actor did it, or null
/// @param isFirstOnly whether only the first amount of a text is taken
public record ClaimMapping(
        Into into,
        String origin,
        List<String> id,
        Map<String, Cell> cells,
        Map<String, String> until,
        String split,
        Map<String, Qualifier> hedges,
        Map<String, Role> roles,
        Map<String, List<String>> rejected,
        Map<String, List<String>> figureIf,
        Map<String, List<String>> unless,
        Set<Role> dateOf,
        @Nullable When actorWhen,
        boolean isFirstOnly) {

    public enum Into {
        INCIDENTS,
        FIGURES
    }

    /// Where a part of a claim stands: a column, or the same text for every row.
    sealed interface Cell {
        record Column(String name) implements Cell {}

        record Always(String text) implements Cell {}
    }

    /// A row counts if the column holds the value.
    record When(String column, String is) {}

    /// The keys of `cells`, as a mapping writes them.
    static final List<String> CELLS =
            List.of(
                    "title",
                    "victim",
                    "date",
                    "country",
                    "sector",
                    "asset",
                    "method",
                    "route",
                    "status",
                    "actor",
                    "confidence",
                    "words",
                    "quantity",
                    "unit",
                    "hedge",
                    "read",
                    "by",
                    "source",
                    "stated",
                    "root",
                    "report");

    public ClaimMapping {
        id = List.copyOf(id);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        until = Map.copyOf(until);
        hedges = Collections.unmodifiableMap(new LinkedHashMap<>(hedges));
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        figureIf = Collections.unmodifiableMap(new LinkedHashMap<>(figureIf));
        unless = Collections.unmodifiableMap(new LinkedHashMap<>(unless));
        rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
        dateOf = Set.copyOf(dateOf);
    }

    /// All columns that it names, each once.
    SequencedSet<String> columns() {
        SequencedSet<String> columns = new LinkedHashSet<>(id);
        for (Cell cell : cells.values()) {
            if (cell instanceof Cell.Column column) {
                columns.add(column.name());
            }
        }
        if (actorWhen != null) {
            columns.add(actorWhen.column());
        }
        return columns;
    }
}
