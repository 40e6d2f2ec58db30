package spoor.ingest.table;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;

/// Decimal digits to numbers.
final class Digits {
    /// As many digits always fit into a `long`.
    private static final int AT_ONCE = 18;

    private static final long TEN_TO_18 = 1_000_000_000_000_000_000L;
    private static final long NO_NUMBER = -1;

    private Digits() {}

    /// @return the number, or nothing where the text is more or less than digits up to 2^256 - 1
    static @Nullable UInt256 units(byte[] text, int from, int length) {
        if (length <= AT_ONCE) {
            long number = read(text, from, length);
            return number < 0 ? null : UInt256.of(number);
        }
        if (length <= 2 * AT_ONCE) {
            long high = read(text, from, length - AT_ONCE);
            long low = read(text, from + length - AT_ONCE, AT_ONCE);
            return high < 0 || low < 0 ? null : joined(high, low);
        }
        try {
            return UInt256.ofDecimal(new String(text, from, length, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// `high * 10^18 + low`, both below 10^18.
    private static UInt256 joined(long high, long low) {
        long product = high * TEN_TO_18;
        long sum = product + low;
        long carry = Long.compareUnsigned(sum, product) < 0 ? 1 : 0;
        return UInt256.ofBits(0, 0, Math.multiplyHigh(high, TEN_TO_18) + carry, sum);
    }

    /// @return the number, or a negative one where the text is no whole number of up to 18 digits
    static long whole(byte[] text, int from, int length) {
        int point = length;
        for (int i = 0; i < length && point == length; i++) {
            if (text[from + i] == '.') {
                point = i;
            }
        }
        for (int i = point + 1; i < length; i++) {
            if (text[from + i] != '0') {
                return NO_NUMBER;
            }
        }
        return point > AT_ONCE || point == length - 1 ? NO_NUMBER : read(text, from, point);
    }

    private static long read(byte[] text, int from, int length) {
        long number = length == 0 ? NO_NUMBER : 0;
        for (int i = 0; i < length; i++) {
            int digit = text[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
