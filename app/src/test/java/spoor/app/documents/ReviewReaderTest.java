package spoor.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.TestData;
import spoor.ledger.base.MalformedDataException;
import spoor.register.claim.Claim;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Statement;
import spoor.register.document.CapturedDocument;
import spoor.register.document.ClaimFields;
import spoor.register.document.Origin;
import spoor.register.document.Review;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.Verdict;
import spoor.register.read.ClaimReader;
import spoor.register.read.Reading;

class ReviewReaderTest {
    private static final String TEXT = "Thieves took up to €13m last week, police said.";
    private static final String WHO = "    by: A. Lee\n    when: 2026-11-21\n    why: it says so\n";

    static CapturedDocument document(String text) {
        return CapturedDocument.of(
                text.getBytes(StandardCharsets.UTF_8),
                new Origin("note.txt", null, null, LocalDate.of(2019, 8, 7), null, Instant.EPOCH));
    }

    static Reading reading(CapturedDocument document) {
        return new ClaimReader().read("note.txt", document.text().text(), document.published());
    }

    private static String yaml() {
        return Review.yaml(document(TEXT), reading(document(TEXT)), "spoor test");
    }

    static ReviewFile read(String yaml, String text) {
        return ReviewReader.read("claims.yaml", yaml, text, document(text).textSha256());
    }

    private static ReviewedClaim only(String yaml) {
        ReviewFile file = read(yaml, TEXT);
        assertThat(file.problems()).isEmpty();
        return file.claims().getFirst();
    }

    private static String decided(String verdict, String more) {
        return yaml().replace("review: \"unreviewed\"\n", "review: " + verdict + "\n" + more);
    }

    @Test
    void aClaimIsReadBackAsItWasWritten() {
        ReviewedClaim claim = only(yaml());
        assertThat(claim.id()).isEqualTo("c1");
        assertThat(claim.verdict()).isEqualTo(Verdict.UNREVIEWED);
        assertThat(ClaimFields.of(claim.claim(), TEXT))
                .isEqualTo(ClaimFields.of(reading(document(TEXT)).claims().getFirst(), TEXT));
    }

    /// Every claim of texts of all kinds, and of the two articles where they are at hand.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "They took 52.2 BTC, then 70 Monero coins (about $5,000), in May 2017.",
                "At least two hundred thefts, one attack each in Chile and Malta, a third of them new.",
                "S/2019/691 says that Lazarus Group stole between $7 million and over $31 million.",
                "From 2015 to 2018 losses doubled; more than 30% was laundered through mixers.",
                "It was sent to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT in early 2019, via Reuters.",
                "documents/techradar-2019-08.txt",
                "documents/scmedia-2019-08.txt"
            })
    void everyKindOfClaimComesBack(String written) {
        String text = written;
        if (written.startsWith("documents/")) {
            text = new String(TestData.bytes(written), StandardCharsets.UTF_8);
        }
        CapturedDocument document = document(text);
        Reading reading = reading(document);
        assertThat(reading.claims()).isNotEmpty();
        ReviewFile file = read(Review.yaml(document, reading, "spoor test"), text);
        assertThat(file.problems()).isEmpty();
        String held = text;
        assertThat(file.claims().stream().map(c -> ClaimFields.of(c.read(), held)).toList())
                .isEqualTo(reading.claims().stream().map(c -> ClaimFields.of(c, held)).toList());
    }

    @Test
    void aCorrectionStandsBesideWhatWasRead() {
        ReviewedClaim claim =
                only(decided("corrected", WHO + "    correction: {qualifier: at_least}\n"));
        assertThat(qualifier(claim.read())).isEqualTo(Qualifier.UP_TO);
        assertThat(qualifier(claim.claim())).isEqualTo(Qualifier.AT_LEAST);
        assertThat(QuantityFields.of(claim.claim().statement()))
                .hasToString(
                        "Quantity[qualifier=AT_LEAST, low=End[value=13000000, isIncluded=true],"
                                + " high=null, isHighOpen=false]");
        assertThat(claim.decision())
                .isEqualTo(
                        new ReviewedClaim.Decision(
                                "A. Lee", LocalDate.of(2026, 11, 21), "it says so"));
    }

    private static Qualifier qualifier(Claim claim) {
        return ((Statement.Amount) claim.statement()).quantity().qualifier();
    }

    @Test
    void aConfirmationNeedsNoReason() {
        ReviewedClaim claim = only(decided("confirmed", "    by: A\n    when: 2026-11-21\n"));
        assertThat(claim.verdict().isAccepted()).isTrue();
    }

    @Test
    void aClaimThatThePersonFoundCounts() {
        String own =
                """
                  - id: "mine"
                    review: added
                    by: A. Lee
                    when: 2026-11-21
                    why: the program missed it
                    kind: actor
                    start: 35
                    end: 41
                    quote: "police"
                    name: police
                """;
        ReviewFile file = read(yaml() + own, TEXT);
        assertThat(file.problems()).isEmpty();
        assertThat(file.claims().getLast().verdict()).isEqualTo(Verdict.ADDED);
    }

    private static void problem(String yaml, String expected) {
        ReviewFile file = read(yaml, TEXT);
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().getFirst()).hasToString("claims.yaml:" + expected);
        assertThat(file.claims()).isEmpty();
    }

    @Test
    void tellsWhereADecisionIsWrong() {
        problem(
                decided("confirmd", ""),
                "9:13: review is \"confirmd\", expected unreviewed, confirmed, corrected, rejected,"
                        + " added or vanished; did you mean confirmed?");
        problem(
                decided("rejected", "    by: A. Lee\n    when: 2026-11-21\n"),
                "9:13: claim is rejected without `why`, expected who decided, when and why");
        problem(
                decided("confirmed", "    by: A\n    when: 2026-02-30\n"),
                "11:11: when is \"2026-02-30\", expected a day that exists, as 2026-11-21");
        problem(
                decided("unreviewed", WHO),
                "9:13: claim is unreviewed, but somebody decided about it, expected confirmed,"
                        + " corrected or rejected");
        problem(
                decided("confirmed", WHO + "    correction: {role: stolen}\n"),
                "13:17: correction stands at a claim that is confirmed, expected review:"
                        + " corrected");
        problem(
                decided("corrected", WHO + "    correction: {role: stolen}\n"),
                "13:17: correction says what was read, expected something else");
        problem(
                decided("corrected", WHO),
                "9:13: claim is corrected, but has no correction, expected one");
        problem(
                decided("corrected", WHO + "    correction: {unit: EUX}\n"),
                "13:24: unit is \"EUX\", expected the code of a currency or coin that exists, as USD"
                        + " or BTC; did you mean EUR?");
        problem(
                decided("corrected", WHO + "    correction: {qualifier: up_to, low: 5, high: 6}\n"),
                "13:17: up_to stands with low and high, expected high alone");
        problem(
                decided("corrected", WHO + "    correction: {places: [XX]}\n"),
                "13:27: places is \"XX\", expected the ISO 3166-1 code of a country, as KR");
        problem(
                decided("corrected", WHO + "    correction: {period: 2019-13}\n"),
                "13:26: period is \"2019-13\", expected days, months or years that exist, as 2019-08"
                        + " or 2017/2018");
        problem(
                decided("corrected", WHO + "    correction: {topic: theft}\n"),
                "13:18: correction names `topic`, which a claim of kind amount does not have");
        problem(
                decided("corrected", WHO + "    correction: {qualifer: up_to}\n"),
                "13:18: correction has the key `qualifer`, expected kind, qualifier, low, high,"
                        + " high_open, unit, unit_assumed, conversions, each, name, ids, modality,"
                        + " role, period, period_quote, topic, places or asserters; did you mean"
                        + " qualifier?");
    }

    @Test
    void tellsWhereAClaimIsNotAsItWasRead() {
        String changed = yaml().replace("qualifier: \"up_to\"", "qualifier: \"at_least\"");
        assertThat(read(changed, TEXT).problems().getFirst().text())
                .startsWith("claim is not as it was read: its lines make ")
                .endsWith("; put them back, and what is right under correction");
        problem(
                yaml().replace("start: 13", "start: 12"),
                "14:12: quote is \"up to €13m\", but the text from 12 to 23 is \" up to €13m\"");
        problem(
                yaml().replace("end: 23", "end: 99"),
                "13:10: end is \"99\", expected a whole number from 0 to 47");
        problem(
                yaml().replace("    role:", "    colour: red\n    role:"),
                "20:5: claim has the key `colour`, expected id, review, as_read, reader, by, when,"
                        + " why, correction, incident, kind, qualifier, low, high, high_open, unit,"
                        + " unit_assumed, conversions, each, name, ids, modality, role, period,"
                        + " period_quote, topic, places, asserters, start, end, quote or sentence");
    }

    @Test
    void aWrongClaimLeavesTheOthers() {
        String more = yaml().substring(yaml().indexOf("  - id")).replace("c1", "c2");
        ReviewFile file = read(decided("confirmd", "") + more, TEXT);
        assertThat(file.problems()).hasSize(1);
        assertThat(file.claims()).extracting(ReviewedClaim::id).containsExactly("c2");
        ReviewFile twice = read(yaml() + more.replace("c2", "c1"), TEXT);
        assertThat(twice.problems().getFirst())
                .hasToString("claims.yaml:28:9: there are two claims \"c1\", expected one");
    }

    @Test
    void aFileOfAnotherTextOrNoYamlIsRefused() {
        String hash = document(TEXT).textSha256();
        assertThatThrownBy(() -> read(yaml().replace(hash, "0".repeat(64)), TEXT))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("expected " + hash + ", the hash of text.txt");
        for (String yaml : List.of("", "mine", "claims: [", "claims: 1\nclaims: 2")) {
            assertThatThrownBy(() -> read(yaml, TEXT)).isInstanceOf(MalformedDataException.class);
        }
    }
}
