package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import spoor.app.Golden;
import spoor.app.follow.Findings;

class HtmlReportTest {
    @TempDir private Path folder;

    private static String page(Findings findings) {
        return HtmlReport.page(findings, Worlds.PROVENANCE);
    }

    @Test
    void writesTheSameBytesForTheSameFindings() throws IOException {
        Path one = folder.resolve("one.html");
        Path other = folder.resolve("other.html");
        HtmlReport.write(Worlds.twoThefts(), Worlds.PROVENANCE, one);
        HtmlReport.write(Worlds.twoThefts(), Worlds.PROVENANCE, other);
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void aSmallReportReadsAsItShould() throws IOException {
        Golden.check("report/small.html", page(Worlds.small()));
    }

    @Test
    void greatAmountsAndLongNamesStayOnThePage() throws IOException {
        assertThat(page(Worlds.small())).contains("<table class=\"where\">");
        assertThat(page(Worlds.great()))
                .contains("<table class=\"where long\">")
                .contains(
                        ">An exchange with a name…<title>At a service: An exchange with a name beyond every");
    }

    @Test
    void saysInTheFirstParagraphWhatIsWhere() {
        assertThat(text(page(Worlds.small())))
                .contains(
                        "0.05000000 BTC of small were taken from Somebody on 2020-01-01. Under every"
                                + " conserving accounting rule examined, at least 0.03000000 BTC"
                                + " reached services (1 output). The other 0.02000000 BTC end in one"
                                + " kind of place or another, depending on the rule.");
    }

    @Test
    void provesThatEachRulesSumsMeet() {
        assertThat(text(page(Worlds.small())))
                .contains(
                        "fifo: stolen 5,000,000 satoshi, sum over terminals 5,000,000 satoshi:"
                                + " holds.");
        assertThat(text(page(Worlds.twoThefts()))).contains("poison: stolen 1,300,003,900 satoshi");
    }

    @Test
    void standsOutWhenSumsDoNotMeet() {
        assertThat(text(page(Worlds.broken()))).contains("DOES NOT HOLD");
    }

    @Test
    void warnsThatAPartialLedgerKnowsNotEverySpending() {
        assertThat(text(page(Worlds.partial())))
                .contains("This ledger is partial.")
                .contains("is unspent in the data (");
    }

    /// A second opinion on the escaping: the JDK's own XML parser reads the page.
    @Test
    void noWordOfAStrangerBecomesMarkup() throws Exception {
        Set<String> elements = known(spoor.app.report.Tag.values());
        elements.add("style");
        Set<String> attributes =
                Arrays.stream(Attributes.Name.values())
                        .map(Attributes.Name::written)
                        .collect(Collectors.toCollection(TreeSet::new));
        Document page = parse(page(HostileWorld.findings()));
        NodeList all = page.getElementsByTagName("*");
        assertThat(all.getLength()).isGreaterThan(200);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isIn(elements);
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                assertThat(element.getAttributes().item(k).getNodeName()).isIn(attributes);
            }
        }
        for (String word : HostileWorld.WORDS) {
            assertThat(page.getDocumentElement().getTextContent()).contains(Visible.of(word));
        }
    }

    @Test
    void nothingInvisibleIsLeft() {
        assertThat(page(HostileWorld.findings()).codePoints().filter(point -> point != '\n'))
                .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                .noneMatch(Character::isISOControl);
    }

    private static Set<String> known(spoor.app.report.Tag[] tags) {
        return Arrays.stream(tags)
                .map(spoor.app.report.Tag::written)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void loadsNothingAndRunsNothing() {
        String page = page(Worlds.twoThefts());
        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("<script", "<link", "<img", "@import", "src=", "style=\"")
                .doesNotContainPattern("href=\"[^#]");
        assertThat(page.replaceAll("(?s)<style>.*</style>", "")).doesNotContain("url(h");
    }

    @Test
    @Tag("slow")
    void aVeryLargeTraceMakesASmallFileThatSaysWhatItLeavesOut() throws Exception {
        String page = page(LargeWorld.findings());
        parse(page);
        assertThat(page.length()).isLessThan(3_000_000);
        assertThat(text(page))
                .contains("and 24,961 more places, all listed in terminals.csv, together")
                .contains("99,976 transactions of this way left out here; result.jsonl has them")
                .contains("Left out here: the ways to 24,976 more places with");
    }

    private static Document parse(String page) throws Exception {
        String body = page.substring(page.indexOf('\n') + 1);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /// As a reader sees it, blanks and lines run together.
    private static String text(String page) {
        try {
            return parse(page).getDocumentElement().getTextContent().replaceAll("\\s+", " ");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
