package spoor.app.evidence;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Recursive Length Prefix, the encoding of Ethereum's blocks (Yellow Paper, appendix B): a value
/// is a string of bytes or a list of values.
final class Rlp {
    private Rlp() {}

    /// A string of bytes.
    static byte[] of(byte[] bytes) {
        boolean isItself = bytes.length == 1 && bytes[0] >= 0;
        return isItself ? bytes.clone() : prefixed(0x80, bytes);
    }

    /// A list of values that are encoded.
    static byte[] list(List<byte[]> values) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        values.forEach(all::writeBytes);
        return prefixed(0xc0, all.toByteArray());
    }

    private static byte[] prefixed(int kind, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (content.length < 56) {
            out.write(kind + content.length);
        } else {
            byte[] length = number(content.length);
            out.write(kind + 55 + length.length);
            out.writeBytes(length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    /// A number in as few bytes as hold it, none for 0.
    ///
    /// @param number 0 or more
    static byte[] number(long number) {
        int count = (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8;
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[count - 1 - i] = (byte) (number >>> (8 * i));
        }
        return bytes;
    }
}
