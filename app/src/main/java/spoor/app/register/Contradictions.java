package spoor.app.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import spoor.ledger.base.Location;
import spoor.ledger.base.Problem;
import spoor.register.claim.Period;
import spoor.register.incident.Backing;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Periods;
import spoor.register.incident.Said;

/// What a register says that cannot all be true. Two sources may differ; one source that a person
/// confirmed twice may not say two things of one field, and no pair is both one theft and two.
final class Contradictions {
    private Contradictions() {}

    static List<Problem> in(Incident incident, IncidentReader.Result read) {
        List<Problem> problems = new ArrayList<>();
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
        Backing first = one.backing();
        Backing second = other.backing();
        if (one.field() != other.field()
                || !first.by().equals(second.by())
                || !Objects.equals(first.on(), second.on())) {
            return false;
        }
        return switch (one.said()) {
            case Said.Dated dated -> !overlap(dated.period(), other.said());
            case Said.Country _, Said.Words _, Said.Measured _, Said.Attributed _, Said.OnChain _ ->
                    false;
        };
    }

    private static boolean overlap(Period period, Said other) {
        return other instanceof Said.Dated dated && Periods.overlap(period, dated.period());
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
        return problems;
    }
}
