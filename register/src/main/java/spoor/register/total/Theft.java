package spoor.register.total;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;

/// One theft: an incident, or several that a person accepted as one. Counted once.
///
/// @param id of its first incident in the alphabet
public record Theft(String id, List<Incident> incidents) {
    public Theft {
        incidents = List.copyOf(incidents);
    }

    /// A claim and the incident whose file it stands in.
    public record Claimed(Incident incident, FieldClaim claim) {
        /// `oak-bybit value-1`.
        public String id() {
            return incident.id() + " " + claim.id();
        }
    }

    /// The thefts of a register, by id.
    public static List<Theft> of(Collection<Incident> incidents, Matches matches) {
        Map<String, String> groups = matches.groups();
        Map<String, List<Incident>> thefts = new TreeMap<>();
        for (Incident incident : incidents) {
            String group = groups.getOrDefault(incident.id(), incident.id());
            thefts.computeIfAbsent(group, _ -> new ArrayList<>()).add(incident);
        }
        List<Theft> all = new ArrayList<>();
        thefts.forEach((id, members) -> all.add(new Theft(id, members)));
        return all;
    }

    /// For people: the title of the first incident that has one.
    public String name() {
        return incidents.stream()
                .map(Incident::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(id);
    }

    /// All claims about a field.
    public List<Claimed> about(Field field) {
        List<Claimed> claims = new ArrayList<>();
        for (Incident incident : incidents) {
            incident.about(field).forEach(claim -> claims.add(new Claimed(incident, claim)));
        }
        return claims;
    }

    /// The incidents that it is a part of, itself left out.
    List<String> wholes() {
        return incidents.stream()
                .map(Incident::partOf)
                .filter(whole -> !whole.isEmpty())
                .filter(whole -> incidents.stream().noneMatch(one -> one.id().equals(whole)))
                .toList();
    }

    /// Which theft each incident is, by the incident's id.
    static Map<String, Theft> byIncident(List<Theft> thefts) {
        Map<String, Theft> byIncident = new LinkedHashMap<>();
        for (Theft theft : thefts) {
            theft.incidents().forEach(incident -> byIncident.put(incident.id(), theft));
        }
        return byIncident;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Theft theft && theft.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
