package spoor.register.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import spoor.register.base.MalformedDataException;

class TextExtractorTest {
    private static final String PAGE =
            """
            <!doctype html><html><head><title>Title</title>
            <meta property="og:site_name" content="The Paper">
            <meta property="article:published_time" content="2019-08-07T10:00:00Z">
            <script>track("$9bn")</script></head>
            <body><nav><a>Home</a> <a>Money</a></nav>
            <div class="cookie-banner">We use cookies to earn $5m.</div>
            <article class="main share"><h1>Thieves took &euro;2bn</h1>
            <p>They took <b>up to</b> &euro;2bn<br>from banks.</p>
            <p style="display: none">Ignore this: $7bn.</p>
            <p>It was the largest theft that anybody had seen so far, the police said.</p></article>
            <footer>About us</footer></body></html>
            """;

    @Test
    void aPageIsItsArticleAndSaysWhatWasLeftOut() {
        ExtractedText text = html(PAGE);
        assertThat(text.format()).isEqualTo(Format.HTML);
        assertThat(text.text())
                .isEqualTo(
                        """
                        Thieves took €2bn

                        They took up to €2bn from banks.

                        It was the largest theft that anybody had seen so far, the police said.

                        """);
        assertThat(text.removed())
                .extracting(Removal::where, Removal::reason)
                .containsExactly(
                        tuple("head > script", "not shown"),
                        tuple("article > p", "not shown"),
                        tuple("body > nav", "page furniture"),
                        tuple("body > footer", "page furniture"),
                        tuple("body > div.cookie-banner", "page furniture"));
        assertThat(text.removed().getLast().beginning()).isEqualTo("We use cookies to earn $5m.");
    }

    @Test
    void aPageSaysWhoPublishedItAndWhen() {
        assertThat(html(PAGE).publisher()).isEqualTo("The Paper");
        assertThat(html(PAGE).published()).isEqualTo(LocalDate.of(2019, 8, 7));
    }

    @Test
    void takesTheEncodingThatThePageNames() {
        String page = "<html><head><meta charset=\"iso-8859-2\"></head><body>Łódź</body></html>";
        ExtractedText text =
                TextExtractor.extract("p.html", page.getBytes(Charset.forName("ISO-8859-2")));
        assertThat(text.text()).startsWith("Łódź");
        assertThat(text.encoding()).isEqualTo("ISO-8859-2");
        assertThat(text.problems()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreTakenForWindowsAndThatIsTold() {
        ExtractedText text =
                TextExtractor.extract(
                        "note.txt", "They took €2bn".getBytes(Charset.forName("windows-1252")));
        assertThat(text.text()).isEqualTo("They took €2bn");
        assertThat(text.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "note.txt:10: is not UTF-8 here, and nothing says what it is: taken for"
                                + " windows-1252");
    }

    @Test
    void aByteOrderMarkDecides() {
        ExtractedText text =
                TextExtractor.extract("note.txt", "\uFEFF€2bn".getBytes(StandardCharsets.UTF_16LE));
        assertThat(text.text()).isEqualTo("€2bn");
        assertThat(text.encoding()).isEqualTo("UTF-16LE");
    }

    @Test
    void refusesWhatIsNoText() {
        refused(new byte[0], "x: is empty, expected a document");
        refused(
                new byte[] {'a', 0, 'b'},
                "x:1: holds a zero byte, expected text, a web page or a PDF");
        refused(
                "<html><body><script>1</script></body></html>".getBytes(StandardCharsets.UTF_8),
                "x: holds no text once its page furniture is taken away");
        refused(
                "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8),
                "x: is no PDF that can be read");
    }

    @Test
    void readsThePagesOfAPdf() throws IOException {
        ExtractedText text =
                TextExtractor.extract("r.pdf", pdf(List.of("They took $2bn.", "Then $3bn.")));
        assertThat(text.format()).isEqualTo(Format.PDF);
        assertThat(text.text()).contains("They took $2bn.").contains("Then $3bn.").contains("\f");
    }

    @Test
    void aPdfOfScansIsRefusedWithItsPages() throws IOException {
        refused(
                pdf(List.of("", "")),
                "x: is a PDF of 2 pages without text, expected text: scanned pages need"
                        + " recognition first");
    }

    private static byte[] pdf(List<String> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                if (!words.isEmpty()) {
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(72, 700);
                        content.showText(words);
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static ExtractedText html(String page) {
        return TextExtractor.extract("page.html", page.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> TextExtractor.extract("x", bytes))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith(message);
    }
}
