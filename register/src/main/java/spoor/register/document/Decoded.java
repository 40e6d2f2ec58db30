package spoor.register.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.register.base.Location;
import spoor.register.base.MalformedDataException;
import spoor.register.base.Problem;

/// Bytes as text. The byte order mark decides, then what the page says of itself, then whether the
/// bytes are UTF-8; else they are taken for Windows' western one, and that is told.
///
/// @param encoding the name of the one that was used
record Decoded(String encoding, String text, List<Problem> problems) {
    private static final Pattern DECLARED =
            Pattern.compile(
                    "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([-\\w:.]{1,40})|"
                            + "<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([-\\w:.]{1,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 4096;
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    static Decoded of(String name, byte[] bytes) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return decoded(name, bytes, marked, new ArrayList<>());
        }
        refuseBinary(name, bytes);
        List<Problem> problems = new ArrayList<>();
        Charset declared = declared(name, bytes, problems);
        if (declared != null) {
            String text = strictly(bytes, declared);
            if (text != null) {
                return new Decoded(declared.name(), text, problems);
            }
            problems.add(
                    new Problem(
                            Location.of(name),
                            "says that it is " + declared.name() + ", but its bytes are not"));
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded("UTF-8", utf8, problems);
        }
        problems.add(
                new Problem(
                        Location.ofByte(name, firstNotUtf8(bytes)),
                        "is not UTF-8 here, and nothing says what it is: taken for windows-1252"));
        return decoded(name, bytes, FALLBACK, problems);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// No text in any of these encodings holds zero bytes.
    private static void refuseBinary(String name, byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw new MalformedDataException(
                        Location.ofByte(name, at),
                        "holds a zero byte, expected text, a web page or a PDF");
            }
        }
    }

    private static @Nullable Charset declared(String name, byte[] bytes, List<Problem> problems) {
        String start =
                new String(
                        bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return null;
        }
        String said = declared.group(1) == null ? declared.group(2) : declared.group(1);
        try {
            return Charset.forName(said);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            problems.add(
                    new Problem(
                            Location.of(name),
                            "says that it is in " + said + ", which is no known encoding"));
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static long firstNotUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8
                .newDecoder()
                .decode(in, java.nio.CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    private static Decoded decoded(
            String name, byte[] bytes, Charset charset, List<Problem> problems) {
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            problems.add(
                    new Problem(
                            Location.of(name),
                            "has bytes that are no " + charset.name() + ", shown as \uFFFD"));
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Decoded(charset.name(), unmarked, problems);
    }
}
