package spoor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import spoor.ingest.files.SourceFile;
import spoor.ledger.TestData;
import spoor.register.claim.Modality;
import spoor.register.claim.Qualifier;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Names;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;
import spoor.register.total.SumCheck;

/// The published tables of the shared data, taken in with their hedges; nothing is lost uncounted.
class RealTablesTest {
    static SourceFile file(String name) {
        return new SourceFile(name, TestData.file("register/" + name));
    }

    static Taken mapped(String file, String mapping) throws IOException {
        return ClaimTable.read(file(file), ShippedMappings.read(mapping));
    }

    static Taken eurepoc() throws IOException {
        return EurepocTables.read(
                file("eurepoc_dprk_incidents.csv"), file("eurepoc_dprk_attributions.csv"));
    }

    @Test
    void theFactsOfTheReportsKeepTheirHedges() throws IOException {
        Taken taken = mapped("un_reported_facts.csv", "un-facts");
        assertThat(taken.rows()).isEqualTo(73);
        assertThat(taken.figures()).hasSize(73);
        assertThat(taken.problems()).isEmpty();
        Map<Qualifier, Long> qualifiers =
                taken.figures().stream()
                        .filter(figure -> figure.quantity() != null)
                        .collect(
                                Collectors.groupingBy(
                                        RealTablesTest::qualifier, Collectors.counting()));
        // Counted by hand in the table: "at least" or "from", "up to" or "to" …
        assertThat(qualifiers)
                .containsEntry(Qualifier.AT_LEAST, 9L)
                .containsEntry(Qualifier.UP_TO, 2L)
                .containsEntry(Qualifier.MORE_THAN, 8L)
                .containsEntry(Qualifier.ESTIMATED, 5L);
        Figure proceeds = taken.figures().get(9);
        assertThat(Objects.requireNonNull(proceeds.quantity()).interval())
                .isEqualTo("(, 2000000000]");
        assertThat(proceeds.backing().evidence().root()).isEqualTo("S/2019/691");
        assertThat(taken.figures().get(17).isEach()).isTrue();
        assertThat(taken.figures().get(17).countries()).hasSize(13).contains("VN", "GM");
        assertThat(Objects.requireNonNull(taken.figures().get(49).period()).iso())
                .as("those 58 attacks")
                .isEqualTo("2017/2023");
        assertThat(taken.figures().get(48).backing().modality()).isEqualTo(Modality.SUSPECTED);
        assertThat(rejected(taken.figures())).containsExactly("un-45", "un-64");
    }

    @Test
    void ofSeventeenCountriesSeventeenAreNamed() throws IOException {
        List<SumCheck> counts =
                SumCheck.of(mapped("un_reported_facts.csv", "un-facts").figures()).stream()
                        .filter(check -> check.adds() == SumCheck.Adds.COUNTRIES)
                        .toList();
        assertThat(counts)
                .extracting(check -> check.whole().id() + ": " + check.sum().words())
                .containsExactly("un-9: 17", "un-20: 13");
        assertThat(counts).allSatisfy(check -> assertThat(check.verdict()).isEqualTo("agree"));
    }

    private static Qualifier qualifier(Figure figure) {
        return Objects.requireNonNull(figure.quantity()).qualifier();
    }

    private static List<String> rejected(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.backing().standing() == Standing.REJECTED)
                .map(Figure::id)
                .toList();
    }

    @Test
    void theFactsOfTheCasesKeepTheirHedges() throws IOException {
        Taken taken = mapped("published_case_facts.csv", "case-facts");
        assertThat(taken.rows()).isEqualTo(105);
        assertThat(taken.used()).isEqualTo(105);
        assertThat(taken.incidents()).hasSize(18);
        assertThat(taken.figures().stream().map(Figure::countries))
                .containsExactly(
                        List.of("HK"), List.of("JP"), List.of("US"), List.of("VN"), List.of());
        Incident bithumb = incident(taken, "facts-bithumb");
        assertThat(bithumb.said(Field.DATE, Said.Dated.class).map(date -> date.period().iso()))
                .containsExactly("2018-06-19", "2018-06-19", "2019-03-29");
        FieldClaim drained = incident(taken, "facts-wannacry").about(Field.AMOUNT).getFirst();
        assertThat(drained.measured().quantity().interval()).isEqualTo("[52.2, 52.2]");
        assertThat(drained.backing().evidence().address()).contains("slashgear");
        FieldClaim nearly =
                incident(taken, "facts-doj-2020-03-113-accounts").about(Field.VALUE).getFirst();
        assertThat(nearly.measured().quantity().interval()).isEqualTo("(, 250000000)");
        assertThat(nearly.backing().hedge()).isEqualTo("nearly");
    }

    private static Incident incident(Taken taken, String id) {
        return taken.incidents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eurepocsIncidentsAndAttributions() throws IOException {
        Taken taken = eurepoc();
        assertThat(taken.rows()).isEqualTo(75 + 138);
        assertThat(taken.used()).isEqualTo(75 + 138);
        assertThat(taken.incidents()).hasSize(75);
        assertThat(taken.problems()).isEmpty();
        long attributions =
                taken.incidents().stream()
                        .mapToLong(one -> one.about(Field.ATTRIBUTION).size())
                        .sum();
        assertThat(attributions + taken.notes().getOrDefault(same(), 0)).isEqualTo(138);
        Incident olympic = incident(taken, "eurepoc-1107");
        assertThat(
                        olympic.said(Field.ATTRIBUTION, Said.Attributed.class)
                                .map(Said.Attributed::actor)
                                .distinct()
                                .toList())
                .as("a false flag: each attribution is a record of its own")
                .hasSizeGreaterThan(1);
    }

    private static String same() {
        return "attribution that says the same as one before, kept once";
    }

    @Test
    void indexesOfOthersGiveCandidates() throws IOException {
        Taken oak = mapped("oak_incidents.csv", "oak");
        assertThat(oak.incidents()).hasSize(678);
        assertThat(oak.problems())
                .as("dates such as 2010-20")
                .allMatch(problem -> problem.text().startsWith("date is \"20"));
        Taken index = mapped("defihacklabs_index.csv", "defihacklabs");
        assertThat(index.incidents()).hasSize(855);
        assertThat(index.problems()).isEmpty();
    }

    @Test
    void namesStayManyToMany() throws IOException {
        Taken attack = StixBundle.read(file("attack_dprk_groups.stix.json.gz"));
        Taken misp = ActorNames.misp(file("misp_dprk_threat_actors.json"));
        assertThat(attack.rows()).isEqualTo(771);
        assertThat(attack.used()).isEqualTo(9);
        assertThat(attack.names()).hasSize(48);
        assertThat(misp.used()).isEqualTo(28);
        List<Names.Alias> all = new ArrayList<>(attack.names());
        all.addAll(misp.names());
        Names names = new Names(all);
        assertThat(names.clusters("andariel"))
                .as("a group of its own, and a name of two clusters")
                .hasSize(3)
                .contains("attack:G0138");
        assertThat(names.clusters("APT38")).contains("attack:G0082").doesNotContain("attack:G0032");
        assertThat(names.shared()).hasSizeGreaterThan(30);
    }

    @Test
    void whatIsTakenIsWrittenAndReadBack() throws IOException {
        for (Incident incident : eurepoc().incidents()) {
            WrittenAndRead.check(incident);
        }
        for (Incident incident : mapped("published_case_facts.csv", "case-facts").incidents()) {
            WrittenAndRead.check(incident);
        }
    }
}
