package spoor.register.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static List<String> between(String first, String second) {
        return lines(
                List.of(
                        RootFinderTest.witness("First", "2019-08-13", first),
                        RootFinderTest.witness("Second", "2019-08-14", second)));
    }

    private static List<String> lines(List<Witness> witnesses) {
        return Differences.in(witnesses).stream()
                .map(each ->
                        each.witness().label()
                                + ": "
                                + each.kind().label()
                                + ", "
                                + each.figure()
                                + ", "
                                + each.from()
                                + " -> "
                                + each.to())
                .toList();
    }

    @Test
    void aBoundTurnedRoundIsWorst() {
        assertThat(between("They stole up to $2bn.", "They stole at least $2bn."))
                .containsExactly("Second: reversed_bound, 2000000000 USD, up_to -> at_least");
        assertThat(between("They stole more than $2bn.", "They stole less than $2bn."))
                .containsExactly("Second: reversed_bound, 2000000000 USD, more_than -> less_than");
    }

    @Test
    void hedgesAreLostChangedAndAdded() {
        assertThat(between("They stole up to $2bn.", "They stole $2bn."))
                .containsExactly("Second: lost_hedge, 2000000000 USD, up_to -> exactly");
        assertThat(between("They stole at least $2bn.", "They stole more than $2bn."))
                .containsExactly("Second: changed_hedge, 2000000000 USD, at_least -> more_than");
        assertThat(between("They stole $2bn.", "They stole about $2bn."))
                .containsExactly("Second: added_hedge, 2000000000 USD, exactly -> approximately");
        assertThat(between("They stole about $2bn.", "About $2bn was stolen.")).isEmpty();
    }

    @Test
    void modalityRolePeriodAndPlacesAreScope() {
        assertThat(between("They are investigating 35 attacks.", "Police confirmed 35 attacks."))
                .containsExactly(
                        "Second: changed_modality, 35 attacks, investigating -> confirmed");
        assertThat(between("They laundered $5m.", "They stole $5m."))
                .containsExactly("Second: changed_scope, 5000000 USD, laundered -> stolen");
        assertThat(between("They stole $5m in 2018.", "They stole $5m in 2019."))
                .containsExactly("Second: changed_scope, 5000000 USD, 2018 -> 2019");
        assertThat(
                        between(
                                "One attack each in Chile, Malta and Poland.",
                                "One attack each in Chile and Malta."))
                .containsExactly("Second: changed_scope, 1 attacks, CL MT PL -> CL MT");
    }

    @Test
    void anotherNumberForTheSameThing() {
        assertThat(between("They look at 35 attacks.", "They look at 30 incidents."))
                .containsExactly("Second: changed_number, 35 attacks, 35 -> 30");
        assertThat(between("They stole $2.837bn.", "They stole $2.8bn."))
                .containsExactly("Second: rounded, 2837000000 USD, 2837000000 -> 2800000000");
        assertThat(between("They stole $1.19bn in 2024.", "They stole $1.9bn in 2023.")).isEmpty();
    }

    /// Who has both numbers tells of two things.
    @Test
    void aNumberThatTheFirstHasTooIsNoChange() {
        assertThat(between("They stole $2bn, and $5m in Chile.", "They stole $5m.")).isEmpty();
    }

    @Test
    void theRootsOwnWordsGoBeforeTheEarliest() {
        List<String> lines =
                between(
                        "They stole $2bn.",
                        "\"Proceeds are estimated at up to $2bn\", the UN report said.");
        assertThat(lines).contains("First: lost_hedge, 2000000000 USD, estimated_up_to -> exactly");
    }

    @Test
    void theTwoArticlesDifferFromTheReportTheyQuote() {
        assertThat(lines(RootFinderTest.articles()))
                .containsExactly(
                        "SC Media: lost_hedge, 2000000000 USD, estimated_up_to -> exactly",
                        "SC Media: changed_scope, 2000000000 USD, proceeds -> stolen",
                        "TechRadar: lost_hedge, 2000000000 USD, estimated_up_to -> exactly",
                        "TechRadar: changed_scope, 2000000000 USD, proceeds -> stolen",
                        "SC Media: changed_modality, 35 attacks, investigating -> reported");
    }

    /// Each claim with the one that it tells again, as their words.
    private static List<String> originals(List<Witness> witnesses) {
        Map<String, String> texts = new HashMap<>();
        witnesses.forEach(witness -> texts.put(witness.id(), witness.text()));
        List<String> lines = new ArrayList<>();
        Differences.originals(witnesses)
                .forEach((telling, original) ->
                        lines.add(words(telling, texts) + " <- " + words(original, texts)));
        return lines;
    }

    private static String words(Differences.Telling telling, Map<String, String> texts) {
        return telling.claim().span().of(texts.getOrDefault(telling.document(), ""));
    }

    @Test
    void theRootsOwnWordsAreToldAgainByAllOthers() {
        assertThat(originals(new ArrayList<>(RootFinderTest.articles())))
                .startsWith(
                        "estimated at up to two billion US dollars <- estimated at up to two"
                                + " billion US dollars",
                        "$2B <- estimated at up to two billion US dollars")
                .contains(
                        "at least 35 instances <- at least 35 reported instances",
                        "17 countries <- a total of 17 countries")
                .hasSize(9);
    }

    @Test
    void twentyHereAndTwentyThereAreTwoThings() {
        Witness first =
                RootFinderTest.witness("First", "2019-08-13", "They counted 20 attacks in Chile.");
        Witness there =
                RootFinderTest.witness("There", "2019-08-14", "They counted 20 attacks in Malta.");
        Witness again = RootFinderTest.witness("Again", "2019-08-14", "They counted 20 attacks.");
        assertThat(Differences.originals(List.of(first, there)).values()).doesNotHaveDuplicates();
        assertThat(new HashSet<>(Differences.originals(List.of(first, again)).values())).hasSize(1);
    }

    @Test
    void bothQuotationsStandInTheTexts() {
        List<Difference> differences = Differences.in(new ArrayList<>(RootFinderTest.articles()));
        assertThat(differences).isNotEmpty();
        for (Difference each : differences) {
            assertThat(each.claim().span().of(each.witness().text())).isNotBlank();
            assertThat(each.reference().span().of(each.referenceWitness().text())).isNotBlank();
        }
        assertThat(
                        differences
                                .getFirst()
                                .reference()
                                .span()
                                .of(differences.getFirst().referenceWitness().text()))
                .isEqualTo("estimated at up to two billion US dollars");
    }
}
