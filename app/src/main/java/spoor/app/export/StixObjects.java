package spoor.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Objects of STIX 2.1 (OASIS standard of 10 June 2021) by their ids, each once.
final class StixObjects {
    /// Published with their schemas as community extensions.
    static final String WALLET = "extension-definition--be78509e-6958-51b1-8b26-d17ee0eba2d7";

    static final String TRANSACTION = "extension-definition--151d042d-4dcf-5e44-843f-1024440318e5";

    /// Ours: the claims behind an object.
    static final String CLAIMS = "extension-definition--" + Uuids.ours("extension", "claims");

    private static final String COMMUNITY = "identity--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5";
    private static final String INCIDENT_SPECIFICATION =
            "https://github.com/oasis-open/cti-stix-common-objects/tree/main/"
                    + "extension-definition-specifications/incident-ef7";
    private static final String COMMUNITY_SCHEMAS =
            "https://raw.githubusercontent.com/muchdogesec/stix2extensions/main/"
                    + "automodel_generated/schemas/scos/";

    /// Published by OASIS: the incident's core.
    static final String INCIDENT = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

    private static final String OASIS = "identity--8ce3f695-d5a4-4dc8-9e93-a65af453a31a";

    private static final String FIRST_DAY = "2020-01-01T00:00:00.000Z";

    private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
    private final String producer;
    private final Days days;

    /// @param days on which anything was said: the times of objects that have none of their own
    StixObjects(String program, Days days) {
        this.days = days;
        Map<String, Object> identity = new LinkedHashMap<>();
        String id = "identity--" + Uuids.ours("identity", "spoor");
        identity.put("type", "identity");
        identity.put("spec_version", "2.1");
        identity.put("id", id);
        identity.put("created", FIRST_DAY);
        identity.put("modified", FIRST_DAY);
        identity.put("name", program);
        identity.put("identity_class", "system");
        objects.put(id, identity);
        this.producer = id;
        claimsExtension();
    }

    private void claimsExtension() {
        Map<String, Object> extension =
                extension(
                        CLAIMS,
                        producer,
                        "Sourced claims",
                        "claims: a list of objects, each a statement on the object by one source:"
                                + " field is what it is about, words says it for people, the"
                                + " others are the keys and values of the program's own files."
                                + " Numbers are exact decimals in texts; low and high are the"
                                + " ends of a range, an end that is missing is open. incident:"
                                + " the id, title, origin and whole of an incident. names: the"
                                + " names of a cluster of actors, each by its source.",
                        "property-extension");
        extension.put(
                "description",
                "Who says what of the object, with which hedge, where: so that no figure stands"
                        + " without its source.");
        objects.put(CLAIMS, extension);
    }

    private static Map<String, Object> extension(
            String id, String author, String name, String schema, String type) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("type", "extension-definition");
        extension.put("spec_version", "2.1");
        extension.put("id", id);
        extension.put("created_by_ref", author);
        extension.put("created", FIRST_DAY);
        extension.put("modified", FIRST_DAY);
        extension.put("name", name);
        extension.put("schema", schema);
        extension.put("version", "1.0");
        extension.put("extension_types", List.of(type));
        return extension;
    }

    String producer() {
        return producer;
    }

    /// A new domain object, or the one that there is under its name.
    ///
    /// @param key what it is, beside its type
    /// @param said when anything was said of it; null if it has no days of its own
    Map<String, Object> domain(String type, @Nullable Days said, String... key) {
        List<String> name = new ArrayList<>(List.of(type));
        name.addAll(List.of(key));
        String id = type + "--" + Uuids.ours(name.toArray(String[]::new));
        return objects.computeIfAbsent(
                id,
                _ -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    Days its = said == null ? days : said;
                    object.put("type", type);
                    object.put("spec_version", "2.1");
                    object.put("id", id);
                    object.put("created_by_ref", producer);
                    object.put("created", Days.time(its.first()));
                    object.put("modified", Days.time(its.last()));
                    return object;
                });
    }

    static String id(Map<String, Object> object) {
        return String.valueOf(object.get("id"));
    }

    Map<String, Object> relationship(
            Map<String, Object> source, String kind, Map<String, Object> target, String key) {
        Map<String, Object> relationship =
                domain("relationship", null, id(source), kind, id(target), key);
        relationship.put("created", source.getOrDefault("created", Days.time(days.first())));
        relationship.put("modified", source.getOrDefault("modified", Days.time(days.last())));
        relationship.put("relationship_type", kind);
        relationship.put("source_ref", id(source));
        relationship.put("target_ref", id(target));
        return relationship;
    }

    /// An address. Its id is that of the published extension's own example: of the bare address.
    Map<String, Object> wallet(String address) {
        objects.putIfAbsent(
                WALLET,
                extension(
                        WALLET,
                        COMMUNITY,
                        "CryptocurrencyWallet",
                        COMMUNITY_SCHEMAS + "cryptocurrency-wallet.json",
                        "new-sco"));
        return observable("cryptocurrency-wallet", address, WALLET);
    }

    /// @param symbol of the chain's coin, which the extension requires
    Map<String, Object> transaction(String hash, String symbol) {
        objects.putIfAbsent(
                TRANSACTION,
                extension(
                        TRANSACTION,
                        COMMUNITY,
                        "CryptocurrencyTransaction",
                        COMMUNITY_SCHEMAS + "cryptocurrency-transaction.json",
                        "new-sco"));
        Map<String, Object> object = observable("cryptocurrency-transaction", hash, TRANSACTION);
        object.put("symbol", symbol);
        return object;
    }

    private Map<String, Object> observable(String type, String value, String extension) {
        UUID uuid = Uuids.of(Uuids.OBSERVABLES, value);
        String id = type + "--" + uuid;
        return objects.computeIfAbsent(
                id,
                _ -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("type", type);
                    object.put("spec_version", "2.1");
                    object.put("id", id);
                    object.put("value", value);
                    object.put(
                            "extensions", Map.of(extension, Map.of("extension_type", "new-sco")));
                    return object;
                });
    }

    static void claims(Map<String, Object> object, List<Map<String, Object>> claims) {
        extend(object, CLAIMS, Map.of("claims", claims));
    }

    /// Adds to what an extension says of an object.
    @SuppressWarnings("unchecked")
    static void extend(Map<String, Object> object, String definition, Map<String, Object> fields) {
        Map<String, Object> extensions =
                (Map<String, Object>)
                        object.computeIfAbsent("extensions", _ -> new LinkedHashMap<>());
        Map<String, Object> extension =
                (Map<String, Object>)
                        extensions.computeIfAbsent(definition, _ -> new LinkedHashMap<>());
        extension.putIfAbsent("extension_type", "property-extension");
        extension.putAll(fields);
    }

    /// The published core of an incident (version 2.0.0 of 2023).
    void incidentCore(Map<String, Object> incident, Map<String, Object> fields) {
        objects.computeIfAbsent(
                INCIDENT,
                _ -> {
                    Map<String, Object> core =
                            extension(
                                    INCIDENT,
                                    OASIS,
                                    "Incident Core Extension",
                                    INCIDENT_SPECIFICATION,
                                    "property-extension");
                    core.put("created", "2020-10-19T20:51:00.000Z");
                    core.put("modified", "2023-07-11T00:56:00.000Z");
                    core.put("version", "2.0.0");
                    return core;
                });
        extend(incident, INCIDENT, fields);
    }

    /// The bundle, an object a line. Its id is that of its content.
    String bundle(EarlierBundle earlier) {
        objects.values().forEach(earlier::settle);
        String content = String.join(",\n", objects.values().stream().map(JsonText::of).toList());
        return "{\"type\":\"bundle\",\"id\":\"bundle--"
                + Uuids.ours("bundle", content)
                + "\",\"objects\":[\n"
                + content
                + "\n]}\n";
    }
}
