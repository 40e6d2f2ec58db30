package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.Golden;
import spoor.app.register.Register;
import spoor.app.register.SmallRegister;
import spoor.register.total.Question;
import spoor.register.total.Question.By;

class RegisterPageTest {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]{3,}(?:\\.\\d+)?");

    @TempDir Path folder;

    private RegisterFacts facts() throws IOException {
        Register register = SmallRegister.in(folder);
        assertThat(register.problems()).isEmpty();
        return facts(register, true);
    }

    private String page() throws IOException {
        return RegisterPage.page(facts(), StyleSheet.register());
    }

    private static RegisterFacts facts(Register register, boolean includesUnreviewed) {
        Question question = new Question(By.ALL, null, null, includesUnreviewed, "USD", null);
        return RegisterFacts.of(
                "Thefts of \uAE40 & others",
                register,
                question,
                List.of(),
                List.of("made by hand"));
    }

    @Test
    void isAsItWasRead() throws IOException {
        Golden.check("register/report.html", page());
    }

    @Test
    void theSameRegisterGivesTheSameBytes() throws IOException {
        assertThat(page()).isEqualTo(page());
        assertThat(RegisterPdf.pdf(facts(), "spoor test"))
                .isEqualTo(RegisterPdf.pdf(facts(), "spoor test"));
    }

    @Test
    void wordsOfStrangersAreNoMarkup() throws IOException {
        assertThat(page()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(page()).doesNotContain("\u202e").contains("U+202E");
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Set<String> places = all("id=\"([^\"]+)\"");
        Set<String> links = all("href=\"#([^\"]+)\"");
        assertThat(links).isNotEmpty();
        assertThat(places).containsAll(links);
    }

    private Set<String> all(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(page())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachSentenceOfTheSummaryWithAnAmountNamesItsClaims() throws IOException {
        String summary = section("summary");
        List<String> sentences =
                Pattern.compile("<p[^>]*>.*?</p>", Pattern.DOTALL)
                        .matcher(summary)
                        .results()
                        .map(found -> found.group())
                        .filter(words -> words.contains(" USD"))
                        .toList();
        assertThat(sentences).hasSizeGreaterThan(2);
        assertThat(sentences).allSatisfy(words -> assertThat(words).contains("href=\"#claim-"));
    }

    private String section(String id) throws IOException {
        String page = page();
        int start = page.indexOf("<section id=\"" + id + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void aTheftOfTwoIncidentsCountsOnceAndTheSumStaysOpen() throws IOException {
        // 31 million, which "up to 35 million" allows too, and at least 49 million.
        assertThat(section("summary"))
                .contains("2 thefts with a known amount took")
                .contains("at least 80,000,000 USD")
                .contains(", counting 1 figure given as approximate or estimated.")
                .contains("Somebody is accused of 1 theft; of 0 there is more than one");
        assertThat(section("total")).contains("exchange-b, exchange-b2");
    }

    @Test
    void hedgesStayApart() throws IOException {
        assertThat(section("annex"))
                .contains("about 31,000,000 USD")
                .contains("up to 35,000,000 USD")
                .contains("at least 49,000,000 USD")
                .contains("more than 48,000,000 USD")
                .contains("14,000,000 USD, recovered");
    }

    @Test
    void aRejectedClaimStandsInTheAnnexAlone() throws IOException {
        assertThat(section("annex")).contains("77,777,777 USD").contains("rejected");
        assertThat(section("cases")).doesNotContain("77,777,777");
        assertThat(section("summary")).doesNotContain("77,777,777");
    }

    @Test
    void aReversedBoundIsADiscrepancy() throws IOException {
        assertThat(section("discrepancies"))
                .contains("up to 2,000,000,000 USD")
                .contains("is retold as more than 2,000,000,000 USD".replace("as ", "as <bdi>"))
                .contains("reversed bound");
    }

    @Test
    void theAnnexHasQuotationHashAndSpan() throws IOException {
        assertThat(section("annex"))
                .contains("about $31 million was stolen", "characters 10 to 31");
        assertThat(section("sources")).contains("ab".repeat(32), "https://paper.example/1");
    }

    @Test
    void withoutReviewNothingCounts() throws IOException {
        Register register = SmallRegister.in(folder);
        String reviewed = RegisterPage.page(facts(register, false), StyleSheet.register());
        assertThat(reviewed).contains("not reviewed").contains("°");
        assertThat(page()).contains("reviewed or not");
    }

    @Test
    void everyFigureOfThePageIsOnPaper() throws IOException {
        byte[] pdf = RegisterPdf.pdf(facts(), "spoor test");
        String words = text(pdf).replaceAll("\\s", "");
        Set<String> figures = new TreeSet<>();
        String page = page();
        String shown = page.substring(page.indexOf("<main>")).replaceAll("<[^>]*>", " ");
        Matcher found = FIGURE.matcher(shown);
        while (found.find()) {
            figures.add(found.group());
        }
        assertThat(figures).contains("31,000,000", "2,000,000,000", "77,777,777");
        assertThat(figures).allSatisfy(figure -> assertThat(words).contains(figure));
    }

    @Test
    void pagesAreNumberedAndLettersThatTheFontLacksAreWrittenOut() throws IOException {
        String words = text(RegisterPdf.pdf(facts(), "spoor test"));
        assertThat(words).contains("Page 1 of ").contains("Register of thefts");
        assertThat(words).contains("\u2039U+AE40\u203A");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
