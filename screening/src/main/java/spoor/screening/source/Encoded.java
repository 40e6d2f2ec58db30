package spoor.screening.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// The text of a file, read strictly: a byte that is no text in the file's encoding is a fault with
/// a place, never a replacement character in somebody's name.
final class Encoded {
    private static final int DECLARATION = 1024;
    private static final int BLOCK = 1 << 13;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private static final Map<String, Charset> CHARSETS =
            Map.of(
                    "utf-8", StandardCharsets.UTF_8,
                    "utf8", StandardCharsets.UTF_8,
                    "utf-16", StandardCharsets.UTF_16,
                    "us-ascii", StandardCharsets.US_ASCII,
                    "ascii", StandardCharsets.US_ASCII,
                    "iso-8859-1", StandardCharsets.ISO_8859_1,
                    "windows-1252", Charset.forName("windows-1252"));

    private Encoded() {}

    /// The file's text in this encoding, without a byte order mark.
    static Reader open(InputStream bytes, Charset charset) throws IOException {
        var text =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    /// The encoding of a file of XML: what its first bytes or its declaration say, else UTF-8.
    static Charset ofXml(ListFile file) throws IOException {
        byte[] start;
        try (InputStream bytes = file.open()) {
            start = bytes.readNBytes(DECLARATION);
        }
        if (start.length > 1 && (isMark(start) || start[0] == 0 || start[1] == 0)) {
            return start[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
        }
        String text =
                new String(start, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
        Matcher encoding = ENCODING.matcher(text);
        if (!encoding.find()) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = CHARSETS.get(encoding.group(1).toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw new MalformedDataException(
                    Location.ofLine(file.name(), 1, encoding.start(1) + 1L),
                    "encoding "
                            + Texts.quoted(encoding.group(1))
                            + ", expected UTF-8, UTF-16, US-ASCII, ISO-8859-1 or windows-1252");
        }
        return charset;
    }

    private static boolean isMark(byte[] start) {
        return (start[0] & start[1] & 0xff) == 0xfe && (start[0] | start[1]) == -1;
    }

    /// The first place of a file that is no text in this encoding.
    static MalformedDataException fault(ListFile file, Charset charset) throws IOException {
        byte[] all;
        try (InputStream bytes = file.open()) {
            all = bytes.readAllBytes();
        }
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(all);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        long line = 1;
        long column = 1;
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, out.clear(), true);
            for (int i = 0; i < out.position(); i++) {
                line += out.get(i) == '\n' ? 1 : 0;
                column = out.get(i) == '\n' ? 1 : column + 1;
            }
        }
        return new MalformedDataException(
                Location.ofLine(file.name(), line, column),
                "bytes that are not text in "
                        + charset.name()
                        + ", expected a list in that encoding");
    }
}
