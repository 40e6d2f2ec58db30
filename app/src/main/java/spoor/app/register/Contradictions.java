package spoor.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import spoor.ledger.base.Location;
import spoor.ledger.base.Problem;
import spoor.register.incident.Backing;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Standing;
import spoor.register.total.TwoWords;

/// What a register says that cannot all be true. Two sources may differ; one source that a person
/// confirmed twice may not say two things of one field, and no pair is both one theft and two.
final class Contradictions {
    private Contradictions() {}

    static List<Problem> in(Incident incident, IncidentReader.Result read) {
        List<Problem> problems = decidedTwice(incident, read);
        List<FieldClaim> claims =
                incident.claims().stream()
                        .filter(claim -> claim.backing().standing().isReviewed())
                        .filter(claim -> !claim.backing().by().isEmpty())
                        .toList();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (areAtOdds(claims.get(j), claims.get(i))) {
                    problems.add(problem(claims.get(j), claims.get(i), read));
                }
            }
        }
        return problems;
    }

    private static boolean areAtOdds(FieldClaim one, FieldClaim other) {
        return Objects.equals(one.backing().on(), other.backing().on())
                && TwoWords.areAtOdds(one, other);
    }

    private static Problem problem(FieldClaim one, FieldClaim other, IncidentReader.Result read) {
        Location where = read.places().getOrDefault(other.id(), read.where());
        return new Problem(
                where,
                other.backing().by()
                        + " says another "
                        + other.field().label()
                        + " in "
                        + other.id()
                        + " than in "
                        + one.id()
                        + ", and both are confirmed; expected one of them corrected or rejected");
    }

    /// One statement of one source that was confirmed in one claim and rejected in another.
    private static List<Problem> decidedTwice(Incident incident, IncidentReader.Result read) {
        List<Problem> problems = new ArrayList<>();
        Map<List<Object>, FieldClaim> decided = new HashMap<>();
        for (FieldClaim claim : incident.claims()) {
            Backing backing = claim.backing();
            if (backing.standing() == Standing.UNREVIEWED) {
                continue;
            }
            List<Object> statement =
                    List.of(claim.field(), claim.said(), backing.by(), backing.evidence());
            FieldClaim before = decided.putIfAbsent(statement, claim);
            if (before != null
                    && (before.backing().standing() == Standing.REJECTED)
                            != (backing.standing() == Standing.REJECTED)) {
                problems.add(
                        new Problem(
                                read.places().getOrDefault(claim.id(), read.where()),
                                claim.id()
                                        + " is "
                                        + backing.standing().label()
                                        + ", but "
                                        + before.id()
                                        + " says the same from the same source and is "
                                        + before.backing().standing().label()
                                        + "; expected one decision"));
            }
        }
        return problems;
    }

    static List<Problem> in(Register register) {
        List<Problem> problems = new ArrayList<>();
        for (Pair pair : register.matches().contradictions()) {
            problems.add(
                    new Problem(
                            Location.of("matches.yaml"),
                            "the pair "
                                    + pair.key()
                                    + " is rejected, but accepted pairs make the two one; expected"
                                    + " one of these decisions changed"));
        }
        for (Incident incident : register.incidents()) {
            String whole = incident.partOf();
            if (!whole.isEmpty()
                    && register.incidents().stream().noneMatch(one -> one.id().equals(whole))) {
                problems.add(
                        new Problem(
                                register.places()
                                        .getOrDefault(incident.id(), Location.of(incident.id())),
                                "part_of is \""
                                        + whole
                                        + "\", expected the id of an incident of the register"));
            }
        }
        Map<String, String> wholes = new HashMap<>();
        register.incidents().forEach(one -> wholes.put(one.id(), one.partOf()));
        for (Incident incident : register.incidents()) {
            if (isPartOfItself(incident.id(), wholes)) {
                problems.add(
                        new Problem(
                                register.places()
                                        .getOrDefault(incident.id(), Location.of(incident.id())),
                                "part_of leads from \""
                                        + incident.id()
                                        + "\" back to it, expected a whole that is no part of its"
                                        + " part"));
            }
        }
        return problems;
    }

    private static boolean isPartOfItself(String id, Map<String, String> wholes) {
        String at = wholes.getOrDefault(id, "");
        for (int steps = 0; steps < wholes.size() && !at.isEmpty(); steps++) {
            if (at.equals(id)) {
                return true;
            }
            at = wholes.getOrDefault(at, "");
        }
        return false;
    }
}
