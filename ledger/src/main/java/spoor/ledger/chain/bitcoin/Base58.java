package spoor.ledger.chain.bitcoin;

import java.util.Arrays;

/// Bytes as a number in base 58, with four bytes of double SHA-256 behind them: Bitcoin's first
/// form of an address.
///
/// Each zero byte in front is a leading `1`.
final class Base58 {
    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int BASE = 58;
    private static final int CHECKSUM_SIZE = 4;

    private Base58() {}

    /// @return the text of `payload` and its checksum
    static String encodeChecked(byte[] payload) {
        byte[] whole = Arrays.copyOf(payload, payload.length + CHECKSUM_SIZE);
        System.arraycopy(checksum(payload), 0, whole, payload.length, CHECKSUM_SIZE);
        int zeros = firstNonzero(whole, 0);
        StringBuilder digits = new StringBuilder();
        for (int first = zeros; first < whole.length; ) {
            digits.append(ALPHABET.charAt(divide(whole, first, 256, BASE)));
            first = firstNonzero(whole, first);
        }
        return digits.append("1".repeat(zeros)).reverse().toString();
    }

    /// The bytes that `text` encodes, checksum included but not checked.
    ///
    /// @param text at most some hundred characters: time grows with the square
    /// @throws IllegalArgumentException if a character is no digit of base 58
    static byte[] decode(String text) {
        byte[] digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException(
                        "has "
                                + Characters.text(text.charAt(i))
                                + " as character "
                                + (i + 1)
                                + ", expected one of "
                                + ALPHABET);
            }
            digits[i] = (byte) digit;
        }
        int zeros = firstNonzero(digits, 0);
        byte[] reversed = new byte[digits.length];
        int length = 0;
        for (int first = zeros; first < digits.length; ) {
            reversed[length++] = (byte) divide(digits, first, BASE, 256);
            first = firstNonzero(digits, first);
        }
        byte[] bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[bytes.length - 1 - i] = reversed[i];
        }
        return bytes;
    }

    /// The first four bytes of the double SHA-256 of `payload`.
    static byte[] checksum(byte[] payload) {
        return Arrays.copyOf(
                DoubleSha256.of(payload, 0, payload.length).toByteArray(), CHECKSUM_SIZE);
    }

    private static int firstNonzero(byte[] digits, int from) {
        int index = from;
        while (index < digits.length && digits[index] == 0) {
            index++;
        }
        return index;
    }

    /// Divides the number written in `digits` from `first` on in place.
    ///
    /// @return the remainder
    private static int divide(byte[] digits, int first, int base, int divisor) {
        int remainder = 0;
        for (int i = first; i < digits.length; i++) {
            int value = remainder * base + (digits[i] & 0xff);
            digits[i] = (byte) (value / divisor);
            remainder = value % divisor;
        }
        return remainder;
    }
}
