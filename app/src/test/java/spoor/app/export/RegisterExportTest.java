package spoor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.Golden;
import spoor.app.intake.ActorNames;
import spoor.app.register.Register;
import spoor.app.register.SmallRegister;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ingest.json.Values;

class RegisterExportTest {
    @TempDir Path folder;

    private Register register() throws IOException {
        return SmallRegister.in(folder);
    }

    private static Json.Fields parsed(String json) throws IOException {
        try (JsonReader reader =
                new JsonReader(
                        "export.json",
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(reader.advance()).isTrue();
            return (Json.Fields) reader.value("");
        }
    }

    @Test
    void theStixBundleIsAsItWasRead() throws IOException {
        Golden.check("register/register.stix.json", StixExport.bundle(register(), "spoor test"));
    }

    @Test
    void theStixBundleKeepsTheStandard() throws IOException {
        String bundle = StixExport.bundle(register(), "spoor test");
        assertThat(StixRules.breaches(parsed(bundle))).isEmpty();
        assertThat(StixExport.bundle(register(), "spoor test")).isEqualTo(bundle);
    }

    @Test
    void theRulesFindWhatBreaksThem() throws IOException {
        String bundle = StixExport.bundle(register(), "spoor test");
        assertThat(
                        StixRules.breaches(
                                parsed(bundle.replace("\"spec_version\":\"2.1\"", "\"x\":1"))))
                .isNotEmpty();
        assertThat(
                        StixRules.breaches(
                                parsed(
                                        bundle.replaceFirst(
                                                "\"modified\":\"20", "\"modified\":\"19"))))
                .isNotEmpty();
        assertThat(
                        StixRules.breaches(
                                parsed(
                                        bundle.replaceFirst(
                                                "\"type\":\"extension-definition\"",
                                                "\"type\":\"incident\""))))
                .isNotEmpty();
    }

    /// The id in the published extension's own example.
    @Test
    void aWalletHasTheIdThatEverybodyGivesIt() throws IOException {
        assertThat(StixExport.bundle(register(), "spoor test"))
                .contains("cryptocurrency-wallet--b6ae6083-875f-5fe9-84b9-89e168f89406");
    }

    @Test
    void aHedgeIsNeverLost() throws IOException {
        Json.Fields bundle = parsed(StixExport.bundle(register(), "spoor test"));
        List<String> qualifiers = new ArrayList<>();
        for (Json.Fields object : Values.objects(bundle, "objects")) {
            if (Values.text(object, "type").equals("incident")) {
                claims(object)
                        .forEach(claim -> {
                            if (claim.has("qualifier")) {
                                qualifiers.add(Values.text(claim, "qualifier"));
                            }
                        });
            }
        }
        assertThat(qualifiers)
                .containsExactlyInAnyOrder(
                        "exactly",
                        "approximately",
                        "up_to",
                        "exactly",
                        "exactly",
                        "at_least",
                        "more_than");
    }

    private static List<Json.Fields> claims(Json.Fields object) {
        return Values.objects(inner(inner(object, "extensions"), StixObjects.CLAIMS), "claims");
    }

    private static Json.Fields inner(Json.Fields object, String name) {
        if (object.find(name) instanceof Json.Fields fields) {
            return fields;
        }
        throw new AssertionError(name + " is no object");
    }

    @Test
    void namesOfActorsComeBackAsTheyWere() throws IOException {
        Register register = register();
        Path file = folder.resolve("out.json");
        StixExport.write(register, "spoor test", file);
        assertThat(ActorNames.stix(new SourceFile("out.json", file)).names())
                .extracting(alias -> alias.name() + " " + alias.cluster())
                .containsExactlyElementsOf(
                        register.names().entries().stream()
                                .map(alias -> alias.name() + " " + alias.cluster())
                                .toList());
    }

    @Test
    void mispEventsHaveIdsOfTheirOwnAndKeepTheOpenEndOpen() throws IOException {
        String events = MispExport.events(register(), "spoor test");
        Golden.check("register/register.misp.json", events);
        assertThat(MispExport.events(register(), "spoor test")).isEqualTo(events);
        Set<String> ids = new HashSet<>();
        List<Json.Fields> all = Values.objects(parsed(events), "response");
        assertThat(all).hasSize(3);
        for (Json.Fields one : all) {
            Json.Fields event = inner(one, "Event");
            assertThat(ids.add(Values.text(event, "uuid"))).isTrue();
            assertThat(Values.text(event, "date")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            for (Json.Fields object : Values.objects(event, "Object")) {
                assertThat(ids.add(Values.text(object, "uuid"))).isTrue();
                impact(object);
            }
            for (Json.Fields attribute : Values.objects(event, "Attribute")) {
                assertThat(ids.add(Values.text(attribute, "uuid"))).isTrue();
            }
        }
        assertThat(events).doesNotContain("77777777");
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

    @Test
    void tablesCanBeReadBackAndRunNothing() throws IOException {
        Path incidents = folder.resolve("incidents.csv");
        Path claims = folder.resolve("claims.csv");
        Register register = register();
        RegisterTables.incidents(register, incidents);
        RegisterTables.claims(register, claims);
        List<CsvRecord> rows = rows(claims);
        long all = register.incidents().stream().mapToLong(one -> one.claims().size()).sum();
        assertThat(rows).hasSize(Math.toIntExact(1 + all + register.figures().size()));
        assertThat(rows(incidents)).hasSize(4);
        assertThat(Files.readString(claims)).contains("'=HYPERLINK(1)").doesNotContain(",=HYPER");
        int high = rows.getFirst().getFields().indexOf("high");
        int low = rows.getFirst().getFields().indexOf("low");
        assertThat(rows)
                .filteredOn(row -> row.getField(4).equals("at_least"))
                .allSatisfy(row -> assertThat(row.getField(high)).isEmpty())
                .allSatisfy(row -> assertThat(row.getField(low)).isEqualTo("49000000"));
    }

    private static List<CsvRecord> rows(Path file) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
