package spoor.app.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An event of MISP while its attributes and objects come in. Ids follow from what they name.
final class MispEvent {
    private static final int TO_THIS_ORGANISATION = 0;

    private final String about;
    private final String stamp;
    private final List<Map<String, Object>> attributes = new ArrayList<>();
    private final List<Map<String, Object>> objects = new ArrayList<>();

    /// @param about what it is about, alone of its kind: its id follows from it
    /// @param last the last day on which anything was said of it
    MispEvent(String about, LocalDate last) {
        this.about = about;
        this.stamp = Long.toString(last.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    /// One of MISP's published object templates.
    record Template(String name, String category, String uuid, int version) {}

    /// An attribute of an object.
    record Row(String relation, String type, String value) {}

    static Row row(String relation, String type, String value) {
        return new Row(relation, type, value);
    }

    /// The event as JSON has it.
    Map<String, Object> event(String program, String info, LocalDate date) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("uuid", uuid("event"));
        event.put("info", info);
        event.put("date", date.toString());
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

    private String uuid(String... parts) {
        List<String> name = new ArrayList<>(List.of("misp", about));
        name.addAll(List.of(parts));
        return Uuids.ours(name.toArray(String[]::new)).toString();
    }

    /// @param key alone of its kind in the event
    void attribute(String key, String category, String type, String value, String comment) {
        attributes.add(made(key, category, type, value, comment));
    }

    private Map<String, Object> made(
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

    /// Rows without a value are left out.
    ///
    /// @param key alone of its kind in the event
    void object(Template template, String key, String words, String comment, Row... rows) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("uuid", uuid("object", key));
        object.put("name", template.name());
        object.put("meta-category", template.category());
        object.put("description", words);
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
                        made(
                                key + " " + row.relation(),
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
}
