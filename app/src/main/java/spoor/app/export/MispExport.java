package spoor.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.register.ClaimWords;
import spoor.app.register.Register;
import spoor.app.work.AtomicFile;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Role;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

/// A register as events of MISP (core format, draft-dulaunoy-misp-core-format): an event for each
/// incident, with the objects `victim`, `monetary-impact` and `coin-address` of MISP's own
/// templates, and a text attribute for every claim, so that no hedge is lost. Ids follow from what
/// they name; times are days on which something was said.
public final class MispExport {
    private static final int TO_THIS_ORGANISATION = 0;

    private static final Template VICTIM =
            new Template("victim", "misc", "a8806e40-39ad-435f-be02-ac2a13d6fc7d", 10);
    private static final Template IMPACT =
            new Template("monetary-impact", "misc", "3376296c-c1ef-4847-979f-2bfc49aa983e", 1);
    private static final Template ADDRESS =
            new Template("coin-address", "financial", "d0e6997e-78da-4815-a6a1-cfc1c1cb8a46", 7);

    /// One of MISP's published object templates.
    private record Template(String name, String category, String uuid, int version) {}

    private final Incident incident;
    private final String stamp;
    private final List<Map<String, Object>> attributes = new ArrayList<>();
    private final List<Map<String, Object>> objects = new ArrayList<>();

    private MispExport(Incident incident) {
        this.incident = incident;
        LocalDate latest =
                StixExport.latest(incident.claims().stream().map(FieldClaim::backing).toList());
        this.stamp = seconds(latest);
    }

    /// @param program name and version
    /// @param target replaced when it exists
    public static void write(Register register, String program, Path target) throws IOException {
        byte[] events = events(register, program).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(events));
    }

    static String events(Register register, String program) {
        return "{\"response\":[\n"
                + String.join(
                        ",\n",
                        register.incidents().stream()
                                .map(incident -> new MispExport(incident).event(program))
                                .map(JsonText::of)
                                .toList())
                + "\n]}\n";
    }

    private static String seconds(LocalDate day) {
        return Long.toString(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    private Map<String, Object> event(String program) {
        claims().forEach(this::claim);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("uuid", uuid("event"));
        event.put("info", incident.name());
        event.put("date", date());
        event.put("timestamp", stamp);
        event.put("publish_timestamp", "0");
        event.put("published", false);
        event.put("threat_level_id", "4");
        event.put("analysis", "0");
        event.put("distribution", Integer.toString(TO_THIS_ORGANISATION));
        event.put(
                "Orgc",
                JsonText.fields(
                        "name", program, "uuid", Uuids.ours("identity", "spoor").toString()));
        event.put("Attribute", attributes);
        event.put("Object", objects);
        return Map.of("Event", event);
    }

    private Stream<FieldClaim> claims() {
        return incident.claims().stream()
                .filter(claim -> claim.backing().standing() != Standing.REJECTED);
    }

    private String uuid(String... parts) {
        List<String> name = new ArrayList<>(List.of("misp", incident.id()));
        name.addAll(List.of(parts));
        return Uuids.ours(name.toArray(String[]::new)).toString();
    }

    /// The first day that anybody gives for the theft, or else of what was said.
    private String date() {
        return claims().map(FieldClaim::said)
                .filter(Said.Dated.class::isInstance)
                .map(said -> ((Said.Dated) said).period())
                .flatMap(period -> Stream.ofNullable(period.first()))
                .min(LocalDate::compareTo)
                .orElseGet(() ->
                        StixExport.latest(
                                incident.claims().stream().map(FieldClaim::backing).toList()))
                .toString();
    }

    private void claim(FieldClaim claim) {
        String comment = comment(claim);
        switch (claim.said()) {
            case Said.Measured measured -> impact(claim, measured, comment);
            case Said.OnChain place when claim.field() == Field.ADDRESS ->
                    address(claim, place, comment);
            case Said.OnChain place ->
                    attributes.add(
                            attribute(claim.id(), "Financial fraud", "text", place.id(), comment));
            case Said.Attributed actor ->
                    attributes.add(
                            attribute(
                                    claim.id(),
                                    "Attribution",
                                    "threat-actor",
                                    actor.actor(),
                                    comment));
            case Said.Country country ->
                    object(
                            VICTIM,
                            claim,
                            comment,
                            row("regions", "target-location", country.code()));
            case Said.Words words when claim.field() == Field.VICTIM ->
                    object(VICTIM, claim, comment, row("name", "target-org", words.text()));
            case Said.Words words when claim.field() == Field.SECTOR ->
                    object(VICTIM, claim, comment, row("sectors", "text", words.text()));
            case Said.Words _, Said.Dated _ ->
                    attributes.add(
                            attribute(
                                    claim.id(),
                                    "Other",
                                    "text",
                                    claim.field().label() + ": " + ClaimWords.said(claim.said()),
                                    comment));
        }
        if (claim.backing().evidence().address().matches("https?://.+")) {
            attributes.add(
                    attribute(
                            claim.id() + " source",
                            "External analysis",
                            "link",
                            claim.backing().evidence().address(),
                            "source of " + claim.id()));
        }
    }

    /// The whole claim as JSON: MISP has no field for a hedge.
    private static String comment(FieldClaim claim) {
        return JsonText.of(ClaimRecord.of(claim));
    }

    private Map<String, Object> attribute(
            String key, String category, String type, String value, String comment) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("uuid", uuid("attribute", key));
        attribute.put("category", category);
        attribute.put("type", type);
        attribute.put("value", value);
        attribute.put("comment", comment);
        attribute.put("to_ids", false);
        attribute.put("distribution", "5");
        attribute.put("timestamp", stamp);
        attribute.put("deleted", false);
        return attribute;
    }

    private record Row(String relation, String type, String value) {}

    private static Row row(String relation, String type, String value) {
        return new Row(relation, type, value);
    }

    private void object(Template template, FieldClaim claim, String comment, Row... rows) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("uuid", uuid("object", claim.id()));
        object.put("name", template.name());
        object.put("meta-category", template.category());
        object.put("description", ClaimWords.said(claim.said()));
        object.put("template_uuid", template.uuid());
        object.put("template_version", Integer.toString(template.version()));
        object.put("timestamp", stamp);
        object.put("distribution", "5");
        object.put("comment", comment);
        object.put("deleted", false);
        List<Map<String, Object>> inner = new ArrayList<>();
        for (Row row : rows) {
            if (!row.value().isEmpty()) {
                Map<String, Object> attribute =
                        attribute(
                                claim.id() + " " + row.relation(),
                                category(row.type()),
                                row.type(),
                                row.value(),
                                "");
                attribute.put("object_relation", row.relation());
                inner.add(attribute);
            }
        }
        object.put("Attribute", inner);
        objects.add(object);
    }

    /// The category in which MISP takes a type.
    private static String category(String type) {
        return switch (type) {
            case "btc", "xmr" -> "Financial fraud";
            case "target-org", "target-location" -> "Targeting data";
            default -> "Other";
        };
    }

    private void impact(FieldClaim claim, Said.Measured measured, String comment) {
        Quantity quantity = measured.quantity();
        String variety = measured.role() == Role.RANSOM ? "ransom-payment" : "asset-and-fraud";
        object(
                IMPACT,
                claim,
                comment,
                row("variety", "text", variety),
                row("min_amount", "float", end(quantity.low())),
                row("max_amount", "float", quantity.isHighOpen() ? "" : end(quantity.high())),
                row("currency", "text", measured.unit().code()),
                row("description", "text", ClaimWords.said(measured)));
    }

    private static String end(@Nullable End end) {
        return end == null ? "" : end.value().toPlainString();
    }

    private void address(FieldClaim claim, Said.OnChain place, String comment) {
        String symbol = StixExport.symbol(place.chain());
        Row row =
                switch (symbol) {
                    case "BTC" -> row("address", "btc", place.id());
                    case "XMR" -> row("address-xmr", "xmr", place.id());
                    default -> row("address-crypto", "text", place.id());
                };
        object(ADDRESS, claim, comment, row, row("symbol", "text", symbol));
    }
}
