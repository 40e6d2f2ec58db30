package spoor.screening.payment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Reads a file of payment messages: SWIFT MT, alone or in batches (RJE, or one after the other),
/// or ISO 20022 XML. Which it is, its first characters say.
public final class PaymentReader {
    private static final String EXPECTED =
            "expected a SWIFT MT message that begins with {1: or ISO 20022 XML";

    private PaymentReader() {}

    /// @param source the file's name as the user knows it
    /// @throws MalformedDataException if the file holds no payment messages; faults of single
    ///   messages go to the sink
    public static void read(String source, byte[] bytes, PaymentSink sink) {
        if (bytes.length == 0) {
            throw new MalformedDataException(Location.of(source), "the file is empty, " + EXPECTED);
        }
        if (MxReader.looksLikeXml(bytes)) {
            MxReader.read(source, bytes, sink);
            return;
        }
        String text = text(source, bytes);
        if (!text.contains("{1:") && !text.contains("{2:") && !text.contains("{4:")) {
            throw new MalformedDataException(Location.ofByte(source, 0), begins(bytes));
        }
        MtBatch.read(source, text, sink);
    }

    /// UTF-8, which all of SWIFT's letters are, or UTF-16 with its mark; else ISO 8859-1, in which
    /// every byte is a letter, so that nothing is lost.
    private static String text(String source, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xC0, 0xF1, 0x7A)) {
            throw new MalformedDataException(
                    Location.ofByte(source, 0),
                    "the file is in EBCDIC, expected ASCII, UTF-8 or ISO 8859-1");
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static String begins(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(8, bytes.length); i++) {
            hex.append(String.format(Locale.ROOT, " %02x", bytes[i]));
        }
        return "the file begins with the bytes" + hex + ", " + EXPECTED;
    }
}
