package spoor.ledger.chain.bitcoin;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/// A prefix and groups of five bits with a checksum of six characters: Bech32 (BIP 173), and
/// Bech32m (BIP 350), which differs in a constant.
final class Bech32 {
    static final int CONSTANT = 1;
    static final int CONSTANT_M = 0x2bc830a3;

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int CHECKSUM_SIZE = 6;
    private static final int LONGEST = 90;
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };

    private final String prefix;
    private final byte[] data;
    private final String checksum;

    private Bech32(String prefix, byte[] data, String checksum) {
        this.prefix = prefix;
        this.data = data;
        this.checksum = checksum;
    }

    /// The human-readable part, in lower case.
    String prefix() {
        return prefix;
    }

    /// Values 0 to 31, without the checksum.
    byte[] data() {
        return data.clone();
    }

    /// The last six characters, in lower case.
    String checksum() {
        return checksum;
    }

    /// Takes text apart; the checksum is not checked.
    ///
    /// @throws IllegalArgumentException if it is too long, mixes upper and lower case, has no
    ///   prefix, no room for a checksum or a character that is none of the 32
    static Bech32 split(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "has " + text.length() + " characters, expected at most " + LONGEST);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("mixes upper and lower case, expected one of them");
        }
        int separator = lower.lastIndexOf('1');
        if (separator < 1 || lower.length() - separator - 1 < CHECKSUM_SIZE) {
            throw new IllegalArgumentException(
                    "has no prefix or no checksum, expected a prefix, 1 and at least 6 characters");
        }
        byte[] values = values(lower, separator + 1);
        return new Bech32(
                lower.substring(0, separator),
                Arrays.copyOf(values, values.length - CHECKSUM_SIZE),
                lower.substring(lower.length() - CHECKSUM_SIZE));
    }

    /// The checksum that prefix and data should have.
    String checksumFor(int constant) {
        byte[] room = new byte[CHECKSUM_SIZE];
        int remainder = remainder(prefix, data, room) ^ constant;
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < CHECKSUM_SIZE; i++) {
            expected.append(ALPHABET.charAt((remainder >>> (5 * (5 - i))) & 31));
        }
        return expected.toString();
    }

    static String encode(String prefix, byte[] data, int constant) {
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte value : data) {
            text.append(ALPHABET.charAt(value));
        }
        return text.append(new Bech32(prefix, data, "").checksumFor(constant)).toString();
    }

    /// Bytes as groups of five bits, the last filled up with zeros.
    static byte[] toFives(byte[] bytes) {
        return regroup(bytes, 0, 8, 5, true);
    }

    /// Groups of five bits from `from` on as bytes.
    ///
    /// @throws IllegalArgumentException if the bits left over are a whole group or not zero
    static byte[] toBytes(byte[] fives, int from) {
        return regroup(fives, from, 5, 8, false);
    }

    private static byte[] regroup(byte[] groups, int from, int inBits, int outBits, boolean fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pending = 0;
        int bits = 0;
        for (int i = from; i < groups.length; i++) {
            pending = ((pending << inBits) | (groups[i] & ((1 << inBits) - 1))) & 0xfff;
            bits += inBits;
            while (bits >= outBits) {
                bits -= outBits;
                out.write((pending >>> bits) & ((1 << outBits) - 1));
            }
        }
        int rest = pending & ((1 << bits) - 1);
        if (fill && bits > 0) {
            out.write((rest << (outBits - bits)) & ((1 << outBits) - 1));
        } else if (!fill && (bits >= inBits || rest != 0)) {
            throw new IllegalArgumentException(
                    "has "
                            + bits
                            + " bits left over of value "
                            + rest
                            + ", expected at most 4, all zero");
        }
        return out.toByteArray();
    }

    private static byte[] values(String lower, int from) {
        byte[] values = new byte[lower.length() - from];
        for (int i = 0; i < values.length; i++) {
            int value = ALPHABET.indexOf(lower.charAt(from + i));
            if (value < 0) {
                throw new IllegalArgumentException(
                        "has "
                                + Characters.text(lower.charAt(from + i))
                                + " as character "
                                + (from + i + 1)
                                + ", expected one of "
                                + ALPHABET);
            }
            values[i] = (byte) value;
        }
        return values;
    }

    /// The remainder of the polynomial division that the checksum is (BIP 173, `polymod`).
    private static int remainder(String prefix, byte[] data, byte[] checksum) {
        int state = 1;
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state) ^ (prefix.charAt(i) >>> 5);
        }
        state = step(state);
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state) ^ (prefix.charAt(i) & 31);
        }
        for (byte value : data) {
            state = step(state) ^ value;
        }
        for (byte value : checksum) {
            state = step(state) ^ value;
        }
        return state;
    }

    private static int step(int state) {
        int next = (state & 0x1ffffff) << 5;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= ((state >>> (25 + i)) & 1) * GENERATOR[i];
        }
        return next;
    }
}
