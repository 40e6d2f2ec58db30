package spoor.screening.source;

import java.util.HashMap;
import java.util.Map;

/// The value sets at the start of OFAC's advanced file: what an id of each kind stands for.
final class ReferenceValues {
    private final Map<String, Map<String, XmlElement>> byKind = new HashMap<>();

    /// @param set such as `FeatureTypeValues`, with its `FeatureType` elements
    void add(XmlElement set) {
        String name = set.name();
        if (name.endsWith("Values")) {
            String kind = name.substring(0, name.length() - "Values".length());
            Map<String, XmlElement> values = byKind.computeIfAbsent(kind, _ -> new HashMap<>());
            set.children(kind)
                    .forEach(value -> {
                        value.text();
                        values.put(value.attribute("ID"), value);
                    });
        }
    }

    /// The text of a value, or `kind id` where the file has none.
    String text(String kind, String id) {
        XmlElement value = byKind.getOrDefault(kind, Map.of()).get(id);
        return value == null || value.text().isEmpty() ? kind + " " + id : value.text();
    }

    /// An attribute of a value, empty where there is none.
    String attribute(String kind, String id, String attribute) {
        XmlElement value = byKind.getOrDefault(kind, Map.of()).get(id);
        return value == null ? "" : value.attribute(attribute);
    }
}
