package spoor.app.intake;

import java.util.List;
import java.util.Map;
import spoor.ledger.base.Problem;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Names.Alias;

/// What came out of somebody's file.
///
/// @param origin short name of the source: incidents carry it, figures are kept under it
/// @param rows of the file: rows, objects, clusters
/// @param used how many of them gave something
/// @param unused the others, counted by the reason
/// @param notes what was changed or left out of rows that gave something, counted
/// @param problems values that cannot be, each with its place
public record Taken(
        String origin,
        int rows,
        int used,
        Map<String, Integer> unused,
        Map<String, Integer> notes,
        List<Incident> incidents,
        List<Figure> figures,
        List<Alias> names,
        List<Problem> problems) {
    public Taken {
        incidents = List.copyOf(incidents);
        figures = List.copyOf(figures);
        names = List.copyOf(names);
        problems = List.copyOf(problems);
        int left = unused.values().stream().mapToInt(Integer::intValue).sum();
        if (Math.addExact(used, left) != rows) {
            throw new IllegalStateException(
                    origin + ": " + rows + " rows, " + used + " used and " + left + " not");
        }
    }
}
