package spoor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.app.intake.RealRegister;
import spoor.app.register.IncidentReader;
import spoor.app.register.Register;
import spoor.app.register.RegisterFolder;
import spoor.app.work.PlainFile;
import spoor.app.work.Workspace;
import spoor.register.incident.Incident;

class IncidentCoreTest {
    @TempDir Path folder;

    /// An incident of two amounts with their modalities, and a status.
    static Incident incident(String first, String second, String status) {
        String yaml =
                """
                incident: a
                value:
                  - {value: 5, unit: USD, role: stolen, modality: %s}
                  - {value: 6, unit: USD, role: stolen, modality: %s}
                status:
                  - {says: "%s"}
                """
                        .formatted(first, second, status);
        IncidentReader.Result result =
                IncidentReader.read(PlainFile.of("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        assertThat(result.problems()).isEmpty();
        return Objects.requireNonNull(result.incident());
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, stated, under investigation, confirmed, open",
        "confirmed, suspected, the case was closed in 2020, confirmed, closed",
        "suspected, reported, police: under investigation, suspected, open",
        "alleged, investigating, nothing came back, suspected, open",
    })
    void givesTheVerdictsThatSourcesGive(
            String first, String second, String status, String determination, String stands) {
        assertThat(IncidentCore.of(incident(first, second, status)))
                .isEqualTo(Map.of("determination", determination, "investigation_status", stands));
    }

    @ParameterizedTest
    @CsvSource({
        "stated, stated, under investigation",
        "stated, suspected, under investigation",
        "confirmed, denied, under investigation",
        "attempted, attempted, under investigation",
        "confirmed, confirmed, recovered in part",
        "confirmed, confirmed, under investigation until the case was closed",
    })
    void inventsNone(String first, String second, String status) {
        assertThat(IncidentCore.of(incident(first, second, status))).isEmpty();
    }

    @Test
    void keepsThePublishedSchema() throws IOException {
        StixFolder schemas = StixFolder.find();
        RegisterFolder files = new RegisterFolder(new Workspace(folder));
        files.write(incident("confirmed", "stated", "under investigation"));
        String bundle = StixExport.bundle(files.read(), "spoor test");
        String object =
                bundle.lines()
                        .filter(line -> line.contains("\"type\":\"incident\""))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(",$", "");
        assertThat(object).contains(StixObjects.INCIDENT);
        assertThat(schemas.incidentFaults(object)).isEmpty();
        assertThat(schemas.incidentFaults(object.replace("\"confirmed\",\"inv", "\"sure\",\"inv")))
                .isNotEmpty();
        assertThat(schemas.incidentFaults(object.replace("investigation_status", "status_of_it")))
                .isNotEmpty();
        assertThat(StixRules.breaches(StixMutations.parsed(bundle))).isEmpty();
    }

    @Test
    void countsThePublishedTables() throws IOException {
        Register register = RealRegister.in(folder);
        long given =
                register.incidents().stream()
                        .filter(incident -> !IncidentCore.of(incident).isEmpty())
                        .count();
        System.out.printf(
                "STIX incident core: of %d incidents %d say what it requires%n",
                register.incidents().size(), given);
        assertThat(given).as("no published table says how an investigation stands").isZero();
    }
}
