package spoor.verify;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A value in Recursive Length Prefix, the encoding of Ethereum's blocks (Yellow Paper, appendix
/// B): a string of bytes, or a list of values.
final class Rlp {
    private final byte[] content;
    private final List<Rlp> values;
    private final byte[] whole;

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
            int kind = first & 0xc0;
            int start = at + (first < 0x80 ? 0 : 1);
            int length = first < 0x80 ? 1 : first & 0x3f;
            if (first >= 0x80 && length > 55) {
                int digits = length - 55;
                byte[] number = Arrays.copyOfRange(bytes, start, start + digits);
                length = new BigInteger(1, number).intValueExact();
                start += digits;
            }
            if (length > bytes.length - start) {
                throw new IllegalArgumentException("a length that does not fit");
            }
            byte[] content = Arrays.copyOfRange(bytes, start, start + length);
            byte[] whole = Arrays.copyOfRange(bytes, at, start + length);
            all.add(new Rlp(content, kind == 0xc0 ? all(content) : null, whole));
            at = start + length;
        }
        return all;
    }

    boolean isList() {
        return values != null;
    }

    /// Bytes of the string, or of all values of the list.
    byte[] content() {
        return content;
    }

    /// As it is encoded.
    byte[] whole() {
        return whole;
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

    private static byte[] prefixed(int kind, byte[] content) {
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        int first = length[0] == 0 ? 1 : 0;
        int digits = content.length < 56 ? 0 : length.length - first;
        byte[] out = new byte[1 + digits + content.length];
        out[0] = (byte) (kind + (digits == 0 ? content.length : 55 + digits));
        System.arraycopy(length, first, out, 1, digits);
        System.arraycopy(content, 0, out, 1 + digits, content.length);
        return out;
    }
}
