package spoor.app.cli.screening;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import spoor.screening.archive.EntryText;
import spoor.screening.archive.ListDiff;
import spoor.screening.list.Designation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What changed in a list, a line of JSON for each entry.
final class DiffJson {
    private DiffJson() {}

    static List<String> lines(ListDiff diff) {
        var lines = new ArrayList<String>();
        diff.added().forEach(entry -> lines.add(whole("added", entry)));
        diff.removed().forEach(entry -> lines.add(whole("removed", entry)));
        diff.changed().forEach(changed -> lines.add(changed(changed)));
        return lines;
    }

    private static String whole(String change, Designation entry) {
        return line(
                change,
                entry,
                json ->
                        EntryText.fields(entry)
                                .forEach((field, values) -> {
                                    if (!values.isEmpty()) {
                                        texts(json, field, values);
                                    }
                                }));
    }

    private static String changed(ListDiff.Changed changed) {
        return line(
                "changed",
                changed.after(),
                json -> {
                    for (ListDiff.Field field : changed.fields()) {
                        json.writeName(field.name());
                        json.writeStartObject();
                        texts(json, "removed", field.removed());
                        texts(json, "added", field.added());
                        json.writeEndObject();
                    }
                });
    }

    private static String line(String change, Designation entry, Consumer<JsonGenerator> fields) {
        var text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("change", change);
            json.writeStringProperty("id", entry.id());
            json.writeStringProperty("called", entry.name());
            json.writeName("fields");
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
