package spoor.screening.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import spoor.screening.archive.EntryText;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.SanctionsList;
import spoor.screening.match.NameQuery;

class NameScreeningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final Designation KIM =
            new Designation(
                    "un-sc",
                    "1",
                    "KPi.000",
                    PartyKind.PERSON,
                    List.of(),
                    null,
                    null,
                    List.of(ListedName.of("KIM JONG UN", NameStrength.PRIMARY)),
                    List.of(BirthDate.inYear(1984)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    @Test
    void answersWithAVerdict() {
        NameScreening screening = screening(DAY, List.of());
        assertThat(screening.screen(NameQuery.of("김정은")).verdict()).isEqualTo(Verdict.HIT);
        assertThat(screening.screen(NameQuery.of("Kim Jung Un")).verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(screening.screen(NameQuery.of("John Smith")).verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void isNeverClearWithoutAllListsOrAName() {
        assertThat(screening(DAY.minusDays(30), List.of()).screen(NameQuery.of("A B")).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
        NameAnswer empty = screening(DAY, List.of()).screen(NameQuery.of("😀"));
        assertThat(empty.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(empty.notes())
                .containsExactly(
                        "1 symbols were left out",
                        "the name has no letter and no digit that can be compared");
        NameScreening none = new NameScreening.Builder(DAY).build();
        assertThat(none.screen(NameQuery.of("A B")).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aDecisionHoldsUntilCustomerOrEntryChanges() {
        NameQuery asked = NameQuery.of("Kim Jong-un", PartyKind.PERSON);
        String subject = screening(DAY, List.of()).screen(asked).subject();
        Decision decision = decision(subject, EntryText.sha256(KIM), DAY.plusDays(9));
        NameScreening decided = screening(DAY, List.of(decision));
        assertThat(decided.screen(asked).verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(decided.screen(asked).found()).hasSize(1);
        NameQuery other =
                new NameQuery(
                        "Kim Jong-un",
                        PartyKind.PERSON,
                        List.of(BirthDate.inYear(1984)),
                        List.of(),
                        "",
                        List.of());
        assertThat(decided.screen(other).verdict()).isEqualTo(Verdict.HIT);
        Decision changed = decision(subject, "0".repeat(64), DAY.plusDays(9));
        assertThat(screening(DAY, List.of(changed)).screen(asked).verdict()).isEqualTo(Verdict.HIT);
    }

    @Test
    void saysItInJson() {
        NameAnswer answer = screening(DAY, List.of()).screen(NameQuery.of("Gim Jeong-eun"));
        assertThat(NameAnswerJson.object(answer))
                .startsWith("{\"kind\":\"name\",\"asked\":\"Gim Jeong-eun\",\"party\":\"other\"")
                .contains("\"verdict\":\"HIT\"")
                .contains("\"score\":0.9700")
                .contains("\"how\":\"korean\"")
                .contains("\"reference\":\"KPi.000\"");
    }

    private static Decision decision(String subject, String sha256, LocalDate until) {
        return new Decision("un-sc", "1", sha256, subject, "me", Instant.EPOCH, "born 1950", until);
    }

    private static NameScreening screening(LocalDate known, List<Decision> decisions) {
        ListVersion version =
                new ListVersion(
                        "un-sc", Path.of("lists"), Instant.EPOCH, known, 1, 1, 0, 0, 0, List.of());
        NameScreening.Builder builder = new NameScreening.Builder(DAY);
        builder.list(
                new UsedList("un-sc", version, known, 7, DAY),
                new SanctionsList("un-sc", known, List.of(KIM), new TreeMap<>(), List.of()));
        decisions.forEach(builder::decision);
        return builder.build();
    }
}
