package spoor.register.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Matches.Verdict;

class MatchesTest {
    private static Pair pair(String one, String other, Verdict verdict) {
        Pair open = Pair.open(one, other, List.of());
        return verdict == Verdict.OPEN
                ? open
                : open.decided(verdict, "Lee", LocalDate.of(2026, 1, 1), "I looked");
    }

    @Test
    void acceptedPairsMakeGroupsOnceHoweverTheyAreOrdered() {
        List<Pair> pairs =
                List.of(
                        pair("c", "d", Verdict.ACCEPTED),
                        pair("a", "b", Verdict.ACCEPTED),
                        pair("b", "d", Verdict.ACCEPTED),
                        pair("a", "c", Verdict.ACCEPTED),
                        pair("x", "y", Verdict.OPEN));
        Map<String, String> expected = Map.of("a", "a", "b", "a", "c", "a", "d", "a");
        assertThat(new Matches(pairs).groups()).isEqualTo(expected);
        assertThat(new Matches(pairs.reversed()).groups()).isEqualTo(expected);
    }

    @Test
    void whatWasDecidedStaysDecided() {
        Matches decided = new Matches(List.of(pair("a", "b", Verdict.REJECTED)));
        Pair again = Pair.open("b", "a", List.of("the same day"));
        assertThat(decided.with(List.of(again)).pairs())
                .containsExactly(pair("a", "b", Verdict.REJECTED));
    }

    @Test
    void aRejectedPairThatOthersMakeOneIsAContradiction() {
        Matches matches =
                new Matches(
                        List.of(
                                pair("a", "b", Verdict.ACCEPTED),
                                pair("b", "c", Verdict.ACCEPTED),
                                pair("a", "c", Verdict.REJECTED),
                                pair("a", "z", Verdict.REJECTED)));
        assertThat(matches.contradictions()).extracting(Pair::key).containsExactly("a = c");
    }

    @Test
    void oneNameMayStandForSeveralClusters() {
        Names names =
                new Names(
                        List.of(
                                new Names.Alias("Andariel", "attack:G0138", "Andariel", "ATT&CK"),
                                new Names.Alias("ANDARIEL", "misp:1", "Lazarus Group", "MISP"),
                                new Names.Alias("Zinc", "misp:1", "Lazarus Group", "MISP")));
        assertThat(names.clusters("an dariel")).containsExactly("attack:G0138", "misp:1");
        assertThat(names.shared()).containsOnlyKeys("ANDARIEL", "Andariel");
        assertThat(names.clusters("Zinc")).containsExactly("misp:1");
    }
}
