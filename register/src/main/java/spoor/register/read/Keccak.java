package spoor.register.read;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.digests.KeccakDigest;

/// Checksums of addresses that are made with Keccak-256, the hash before it became SHA-3.
final class Keccak {
    private static final String BASE58 =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int HASH_BITS = 256;
    private static final int CHECKSUM_BYTES = 4;

    /// Monero writes eight bytes in eleven letters, and the last five in seven.
    private static final int LETTERS = 11;

    private static final int BYTES = 8;
    private static final int LAST_LETTERS = 7;
    private static final int LAST_BYTES = 5;

    private Keccak() {}

    /// Whether `0x` and forty hexadecimal digits are in one case, or a letter is a capital exactly
    /// where the hash of the lower-case digits has a digit of 8 or more (EIP-55).
    static boolean isEvmAddress(String code) {
        String digits = code.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return true;
        }
        byte[] hash = hash(lower.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < digits.length(); i++) {
            int half = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xF;
            char expected = half >= 8 ? Character.toUpperCase(lower.charAt(i)) : lower.charAt(i);
            if (digits.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }

    /// Whether the last four bytes are the first of the hash of those before, and the first byte is
    /// that of a standard address (18), one with a payment id (19) or a subaddress (42) of the main
    /// network.
    static boolean isMoneroAddress(String code) {
        int blocks = code.length() / LETTERS;
        if (code.length() % LETTERS != LAST_LETTERS) {
            return false;
        }
        byte[] bytes = new byte[blocks * BYTES + LAST_BYTES];
        for (int block = 0; block <= blocks; block++) {
            int length = block < blocks ? BYTES : LAST_BYTES;
            String letters =
                    code.substring(
                            block * LETTERS,
                            block * LETTERS + (block < blocks ? LETTERS : LAST_LETTERS));
            if (!isWritten(letters, bytes, block * BYTES, length)) {
                return false;
            }
        }
        int payload = bytes.length - CHECKSUM_BYTES;
        byte[] hash = hash(Arrays.copyOf(bytes, payload));
        boolean isOfMainNetwork = bytes[0] == 18 || bytes[0] == 19 || bytes[0] == 42;
        return isOfMainNetwork
                && Arrays.equals(
                        Arrays.copyOf(hash, CHECKSUM_BYTES),
                        Arrays.copyOfRange(bytes, payload, bytes.length));
    }

    /// Writes a block of base58 letters as bytes, if it is one and fits.
    private static boolean isWritten(String letters, byte[] bytes, int at, int length) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < letters.length(); i++) {
            int digit = BASE58.indexOf(letters.charAt(i));
            if (digit < 0) {
                return false;
            }
            value = value.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        if (value.bitLength() > 8 * length) {
            return false;
        }
        byte[] block = value.toByteArray();
        for (int i = 1; i <= Math.min(length, block.length); i++) {
            bytes[at + length - i] = block[block.length - i];
        }
        return true;
    }

    private static byte[] hash(byte[] bytes) {
        KeccakDigest keccak = new KeccakDigest(HASH_BITS);
        keccak.update(bytes, 0, bytes.length);
        byte[] hash = new byte[HASH_BITS / 8];
        keccak.doFinal(hash, 0);
        return hash;
    }
}
