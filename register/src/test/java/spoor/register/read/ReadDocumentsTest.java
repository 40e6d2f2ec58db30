package spoor.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.NameKind;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Role;
import spoor.register.claim.Statement;

/// Two newspapers on one report: what each says, and where their words differ.
class ReadDocumentsTest {
    private static final ClaimReader READER = new ClaimReader();
    private static final LocalDate PUBLISHED = LocalDate.of(2019, 8, 7);

    private static final class Article {
        final String text;
        final Reading reading;

        Article(String name) {
            text = new String(TestData.bytes("documents/" + name), StandardCharsets.UTF_8);
            reading = READER.read(name, text, PUBLISHED);
        }

        Claim claim(String words) {
            return reading.claims().stream()
                    .filter(claim -> claim.span().of(text).equals(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no claim on the words " + words));
        }

        List<Qualifier> hedgesOf(String value) {
            return reading.claims().stream()
                    .map(Claim::statement)
                    .filter(Statement.Amount.class::isInstance)
                    .map(Statement.Amount.class::cast)
                    .filter(amount -> amount.quantity().value().toPlainString().equals(value))
                    .map(amount -> amount.quantity().qualifier())
                    .toList();
        }
    }

    private static Article techradar() {
        return new Article("techradar-2019-08.txt");
    }

    private static Article scmedia() {
        return new Article("scmedia-2019-08.txt");
    }

    /// One has lost the report's "estimated at up to"; the other keeps it, but only where it
    /// quotes.
    @Test
    void theTwoWordingsDifferInTheHedgeOfTheAmount() {
        assertThat(techradar().hedgesOf("2000000000"))
                .containsExactly(Qualifier.EXACTLY, Qualifier.EXACTLY);
        assertThat(scmedia().hedgesOf("2000000000"))
                .containsExactly(Qualifier.EXACTLY, Qualifier.EXACTLY, Qualifier.ESTIMATED_UP_TO);
    }

    @Test
    void theQuotedAmountHasNoLowerEnd() {
        Article article = scmedia();
        Claim claim = article.claim("estimated at up to two billion US dollars");
        Statement.Amount amount = (Statement.Amount) claim.statement();
        assertThat(amount.quantity().interval()).isEqualTo("(, 2000000000]");
        assertThat(amount.unit().code()).isEqualTo("USD");
        assertThat(amount.unit().isAssumed()).isFalse();
        assertThat(claim.role()).isEqualTo(Role.PROCEEDS);
        assertThat(names(claim)).containsExactly("SAYS the UN report", "MEDIUM Reuters");
    }

    @Test
    void theStolenAmountIsThereInBothWithWhoSaysSo() {
        Claim ofTechradar =
                techradar().reading.claims().stream()
                        .filter(claim -> claim.statement() instanceof Statement.Amount)
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        assertThat(ofTechradar.role()).isEqualTo(Role.STOLEN);
        assertThat(ofTechradar.modality()).isEqualTo(Modality.REPORTED);
        assertThat(names(ofTechradar))
                .containsExactly("SAYS a new confidential report from the United Nations");
        Claim ofScmedia = scmedia().claim("$2 billion");
        assertThat(ofScmedia.role()).isEqualTo(Role.STOLEN);
        assertThat(ofScmedia.modality()).isEqualTo(Modality.REPORTED);
        assertThat(names(ofScmedia))
                .containsExactly("SAYS a confidential UN document", "MEDIUM Reuters");
    }

    @Test
    void atLeastThirtyFiveInstancesAreInvestigatedInOneAndReportedInTheOther() {
        Claim investigated = techradar().claim("at least 35 reported instances");
        Claim reported = scmedia().claim("at least 35 instances");
        assertThat(interval(investigated)).isEqualTo("[35, ) instances");
        assertThat(interval(reported)).isEqualTo("[35, ) instances");
        assertThat(investigated.modality()).isEqualTo(Modality.INVESTIGATING);
        assertThat(reported.modality()).isEqualTo(Modality.REPORTED);
    }

    @Test
    void seventeenCountriesInBoth() {
        assertThat(interval(techradar().claim("17 countries"))).isEqualTo("[17, 17] countries");
        assertThat(interval(scmedia().claim("a total of 17 countries")))
                .isEqualTo("[17, 17] countries");
    }

    @Test
    void theActorIsTheListedBureau() {
        for (Article article : List.of(techradar(), scmedia())) {
            Statement.Named named =
                    (Statement.Named) article.claim("Reconnaissance General Bureau").statement();
            assertThat(named.kind()).isEqualTo(NameKind.ACTOR);
            assertThat(named.ids()).contains("un:KPe.031");
        }
    }

    @Test
    void theSectorsAreNamed() {
        for (Article article : List.of(techradar(), scmedia())) {
            assertThat(article.reading.claims())
                    .extracting(Claim::statement)
                    .filteredOn(Statement.Named.class::isInstance)
                    .flatExtracting(statement -> ((Statement.Named) statement).ids())
                    .contains(
                            "sector:financial institution",
                            "sector:cryptocurrency exchange",
                            "sector:mining");
        }
    }

    @Test
    void onlyOneGivesTheReportingPeriodAndTheSanctions() {
        Statement.When period =
                (Statement.When) techradar().claim("the past six months").statement();
        assertThat(period.topic()).isEqualTo("reporting period");
        assertThat(iso(period)).isEqualTo("2019-02-07/2019-08-07");
        Statement.When sanctions = (Statement.When) techradar().claim("since 2006").statement();
        assertThat(sanctions.topic()).isEqualTo("sanctions");
        assertThat(iso(sanctions)).isEqualTo("2006/");
        assertThat(scmedia().text).doesNotContain("2006", "six months");
    }

    @Test
    void bothSayWhenTheReportWasHandedIn() {
        for (Article article : List.of(techradar(), scmedia())) {
            Statement.When submitted = (Statement.When) article.claim("last week").statement();
            assertThat(submitted.topic()).isEqualTo("submission");
            assertThat(iso(submitted)).isEqualTo("2019-07-29/2019-08-04");
        }
    }

    @Test
    void aLineOfItsOwnNamesTheSourceOfTheWhole() {
        assertThat(techradar().reading.sources())
                .extracting(Asserter::name)
                .containsExactly("Reuters");
    }

    @Test
    void withoutADayOfWritingARelativeTimeHasNoDate() {
        String text = "The report was submitted last week.";
        Reading reading = READER.read("x", text, null);
        assertThat(reading.claims()).hasSize(1);
        Statement.When when = (Statement.When) reading.claims().getFirst().statement();
        assertThat(when.period()).isNull();
    }

    private static List<String> names(Claim claim) {
        return claim.asserters().stream().map(a -> a.part() + " " + a.name()).toList();
    }

    private static String interval(Claim claim) {
        Statement.Count count = (Statement.Count) claim.statement();
        return count.quantity().interval() + " " + count.unit().code();
    }

    private static String iso(Statement.When when) {
        Period period = when.period();
        return period == null ? "" : period.iso();
    }
}
