package spoor.app.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;

/// The page of a register on paper: the same words in the same order, on numbered pages of A4 with
/// the heads of tables repeated. Links between sentences and claims stay. The same register gives
/// the same bytes: the file's dates are fixed and its id is that of its content.
///
/// Letters that the one font inside does not have are written out, as `‹U+AE40›`.
public final class RegisterPdf {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    private RegisterPdf() {}

    /// Writes the file whole or not at all.
    ///
    /// @param program name and version
    /// @param target replaced when it exists
    public static void write(RegisterFacts facts, String program, Path target) throws IOException {
        byte[] pdf = pdf(facts, program);
        AtomicFile.write(target, out -> out.write(pdf));
    }

    static byte[] pdf(RegisterFacts facts, String program) throws IOException {
        byte[] font = font();
        String page = printable(RegisterPage.page(facts, StyleSheet.paper()), font);
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .withW3cDocument(parsed(page), null)
                        .withProducer(program)
                        .useSVGDrawer(new BarDrawer())
                        .useExternalResourceAccessControl(
                                (_, _) -> false,
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (int weight : new int[] {PLAIN, BOLD}) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font),
                    "Liberation Sans",
                    weight,
                    FontStyle.NORMAL,
                    true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                return saved(document, facts.title(), program, page);
            }
        }
    }

    private static byte[] saved(PDDocument document, String title, String program, String page)
            throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(program);
        information.setCreationDate(epoch());
        information.setModificationDate(epoch());
        document.setDocumentInformation(information);
        byte[] hash = Hashes.newSha256().digest(page.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(ByteBuffer.wrap(hash).getLong());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static Calendar epoch() {
        Calendar start = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        start.setTimeInMillis(0);
        return start;
    }

    /// Marks are plain ASCII, so that only words can hold what the font lacks.
    private static String printable(String page, byte[] font) throws IOException {
        try (TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup known = letters.getUnicodeCmapLookup();
            // The font lacks the brackets in which Visible writes what cannot be seen.
            String words = page.replace('\u27E8', '\u2039').replace('\u27E9', '\u203A');
            StringBuilder printable = new StringBuilder(page.length());
            words.codePoints()
                    .forEach(point -> {
                        if (point == '\n' || known.getGlyphId(point) > 0) {
                            printable.appendCodePoint(point);
                        } else {
                            printable
                                    .append("\u2039U+")
                                    .append(String.format(Locale.ROOT, "%04X", point))
                                    .append('\u203A');
                        }
                    });
            return printable.toString();
        }
    }

    private static Document parsed(String page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the page is no XML", e);
        }
    }

    private static byte[] font() throws IOException {
        try (InputStream in = PDResources.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException(FONT + " is missing from the program");
            }
            return in.readAllBytes();
        }
    }
}
