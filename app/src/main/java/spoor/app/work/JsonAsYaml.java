package spoor.app.work;

import java.util.Map;
import spoor.ingest.json.Json;

/// JSON read as what it is, a kind of YAML: so that one reader, with one set of checks, serves
/// both.
public final class JsonAsYaml {
    private JsonAsYaml() {}

    /// The same value at the same place.
    public static Yaml of(Json value) {
        return switch (value) {
            case Json.Text text -> new Yaml.Text(place(text), text.text(), false);
            case Json.Num number -> new Yaml.Text(place(number), number.digits(), true);
            case Json.Bool flag ->
                    new Yaml.Text(place(flag), Boolean.toString(flag.isTrue()), true);
            case Json.Nothing nothing -> new Yaml.Text(place(nothing), "null", true);
            case Json.Items items ->
                    new Yaml.Items(
                            place(items), items.values().stream().map(JsonAsYaml::of).toList());
            case Json.Fields fields -> keys(fields);
        };
    }

    public static Yaml.Keys keys(Json.Fields fields) {
        Map<String, Yaml.Entry> entries = Yaml.newEntries();
        fields.values().forEach((name, value) -> entries.put(name, entry(value)));
        return new Yaml.Keys(place(fields), entries);
    }

    private static Yaml.Entry entry(Json value) {
        return new Yaml.Entry(place(value), of(value));
    }

    private static Yaml.Place place(Json value) {
        Json.Place place = value.place();
        return new Yaml.Place(place.source(), place.line(), place.column());
    }
}
