package spoor.app.register;

import java.util.List;
import java.util.Map;
import spoor.ledger.base.Location;
import spoor.ledger.base.Problem;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Names;

/// Everything that a workspace says of incidents, in its files and in its captured documents.
///
/// @param incidents by their ids
/// @param places of the incidents' ids, for messages
/// @param captured what the captured documents gave: their claims are among the incidents' and the
///   figures
/// @param problems what is wrong with the files; everything else was read
public record Register(
        List<Incident> incidents,
        List<Figure> figures,
        Matches matches,
        Names names,
        Map<String, Location> places,
        CapturedSide captured,
        List<Problem> problems) {
    public Register {
        incidents = List.copyOf(incidents);
        figures = List.copyOf(figures);
        places = Map.copyOf(places);
        problems = List.copyOf(problems);
    }

    /// How many of the figures have a number; the others name something, or tell of a time.
    public int numbers() {
        return Math.toIntExact(
                figures.stream().filter(figure -> figure.quantity() != null).count());
    }

    /// The same with all that is wrong.
    Register with(List<Problem> all) {
        return new Register(incidents, figures, matches, names, places, captured, all);
    }
}
