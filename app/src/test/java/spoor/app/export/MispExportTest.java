package spoor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.Golden;
import spoor.app.intake.RealRegister;
import spoor.app.register.Register;
import spoor.app.register.SmallRegister;
import spoor.app.work.PlainJson;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;

class MispExportTest {
    /// What MISP takes (its table of types, `describeTypes`): the types that a category may have.
    private static final Map<String, Set<String>> TYPES =
            Map.of(
                    "Attribution", Set.of("threat-actor"),
                    "External analysis", Set.of("link"),
                    "Financial fraud", Set.of("btc", "xmr", "text"),
                    "Other", Set.of("text", "float"),
                    "Targeting data", Set.of("target-org", "target-location"));

    /// Of the schema.
    private static final Set<String> REQUIRED =
            Set.of(
                    "date",
                    "threat_level_id",
                    "info",
                    "published",
                    "analysis",
                    "distribution",
                    "Attribute");

    @TempDir Path folder;

    @Test
    void theEventsAreAsTheyWereRead() throws IOException {
        Register register = SmallRegister.in(folder);
        String events = MispExport.events(register, "spoor test");
        Golden.check("register/register.misp.json", events);
        assertThat(MispExport.events(register, "spoor test")).isEqualTo(events);
        assertThat(events).as("a rejected claim").doesNotContain("77777777");
    }

    @Test
    void keepsTheFormatAndTheOpenEndOpen() throws IOException {
        check(SmallRegister.in(folder), 3, 1);
    }

    @Test
    void keepsTheFormatWithThePublishedTables() throws IOException {
        check(RealRegister.in(folder), 1626, 11);
    }

    /// "Up to 2 billion" beside "more than 2 billion", in one event, of no incident.
    @Test
    void headlineFiguresHaveAnEventOfTheirReport() throws IOException {
        Json.Fields report = events(SmallRegister.in(folder)).getLast();
        assertThat(Values.text(report, "info")).isEqualTo("Headline figures of S/2019/691");
        assertThat(Values.text(report, "date")).isEqualTo("2019-08-05");
        assertThat(Values.objects(report, "Object"))
                .extracting(object -> Values.text(object, "description"))
                .containsExactly(
                        "stolen by cyber means: up to 2,000,000,000 USD",
                        "a copy: more than 2,000,000,000 USD");
        assertThat(Values.objects(report, "Attribute"))
                .extracting(link -> Values.text(link, "value"))
                .containsExactly("https://paper.example/4", "https://copy.example/5");
    }

    /// Each event against the schema of MISP's own library, and broken in each thing it requires.
    @Test
    void keepsThePublishedSchema() throws IOException {
        StixFolder schemas = StixFolder.find();
        String events = MispExport.events(RealRegister.in(folder), "spoor test");
        int tried = 0;
        int caught = 0;
        List<Json.Fields> all = Values.objects(StixMutations.parsed(events), "response");
        for (Json.Fields one : all) {
            Map<String, Object> event = PlainJson.map(one);
            assertThat(schemas.mispFaults(JsonText.of(event))).isEmpty();
        }
        Map<String, Object> first = PlainJson.map(Values.object(all.getFirst(), "Event"));
        for (String name : first.keySet()) {
            if (!REQUIRED.contains(name)) {
                continue;
            }
            Map<String, Object> without = new LinkedHashMap<>(first);
            without.remove(name);
            Map<String, Object> other = new LinkedHashMap<>(first);
            other.put(name, Map.of("of", "another kind"));
            for (Map<String, Object> broken : List.of(without, other)) {
                boolean isSeen =
                        !schemas.mispFaults(JsonText.of(Map.of("Event", broken))).isEmpty();
                tried++;
                caught += isSeen ? 1 : 0;
            }
        }
        System.out.printf(
                "MISP schema: %d events valid; %d broken ones tried, %d caught%n",
                all.size(), tried, caught);
        assertThat(tried).isEqualTo(2 * REQUIRED.size());
        assertThat(caught).isEqualTo(tried);
    }

    private static List<Json.Fields> events(Register register) throws IOException {
        String events = MispExport.events(register, "spoor test");
        return Values.objects(StixMutations.parsed(events), "response").stream()
                .map(one -> Values.object(one, "Event"))
                .toList();
    }

    /// The core format: what an event must have, ids of their own, types in their categories.
    private static void check(Register register, int incidents, int reports) throws IOException {
        Set<String> ids = new HashSet<>();
        List<Json.Fields> all = events(register);
        assertThat(all).hasSize(incidents + reports);
        int attributes = 0;
        for (Json.Fields event : all) {
            assertThat(ids.add(Values.text(event, "uuid"))).isTrue();
            assertThat(Values.text(event, "date")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            assertThat(Values.text(event, "info")).isNotEmpty();
            for (String name :
                    List.of("threat_level_id", "analysis", "distribution", "timestamp")) {
                assertThat(Values.text(event, name)).matches("-?[0-9]+");
            }
            assertThat(Values.flag(event, "published")).isFalse();
            for (Json.Fields object : Values.objects(event, "Object")) {
                assertThat(ids.add(Values.text(object, "uuid"))).isTrue();
                Values.objects(object, "Attribute").forEach(inner -> attribute(inner, ids));
                attributes += Values.objects(object, "Attribute").size();
                impact(object);
            }
            Values.objects(event, "Attribute").forEach(inner -> attribute(inner, ids));
            attributes += Values.objects(event, "Attribute").size();
        }
        System.out.printf(
                "MISP: %d events of incidents, %d of reports, %d attributes in their categories%n",
                incidents, reports, attributes);
    }

    private static void attribute(Json.Fields attribute, Set<String> ids) {
        assertThat(ids.add(Values.text(attribute, "uuid"))).isTrue();
        assertThat(TYPES.get(Values.text(attribute, "category")))
                .contains(Values.text(attribute, "type"));
        assertThat(Values.text(attribute, "value")).isNotEmpty();
        if (Values.text(attribute, "type").equals("float")) {
            assertThat(Values.text(attribute, "value")).matches("[0-9]+(\\.[0-9]+)?");
        }
    }

    /// "At least 49 million" has no greatest amount, "up to 35 million" no least.
    private static void impact(Json.Fields object) {
        List<String> relations =
                Values.objects(object, "Attribute").stream()
                        .map(attribute -> Values.text(attribute, "object_relation"))
                        .toList();
        String says = Values.text(object, "description");
        if (says.startsWith("at least") || says.startsWith("more than")) {
            assertThat(relations).contains("min_amount").doesNotContain("max_amount");
        }
        if (says.startsWith("up to")) {
            assertThat(relations).contains("max_amount").doesNotContain("min_amount");
        }
    }
}
