package spoor.register.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Modality;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Figure;
import spoor.register.incident.Standing;

/// Headline figures, sums against their parts, histories.
class HeadlinesTest {
    private static List<Figure> figures(String... lines) {
        List<Figure> figures = new ArrayList<>();
        for (String line : lines) {
            figures.add(Lab.figure("f" + (figures.size() + 1), line));
        }
        return figures;
    }

    @Test
    void aHeadlineIsNotAddedToItsPartsAndACopyNotToItsRoot() {
        Headlines headlines =
                Headlines.of(
                        figures(
                                "R1 at_least 2837 USD in 2024-01/2025-09",
                                "R1 approximately 2800 USD",
                                "R1 exactly 1190 USD in 2024",
                                "R2 exactly 500 USD"),
                        Lab.question());
        assertThat(headlines.uses())
                .extracting(Headlines.Use::reason)
                .containsExactly(
                        "",
                        "weaker copy: f1 is the figure of R1",
                        "overlapping scope: 2024 is inside the 2024-01/2025-09 of f1",
                        "");
        assertThat(Objects.requireNonNull(headlines.largest()).words()).isEqualTo("\u2265 2837");
        assertThat(Objects.requireNonNull(headlines.sum()).words()).isEqualTo("\u2265 3337");
    }

    @Test
    void aSmallerFigureOfOneReportIsNotAddedUnlessItIsSetApart() {
        Headlines unknown =
                Headlines.of(figures("R exactly 571 USD", "R up_to 2000 USD"), Lab.question());
        assertThat(unknown.uses())
                .extracting(Headlines.Use::reason)
                .containsExactly(
                        "overlapping scope: may be a part of f2, a larger figure of the same report",
                        "");
        assertThat(Objects.requireNonNull(unknown.sum()).words()).isEqualTo("\u2264 2000");
        Headlines apart =
                Headlines.of(
                        figures(
                                "R exactly 571 USD in 2018",
                                "R exactly 2000 USD in 2019",
                                "R exactly 100 USD KR",
                                "R exactly 50 USD IN"),
                        Lab.question());
        assertThat(apart.uses())
                .extracting(Headlines.Use::isUsed)
                .containsExactly(true, true, false, false);
        assertThat(Objects.requireNonNull(apart.sum()).words()).isEqualTo("2571");
    }

    @Test
    void whatIsDeniedOrPlannedIsNoLoss() {
        Figure stated = Lab.figure("f1", "R exactly 2000 USD");
        Figure denied =
                new Figure(
                        "Q",
                        "losses",
                        stated.quantity(),
                        stated.unit(),
                        false,
                        stated.role(),
                        null,
                        List.of(),
                        List.of(),
                        "",
                        new Backing(
                                "f2",
                                Modality.DENIED,
                                "Q",
                                null,
                                Evidence.NONE,
                                Standing.CONFIRMED,
                                "",
                                ""));
        Headlines headlines = Headlines.of(List.of(stated, denied), Lab.question());
        assertThat(headlines.uses())
                .extracting(Headlines.Use::reason)
                .containsExactly("", "is denied");
        assertThat(Objects.requireNonNull(headlines.sum()).words()).isEqualTo("2000");
    }

    @Test
    void whatIsOnlyToldAgainCountsOnceHoweverFarItsNumberIs() {
        Figure first = Lab.figure("f1", "R up_to 2000 USD");
        Figure copy = Lab.figure("f2", "Q exactly 3000 USD").retelling("f1");
        Figure other = Lab.figure("f3", "S exactly 2500 USD").retelling("f1");
        Headlines all = Headlines.of(List.of(first, copy, other), Lab.question());
        assertThat(all.uses())
                .extracting(Headlines.Use::reason)
                .containsExactly("", "weaker copy: tells f1 again", "weaker copy: tells f1 again");
        Headlines without = Headlines.of(List.of(copy, other), Lab.question());
        assertThat(without.uses())
                .as("where the first is not asked for the next stands in")
                .extracting(Headlines.Use::reason)
                .containsExactly("", "weaker copy: tells f2 again");
    }

    @Test
    void thirtyFiveAgainstThirty() {
        List<SumCheck> checks =
                SumCheck.of(
                        figures(
                                "S/2019/691 at_least 35 instances",
                                "S/2019/691 exactly 10 instances KR",
                                "S/2019/691 at_least 10 instances KR",
                                "S/2019/691 exactly 3 instances IN",
                                "S/2019/691 exactly 1 instances CR GM GT each",
                                "S/2019/691 exactly 1 instances CR GM each"));
        assertThat(checks).hasSize(1);
        assertThat(checks.getFirst().sum().words()).isEqualTo("16");
        assertThat(checks.getFirst().verdict())
                .isEqualTo("differ: the parts give 16, the whole is \u2265 35");
    }

    @Test
    void aNumberOfCountriesAgainstThoseThatAreNamed() {
        String[] named = {
            "S/2019/691 exactly 10 instances KR",
            "S/2019/691 exactly 3 instances IN",
            "S/2019/691 exactly 1 instances CR GM GT each"
        };
        assertThat(countries(named, "S/2019/691 exactly 5 countries").verdict()).isEqualTo("agree");
        assertThat(countries(named, "S/2019/691 exactly 3 countries").parts())
                .as("three countries have one instance each")
                .hasSize(1);
        SumCheck fewer = countries(named, "S/2019/691 exactly 17 countries");
        assertThat(fewer.agrees()).isFalse();
        assertThat(fewer.verdict()).isEqualTo("differ: the parts give 5, the whole is 17");
        assertThat(countries(named, "S/2019/691 at_least 4 countries").agrees()).isTrue();
        assertThat(SumCheck.of(figures("R exactly 17 countries", named[0], named[1])))
                .as("another report's list")
                .isEmpty();
    }

    private static SumCheck countries(String[] named, String whole) {
        List<SumCheck> checks =
                SumCheck.of(figures(named[0], named[1], named[2], whole)).stream()
                        .filter(check -> check.adds() == SumCheck.Adds.COUNTRIES)
                        .toList();
        assertThat(checks).hasSize(1);
        return checks.getFirst();
    }

    @Test
    void aPeriodAgainstItsHalves() {
        List<SumCheck> checks =
                SumCheck.of(
                        figures(
                                "R at_least 2837000000 USD in 2024-01/2025-09",
                                "R exactly 1190000000 USD in 2024",
                                "R exactly 1640000000 USD in 2025-01/2025-09"));
        assertThat(checks).hasSize(1);
        assertThat(checks.getFirst().agrees()).isTrue();
        assertThat(checks.getFirst().verdict())
                .isEqualTo("agree within the digits that are given (\u00B110500000)");
        assertThat(
                        SumCheck.of(
                                figures(
                                        "R exactly 2837000000 USD in 2024-01/2025-09",
                                        "R exactly 1190000000 USD in 2024",
                                        "R exactly 1640000000 USD in 2025-02/2025-09")))
                .as("with a month missing nothing is held against the whole")
                .isEmpty();
        assertThat(
                        SumCheck.of(
                                        figures(
                                                "R exactly 2800000000 USD in 2024-01/2025-09",
                                                "R exactly 1190000000 USD in 2024",
                                                "R exactly 1640000000 USD in 2025-01/2025-09"))
                                .getFirst()
                                .agrees())
                .isTrue();
        assertThat(
                        SumCheck.of(
                                        figures(
                                                "R exactly 2910000000 USD in 2024-01/2025-09",
                                                "R exactly 1190000000 USD in 2024",
                                                "R exactly 1640000000 USD in 2025-01/2025-09"))
                                .getFirst()
                                .agrees())
                .as("80 million apart, to 10 million each")
                .isFalse();
    }

    @Test
    void aFigureMovesFromReportToReport() {
        History history =
                History.of(
                                figures(
                                        "B exactly 58 attacks in 2017/2023 on 2024-02-09",
                                        "A at_least 35 instances on 2019-08-12",
                                        "A at_least 34 instances on 2019-08-13",
                                        "A exactly 10 instances KR on 2019-08-12"))
                        .getFirst();
        assertThat(history.unit()).isEqualTo("attacks");
        assertThat(history.steps())
                .extracting(step -> step.main().range().words())
                .containsExactly("\u2265 35", "58");
        assertThat(history.steps().getFirst().main().retold().getFirst().difference())
                .isEqualTo("\u2265 35 became \u2265 34");
        assertThat(history.steps().getFirst().others()).hasSize(1);
        assertThat(history.steps().get(1).changes())
                .containsExactly("period: not said \u2192 2017/2023");
    }

    @Test
    void aBoundThatTurnsIsTold() {
        History history =
                History.of(figures("A up_to 2000 USD", "A more_than 2000 USD")).getFirst();
        assertThat(history.steps().getFirst().main().retold().getFirst().difference())
                .isEqualTo("reversed bound: \u2264 2000 became > 2000");
    }
}
