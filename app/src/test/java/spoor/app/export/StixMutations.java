package spoor.app.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import spoor.app.work.PlainJson;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ingest.json.Values;

/// Ways to break an object of a bundle.
final class StixMutations {
    private static final List<String> BAD_TIMES =
            List.of(
                    "2019-06-20",
                    "2019-06-20T00:00:00.000",
                    "2019-13-20T00:00:00.000Z",
                    "2019-06-20 00:00:00.000Z",
                    "20.06.2019");

    /// Good in `published` only.
    private static final String NO_MILLISECONDS = "2019-06-20T00:00:00Z";

    private static final List<String> BAD_REFERENCES =
            List.of("spoor", "identity--1", "Identity--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5");

    private final Map<String, Object> object;
    private final List<Mutation> all = new ArrayList<>();

    private StixMutations(Map<String, Object> object) {
        this.object = object;
    }

    /// @param name of what is done to it
    record Mutation(String name, Consumer<Map<String, Object>> change) {}

    /// What can be done to an object, by what it has.
    static List<Mutation> of(Map<String, Object> object) {
        StixMutations mutations = new StixMutations(object);
        mutations.collect();
        return mutations.all;
    }

    private void collect() {
        StixRules.required(String.valueOf(object.get("type"))).forEach(this::without);
        set("id", "x-other" + String.valueOf(object.get("id")).replaceFirst("^.*?--", "--"));
        set("id", object.get("type") + "--1");
        set("id", String.valueOf(object.get("id")).replaceFirst("(--.{14}).", "$19"));
        set("spec_version", "3.0");
        for (String time : List.of("created", "modified", "published")) {
            BAD_TIMES.forEach(bad -> set(time, bad));
        }
        set("created", NO_MILLISECONDS);
        set("modified", NO_MILLISECONDS);
        for (String reference : List.of("created_by_ref", "source_ref", "target_ref")) {
            BAD_REFERENCES.forEach(bad -> set(reference, bad));
        }
        for (String list :
                List.of("aliases", "object_refs", "external_references", "extension_types")) {
            set(list, List.of());
            set(list, "no list");
        }
        for (String text : List.of("name", "description", "content", "abstract", "country")) {
            set(text, List.of("a list"));
        }
        set("object_refs", List.of("report"));
        set("relationship_type", "Attributed To");
        set("source_ref", "relationship--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5");
        set("target_ref", "bundle--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5");
        set("external_references", List.of(Map.of("external_id", "G0032")));
        set("external_references", List.of(Map.of("source_name", "spoor")));
        set("external_references", List.of(Map.of("source_name", "a", "url", "no address")));
        set(
                "external_references",
                List.of(
                        Map.of(
                                "source_name",
                                "a",
                                "description",
                                "b",
                                "hashes",
                                Map.of("SHA-256", "abc"))));
        set("extension_types", List.of("extension"));
        extensions();
        add("labels", List.of());
        add("confidence", 101);
        add("severity", "high");
    }

    private void extensions() {
        if (object.get("extensions") instanceof Map<?, ?> extensions) {
            set("extensions", Map.of());
            set("extensions", Map.of("claims", Map.of("extension_type", "property-extension")));
            String id = String.valueOf(extensions.keySet().iterator().next());
            set("extensions", Map.of(id, Map.of("extension_type", "extension")));
            set("extensions", Map.of(id, Map.of("claims", List.of("a"))));
            if (extensions.get(StixObjects.INCIDENT) instanceof Map<?, ?> core) {
                core(core);
            }
        }
    }

    /// The published core of an incident, each part of it wrong.
    private void core(Map<?, ?> core) {
        for (String name : List.of("determination", "investigation_status", "extension_type")) {
            Map<Object, Object> less = new LinkedHashMap<>(core);
            less.remove(name);
            set("extensions", Map.of(StixObjects.INCIDENT, less));
        }
        Map<Object, Object> other = new LinkedHashMap<>(core);
        other.put("determination", "certain");
        set("extensions", Map.of(StixObjects.INCIDENT, other));
    }

    private void without(String name) {
        all.add(new Mutation("without " + name, changed -> changed.remove(name)));
    }

    /// Only of what is there.
    private void set(String name, Object value) {
        if (object.containsKey(name)) {
            add(name, value);
        }
    }

    private void add(String name, Object value) {
        String shown = name + " " + JsonText.of(value);
        all.add(new Mutation(shown, changed -> changed.put(name, value)));
    }

    static Json.Fields parsed(String json) throws IOException {
        try (JsonReader reader =
                new JsonReader(
                        "export.json",
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            reader.advance();
            return (Json.Fields) reader.value("");
        }
    }

    /// The objects of a bundle as maps and lists that can be changed.
    static List<Map<String, Object>> objects(String bundle) throws IOException {
        return Values.objects(parsed(bundle), "objects").stream().map(PlainJson::map).toList();
    }

    /// The same bundle with one object in another's place.
    static String bundle(List<Map<String, Object>> objects, int at, Map<String, Object> changed) {
        List<Map<String, Object>> all = new ArrayList<>(objects);
        all.set(at, changed);
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("type", "bundle");
        bundle.put("id", "bundle--" + Uuids.ours("bundle", "mutated"));
        bundle.put("objects", all);
        return JsonText.of(bundle);
    }
}
