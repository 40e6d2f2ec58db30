package spoor.register.captured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.claim.NameKind;
import spoor.register.claim.Period;
import spoor.register.claim.Place;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.ReviewedClaim.Decision;
import spoor.register.document.Verdict;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;
import spoor.register.root.Roots;
import spoor.register.root.Witness;

/// One claim of a captured document in the words of the register.
record DocumentEntry(ReviewedDocument document, ReviewedClaim reviewed, Roots.Root root) {
    private static final String COUNTRY = "country:";

    /// `32c41d0906c7-c8`.
    String id() {
        return document.shortHash() + "-" + reviewed.id();
    }

    private Claim claim() {
        return reviewed.claim();
    }

    /// As a headline figure, without a number where it names something or tells of a time.
    ///
    /// @param retells id of the figure that it only tells again, or empty
    Figure figure(String retells) {
        return switch (claim().statement()) {
            case Statement.Amount amount ->
                    figure(words(), amount.quantity(), amount.unit(), false, retells);
            case Statement.Count count ->
                    figure(
                            count.unit().code(),
                            count.quantity(),
                            count.unit(),
                            count.isEach(),
                            retells);
            case Statement.Named named ->
                    figure(named.kind().label() + ": " + named.name(), null, null, false, retells);
            case Statement.When when ->
                    figure(
                            when.topic().isEmpty() ? "time" : when.topic(),
                            null,
                            null,
                            false,
                            retells);
        };
    }

    private String words() {
        return claim().role() == Role.UNSTATED ? "amount" : claim().role().label();
    }

    private Figure figure(
            String words,
            @Nullable Quantity quantity,
            @Nullable Unit unit,
            boolean isEach,
            String retells) {
        return new Figure(
                root.name(),
                words,
                quantity,
                unit,
                isEach,
                claim().role(),
                period(),
                countries(),
                actors(),
                retells,
                backing(id()));
    }

    private @Nullable Period period() {
        Claim.Dated dated = claim().period();
        return claim().statement() instanceof Statement.When when
                ? when.period()
                : dated == null ? null : dated.period();
    }

    private List<String> countries() {
        List<String> countries = new ArrayList<>();
        claim().places().stream().map(Place::country).distinct().forEach(countries::add);
        if (claim().statement() instanceof Statement.Named named
                && named.kind() == NameKind.COUNTRY) {
            countries.addAll(codes(named));
        }
        return countries;
    }

    private static List<String> codes(Statement.Named named) {
        return named.ids().stream()
                .filter(id -> id.startsWith(COUNTRY))
                .map(id -> id.substring(COUNTRY.length()))
                .toList();
    }

    private List<String> actors() {
        return claim().statement() instanceof Statement.Named named
                        && named.kind() == NameKind.ACTOR
                ? named.ids()
                : List.of();
    }

    /// As claims of the incident that a person named: what it says, and the time and countries that
    /// it says it of. A count, and a document that is named, are nothing that an incident has.
    List<FieldClaim> claims() {
        List<FieldClaim> claims = new ArrayList<>();
        switch (claim().statement()) {
            case Statement.Amount amount -> claims.add(measured(amount));
            case Statement.Named named -> named(named).ifPresent(claims::add);
            case Statement.Count _, Statement.When _ -> {}
        }
        Period period = period();
        if (period != null) {
            claims.add(of(Field.DATE, new Said.Dated(period), id() + "-date"));
        }
        for (String code : claim().places().stream().map(Place::country).distinct().toList()) {
            claims.add(of(Field.COUNTRY, new Said.Country(code), id() + "-" + code));
        }
        return claims;
    }

    /// Of the whole incident: that its period is that of a part, nobody said.
    private FieldClaim measured(Statement.Amount amount) {
        Field field = amount.unit().kind() == Unit.Kind.MONEY ? Field.VALUE : Field.AMOUNT;
        return of(
                field,
                new Said.Measured(amount.quantity(), amount.unit(), claim().role(), null, null),
                id());
    }

    private Optional<FieldClaim> named(Statement.Named named) {
        String name = named.name();
        return switch (named.kind()) {
            case ACTOR ->
                    Optional.of(
                            of(
                                    Field.ATTRIBUTION,
                                    new Said.Attributed(name, named.ids(), ""),
                                    id()));
            case SECTOR -> Optional.of(of(Field.SECTOR, Said.Words.of(name), id()));
            case MEANS -> Optional.of(of(Field.ROUTE, Said.Words.of(name), id()));
            case WALLET -> Optional.of(of(Field.ADDRESS, new Said.OnChain("", name, ""), id()));
            case TRANSACTION ->
                    Optional.of(of(Field.TRANSACTION, new Said.OnChain("", name, ""), id()));
            case COUNTRY ->
                    codes(named).stream()
                            .findFirst()
                            .map(code -> of(Field.COUNTRY, new Said.Country(code), id()));
            case DOCUMENT -> Optional.empty();
        };
    }

    private FieldClaim of(Field field, Said said, String id) {
        return new FieldClaim(field, said, backing(id));
    }

    private Backing backing(String id) {
        Witness witness = document.witness();
        return new Backing(
                id,
                claim().modality(),
                by(),
                witness.published(),
                new Evidence(
                        document.address(),
                        witness.id(),
                        claim().span(),
                        claim().span().of(witness.text()),
                        root.name(),
                        through()),
                standing(reviewed.verdict()),
                "",
                decision());
    }

    /// Who says it in the document's words, or else the document's publisher.
    private String by() {
        return claim().asserters().stream()
                .filter(asserter -> asserter.part() == Asserter.Part.SAYS)
                .map(Asserter::name)
                .findFirst()
                .orElse(document.witness().label());
    }

    /// From the root to the document: who saw or passed it on, then the document's publisher.
    private List<String> through() {
        List<String> through = new ArrayList<>();
        document.witness().readers().forEach(reader -> through.add(reader.name()));
        String outlet = document.witness().label();
        if (!through.contains(outlet) && !outlet.equals(by())) {
            through.add(outlet);
        }
        return through;
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED, ADDED -> Standing.CONFIRMED;
            case CORRECTED -> Standing.CORRECTED;
            case REJECTED -> Standing.REJECTED;
            case UNREVIEWED, VANISHED -> Standing.UNREVIEWED;
        };
    }

    /// `corrected by A. Lee, 2026-11-21: the report says up to`.
    private String decision() {
        Decision decision = reviewed.decision();
        if (decision == null) {
            return "";
        }
        return reviewed.verdict().label()
                + " by "
                + decision.who()
                + ", "
                + decision.when()
                + (decision.why().isEmpty() ? "" : ": " + decision.why());
    }
}
