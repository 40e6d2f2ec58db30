package spoor.screening.wallet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers to the base 58, in Bitcoin's alphabet or Ripple's.
final class Base58 {
    static final Base58 BITCOIN =
            new Base58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    static final Base58 RIPPLE =
            new Base58("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");

    private static final int CHECKSUM = 4;

    private final String alphabet;
    private final int[] digits = new int[128];

    private Base58(String alphabet) {
        this.alphabet = alphabet;
        Arrays.fill(digits, -1);
        for (int i = 0; i < alphabet.length(); i++) {
            digits[alphabet.charAt(i)] = i;
        }
    }

    /// The bytes, nothing if a letter is not of the alphabet. A zero byte for each first letter of
    /// the alphabet that the text begins with.
    byte @Nullable [] decode(String text) {
        byte[] reversed = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int carry = letter < digits.length ? digits[letter] : -1;
            if (carry < 0) {
                return null;
            }
            for (int j = 0; j < length; j++) {
                carry += 58 * (reversed[j] & 0xff);
                reversed[j] = (byte) carry;
                carry >>= 8;
            }
            while (carry > 0) {
                reversed[length++] = (byte) carry;
                carry >>= 8;
            }
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == alphabet.charAt(0)) {
            zeros++;
        }
        byte[] bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[zeros + i] = reversed[length - 1 - i];
        }
        return bytes;
    }

    /// What stands before the four bytes of checksum, nothing if they do not fit it.
    static byte @Nullable [] checked(byte[] bytes) {
        int length = bytes.length - CHECKSUM;
        byte[] payload = Arrays.copyOf(bytes, length);
        byte[] checksum = Digests.doubleSha256(payload);
        return Arrays.equals(bytes, length, bytes.length, checksum, 0, CHECKSUM) ? payload : null;
    }
}
