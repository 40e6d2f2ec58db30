package spoor.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;

class NameMatcherTest {
    private static final AtomicInteger IDS = new AtomicInteger();

    private static final NameMatcher MATCHER =
            NameMatcher.of(
                    List.of(
                            person("KIM, Jong Un", 1984),
                            person("KIM, Jong Il", 1941),
                            person("PETROV, Ivan Sergeyevich", 1960),
                            person("AL-ZAWAHIRI, Ayman Muhammad Rabi", 1951),
                            person("MILOSEVIC, Slobodan", 1941),
                            person("BIN LADEN, Usama", 1957),
                            entry(PartyKind.ORGANISATION, "KOREA RYONBONG TRADING CORPORATION"),
                            entry(PartyKind.ORGANISATION, "AL QAIDA"),
                            entry(PartyKind.ORGANISATION, "UNIT 586"),
                            entry(PartyKind.VESSEL, "CHON MA SAN"),
                            entry(PartyKind.VESSEL, "KUM SONG 3"),
                            weak()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kim Jong-un            | KIM, Jong Un
                    Gim Jeongeun           | KIM, Jong Un
                    김정은                  | KIM, Jong Un
                    김정일                  | KIM, Jong Il
                    Ivan Petrov            | PETROV, Ivan Sergeyevich
                    Иван Сергеевич Петров  | PETROV, Ivan Sergeyevich
                    Ivan Petorv            | PETROV, Ivan Sergeyevich
                    I. S. Petrov           | PETROV, Ivan Sergeyevich
                    Ayman al-Zawahiri      | AL-ZAWAHIRI, Ayman Muhammad Rabi
                    أيمن محمد ربيع الظواهري | AL-ZAWAHIRI, Ayman Muhammad Rabi
                    Слободан Милошевић     | MILOSEVIC, Slobodan
                    Slobodon Milosevich    | MILOSEVIC, Slobodan
                    Osama Ben Ladin        | BIN LADEN, Usama
                    Korea Ryonbong Trading | KOREA RYONBONG TRADING CORPORATION
                    Alqaeda                | AL QAIDA
                    MV Chon Ma San         | CHON MA SAN
                    Kumsong III            | KUM SONG 3
                    """)
    void findsOneNameHoweverItIsWritten(String asked, String listed) {
        List<NameMatch> matches = MATCHER.match(NameQuery.of(asked));
        assertThat(matches).isNotEmpty();
        assertThat(matches.getFirst().listedName().text()).isEqualTo(listed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim Jong Chol",
                "Ivan Sidorov",
                "Sergei Petrov",
                "Korea Ryonbong Shipping Insurance",
                "Unit 110",
                "Kum Song 5",
                "Chon Ma Bong",
                "Slobodan Petrovic",
                "John Smith",
            })
    void leavesOthersAlone(String asked) {
        assertThat(MATCHER.match(NameQuery.of(asked))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "😀", "---", "\ud800"})
    void answersWhatIsHardlyAName(String asked) {
        assertThat(MATCHER.match(NameQuery.of(asked))).isEmpty();
    }

    @Test
    void answersVeryLongNames() {
        assertThat(MATCHER.match(NameQuery.of("Kim ".repeat(2_500)))).isEmpty();
        assertThat(MATCHER.match(NameQuery.of("k".repeat(10_000)))).isEmpty();
    }

    @Test
    void anotherBirthDateSpeaksAgainstAndTheSameFor() {
        double alone = score("Slobodan Milosevic", List.of(), List.of());
        double same = score("Slobodan Milosevic", List.of(BirthDate.onDay(day(1941))), List.of());
        double near = score("Slobodan Milosevic", List.of(BirthDate.inYear(1943)), List.of());
        double far = score("Slobodan Milosevic", List.of(BirthDate.inYear(1980)), List.of());
        assertThat(List.of(same, alone, near, far))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(same).isLessThan(1);
        assertThat(far).isLessThan(NameMatcher.REVIEW);
    }

    @Test
    void anIdentifierDecides() {
        List<NameMatch> matches =
                MATCHER.match(
                        new NameQuery(
                                "Somebody Else",
                                PartyKind.PERSON,
                                List.of(),
                                List.of(),
                                "",
                                List.of("P 12-3456")));
        assertThat(matches).hasSize(6).allMatch(match -> match.score() > NameMatcher.HIT);
        assertThat(matches.getFirst().evidence().getFirst().attribute()).isEqualTo("identifier");
    }

    @Test
    void aWeakAliasOnlyConfirms() {
        assertThat(score("Dragon", List.of(), List.of())).isLessThan(NameMatcher.REVIEW);
        assertThat(score("Dragon", List.of(BirthDate.onDay(day(1970))), List.of()))
                .isGreaterThan(NameMatcher.REVIEW);
    }

    @Test
    void saysWhyInWords() {
        NameMatch match = MATCHER.match(NameQuery.of("Иван Petorv")).getFirst();
        assertThat(match.parts())
                .extracting(PartMatch::how)
                .containsExactly(How.TRANSLITERATION, How.SPELLING);
        assertThat(match.listedAlone()).containsExactly("sergeyevich");
        assertThat(match.sentence())
                .contains("ivan (from another script)")
                .contains("petorv = petrov (another spelling)")
                .contains("listed but not asked: sergeyevich");
    }

    @Test
    void keepsAnOrderAmongGoodMatches() {
        double same = score("Ayman Muhammad Rabi al-Zawahiri", List.of(), List.of());
        double spelled = score("Ayman Mohammed Rabi al-Zawahiri", List.of(), List.of());
        double shorter = score("Ayman al-Zawahiri", List.of(), List.of());
        assertThat(List.of(1.0, same, spelled, shorter))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates();
    }

    private static double score(String name, List<BirthDate> births, List<String> countries) {
        NameQuery query = new NameQuery(name, PartyKind.PERSON, births, countries, "", List.of());
        return MATCHER.bestScore(query);
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 5, 17);
    }

    private static Designation person(String name, int year) {
        return designation(
                PartyKind.PERSON,
                List.of(ListedName.of(name, NameStrength.PRIMARY)),
                List.of(BirthDate.onDay(day(year))),
                List.of(new Identifier("Passport", "P123456", "")));
    }

    private static Designation weak() {
        return designation(
                PartyKind.PERSON,
                List.of(
                        ListedName.of("WANG Bing", NameStrength.PRIMARY),
                        ListedName.of("DRAGON", NameStrength.WEAK)),
                List.of(BirthDate.onDay(day(1970))),
                List.of());
    }

    private static Designation entry(PartyKind kind, String name) {
        return designation(
                kind, List.of(ListedName.of(name, NameStrength.PRIMARY)), List.of(), List.of());
    }

    private static Designation designation(
            PartyKind kind, List<ListedName> names, List<BirthDate> births, List<Identifier> ids) {
        return new Designation(
                "test",
                "" + IDS.incrementAndGet(),
                "",
                kind,
                List.of(),
                null,
                null,
                names,
                births,
                List.of(),
                List.of(),
                List.of(),
                ids,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
