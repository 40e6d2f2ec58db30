package spoor.app.register;

import java.util.List;
import java.util.Map;
import spoor.ledger.base.Location;
import spoor.ledger.base.Problem;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Names;

/// Everything that a workspace says of incidents.
///
/// @param incidents by their ids
/// @param places of the incidents' ids, for messages
/// @param problems what is wrong with the files; everything else was read
public record Register(
        List<Incident> incidents,
        List<Figure> figures,
        Matches matches,
        Names names,
        Map<String, Location> places,
        List<Problem> problems) {
    public Register {
        incidents = List.copyOf(incidents);
        figures = List.copyOf(figures);
        places = Map.copyOf(places);
        problems = List.copyOf(problems);
    }
}
