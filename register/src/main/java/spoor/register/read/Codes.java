package spoor.register.read;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.NameKind;

/// Wallets and transaction ids, told by their form and their checksum.
///
/// An address that fails its checksum is none: of Bitcoin, Tron and Monero always, of Ethereum
/// where upper and lower case are mixed, as its checksum is kept in them (EIP-55).
final class Codes {
    private static final String BASE58 =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int BASE58_BYTES = 25;
    private static final int SHORTEST = 26;
    private static final int[] GENERATORS = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };

    private Codes() {}

    /// What a code is, or null if it is nothing known.
    static @Nullable Name of(String code) {
        if (code.length() < SHORTEST) {
            return null;
        }
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0x") && isHex(lower, 2)) {
            return switch (lower.length()) {
                case 42 -> Keccak.isEvmAddress(code) ? wallet("evm", lower) : null;
                case 66 -> transaction(lower);
                default -> null;
            };
        }
        if (code.length() == 64 && isHex(lower, 0)) {
            return transaction(lower);
        }
        if (lower.startsWith("bc1")) {
            return isBech32(code, lower) ? wallet("bitcoin", lower) : null;
        }
        if ((code.length() == 95 || code.length() == 106) && "48".indexOf(code.charAt(0)) >= 0) {
            return Keccak.isMoneroAddress(code) ? wallet("monero", code) : null;
        }
        return base58(code);
    }

    /// The chain whose address a code looks like and is not, as its checksum fails; empty for any
    /// other code. A letter that was lost or added is not told: what looks like an address has its
    /// length, its first letters and its alphabet, in base58 with capitals, small letters and
    /// digits mixed, as chance writes them.
    static String broken(String code) {
        if (of(code) != null) {
            return "";
        }
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0x")) {
            return lower.length() == 42 && isHex(lower, 2) ? "Ethereum" : "";
        }
        boolean isInOneCase = code.equals(lower) || code.equals(code.toUpperCase(Locale.ROOT));
        if (lower.startsWith("bc1") && isInOneCase) {
            boolean isLong = lower.length() == 42 || lower.length() == 62;
            boolean isBech32 = lower.substring(3).chars().allMatch(c -> BECH32.indexOf(c) >= 0);
            return isLong && isBech32 ? "Bitcoin" : "";
        }
        boolean isMixed = !isInOneCase && code.chars().anyMatch(Character::isDigit);
        if (!isMixed || !isBase58(code)) {
            return "";
        }
        return switch (code.charAt(0)) {
            case '1', '3' -> code.length() >= 33 && code.length() <= 34 ? "Bitcoin" : "";
            case 'T' -> code.length() == 34 ? "Tron" : "";
            case '4', '8' -> code.length() == 95 || code.length() == 106 ? "Monero" : "";
            default -> "";
        };
    }

    private static Name wallet(String chain, String address) {
        return new Name(NameKind.WALLET, List.of(chain + ":" + address));
    }

    private static Name transaction(String hash) {
        return new Name(NameKind.TRANSACTION, List.of("transaction:" + hash));
    }

    private static boolean isHex(String lower, int from) {
        for (int i = from; i < lower.length(); i++) {
            if (Character.digit(lower.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase58(String code) {
        return code.chars().allMatch(c -> BASE58.indexOf(c) >= 0);
    }

    /// A Bitcoin address (versions 0 and 5) or a Tron address (65).
    private static @Nullable Name base58(String code) {
        if (code.length() > 35 || !isBase58(code)) {
            return null;
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < code.length(); i++) {
            value =
                    value.multiply(BigInteger.valueOf(58))
                            .add(BigInteger.valueOf(BASE58.indexOf(code.charAt(i))));
        }
        byte[] digits = value.toByteArray();
        int sign = digits[0] == 0 && digits.length > 1 ? 1 : 0;
        if (digits.length - sign > BASE58_BYTES) {
            return null;
        }
        byte[] bytes = new byte[BASE58_BYTES];
        System.arraycopy(
                digits, sign, bytes, BASE58_BYTES - (digits.length - sign), digits.length - sign);
        byte[] hash = sha256(sha256(Arrays.copyOf(bytes, 21)));
        if (!Arrays.equals(Arrays.copyOf(hash, 4), Arrays.copyOfRange(bytes, 21, 25))) {
            return null;
        }
        return switch (bytes[0]) {
            case 0 -> code.charAt(0) == '1' ? wallet("bitcoin", code) : null;
            case 5 -> wallet("bitcoin", code);
            case 0x41 -> wallet("tron", code);
            default -> null;
        };
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The checksum of BIP 173, or of BIP 350 from witness version 1 on.
    private static boolean isBech32(String code, String lower) {
        if (!code.equals(lower) && !code.equals(code.toUpperCase(Locale.ROOT))) {
            return false;
        }
        int checksum = 1;
        for (byte c : "bc".getBytes(StandardCharsets.US_ASCII)) {
            checksum = step(checksum, c >> 5);
        }
        checksum = step(checksum, 0);
        for (byte c : "bc".getBytes(StandardCharsets.US_ASCII)) {
            checksum = step(checksum, c & 31);
        }
        int separator = 3;
        for (int i = separator; i < lower.length(); i++) {
            int value = BECH32.indexOf(lower.charAt(i));
            if (value < 0) {
                return false;
            }
            checksum = step(checksum, value);
        }
        boolean isVersionZero = lower.charAt(separator) == 'q';
        return checksum == (isVersionZero ? 1 : 0x2bc830a3);
    }

    private static int step(int checksum, int value) {
        int top = checksum >>> 25;
        int next = ((checksum & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < GENERATORS.length; i++) {
            if (((top >>> i) & 1) == 1) {
                next ^= GENERATORS[i];
            }
        }
        return next;
    }
}
