package spoor.verify.file;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A piece of DER (X.690), the encoding of certificates and time stamps.
final class Der {
    final int tag;
    final byte[] content;

    /// With tag and length.
    final byte[] whole;

    private Der(int tag, byte[] content, byte[] whole) {
        this.tag = tag;
        this.content = content;
        this.whole = whole;
    }

    /// @throws IllegalArgumentException where it is none; or [ArithmeticException] or
    ///   [IndexOutOfBoundsException]
    static List<Der> all(byte[] bytes) {
        List<Der> all = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int start = at + 2;
            int length = bytes[at + 1] & 0xff;
            if (length > 0x80) {
                int digits = start + length - 0x80;
                length =
                        new BigInteger(1, Arrays.copyOfRange(bytes, start, digits)).intValueExact();
                start = digits;
            }
            if (length > bytes.length - start) {
                throw new IllegalArgumentException("a length that does not fit");
            }
            byte[] content = Arrays.copyOfRange(bytes, start, start + length);
            byte[] whole = Arrays.copyOfRange(bytes, at, start + length);
            all.add(new Der(bytes[at] & 0xff, content, whole));
            at = start + length;
        }
        return all;
    }

    List<Der> parts() {
        return all(content);
    }

    /// The part of a part, and so on.
    Der part(int... places) {
        Der part = this;
        for (int place : places) {
            part = part.parts().get(place);
        }
        return part;
    }

    String hex() {
        return Hash.hex(content);
    }
}
