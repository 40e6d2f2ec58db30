package spoor.screening.wallet;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bitcoin Cash's own form of addresses (cashaddr): `bitcoincash:q…`, the prefix may be missing.
final class CashAddress {
    private static final String PREFIX = "bitcoincash";
    private static final long[] GENERATOR = {
        0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
    };
    private static final int CHECKSUM = 8;

    /// Hash of 20 bytes, kinds of key and script; both in the version byte.
    private static final int KEY = 0;

    private static final int SCRIPT = 8;

    private CashAddress() {}

    /// Whether a text can be meant so.
    static boolean isLike(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isBare = lower.length() == 42 && (lower.startsWith("q") || lower.startsWith("p"));
        return lower.startsWith(PREFIX + ":") || (isBare && Bech32.groups(lower) != null);
    }

    /// The address, nothing if its checksum does not fit or it holds something else.
    static @Nullable WalletAddress parse(String text) {
        boolean isOneCase =
                text.equals(text.toLowerCase(Locale.ROOT))
                        || text.equals(text.toUpperCase(Locale.ROOT));
        String lower = text.toLowerCase(Locale.ROOT);
        String letters = lower.substring(lower.indexOf(':') + 1);
        byte @Nullable [] groups = Bech32.groups(letters);
        if (!isOneCase || groups == null || checksum(groups) != 0) {
            return null;
        }
        byte[] data = Arrays.copyOf(groups, groups.length - CHECKSUM);
        byte @Nullable [] bytes = Bech32.bytes(data, 0);
        if (bytes == null || bytes.length != 21 || (bytes[0] != KEY && bytes[0] != SCRIPT)) {
            return null;
        }
        byte[] hash = Arrays.copyOfRange(bytes, 1, 21);
        boolean isKey = bytes[0] == KEY;
        return WalletAddress.known(
                PREFIX + ":" + letters,
                isKey ? AddressForm.CASH_KEY : AddressForm.CASH_SCRIPT,
                new WalletKey(isKey ? WalletKey.Kind.KEY_HASH : WalletKey.Kind.SCRIPT_HASH, hash));
    }

    private static long checksum(byte[] groups) {
        long state = 1;
        for (int i = 0; i < PREFIX.length(); i++) {
            state = step(state, PREFIX.charAt(i) & 31);
        }
        state = step(state, 0);
        for (byte group : groups) {
            state = step(state, group);
        }
        return state ^ 1;
    }

    private static long step(long state, int value) {
        long top = state >>> 35;
        long next = (state & 0x07ffffffffL) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
