package spoor.register.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import spoor.register.base.Location;
import spoor.register.base.MalformedDataException;

/// The text of a PDF, page by page, a form feed between two. Words that a line's end divides stay
/// divided.
final class PdfText {
    private PdfText() {}

    static ExtractedText of(String name, byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n");
            stripper.setPageEnd("\f\n");
            String text = stripper.getText(document);
            if (text.isBlank()) {
                throw new MalformedDataException(
                        Location.of(name),
                        "is a PDF of "
                                + document.getNumberOfPages()
                                + " pages without text, expected text: scanned pages need"
                                + " recognition first");
            }
            return new ExtractedText(Format.PDF, "", text, List.of(), List.of(), null, null);
        } catch (InvalidPasswordException _) {
            throw new MalformedDataException(
                    Location.of(name),
                    "is a PDF that needs a password, expected one that does not");
        } catch (IOException | RuntimeException e) {
            if (e instanceof MalformedDataException wrong) {
                throw wrong;
            }
            // PDFBox fails in many ways on what is no PDF.
            throw new MalformedDataException(
                    Location.of(name), "is no PDF that can be read: " + e.getMessage());
        }
    }
}
