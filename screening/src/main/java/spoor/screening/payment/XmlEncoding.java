package spoor.screening.payment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Turns the bytes of an XML file into text, by its byte order mark, its declaration, or else as
/// UTF-8 (XML 1.0, appendix F). A byte that the encoding does not have is a fault with its place.
final class XmlEncoding {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int DECLARATION_BYTES = 256;

    private XmlEncoding() {}

    /// @throws MalformedDataException if a byte is not of the encoding
    static String decode(String source, byte[] bytes) {
        Charset charset = charset(source, bytes);
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        // No encoding of XML makes more letters than it has bytes, so that the text always fits.
        if (result.isError()) {
            throw new MalformedDataException(
                    Location.ofByte(source, in.position()),
                    String.format(
                            Locale.ROOT,
                            "byte %02x is no %s, which is the encoding of this file",
                            bytes[in.position()],
                            charset.name()));
        }
        out.flip();
        return out.length() > 0 && out.charAt(0) == '\uFEFF'
                ? out.subSequence(1, out.length()).toString()
                : out.toString();
    }

    private static Charset charset(String source, byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String begin =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, DECLARATION_BYTES),
                        StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(begin.replaceFirst("^\u00EF\u00BB\u00BF", ""));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset named = Charset.forName(declared.group(1));
            // A file that could be read this far is not in the encoding of two bytes it names.
            return named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MalformedDataException(
                    Location.ofByte(source, 0),
                    "the encoding is \"" + declared.group(1) + "\", which is not known");
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2
                && Byte.toUnsignedInt(bytes[0]) == first
                && Byte.toUnsignedInt(bytes[1]) == second;
    }
}
