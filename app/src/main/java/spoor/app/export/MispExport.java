package spoor.app.export;

import static spoor.app.export.MispEvent.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.export.MispEvent.Row;
import spoor.app.export.MispEvent.Template;
import spoor.app.register.ClaimWords;
import spoor.app.register.Register;
import spoor.app.work.AtomicFile;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

/// A register as events of MISP (core format, draft-dulaunoy-misp-core-format): an event for each
/// incident, with the objects `victim`, `monetary-impact` and `coin-address` of MISP's own
/// templates, and a text attribute for every other claim; and an event for each report that gives
/// headline figures, which are never mixed with incidents. The comment of each is the whole claim,
/// so that no hedge is lost. Times are days on which something was said.
public final class MispExport {
    private static final Template VICTIM =
            new Template("victim", "misc", "a8806e40-39ad-435f-be02-ac2a13d6fc7d", 10);
    private static final Template IMPACT =
            new Template("monetary-impact", "misc", "3376296c-c1ef-4847-979f-2bfc49aa983e", 1);
    private static final Template ADDRESS =
            new Template("coin-address", "financial", "d0e6997e-78da-4815-a6a1-cfc1c1cb8a46", 7);

    private MispExport() {}

    /// @param program name and version
    /// @param target replaced when it exists
    public static void write(Register register, String program, Path target) throws IOException {
        byte[] events = events(register, program).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(events));
    }

    static String events(Register register, String program) {
        List<String> events = new ArrayList<>();
        for (Incident incident : register.incidents()) {
            events.add(JsonText.of(incident(incident, program)));
        }
        Map<String, List<Figure>> reports = new LinkedHashMap<>();
        for (Figure figure : register.figures()) {
            if (figure.backing().standing() != Standing.REJECTED) {
                reports.computeIfAbsent(figure.report(), _ -> new ArrayList<>()).add(figure);
            }
        }
        reports.forEach((name, figures) -> events.add(JsonText.of(report(name, figures, program))));
        return "{\"response\":[\n" + String.join(",\n", events) + "\n]}\n";
    }

    private static Map<String, Object> incident(Incident incident, String program) {
        List<Backing> all = incident.claims().stream().map(FieldClaim::backing).toList();
        LocalDate last = Days.of(all, Days.UNKNOWN).last();
        MispEvent event = new MispEvent(incident.id(), last);
        standing(incident).forEach(claim -> claim(event, claim));
        return event.event(program, incident.name(), date(incident, last));
    }

    private static Stream<FieldClaim> standing(Incident incident) {
        return incident.claims().stream()
                .filter(claim -> claim.backing().standing() != Standing.REJECTED);
    }

    /// The first day that anybody gives for the theft, or else of what was said.
    private static LocalDate date(Incident incident, LocalDate said) {
        return standing(incident)
                .map(FieldClaim::said)
                .filter(Said.Dated.class::isInstance)
                .map(dated -> ((Said.Dated) dated).period())
                .flatMap(period -> Stream.ofNullable(period.first()))
                .min(LocalDate::compareTo)
                .orElse(said);
    }

    private static void claim(MispEvent event, FieldClaim claim) {
        String comment = JsonText.of(ClaimRecord.of(claim));
        String words = ClaimWords.said(claim.said());
        String id = claim.id();
        switch (claim.said()) {
            case Said.Measured measured ->
                    event.object(
                            IMPACT,
                            id,
                            words,
                            comment,
                            impact(measured.quantity(), measured.unit(), measured.role(), words));
            case Said.OnChain place when claim.field() == Field.ADDRESS ->
                    event.object(ADDRESS, id, words, comment, address(place));
            case Said.OnChain place ->
                    event.attribute(id, "Financial fraud", "text", place.id(), comment);
            case Said.Attributed actor ->
                    event.attribute(id, "Attribution", "threat-actor", actor.actor(), comment);
            case Said.Country country ->
                    event.object(
                            VICTIM,
                            id,
                            words,
                            comment,
                            row("regions", "target-location", country.code()));
            case Said.Words name when claim.field() == Field.VICTIM ->
                    event.object(
                            VICTIM, id, words, comment, row("name", "target-org", name.text()));
            case Said.Words sector when claim.field() == Field.SECTOR ->
                    event.object(VICTIM, id, words, comment, row("sectors", "text", sector.text()));
            case Said.Words _, Said.Dated _ ->
                    event.attribute(
                            id, "Other", "text", claim.field().label() + ": " + words, comment);
        }
        source(event, claim.backing());
    }

    private static void source(MispEvent event, Backing backing) {
        String address = backing.evidence().address();
        if (address.matches("https?://.+")) {
            event.attribute(
                    backing.id() + " source",
                    "External analysis",
                    "link",
                    address,
                    "source of " + backing.id());
        }
    }

    private static Row[] impact(Quantity quantity, Unit unit, Role role, String words) {
        String variety = role == Role.RANSOM ? "ransom-payment" : "asset-and-fraud";
        return new Row[] {
            row("variety", "text", variety),
            row("min_amount", "float", end(quantity.low())),
            row("max_amount", "float", quantity.isHighOpen() ? "" : end(quantity.high())),
            row("currency", "text", unit.code()),
            row("description", "text", words)
        };
    }

    private static String end(@Nullable End end) {
        return end == null ? "" : end.value().toPlainString();
    }

    private static Row[] address(Said.OnChain place) {
        String symbol = StixExport.symbol(place.chain());
        Row row =
                switch (symbol) {
                    case "BTC" -> row("address", "btc", place.id());
                    case "XMR" -> row("address-xmr", "xmr", place.id());
                    default -> row("address-crypto", "text", place.id());
                };
        return new Row[] {row, row("symbol", "text", symbol)};
    }

    private static Map<String, Object> report(String name, List<Figure> figures, String program) {
        Days days = Days.of(figures.stream().map(Figure::backing).toList(), Days.UNKNOWN);
        MispEvent event = new MispEvent("figures of " + name, days.last());
        figures.forEach(figure -> figure(event, figure));
        return event.event(program, "Headline figures of " + name, days.first());
    }

    /// A sum of money or coins as an impact, everything else as a text: both with the hedge in
    /// words.
    private static void figure(MispEvent event, Figure figure) {
        String comment = JsonText.of(ClaimRecord.of(figure));
        String words = words(figure);
        Quantity quantity = figure.quantity();
        Unit unit = figure.unit();
        if (quantity != null && unit != null && unit.kind() != Unit.Kind.COUNT) {
            event.object(
                    IMPACT,
                    figure.id(),
                    words,
                    comment,
                    impact(quantity, unit, figure.role(), words));
        } else {
            event.attribute(figure.id(), "Other", "text", words, comment);
        }
        source(event, figure.backing());
    }

    private static String words(Figure figure) {
        String reserve = ClaimWords.reserve(figure.backing());
        String by = figure.backing().by();
        return figure.words()
                + ": "
                + ClaimWords.figure(figure)
                + (reserve.isEmpty() ? "" : " (" + reserve + ")")
                + (by.isEmpty() ? "" : ", says " + by)
                + (figure.backing().standing().isReviewed() ? "" : " [not reviewed]");
    }
}
