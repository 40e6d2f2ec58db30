package spoor.register.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.register.claim.Asserter;
import spoor.register.document.ReviewedClaim.Decision;
import spoor.register.read.ClaimReader;
import spoor.register.read.Reading;

class RootFinderTest {
    private static final ClaimReader CLAIMS = new ClaimReader();
    private static final WitnessReader WITNESSES = new WitnessReader();
    private static final Decision WORD =
            new Decision("A. Lee", LocalDate.of(2026, 11, 21), "I asked them");

    static Witness witness(String label, String day, String text) {
        LocalDate published = day.isEmpty() ? null : LocalDate.parse(day);
        Reading reading = CLAIMS.read(label, text, published);
        return WITNESSES.read(
                label,
                label,
                published,
                text,
                reading.claims(),
                reading.sources().stream().map(Asserter::name).toList());
    }

    private static String article(String name) {
        return new String(TestData.bytes("documents/" + name), StandardCharsets.UTF_8);
    }

    static List<Witness> articles() {
        return List.of(
                witness("TechRadar", "2019-08-07", article("techradar-2019-08.txt")),
                witness("SC Media", "2019-08-06", article("scmedia-2019-08.txt")));
    }

    /// Written for this test: another paper on the same report, through another agency.
    private static final String THIRD =
            "SEOUL (AP) - Hackers working for Pyongyang have taken up to $2 billion, a confidential"
                    + " report to the United Nations says. The panel looks at at least 35 attacks"
                    + " in 17 countries.\n";

    private static final String OTHER_REPORT =
            "The Multilateral Sanctions Monitoring Team said in its report that $1.19 billion was"
                    + " stolen in 2024.\n";

    private static List<String> tree(Roots roots) {
        List<String> lines = new ArrayList<>();
        for (Roots.Root root : roots.all()) {
            lines.add(root.label());
            for (Roots.Branch branch : root.branches()) {
                for (Roots.Outlet outlet : branch.outlets()) {
                    lines.add("  " + branch.readers() + " " + outlet.witness().label());
                    outlet.copies().forEach(copy -> lines.add("    " + copy.witness().label()));
                }
            }
        }
        return lines;
    }

    @Test
    void twoArticlesRestOnOneReportThroughReuters() {
        Roots roots = RootFinder.find(articles(), List.of());
        assertThat(tree(roots))
                .containsExactly(
                        "a confidential report of the United Nations",
                        "  [Reuters] SC Media",
                        "  [Reuters] TechRadar");
        assertThat(roots.count()).isEqualTo(1);
        assertThat(roots.least()).isEqualTo(1);
    }

    @Test
    void everyLinkHasItsReasonAndItsWords() {
        Roots roots = RootFinder.find(articles(), List.of());
        Roots.Outlet techradar = roots.all().getFirst().branches().getFirst().outlets().get(1);
        assertThat(techradar.reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "names a confidential report of the United Nations",
                        "a report of the United Nations too: both say that it was handed in"
                                + " 2019-07-29/2019-08-04; both have 2000000000 USD, 35 attacks, 17"
                                + " countries");
        Passage named = techradar.reasons().getFirst().passages().getFirst();
        assertThat(named.span().of(techradar.witness().text())).isEqualTo(named.words());
        assertThat(named.words()).isEqualTo("a new confidential report from the United Nations");
    }

    @Test
    void aThirdArticleOnTheSameReportIsNoRoot() {
        List<Witness> three = new ArrayList<>(articles());
        three.add(witness("Third", "2019-08-13", THIRD));
        Roots roots = RootFinder.find(three, List.of());
        assertThat(roots.count()).isEqualTo(1);
        assertThat(tree(roots)).contains("  [AP] Third");
    }

    @Test
    void theOrderOfTheDocumentsDoesNotMatter() {
        List<Witness> some = new ArrayList<>(articles());
        some.add(witness("Third", "2019-08-13", THIRD));
        some.add(witness("Other", "2025-10-22", OTHER_REPORT));
        List<String> expected = tree(RootFinder.find(some, List.of()));
        for (int i = 0; i < 4; i++) {
            Collections.rotate(some, 1);
            assertThat(tree(RootFinder.find(some, List.of()))).isEqualTo(expected);
        }
        assertThat(expected).contains("a report of the Multilateral Sanctions Monitoring Team");
    }

    @Test
    void reportsOfOneIssuerInOneMonthAreOneOnlyIfSomethingShowsIt() {
        Witness food = witness("A", "2019-08-13", "A United Nations report says 43 ships came.");
        Witness cyber = witness("B", "2019-08-14", "A United Nations report says $9bn was stolen.");
        Roots roots = RootFinder.find(List.of(food, cyber), List.of());
        assertThat(roots.count()).isEqualTo(2);
        assertThat(roots.least()).isEqualTo(1);
        assertThat(roots.doubts())
                .extracting(Roots.Doubt::text)
                .containsExactly("both name a report of the United Nations");
    }

    @Test
    void differentSymbolsAreDifferentReports() {
        Witness one = witness("A", "2019-08-13", "S/2019/691 says that $2bn was stolen.");
        Witness other = witness("B", "2019-08-14", "S/2019/171 says that $2bn was stolen.");
        Roots roots = RootFinder.find(List.of(one, other), List.of());
        assertThat(roots.count()).isEqualTo(2);
        assertThat(roots.doubts()).isEmpty();
    }

    @Test
    void aDocumentOnTwoReportsAddsNone() {
        Witness both =
                witness("C", "2020-01-01", "S/2019/691 says $2bn and S/2019/171 said $670m.");
        Witness one = witness("A", "2019-08-13", "S/2019/691 says that $2bn was stolen.");
        Witness other = witness("B", "2019-03-14", "S/2019/171 says that $670m was stolen.");
        Roots roots = RootFinder.find(List.of(both, one, other), List.of());
        assertThat(roots.count()).isEqualTo(2);
        assertThat(roots.all()).allMatch(root -> root.witnesses().size() == 2);
    }

    private static final String STATEMENT =
            "The exchange said on its page that \"our cold wallets are safe and every customer will"
                    + " be paid in full\" after the theft.";

    @Test
    void theSameQuotationIsTheSameSource() {
        Witness one = witness("A", "2019-08-13", STATEMENT);
        Witness other =
                witness(
                        "B",
                        "2020-08-14",
                        "A year ago it promised: \u201cour cold wallets are safe and every customer"
                                + " will be paid in full\u201d. Nobody was.");
        Roots roots = RootFinder.find(List.of(one, other), List.of());
        assertThat(tree(roots))
                .containsExactly("what A tells, which names no report", "  [] A", "    B");
        Reason reason =
                roots.all()
                        .getFirst()
                        .branches()
                        .getFirst()
                        .outlets()
                        .getFirst()
                        .copies()
                        .getFirst()
                        .reasons()
                        .getFirst();
        assertThat(reason.kind()).isEqualTo(Reason.Kind.SAME_QUOTATION);
        assertThat(reason.passages().getFirst().words())
                .isEqualTo("our cold wallets are safe and every customer will be paid in full");
    }

    @Test
    void sevenCommonWordsAreChance() {
        Witness one = witness("A", "2019-08-13", "He said \"we will do all that we can\".");
        Witness other = witness("B", "2019-08-14", "She said \"we will do all that we can\" too.");
        assertThat(RootFinder.find(List.of(one, other), List.of()).count()).isEqualTo(2);
    }

    @Test
    void halfOfTheRunsOfWordsMakeACopy() {
        String text =
                "Thieves emptied the hot wallet of a small exchange on Monday night and moved the"
                        + " coins through four mixers before anybody at the firm had noticed.";
        Witness one = witness("A", "2019-08-13", text);
        Witness copy = witness("B", "2019-08-14", text + " Readers may write to us.");
        Witness half = witness("C", "2019-08-15", text.substring(text.indexOf("exchange on")));
        Roots roots = RootFinder.find(List.of(one, copy, half), List.of());
        assertThat(tree(roots))
                .containsExactly("what A tells, which names no report", "  [] A", "    B", "    C");
        Map<String, Integer> numbers = new HashMap<>();
        Evidence.Told first = Evidence.Told.of(one, numbers);
        Evidence.Told second = Evidence.Told.of(copy, numbers);
        assertThat(Evidence.of(first, second))
                .extracting(Evidence::containmentPerMille)
                .isEqualTo(1000);
    }

    @Test
    void aPersonMayJoinAndPartAndNameTheRoot() {
        List<Witness> two = articles();
        Roots parted =
                RootFinder.find(
                        two, List.of(new Overrule.SameRoot("TechRadar", "SC Media", false, WORD)));
        assertThat(parted.count()).isEqualTo(2);
        assertThat(parted.doubts()).isEmpty();
        assertThat(parted.keptApart())
                .extracting(Roots.Doubt::text)
                .containsExactly("A. Lee, 2026-11-21: I asked them");
        Witness lone = witness("Lone", "2021-01-01", "Somebody took a lot.");
        Roots joined =
                RootFinder.find(
                        List.of(two.get(0), two.get(1), lone),
                        List.of(new Overrule.SameRoot("Lone", "SC Media", true, WORD)));
        assertThat(joined.count()).isEqualTo(1);
        Roots named =
                RootFinder.find(
                        List.of(two.get(0), two.get(1), lone),
                        List.of(new Overrule.RestsOn("Lone", "S/2019/691", WORD)));
        assertThat(tree(named)).contains("S/2019/691", "  [] Lone");
    }

    /// A third document may not join what a person keeps apart.
    @Test
    void whatIsKeptApartIsNotJoinedThroughAnother() {
        List<Witness> three = new ArrayList<>(articles());
        three.add(witness("Third", "2019-08-13", THIRD));
        Roots roots =
                RootFinder.find(
                        three,
                        List.of(new Overrule.SameRoot("TechRadar", "SC Media", false, WORD)));
        assertThat(roots.count()).isEqualTo(2);
    }

    @Test
    void theReportItselfIsTheRoot() {
        Witness report =
                witness(
                        "Panel",
                        "2019-08-30",
                        "United Nations\n\nS/2019/691\n\nProceeds are estimated at up to two billion"
                                + " US dollars.\n");
        Witness paper = witness("Paper", "2019-09-01", "S/2019/691 says that $2bn was stolen.");
        Roots roots = RootFinder.find(List.of(report, paper), List.of());
        assertThat(tree(roots))
                .containsExactly("S/2019/691 (the United Nations)", "  [] Panel", "  [] Paper");
    }

    @Test
    void agencyDatelinesAndCreditsAreReaders() {
        Witness witness =
                witness(
                        "The Paper",
                        "2019-08-13",
                        "TOKYO (Kyodo) \u2014 Police said $5m was stolen, TIME reported.\n\nVia AFP\n");
        assertThat(witness.readers())
                .extracting(Witness.Reader::name)
                .containsExactly("Kyodo", "AFP", "TIME");
    }
}
