package spoor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.intake.RealRegister;
import spoor.app.register.Register;
import spoor.app.register.SmallRegister;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;

/// Every object of the exported bundle against the JSON schemas of OASIS and of the extensions'
/// authors, and broken bundles against both the schemas and our own list of demands.
class StixSchemasTest {
    @TempDir Path folder;

    @Test
    void theSmallRegisterKeepsThePublishedSchemas() throws IOException {
        check("the example", withAllKinds(SmallRegister.in(folder)));
    }

    @Test
    void theRealRegisterKeepsThePublishedSchemas() throws IOException {
        StixFolder.find();
        check("the published tables", RealRegister.in(folder));
    }

    /// What the schemas let pass is named, one by one.
    @Test
    void theSchemasSeeBrokenObjects() throws IOException {
        StixFolder schemas = StixFolder.find();
        Outcome outcome =
                tried((type, broken, _) ->
                        !schemas.faults(type, JsonText.of(broken)).isEmpty()
                                || isCoreWrong(schemas, type, broken));
        System.out.println("STIX mutations, the schemas: " + outcome.words());
        assertThat(outcome.passed())
                .as("the schemas do not ask it, the standard's text or our export does")
                .containsExactly(
                        "cryptocurrency-transaction: confidence 101",
                        "cryptocurrency-transaction: without spec_version",
                        "cryptocurrency-wallet: confidence 101",
                        "cryptocurrency-wallet: without spec_version",
                        "extension-definition: without created_by_ref");
    }

    private static boolean isCoreWrong(
            StixFolder schemas, String type, Map<String, Object> incident) {
        return type.equals("incident") && !schemas.incidentFaults(JsonText.of(incident)).isEmpty();
    }

    /// Needs no schemas.
    @Test
    void ourOwnListSeesEveryBrokenObject() throws IOException {
        Outcome outcome =
                tried((_, _, bundle) ->
                        !StixRules.breaches(StixMutations.parsed(bundle)).isEmpty());
        System.out.println("STIX mutations, our own list: " + outcome.words());
        assertThat(outcome.passed()).isEmpty();
        assertThat(outcome.tried()).isGreaterThan(1000);
    }

    private interface Judge {
        boolean sees(String type, Map<String, Object> broken, String bundle) throws IOException;
    }

    private record Outcome(int tried, int caught, SequencedSet<String> passed) {
        String words() {
            return tried + " tried, " + caught + " caught";
        }
    }

    /// Every object of the example broken in every way we know of.
    private Outcome tried(Judge judge) throws IOException {
        String bundle = StixExport.bundle(withAllKinds(SmallRegister.in(folder)), "spoor test");
        List<Map<String, Object>> objects = StixMutations.objects(bundle);
        int tried = 0;
        int caught = 0;
        SequencedSet<String> passed = new TreeSet<>();
        for (int at = 0; at < objects.size(); at++) {
            Map<String, Object> object = objects.get(at);
            String type = String.valueOf(object.get("type"));
            for (StixMutations.Mutation mutation : StixMutations.of(object)) {
                tried++;
                Map<String, Object> broken = new LinkedHashMap<>(object);
                mutation.change().accept(broken);
                if (judge.sees(type, broken, StixMutations.bundle(objects, at, broken))) {
                    caught++;
                } else {
                    passed.add(type + ": " + mutation.name());
                }
            }
        }
        return new Outcome(tried, caught, passed);
    }

    private static Register withAllKinds(Register register) {
        List<Incident> incidents = new ArrayList<>(register.incidents());
        FieldClaim claim =
                new FieldClaim(
                        Field.TRANSACTION,
                        new Said.OnChain("ethereum", "0x" + "ab".repeat(32), ""),
                        Backing.of("transaction-1"));
        incidents.add(new Incident("exchange-c", "", "", "", List.of(claim)));
        incidents.add(IncidentCoreTest.incident("confirmed", "stated", "under investigation"));
        return new Register(
                incidents,
                register.figures(),
                register.matches(),
                register.names(),
                register.places(),
                register.captured(),
                register.problems());
    }

    private static void check(String name, Register register) throws IOException {
        StixFolder schemas = StixFolder.find();
        String bundle = StixExport.bundle(register, "spoor test");
        Map<String, Integer> valid = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Map<String, Object> object : StixMutations.objects(bundle)) {
            String type = String.valueOf(object.get("type"));
            List<String> found = new ArrayList<>(schemas.faults(type, JsonText.of(object)));
            if (JsonText.of(object).contains("\"" + StixObjects.INCIDENT + "\":{")) {
                found.addAll(schemas.incidentFaults(JsonText.of(object)));
                valid.merge("incident with the published core", 1, Math::addExact);
            }
            found.forEach(fault -> faults.add(object.get("id") + ": " + fault));
            if (found.isEmpty()) {
                valid.merge(type, 1, Math::addExact);
            }
        }
        System.out.println("STIX schemas, " + name + ": valid " + valid);
        assertThat(faults).isEmpty();
        assertThat(StixRules.breaches(StixMutations.parsed(bundle))).isEmpty();
    }
}
