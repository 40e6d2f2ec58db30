package spoor.register.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import spoor.register.base.Location;
import spoor.register.base.MalformedDataException;

/// Takes the text out of a document: plain text, a saved web page, a PDF. What it is, its first
/// bytes say, not its name.
public final class TextExtractor {
    private static final int LOOKED_AT = 2048;
    private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private TextExtractor() {}

    /// @param name of the document, for messages
    /// @throws MalformedDataException if there is no text in it
    public static ExtractedText extract(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new MalformedDataException(Location.of(name), "is empty, expected a document");
        }
        if (isPdf(bytes)) {
            return PdfText.of(name, bytes);
        }
        Decoded decoded = Decoded.of(name, bytes);
        ExtractedText text =
                isHtml(decoded.text())
                        ? HtmlText.of(decoded)
                        : new ExtractedText(
                                Format.TEXT,
                                decoded.encoding(),
                                decoded.text(),
                                List.of(),
                                decoded.problems(),
                                null,
                                null);
        if (text.text().isBlank()) {
            throw new MalformedDataException(
                    Location.of(name), "holds no text once its page furniture is taken away");
        }
        return text;
    }

    private static boolean isPdf(byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length - PDF_MAGIC.length, 1024); at++) {
            if (java.util.Arrays.equals(
                    bytes, at, at + PDF_MAGIC.length, PDF_MAGIC, 0, PDF_MAGIC.length)) {
                return true;
            }
            if (bytes[at] != 0x20 && bytes[at] != '\n' && bytes[at] != '\r') {
                return false;
            }
        }
        return false;
    }

    private static boolean isHtml(String text) {
        String start =
                text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        return start.stripLeading().startsWith("<")
                && (start.contains("<html")
                        || start.contains("<!doctype html")
                        || start.contains("<head")
                        || start.contains("<body"));
    }
}
