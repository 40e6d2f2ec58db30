package spoor.screening.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;

/// Designations as tests of payments need them, and a search that knows nothing but equality.
final class Listed implements PartySearch {
    private final List<Designation> designations;

    Listed(Designation... designations) {
        this.designations = Arrays.asList(designations);
    }

    static Designation of(PartyKind kind, String id, String name, Identifier... identifiers) {
        return new Designation(
                "test",
                id,
                "",
                kind,
                List.of(),
                null,
                null,
                List.of(ListedName.of(name, NameStrength.PRIMARY)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(identifiers),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    PaymentScreening screening() {
        return new PaymentScreening(
                Embargoes.builtIn(),
                this,
                new TextNames(designations),
                new VesselNames(designations));
    }

    @Override
    public List<PartyMatch> byName(NameQuestion question) {
        String asked = question.name().toUpperCase(Locale.ROOT);
        return designations.stream()
                .filter(one -> one.name().equals(asked))
                .map(one -> match(one, "the same name"))
                .toList();
    }

    @Override
    public List<PartyMatch> byNumber(String number) {
        return designations.stream()
                .filter(one ->
                        one.identifiers().stream().anyMatch(id -> id.number().equals(number)))
                .map(one -> match(one, "the same number"))
                .toList();
    }

    private static PartyMatch match(Designation one, String reason) {
        return new PartyMatch(Level.HIT, one.list(), one.id(), "", one.name(), 1000, reason);
    }
}
