package spoor.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import spoor.app.work.Words;
import spoor.ledger.base.Problem;
import spoor.register.captured.DocumentClaims.Located;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;

/// Brings the claims of captured documents to what stands in the register's own files. What a
/// person typed of the same words of the same document goes before.
final class CapturedClaims {
    private CapturedClaims() {}

    /// The figures of the files, then those of the documents.
    static List<Figure> figures(List<Figure> typed, List<Figure> captured) {
        Map<String, String> known = new HashMap<>();
        for (Figure figure : typed) {
            known.put(figure.id(), figure.id());
            if (figure.backing().evidence().span() != null) {
                known.put(place(figure.backing()), figure.id());
            }
        }
        Map<String, String> typedIds = new HashMap<>();
        List<Figure> taken = new ArrayList<>();
        for (Figure figure : captured) {
            String id = known.getOrDefault(place(figure.backing()), known.get(figure.id()));
            if (id == null) {
                taken.add(figure);
            } else {
                typedIds.put(figure.id(), id);
            }
        }
        List<Figure> all = new ArrayList<>(typed);
        for (Figure figure : taken) {
            String original = typedIds.get(figure.retells());
            all.add(original == null ? figure : figure.retelling(original));
        }
        return all;
    }

    private static String place(Backing backing) {
        Evidence evidence = backing.evidence();
        return evidence.document() + " " + evidence.span();
    }

    /// The incidents with the claims of which a person said that they are theirs.
    ///
    /// @param problems gets the claims whose incident is not there
    static List<Incident> incidents(
            List<Incident> incidents, Map<String, List<Located>> captured, List<Problem> problems) {
        Map<String, Incident> byId = new LinkedHashMap<>();
        incidents.forEach(incident -> byId.put(incident.id(), incident));
        captured.forEach((id, claims) -> {
            Incident incident = byId.get(id);
            if (incident == null) {
                claims.stream()
                        .map(Located::from)
                        .distinct()
                        .forEach(from ->
                                problems.add(
                                        new Problem(
                                                CapturedSide.location(from.place()),
                                                missing(id, byId.keySet()))));
            } else {
                byId.put(id, with(incident, claims));
            }
        });
        return List.copyOf(byId.values());
    }

    private static String missing(String id, Set<String> known) {
        return "incident is \""
                + Words.clip(id)
                + "\", expected the id of an incident of the register"
                + Words.didYouMean(id, known);
    }

    private static Incident with(Incident incident, List<Located> captured) {
        Set<String> ids =
                incident.claims().stream()
                        .map(FieldClaim::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> places =
                incident.claims().stream()
                        .filter(claim -> claim.backing().evidence().span() != null)
                        .map(CapturedClaims::place)
                        .collect(Collectors.toSet());
        List<FieldClaim> claims = new ArrayList<>(incident.claims());
        for (Located each : captured) {
            if (!places.contains(place(each.claim())) && ids.add(each.claim().id())) {
                claims.add(each.claim());
            }
        }
        return incident.with(claims);
    }

    private static String place(FieldClaim claim) {
        return claim.field() + " " + place(claim.backing());
    }
}
