package spoor.app.export;

import static spoor.app.export.StixObjects.id;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.register.ClaimWords;
import spoor.app.register.Register;
import spoor.app.work.AtomicFile;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Names;
import spoor.register.incident.RegisterText;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

/// A register as a bundle of STIX 2.1: incidents with all their claims, victims, countries, actors
/// as they were named and the clusters that a name may stand for, wallets and transactions by the
/// published extensions, sources as reports, headline figures as notes.
///
/// Nothing is decided here: an actor stays under the name that the source used, and is related to
/// each cluster that has this name. Times are days on which something was said, never the clock's;
/// what an earlier bundle has already keeps its times.
public final class StixExport {
    private final Register register;
    private final StixObjects stix;
    private final Map<String, Map<String, Object>> incidents = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> clusters = new LinkedHashMap<>();
    private final Map<String, SequencedSet<String>> cited = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Map<String, LocalDate> published = new LinkedHashMap<>();

    private StixExport(Register register, String program) {
        this.register = register;
        this.stix = new StixObjects(program, Days.of(backings(register), Days.UNKNOWN));
    }

    /// @param program name and version
    /// @param earlier the bundle that this one follows
    /// @param target replaced when it exists
    public static void write(Register register, String program, EarlierBundle earlier, Path target)
            throws IOException {
        byte[] bundle = bundle(register, program, earlier).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(bundle));
    }

    static String bundle(Register register, String program) {
        return bundle(register, program, EarlierBundle.NONE);
    }

    static String bundle(Register register, String program, EarlierBundle earlier) {
        StixExport export = new StixExport(register, program);
        export.names();
        register.incidents().forEach(export::incident);
        export.sameAndPart();
        register.figures().forEach(export::figure);
        export.reports();
        return export.stix.bundle(earlier);
    }

    private static List<Backing> backings(Register register) {
        return Stream.concat(
                        register.incidents().stream()
                                .flatMap(incident -> incident.claims().stream())
                                .map(FieldClaim::backing),
                        register.figures().stream().map(Figure::backing))
                .toList();
    }

    private void names() {
        Map<String, List<Names.Alias>> byCluster = new LinkedHashMap<>();
        for (Names.Alias alias : register.names().entries()) {
            byCluster.computeIfAbsent(alias.cluster(), _ -> new ArrayList<>()).add(alias);
        }
        byCluster.forEach((cluster, aliases) -> {
            boolean isGroup = cluster.startsWith("attack:");
            Map<String, Object> object =
                    stix.domain(isGroup ? "intrusion-set" : "threat-actor", null, cluster);
            object.put("name", aliases.getFirst().clusterName());
            object.put("aliases", aliases.stream().map(Names.Alias::name).distinct().toList());
            object.put("external_references", List.of(reference(cluster)));
            object.put("description", "Names by " + aliases.getFirst().source() + ".");
            StixObjects.extend(
                    object,
                    StixObjects.CLAIMS,
                    Map.of("names", aliases.stream().map(RegisterText::fields).toList()));
            clusters.put(cluster, object);
        });
    }

    /// `attack:G0032` and `misp:<uuid>` as references to where they are kept.
    private static Map<String, Object> reference(String cluster) {
        int colon = cluster.indexOf(':');
        String kind = colon < 0 ? "" : cluster.substring(0, colon);
        String source =
                switch (kind) {
                    case "attack" -> "mitre-attack";
                    case "misp" -> "misp-galaxy";
                    default -> kind.isEmpty() ? "spoor" : kind;
                };
        return JsonText.fields("source_name", source, "external_id", cluster.substring(colon + 1));
    }

    private void incident(Incident incident) {
        List<Backing> backings = incident.claims().stream().map(FieldClaim::backing).toList();
        Map<String, Object> object = stix.domain("incident", own(backings), incident.id());
        incidents.put(incident.id(), object);
        object.put("name", incident.name());
        String description = description(incident);
        if (!description.isEmpty()) {
            object.put("description", description);
        }
        object.put(
                "external_references",
                List.of(JsonText.fields("source_name", "spoor", "external_id", incident.id())));
        StixObjects.extend(object, StixObjects.CLAIMS, Map.of("incident", head(incident)));
        if (!incident.claims().isEmpty()) {
            StixObjects.claims(object, incident.claims().stream().map(ClaimRecord::of).toList());
        }
        Map<String, Object> core = IncidentCore.of(incident);
        if (!core.isEmpty()) {
            stix.incidentCore(object, core);
        }
        for (FieldClaim claim : incident.claims()) {
            if (claim.backing().standing() != Standing.REJECTED) {
                claim(object, claim);
                cite(claim.backing(), object);
            }
        }
    }

    private static @Nullable Days own(List<Backing> backings) {
        Days days = Days.of(backings, Days.UNKNOWN);
        return days.equals(Days.UNKNOWN) ? null : days;
    }

    /// What its file says of an incident before the claims.
    private static Map<String, Object> head(Incident incident) {
        Map<String, Object> head = new LinkedHashMap<>();
        RegisterText.fields(incident.withoutClaims())
                .forEach((key, value) -> head.put(key, String.valueOf(value)));
        return head;
    }

    /// What is said of when, how much and how, each with its hedge and who says so.
    private static String description(Incident incident) {
        List<String> lines = new ArrayList<>();
        for (Field field :
                List.of(Field.DATE, Field.AMOUNT, Field.VALUE, Field.METHOD, Field.STATUS)) {
            for (FieldClaim claim : incident.about(field)) {
                if (claim.backing().standing() != Standing.REJECTED) {
                    lines.add(field.label() + ": " + words(claim));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static String words(FieldClaim claim) {
        String reserve = ClaimWords.reserve(claim.backing());
        String by = claim.backing().by();
        return ClaimWords.said(claim.said())
                + (reserve.isEmpty() ? "" : " (" + reserve + ")")
                + (by.isEmpty() ? "" : ", says " + by)
                + (claim.backing().standing().isReviewed() ? "" : " [not reviewed]");
    }

    private void claim(Map<String, Object> incident, FieldClaim claim) {
        switch (claim.said()) {
            case Said.Country country -> {
                Map<String, Object> place = stix.domain("location", null, country.code());
                place.put("name", country.code());
                place.put("country", country.code().toUpperCase(Locale.ROOT));
                relate(incident, "located-at", place, claim);
            }
            case Said.Attributed actor -> attributed(incident, actor, claim);
            case Said.OnChain place -> onChain(incident, place, claim);
            case Said.Words victim when claim.field() == Field.VICTIM -> {
                Map<String, Object> identity =
                        stix.domain("identity", null, "victim", victim.text());
                identity.put("name", victim.text());
                identity.put("identity_class", "unknown");
                relate(incident, "targets", identity, claim);
            }
            case Said.Words _, Said.Dated _, Said.Measured _ -> {
                // In the incident's own claims.
            }
        }
    }

    private void relate(
            Map<String, Object> incident, String kind, Map<String, Object> to, FieldClaim claim) {
        Map<String, Object> relationship = stix.relationship(incident, kind, to, claim.id());
        relationship.put("description", words(claim));
        StixObjects.claims(relationship, List.of(ClaimRecord.of(claim)));
    }

    private void attributed(Map<String, Object> incident, Said.Attributed actor, FieldClaim claim) {
        Map<String, Object> named =
                stix.domain(
                        "threat-actor",
                        null,
                        "named",
                        actor.actor(),
                        String.join(" ", actor.ids()));
        named.put("name", actor.actor());
        if (!actor.ids().isEmpty()) {
            named.put(
                    "external_references",
                    actor.ids().stream().map(StixExport::reference).distinct().toList());
        }
        relate(incident, "attributed-to", named, claim);
        for (String id : actor.ids()) {
            Map<String, Object> cluster = clusters.get(id);
            if (cluster != null) {
                stix.relationship(named, "related-to", cluster, "name")
                        .put("description", "The name may stand for this cluster.");
            }
        }
    }

    private void onChain(Map<String, Object> incident, Said.OnChain place, FieldClaim claim) {
        if (claim.field() == Field.ADDRESS) {
            relate(incident, "related-to", stix.wallet(place.id()), claim);
        } else if (!symbol(place.chain()).isEmpty()) {
            relate(
                    incident,
                    "related-to",
                    stix.transaction(place.id(), symbol(place.chain())),
                    claim);
        }
    }

    /// The coin of a chain; empty where we do not know it, and then the transaction stays a claim.
    static String symbol(String chain) {
        return switch (chain.toLowerCase(Locale.ROOT)) {
            case "bitcoin" -> "BTC";
            case "ethereum", "arbitrum", "optimism", "base" -> "ETH";
            case "tron" -> "TRX";
            case "bsc" -> "BNB";
            case "polygon" -> "POL";
            case "avalanche" -> "AVAX";
            case "solana" -> "SOL";
            case "monero" -> "XMR";
            case "litecoin" -> "LTC";
            case "dogecoin" -> "DOGE";
            default -> "";
        };
    }

    private void cite(Backing backing, Map<String, Object> object) {
        String witness = backing.evidence().witness();
        if (!witness.isEmpty()) {
            cited.computeIfAbsent(witness, _ -> new LinkedHashSet<>()).add(id(object));
            evidence.putIfAbsent(witness, backing.evidence());
            LocalDate on = backing.on();
            if (on != null) {
                published.merge(witness, on, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
    }

    /// Pairs that a person accepted as one, and parts of a whole.
    private void sameAndPart() {
        for (Matches.Pair pair : register.matches().of(Matches.Verdict.ACCEPTED)) {
            Map<String, Object> first = incidents.get(pair.first());
            Map<String, Object> second = incidents.get(pair.second());
            if (first != null && second != null) {
                Map<String, Object> same = stix.relationship(second, "duplicate-of", first, "");
                if (!pair.why().isEmpty()) {
                    same.put("description", pair.why());
                }
            }
        }
        for (Incident incident : register.incidents()) {
            Map<String, Object> whole = incidents.get(incident.partOf());
            Map<String, Object> part = incidents.get(incident.id());
            if (whole != null && part != null) {
                stix.relationship(part, "related-to", whole, "part")
                        .put("description", "A part of it, never to be added to it.");
            }
        }
    }

    private void figure(Figure figure) {
        if (figure.backing().standing() == Standing.REJECTED) {
            return;
        }
        Map<String, Object> note =
                stix.domain("note", own(List.of(figure.backing())), "figure", figure.id());
        note.put("abstract", figure.report());
        note.put("content", figure.words() + ": " + ClaimWords.figure(figure));
        note.put("object_refs", List.of(stix.producer()));
        StixObjects.claims(note, List.of(ClaimRecord.of(figure)));
        cite(figure.backing(), note);
    }

    private void reports() {
        cited.forEach((witness, objects) -> {
            LocalDate day = published.get(witness);
            Map<String, Object> report =
                    stix.domain("report", day == null ? null : Days.on(day), witness);
            report.put("name", witness);
            report.put("report_types", List.of("threat-report"));
            report.put("published", report.getOrDefault("created", ""));
            report.put("object_refs", List.copyOf(objects));
            Map<String, Object> source = source(evidence.get(witness));
            if (source.size() > 1) {
                report.put("external_references", List.of(source));
            }
        });
    }

    private static Map<String, Object> source(@Nullable Evidence found) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("source_name", "source");
        if (found != null && !found.root().isEmpty()) {
            source.put("description", found.root());
        }
        if (found != null && found.address().matches("https?://.+")) {
            source.put("url", found.address());
        } else if (found != null && !found.address().isEmpty()) {
            source.putIfAbsent("description", found.address());
        }
        if (found != null && !found.document().isEmpty()) {
            source.putIfAbsent("description", "captured document");
            source.put("hashes", Map.of("SHA-256", found.document()));
        }
        return source;
    }
}
