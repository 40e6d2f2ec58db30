package spoor.register.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Matches.Verdict;
import spoor.register.total.Question.By;

class TotalTest {
    @Test
    void whatSaysLessAddsNothing() {
        assertThat(loss("at_least 35 USD", "exactly 40 USD").uses())
                .extracting(use -> use.claimed().claim().id() + " " + use.reason())
                .containsExactlyInAnyOrder("c1 says less than a c2 (40)", "c2 ");
        assertThat(words("at_least 35 USD", "exactly 40 USD")).isEqualTo("40");
    }

    @Test
    void sourcesThatDifferLeaveARange() {
        assertThat(words("exactly 230 USD", "approximately 235 USD")).isEqualTo("230 to 235");
    }

    @Test
    void openBoundsStayOpen() {
        assertThat(words("at_least 5 USD")).isEqualTo("\u2265 5");
        Total total =
                total(
                        Lab.question(),
                        Lab.incident("a", "at_least 5 USD"),
                        Lab.incident("b", "exactly 7 USD"));
        assertThat(Objects.requireNonNull(total.sum()).words()).isEqualTo("\u2265 12");
    }

    @Test
    void copiesOfOneRootAreOneWitness() {
        Loss loss = loss("A: up_to 20 USD @S/2019/691", "B: at_least 20 USD @S/2019/691");
        assertThat(Objects.requireNonNull(loss.range()).words()).isEqualTo("\u2264 20");
        assertThat(loss.uses())
                .extracting(Loss.Use::reason)
                .containsExactlyInAnyOrder("", "weaker copy: rests on S/2019/691, as a c1 does");
    }

    @Test
    void partsAreNeverAddedToTheirWhole() {
        assertThat(words("exactly 5 USD in 2019-07", "exactly 7 USD in 2019-09")).isEqualTo("12");
        assertThat(words("exactly 5 USD in 2019-07", "exactly 7 USD in 2019-09", "exactly 13 USD"))
                .isEqualTo("13");
        Total total =
                total(
                        Lab.question(),
                        Lab.incident("whole", "exactly 13 USD"),
                        Lab.incident("part", "whole", new String[] {"exactly 5 USD"}));
        assertThat(Objects.requireNonNull(total.sum()).words()).isEqualTo("13");
        assertThat(total.left().getFirst().reason())
                .isEqualTo("overlapping scope: a part of whole, which is counted");
    }

    @Test
    void onlyADatedPriceConverts() {
        assertThat(loss("exactly 5 BTC").range()).isNull();
        assertThat(loss("exactly 5 BTC").uses().getFirst().reason())
                .isEqualTo("no dated price in USD");
        assertThat(words("exactly 5 BTC price 100.5 USD")).isEqualTo("502.5");
        assertThat(words("exactly 5 BTC price 100 USD", "exactly 2 ETH price 10 USD"))
                .as("two coins are two parts")
                .isEqualTo("520");
        assertThat(words("exactly 5 BTC price 100 USD", "exactly 490 USD"))
                .as("a stated value goes before a computed one")
                .isEqualTo("490");
    }

    @Test
    void whatIsNoLossDoesNotCount() {
        assertThat(words("exactly 5 USD", "exactly 3 USD recovered", "exactly 9 USD attempted"))
                .isEqualTo("5");
        assertThat(loss("exactly 5 USD unreviewed").range()).isNull();
        assertThat(loss("exactly 5 USD rejected").uses().getFirst().reason())
                .isEqualTo("rejected by a reviewer");
    }

    @Test
    void asksForOneAsserterOrTheKnowledgeOfADay() {
        Incident incident =
                Lab.incident(
                        "a",
                        "FBI: exactly 5 USD on 2020-01-01",
                        "MSMT: exactly 7 USD on 2025-10-22",
                        "exactly 9 USD");
        Question fbi = new Question(By.ALL, "fbi", null, false, "USD", null);
        assertThat(sum(total(fbi, incident))).isEqualTo("5");
        Question then = new Question(By.ALL, null, LocalDate.of(2021, 1, 1), false, "USD", null);
        Total total = total(then, incident);
        assertThat(sum(total)).isEqualTo("5");
        assertThat(total.rows().getFirst().losses().getFirst().uses())
                .extracting(Loss.Use::reason)
                .containsExactlyInAnyOrder(
                        "",
                        "said on 2025-10-22, after 2021-01-01",
                        "the day it was said is not known");
    }

    @Test
    void anUndecidedPairIsGivenBothWays() {
        List<Incident> incidents =
                List.of(Lab.incident("a", "exactly 5 USD"), Lab.incident("b", "exactly 7 USD"));
        Pair pair = Pair.open("a", "b", List.of("the same day"));
        Total open = Total.of(incidents, new Matches(List.of(pair)), Lab.question());
        assertThat(sum(open)).isEqualTo("12");
        assertThat(Objects.requireNonNull(open.once()).words()).isEqualTo("7");
        assertThat(open.undecided()).containsExactly(List.of("a", "b"));
        assertThat(sum(Total.of(incidents, decided(pair, Verdict.ACCEPTED), Lab.question())))
                .as("one theft, two sources that differ")
                .isEqualTo("5 to 7");
        Total apart = Total.of(incidents, decided(pair, Verdict.REJECTED), Lab.question());
        assertThat(sum(apart)).isEqualTo("12");
        assertThat(Objects.requireNonNull(apart.once()).words()).isEqualTo("12");
    }

    private static Matches decided(Pair pair, Verdict verdict) {
        return new Matches(
                List.of(pair.decided(verdict, "Lee", LocalDate.of(2026, 1, 1), "I looked")));
    }

    @Test
    void eachTheftStandsInOneRow() {
        List<Incident> incidents =
                List.of(
                        Lab.incident("a", "KR", "JP", "2019-12-30/2020-01-02", "exactly 5 USD"),
                        Lab.incident("b", "KR", "2019", "by Lazarus", "exactly 7 USD"),
                        Lab.incident("c", "exactly 1 USD"));
        assertThat(keys(incidents, By.COUNTRY)).containsExactly("JP + KR", "KR", "not said");
        assertThat(keys(incidents, By.YEAR)).containsExactly("2019", "2019 to 2020", "not said");
        assertThat(keys(incidents, By.ACTOR)).containsExactly("Lazarus", "not said");
        Question lazarus = new Question(By.ALL, null, null, false, "USD", "lazarus");
        assertThat(sum(Total.of(incidents, Matches.NONE, lazarus))).isEqualTo("7");
    }

    private static List<String> keys(List<Incident> incidents, By by) {
        return Total.of(incidents, Matches.NONE, Lab.by(by)).rows().stream()
                .map(Total.Row::key)
                .toList();
    }

    @Test
    void byAssetEachUnitIsTotalledAlone() {
        Total total =
                total(
                        Lab.by(By.ASSET),
                        Lab.incident("a", "exactly 5 BTC", "exactly 2 ETH", "exactly 9 USD"),
                        Lab.incident("b", "at_least 1 BTC"));
        assertThat(total.rows())
                .extracting(row -> row.key() + " " + row.sum().words())
                .containsExactly("BTC \u2265 6", "ETH 2");
        assertThat(total.sum()).isNull();
    }

    @Test
    void rowsAddUpToTheWholeWhateverTheyAreSeed20261121() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            List<Incident> incidents = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                incidents.add(Lab.incident("i" + i, lines(random)));
            }
            Matches matches = new Matches(pairs(random));
            Total all = Total.of(incidents, matches, Lab.question());
            for (By by : List.of(By.COUNTRY, By.YEAR, By.ACTOR, By.SECTOR)) {
                Total rows = Total.of(incidents, matches, Lab.by(by));
                assertThat(rows.sum()).isEqualTo(all.sum());
                assertThat(
                                rows.rows().stream()
                                        .map(Total.Row::sum)
                                        .reduce(Range.ZERO, Range::plus)
                                        .isSame(Objects.requireNonNull(all.sum())))
                        .isTrue();
            }
            assertThat(Objects.requireNonNull(all.once()).low())
                    .isLessThanOrEqualTo(Objects.requireNonNull(all.sum()).low());
        }
    }

    private static String[] lines(Random random) {
        List<String> lines = new ArrayList<>();
        String[] said = {"exactly", "at_least", "up_to", "more_than", "approximately"};
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(said[random.nextInt(said.length)] + " " + random.nextInt(9) + " USD");
        }
        lines.addAll(List.of("KR", "2019", "JP", "by A").subList(0, random.nextInt(5)));
        return lines.toArray(String[]::new);
    }

    private static List<Pair> pairs(Random random) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int one = random.nextInt(12);
            int other = random.nextInt(12);
            if (one != other) {
                Pair pair = Pair.open("i" + one, "i" + other, List.of());
                boolean isDecided = random.nextBoolean();
                pairs.add(
                        isDecided
                                ? pair.decided(Verdict.ACCEPTED, "x", LocalDate.EPOCH, "y")
                                : pair);
            }
        }
        return pairs;
    }

    private static Loss loss(String... lines) {
        return Loss.inMoney(new Theft("a", List.of(Lab.incident("a", lines))), Lab.question());
    }

    private static String words(String... lines) {
        return Objects.requireNonNull(loss(lines).range()).words();
    }

    private static Total total(Question question, Incident... incidents) {
        return Total.of(List.of(incidents), Matches.NONE, question);
    }

    private static String sum(Total total) {
        return Objects.requireNonNull(total.sum()).words();
    }
}
