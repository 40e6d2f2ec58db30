package spoor.app.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;

/// What STIX 2.1 (OASIS standard of 10 June 2021) demands of a bundle, written down by hand, for
/// where the JSON schemas are not at hand ([StixFolder]). Sections are named. `StixSchemasTest`
/// holds this list against the schemas: whatever they see in a broken bundle, it must see too.
public final class StixRules {
    private static final String UUID =
            "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final String TIME =
            "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]"
                    + ":[0-5][0-9](\\.[0-9]+)?Z";

    /// Sections 3.6, 4, 5 and 7: what each type must have beside the common properties.
    private static final Map<String, List<String>> REQUIRED =
            Map.ofEntries(
                    Map.entry("identity", List.of("name")),
                    Map.entry("incident", List.of("name")),
                    Map.entry("intrusion-set", List.of("name")),
                    Map.entry("threat-actor", List.of("name")),
                    Map.entry("location", List.of("country")),
                    Map.entry("note", List.of("content", "object_refs")),
                    Map.entry("report", List.of("name", "published", "object_refs")),
                    Map.entry(
                            "relationship",
                            List.of("relationship_type", "source_ref", "target_ref")),
                    Map.entry(
                            "extension-definition",
                            List.of(
                                    "created_by_ref",
                                    "name",
                                    "schema",
                                    "version",
                                    "extension_types")),
                    Map.entry("cryptocurrency-wallet", List.of("value", "extensions")),
                    Map.entry(
                            "cryptocurrency-transaction",
                            List.of("symbol", "value", "extensions")));

    private static final Set<String> OBSERVABLES =
            Set.of("cryptocurrency-wallet", "cryptocurrency-transaction");

    /// Section 3.2: to the millisecond.
    private static final String STAMP = TIME.replace("(\\.[0-9]+)?", "\\.[0-9]{3,}");

    private static final List<String> TEXTS =
            List.of(
                    "name",
                    "description",
                    "abstract",
                    "content",
                    "country",
                    "identity_class",
                    "relationship_type",
                    "schema",
                    "version",
                    "symbol",
                    "value");

    private static final List<String> LISTS =
            List.of(
                    "aliases",
                    "extension_types",
                    "external_references",
                    "labels",
                    "object_refs",
                    "report_types");

    /// Names that the standard keeps for later.
    private static final List<String> RESERVED =
            List.of("severity", "action", "username", "phone_numbers");

    /// Authors of published extensions.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "identity--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5",
                    "identity--8ce3f695-d5a4-4dc8-9e93-a65af453a31a");

    private static final Set<String> EXTENSION_TYPES =
            Set.of(
                    "new-sdo",
                    "new-sco",
                    "new-sro",
                    "property-extension",
                    "toplevel-property-extension");

    private final List<String> breaches = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String id = "";

    private StixRules() {}

    /// @return each demand that is not met, with the object's id
    public static List<String> breaches(Json.Fields bundle) {
        StixRules rules = new StixRules();
        rules.bundle(bundle);
        return rules.breaches;
    }

    /// The properties that an object of a type must have.
    static List<String> required(String type) {
        List<String> names = new ArrayList<>(List.of("type", "id", "spec_version"));
        if (!OBSERVABLES.contains(type)) {
            names.addAll(List.of("created", "modified"));
        }
        names.addAll(REQUIRED.getOrDefault(type, List.of()));
        return names;
    }

    private void demand(boolean isMet, String what) {
        if (!isMet) {
            breaches.add(id + ": " + what);
        }
    }

    private static String text(Json.Fields object, String name) {
        return object.find(name) instanceof Json.Text text ? text.text() : "";
    }

    private static List<Json> items(Json.Fields object, String name) {
        return object.find(name) instanceof Json.Items items ? items.values() : List.of();
    }

    /// Section 8: type, id, no spec_version of its own.
    private void bundle(Json.Fields bundle) {
        id = text(bundle, "id");
        demand(text(bundle, "type").equals("bundle"), "type bundle");
        demand(id.matches("bundle--" + UUID), "id of a bundle");
        demand(!bundle.has("spec_version"), "no spec_version in a bundle");
        for (Json object : items(bundle, "objects")) {
            if (object instanceof Json.Fields fields) {
                ids.add(text(fields, "id"));
            }
        }
        demand(ids.size() == items(bundle, "objects").size(), "one object for each id");
        for (Json object : items(bundle, "objects")) {
            object((Json.Fields) object);
        }
    }

    private void object(Json.Fields object) {
        String type = text(object, "type");
        id = text(object, "id");
        demand(REQUIRED.containsKey(type), "a type that is exported, not \"" + type + "\"");
        demand(id.matches(type + "--" + UUID), "identifier, section 2.9");
        demand(text(object, "spec_version").equals("2.1"), "spec_version, section 3.2");
        for (String name : REQUIRED.getOrDefault(type, List.of())) {
            demand(object.has(name), "the required property " + name);
        }
        times(object, type);
        for (String name : new String[] {"created_by_ref", "source_ref", "target_ref"}) {
            if (object.has(name)) {
                reference(text(object, name));
            }
        }
        if (object.has("object_refs")) {
            demand(!items(object, "object_refs").isEmpty(), "lists are not empty, section 2.11");
            items(object, "object_refs").forEach(one -> reference(((Json.Text) one).text()));
        }
        properties(object);
        external(object);
        extensions(object, type);
        special(object, type);
    }

    /// Section 3.2: observables have no times, everything else has, and modified is not earlier.
    private void times(Json.Fields object, String type) {
        if (OBSERVABLES.contains(type)) {
            demand(!object.has("created") && !object.has("modified"), "no times of an observable");
            demand(!object.has("created_by_ref"), "no author of an observable");
            return;
        }
        for (String name : new String[] {"created", "modified"}) {
            demand(text(object, name).matches(STAMP), name + " as RFC 3339, section 2.16");
        }
        demand(
                text(object, "modified").compareTo(text(object, "created")) >= 0,
                "modified is not before created");
    }

    /// The authors of published extensions are not in the bundle.
    private void reference(String to) {
        demand(to.matches("[a-z0-9-]+--" + UUID), "reference \"" + to + "\", section 2.9");
        demand(ELSEWHERE.contains(to) || ids.contains(to), "an object in the bundle for " + to);
    }

    /// Section 3.1: names of properties; no empty lists, no nulls; each of its kind.
    private void properties(Json.Fields object) {
        for (String name : RESERVED) {
            demand(!object.has(name), name + " is reserved");
        }
        for (String name : TEXTS) {
            demand(!object.has(name) || object.find(name) instanceof Json.Text, name + ": a text");
        }
        for (String name : LISTS) {
            demand(!object.has(name) || object.find(name) instanceof Json.Items, name + ": a list");
        }
        demand(!object.has("confidence"), "confidence is no number that a source gave");
        for (String name : object.values().keySet()) {
            demand(name.matches("[a-z0-9_]{3,250}") || name.equals("id"), "property " + name);
            demand(!(object.values().get(name) instanceof Json.Nothing), name + " is null");
            demand(
                    !(object.find(name) instanceof Json.Items items) || !items.values().isEmpty(),
                    name + " is an empty list");
        }
    }

    /// Section 2.5: a source, and one of description, url and external_id.
    private void external(Json.Fields object) {
        for (Json one : items(object, "external_references")) {
            Json.Fields reference = (Json.Fields) one;
            demand(!text(reference, "source_name").isEmpty(), "source_name");
            demand(
                    reference.has("description")
                            || reference.has("url")
                            || reference.has("external_id"),
                    "description, url or external_id of a reference");
            demand(
                    !reference.has("url") || text(reference, "url").matches("https?://\\S+"),
                    "an address: " + text(reference, "url"));
            demand(
                    !(reference.find("hashes") instanceof Json.Fields hashes)
                            || text(hashes, "SHA-256").matches("[0-9a-fA-F]{64}"),
                    "a SHA-256 of 64 digits");
        }
    }

    /// Section 7.3: every extension that is used is defined in the bundle and says its type.
    private void extensions(Json.Fields object, String type) {
        @Nullable Json extensions = object.find("extensions");
        if (extensions instanceof Json.Fields fields) {
            demand(!fields.values().isEmpty(), "an extension in extensions");
            for (String name : fields.values().keySet()) {
                demand(ids.contains(name), "the definition of " + name + " in the bundle");
                demand(
                        fields.find(name) instanceof Json.Fields extension
                                && EXTENSION_TYPES.contains(text(extension, "extension_type")),
                        "extension_type of " + name);
            }
        }
        demand(!OBSERVABLES.contains(type) || extensions != null, "extension of a new type");
        if (extensions instanceof Json.Fields fields
                && fields.find(StixObjects.INCIDENT) instanceof Json.Fields core) {
            core(core);
        }
    }

    /// Incident Core Extension, section 2.1: both are required, one is of a closed list.
    private void core(Json.Fields core) {
        demand(
                Set.of("blocked", "confirmed", "failed-attempt", "false-positive", "suspected")
                        .contains(text(core, "determination")),
                "determination");
        demand(!text(core, "investigation_status").isEmpty(), "investigation_status");
        demand(text(core, "extension_type").equals("property-extension"), "extension_type");
    }

    private void special(Json.Fields object, String type) {
        switch (type) {
            case "extension-definition" -> {
                demand(!object.has("extension_properties"), "section 7.3: only of top level");
                items(object, "extension_types")
                        .forEach(one ->
                                demand(
                                        EXTENSION_TYPES.contains(((Json.Text) one).text()),
                                        "an extension type"));
            }
            case "report" -> demand(text(object, "published").matches(TIME), "published");
            case "location" ->
                    demand(text(object, "country").matches("[A-Z]{2}"), "country of ISO 3166-1");
            case "relationship" ->
                    demand(
                            text(object, "relationship_type").matches("[a-z0-9-]+"),
                            "relationship_type, section 5.1");
            default -> {
                // Nothing more.
            }
        }
    }
}
