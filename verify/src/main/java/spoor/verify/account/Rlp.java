package spoor.verify.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spoor.verify.file.Hash;
import spoor.verify.file.Report;

/// A value in Recursive Length Prefix, the encoding of Ethereum's blocks (Yellow Paper, appendix
/// B): a string of bytes, or a list of values.
final class Rlp {
    /// Bytes of the string, or of all values of the list.
    final byte[] content;

    /// As it is encoded.
    final byte[] whole;

    /// Of a string null.
    private final List<Rlp> values;

    private Rlp(byte[] content, List<Rlp> values, byte[] whole) {
        this.content = content;
        this.values = values;
        this.whole = whole;
    }

    /// The one value that the bytes are.
    static Rlp of(byte[] bytes, String item) {
        try {
            List<Rlp> all = all(bytes);
            Report.require(all.size() == 1, item, "is not one value in RLP");
            return all.getFirst();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new Report.False(item, "is no value in RLP");
        }
    }

    private static List<Rlp> all(byte[] bytes) {
        List<Rlp> all = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int first = bytes[at] & 0xff;
            int start = at + (first < 0x80 ? 0 : 1);
            int length = first < 0x80 ? 1 : first & 0x3f;
            if (first >= 0x80 && length > 55) {
                byte[] number = Arrays.copyOfRange(bytes, start, start + length - 55);
                start += length - 55;
                length = new BigInteger(1, number).intValueExact();
            }
            if (length > bytes.length - start) {
                throw new IllegalArgumentException("a length that does not fit");
            }
            byte[] content = Arrays.copyOfRange(bytes, start, start + length);
            byte[] whole = Arrays.copyOfRange(bytes, at, start + length);
            all.add(new Rlp(content, first < 0xc0 ? null : all(content), whole));
            at = start + length;
        }
        return all;
    }

    boolean isList() {
        return values != null;
    }

    List<Rlp> list() {
        if (values == null) {
            throw new IllegalArgumentException("a string where a list is expected");
        }
        return values;
    }

    Rlp get(int place) {
        return list().get(place);
    }

    BigInteger number() {
        return new BigInteger(1, content);
    }

    String hex() {
        return "0x" + Hash.hex(content);
    }

    /// A list of values that are encoded.
    static byte[] list(List<byte[]> values) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        values.forEach(all::writeBytes);
        return prefixed(0xc0, all.toByteArray());
    }

    static byte[] string(byte[] bytes) {
        return bytes.length == 1 && bytes[0] >= 0 ? bytes : prefixed(0x80, bytes);
    }

    /// A whole number as a string: no zeros in front.
    static byte[] string(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return string(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static byte[] prefixed(int kind, byte[] content) {
        byte[] length = new byte[0];
        if (content.length > 55) {
            int digits = (39 - Integer.numberOfLeadingZeros(content.length)) / 8;
            byte[] all = BigInteger.valueOf(content.length).toByteArray();
            length = Arrays.copyOfRange(all, all.length - digits, all.length);
        }
        int first = kind + (length.length == 0 ? content.length : 55 + length.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        out.writeBytes(length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
