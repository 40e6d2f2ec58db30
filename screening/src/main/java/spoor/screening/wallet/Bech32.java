package spoor.screening.wallet;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bech32 (BIP 173) and bech32m (BIP 350): a prefix, `1`, and groups of five bits of which the last
/// six are a checksum.
final class Bech32 {
    static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };
    private static final int M_CONSTANT = 0x2bc830a3;
    private static final int CHECKSUM = 6;
    private static final int LONGEST = 90;

    /// A text taken apart.
    static final class Text {
        /// In small letters.
        final String prefix;

        /// Of five bits, without the checksum.
        final byte[] groups;

        /// Bech32m.
        final boolean isM;

        private Text(String prefix, byte[] groups, boolean isM) {
            this.prefix = prefix;
            this.groups = groups;
            this.isM = isM;
        }
    }

    private Bech32() {}

    /// The parts of a text, nothing if it is not of this form or its checksum does not fit.
    static @Nullable Text decode(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int one = lower.lastIndexOf('1');
        boolean isMixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
        if (isMixed || one < 1 || text.length() > LONGEST || text.length() - one - 1 < CHECKSUM) {
            return null;
        }
        byte @Nullable [] all = groups(lower.substring(one + 1));
        if (all == null) {
            return null;
        }
        String prefix = lower.substring(0, one);
        int checksum = checksum(prefix, all);
        if (checksum != 1 && checksum != M_CONSTANT) {
            return null;
        }
        byte[] groups = Arrays.copyOf(all, all.length - CHECKSUM);
        return new Text(prefix, groups, checksum == M_CONSTANT);
    }

    static byte @Nullable [] groups(String letters) {
        byte[] groups = new byte[letters.length()];
        for (int i = 0; i < groups.length; i++) {
            int group = LETTERS.indexOf(letters.charAt(i));
            if (group < 0) {
                return null;
            }
            groups[i] = (byte) group;
        }
        return groups;
    }

    private static int checksum(String prefix, byte[] groups) {
        int state = 1;
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state, prefix.charAt(i) >> 5);
        }
        state = step(state, 0);
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state, prefix.charAt(i) & 31);
        }
        for (byte group : groups) {
            state = step(state, group);
        }
        return state;
    }

    private static int step(int state, int value) {
        int top = state >>> 25;
        int next = (state & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    /// Groups of five bits as bytes, nothing if bits are left over that are not zero.
    ///
    /// @param from the first group
    static byte @Nullable [] bytes(byte[] groups, int from) {
        byte[] bytes = new byte[(groups.length - from) * 5 / 8];
        int bits = 0;
        int value = 0;
        int at = 0;
        for (int i = from; i < groups.length; i++) {
            value = (value << 5 | groups[i]) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (value >> bits);
            }
        }
        return bits >= 5 || (value & (1 << bits) - 1) != 0 ? null : bytes;
    }
}
