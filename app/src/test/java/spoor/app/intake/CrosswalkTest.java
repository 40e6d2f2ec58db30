package spoor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches.Pair;
import spoor.register.match.IncidentMatcher;

/// The matcher against a list, made by hand, of which rows of four sources are one theft.
class CrosswalkTest {
    @Test
    void findsTheTheftsThatSeveralSourcesName() throws IOException {
        List<Incident> incidents = new ArrayList<>();
        incidents.addAll(RealTablesTest.mapped("oak_incidents.csv", "oak").incidents());
        incidents.addAll(
                RealTablesTest.mapped("defihacklabs_index.csv", "defihacklabs").incidents());
        incidents.addAll(
                RealTablesTest.mapped("published_case_facts.csv", "case-facts").incidents());
        incidents.addAll(RealTablesTest.eurepoc().incidents());
        Map<String, Set<String>> thefts = crosswalk(incidents);
        Set<String> truth = pairs(thefts);
        Set<String> proposed = new TreeSet<>();
        List<Pair> all = IncidentMatcher.propose(incidents);
        for (Pair pair : all) {
            if (thefts.containsKey(pair.first()) || thefts.containsKey(pair.second())) {
                proposed.add(pair.key());
            }
        }
        Set<String> right = new TreeSet<>(proposed);
        right.retainAll(truth);
        System.out.printf(
                "matcher: %d incidents of 4 sources, %d pairs proposed; of the 29 thefts of the"
                        + " crosswalk %d pairs are true, %d proposed, %d right: precision %d of"
                        + " %d, recall %d of %d%n",
                incidents.size(),
                all.size(),
                truth.size(),
                proposed.size(),
                right.size(),
                right.size(),
                proposed.size(),
                right.size(),
                truth.size());
        Set<String> wrong = new TreeSet<>(proposed);
        wrong.removeAll(truth);
        wrong.forEach(pair -> System.out.println("  proposed and wrong: " + pair));
        Set<String> missed = new TreeSet<>(truth);
        missed.removeAll(proposed);
        missed.forEach(pair -> System.out.println("  missed: " + pair));
        assertThat(wrong).as("look-alikes stay apart").isEmpty();
        assertThat(right).hasSizeGreaterThanOrEqualTo(31);
    }

    /// For each incident of the list the thefts that it is said to be about: the list's rows.
    private static Map<String, Set<String>> crosswalk(List<Incident> incidents) throws IOException {
        Map<String, Set<String>> thefts = new HashMap<>();
        Set<String> known = new HashSet<>();
        incidents.forEach(incident -> known.add(incident.id()));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(TestData.file("register/incident_crosswalk.csv"))) {
            for (NamedCsvRecord row : rows) {
                for (String id : ids(row)) {
                    assertThat(known).contains(id);
                    thefts.computeIfAbsent(id, _ -> new HashSet<>()).add(row.getField("incident"));
                }
            }
        }
        return thefts;
    }

    private static List<String> ids(NamedCsvRecord row) {
        List<String> ids = new ArrayList<>();
        for (String id : row.getField("oak_ids").split(";", -1)) {
            ids.add(Draft.id("oak", List.of(id)));
        }
        for (String id : row.getField("eurepoc_ids").split(";", -1)) {
            ids.add("eurepoc-" + id);
        }
        ids.add(Draft.id("defihacklabs", List.of(row.getField("defihacklabs"))));
        ids.add(Draft.id("facts", List.of(row.getField("published_case_facts_name"))));
        ids.removeIf(id -> id.endsWith("-"));
        return ids;
    }

    private static Set<String> pairs(Map<String, Set<String>> thefts) {
        Set<String> pairs = new TreeSet<>();
        for (String one : thefts.keySet()) {
            for (String other : thefts.keySet()) {
                Set<String> both = new HashSet<>(thefts.get(one));
                both.retainAll(thefts.get(other));
                if (one.compareTo(other) < 0 && !both.isEmpty()) {
                    pairs.add(one + " = " + other);
                }
            }
        }
        return pairs;
    }
}
