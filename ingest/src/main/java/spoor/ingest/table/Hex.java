package spoor.ingest.table;

import java.util.Arrays;

/// Hexadecimal digits to bytes, by table.
final class Hex {
    /// Not all are digits.
    static final int WRONG = -1;

    /// All are digits, and no two letters differ in case.
    static final int PLAIN = 0;

    /// There are small and capital letters.
    static final int MIXED = 1;

    private static final int SMALL = 0x10;
    private static final int CAPITAL = 0x20;
    private static final byte[] DIGITS = digits();

    private Hex() {}

    /// Value of each digit, and the case of its letter; negative for what is no digit.
    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) WRONG);
        for (int i = 0; i < 10; i++) {
            digits['0' + i] = (byte) i;
        }
        for (int i = 10; i < 16; i++) {
            digits['a' + i - 10] = (byte) (i | SMALL);
            digits['A' + i - 10] = (byte) (i | CAPITAL);
        }
        return digits;
    }

    /// Reads two digits for each byte of `bytes`.
    ///
    /// @return [#WRONG], [#PLAIN] or [#MIXED]
    static int read(byte[] text, int from, byte[] bytes) {
        int all = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = DIGITS[text[from + 2 * i] & 0xff];
            int low = DIGITS[text[from + 2 * i + 1] & 0xff];
            bytes[i] = (byte) ((high << 4) | (low & 0xf));
            all |= high | low;
        }
        return all < 0 ? WRONG : (all & SMALL) != 0 && (all & CAPITAL) != 0 ? MIXED : PLAIN;
    }
}
