package spoor.app.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import spoor.register.claim.Modality;
import spoor.register.claim.Role;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

/// The published core of an incident asks for two verdicts on it as a whole: whether it is
/// confirmed, and how its investigation stands. Both are given where sources say them in so many
/// words and do not differ; otherwise neither is, and the extension is not used.
///
/// Confirmed: somebody confirms what was stolen. Suspected: everybody who speaks of what was stolen
/// does so with reserve (reported, investigated, suspected, alleged). A loss that is just stated is
/// neither; a denial is a difference. Open: somebody investigates, or the status says so.
final class IncidentCore {
    private IncidentCore() {}

    /// The fields of the extension; empty where the claims do not give what it requires.
    static Map<String, Object> of(Incident incident) {
        String determination = determination(incident);
        String status = investigation(incident);
        Map<String, Object> core = new LinkedHashMap<>();
        if (!determination.isEmpty() && !status.isEmpty()) {
            core.put("determination", determination);
            core.put("investigation_status", status);
        }
        return core;
    }

    private static Stream<FieldClaim> standing(Incident incident) {
        return incident.claims().stream()
                .filter(claim -> claim.backing().standing() != Standing.REJECTED);
    }

    private static String determination(Incident incident) {
        List<Modality> ofTheft =
                standing(incident)
                        .filter(claim ->
                                claim.said() instanceof Said.Measured amount
                                        && amount.role() == Role.STOLEN)
                        .map(FieldClaim::backing)
                        .map(Backing::modality)
                        .toList();
        if (ofTheft.isEmpty() || ofTheft.contains(Modality.DENIED)) {
            return "";
        }
        if (ofTheft.contains(Modality.CONFIRMED)) {
            return "confirmed";
        }
        return ofTheft.stream().allMatch(IncidentCore::isReserved) ? "suspected" : "";
    }

    private static boolean isReserved(Modality modality) {
        return switch (modality) {
            case REPORTED, INVESTIGATING, SUSPECTED, ALLEGED -> true;
            case STATED, CONFIRMED, ATTEMPTED, PLANNED, DENIED -> false;
        };
    }

    private static String investigation(Incident incident) {
        boolean isOpen =
                standing(incident)
                        .anyMatch(claim ->
                                claim.backing().modality() == Modality.INVESTIGATING
                                        || says(
                                                claim,
                                                "under investigation|investigation is open"));
        boolean isClosed =
                standing(incident)
                        .anyMatch(claim -> says(claim, "(investigation|case) (is |was )?closed"));
        return isOpen == isClosed ? "" : isOpen ? "open" : "closed";
    }

    private static boolean says(FieldClaim claim, String words) {
        return claim.field() == Field.STATUS
                && claim.said() instanceof Said.Words status
                && status.text().matches("(?i).*\\b(" + words + ")\\b.*");
    }
}
