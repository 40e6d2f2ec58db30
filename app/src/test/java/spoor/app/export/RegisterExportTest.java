package spoor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.Golden;
import spoor.app.intake.StixBundle;
import spoor.app.register.Register;
import spoor.app.register.SmallRegister;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;

class RegisterExportTest {
    @TempDir Path folder;

    private Register register() throws IOException {
        return SmallRegister.in(folder);
    }

    @Test
    void theStixBundleIsAsItWasRead() throws IOException {
        Golden.check("register/register.stix.json", StixExport.bundle(register(), "spoor test"));
    }

    @Test
    void theStixBundleKeepsTheStandard() throws IOException {
        String bundle = StixExport.bundle(register(), "spoor test");
        assertThat(StixRules.breaches(StixMutations.parsed(bundle))).isEmpty();
        assertThat(StixExport.bundle(register(), "spoor test")).isEqualTo(bundle);
    }

    /// The id in the published extension's own example.
    @Test
    void aWalletHasTheIdThatEverybodyGivesIt() throws IOException {
        assertThat(StixExport.bundle(register(), "spoor test"))
                .contains("cryptocurrency-wallet--b6ae6083-875f-5fe9-84b9-89e168f89406");
    }

    @Test
    void aHedgeIsNeverLost() throws IOException {
        Json.Fields bundle = StixMutations.parsed(StixExport.bundle(register(), "spoor test"));
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
        StixExport.write(register, "spoor test", EarlierBundle.NONE, file);
        assertThat(StixBundle.read(new SourceFile("out.json", file)).names())
                .extracting(alias -> alias.name() + " " + alias.cluster())
                .containsExactlyElementsOf(
                        register.names().entries().stream()
                                .map(alias -> alias.name() + " " + alias.cluster())
                                .toList());
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
