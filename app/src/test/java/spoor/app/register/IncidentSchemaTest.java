package spoor.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.register.incident.IncidentSchema;

/// The schema and the reader say the same of the same file.
class IncidentSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(IncidentSchema.text());

    static List<String> good() {
        return List.of(
                IncidentReaderTest.FULL,
                "incident: a\n",
                "incident: a\ndate: [{says: '2019'}, {says: 2019-02/}, {says: /2018}]\n",
                "incident: a\nvalue: [{value: 5, unit: USD}, {low: 1, high: 2, unit: USD}]\n");
    }

    @ParameterizedTest
    @MethodSource("good")
    void bothTakeIt(String yaml) {
        assertThat(faults(yaml)).isEmpty();
        assertThat(IncidentReaderTest.read(yaml).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: no id",
                "incident: a b",
                "incident: a\nvictims: []",
                "incident: a\nvictim: Bybit",
                "incident: a\nvictim: [{aliases: [b]}]",
                "incident: a\nvictim: [{says: A, quoted: b}]",
                "incident: a\nvictim: [{says: A, review: ok}]",
                "incident: a\nvictim: [{says: A, modality: sure}]",
                "incident: a\nvictim: [{says: A, span: [1, 2]}]",
                "incident: a\nvictim: [{says: A, document: abc}]",
                "incident: a\nvictim: [{says: A, stated: 2019-13-01}]",
                "incident: a\ndate: [{says: last week}]",
                "incident: a\ndate: [{says: /}]",
                "incident: a\ncountry: [{says: Korea}]",
                "incident: a\nvalue: [{value: 5, unit: dollars}]",
                "incident: a\nvalue: [{unit: USD}]",
                "incident: a\nvalue: [{value: 5, low: 4, unit: USD}]",
                "incident: a\nvalue: [{value: 5}]",
                "incident: a\nvalue: [{value: -5, unit: USD}]",
                "incident: a\nvalue: [{low: ~, high: ~, unit: USD}]",
                "incident: a\nvalue: [{value: 5, unit: USD, price: 3}]",
                "incident: a\nvalue: [{value: 5, unit: USD, qualifier: about}]",
                "incident: a\nvalue: [{value: 5, unit: USD, role: taken}]",
                "incident: a\namount: [{value: 5, unit: BTC, aliases: []}]",
            })
    void bothRefuseIt(String yaml) {
        assertThat(faults(yaml)).isNotEmpty();
        assertThat(IncidentReaderTest.read(yaml).problems()).isNotEmpty();
    }

    private static List<String> faults(String yaml) {
        Yaml root =
                YamlReader.read(
                        "a.yaml",
                        PlainFile.of("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)).text());
        StringBuilder json = new StringBuilder();
        json(root, json);
        return SCHEMA.validate(json.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /// What a YAML reader of the core schema makes of it.
    private static void json(Yaml value, StringBuilder json) {
        switch (value) {
            case Yaml.Text text when text.isEmpty() -> json.append("null");
            case Yaml.Text text
                    when text.isPlain()
                            && text.value().matches("-?[0-9]+(\\.[0-9]+)?|true|false") ->
                    json.append(text.value());
            case Yaml.Text text ->
                    json.append('"')
                            .append(text.value().replace("\\", "\\\\").replace("\"", "\\\""))
                            .append('"');
            case Yaml.Items items -> {
                json.append('[');
                for (int i = 0; i < items.values().size(); i++) {
                    json.append(i == 0 ? "" : ",");
                    json(items.values().get(i), json);
                }
                json.append(']');
            }
            case Yaml.Keys keys -> {
                json.append('{');
                String comma = "";
                for (var entry : keys.entries().entrySet()) {
                    json.append(comma).append('"').append(entry.getKey()).append("\":");
                    json(entry.getValue().value(), json);
                    comma = ",";
                }
                json.append('}');
            }
        }
    }
}
