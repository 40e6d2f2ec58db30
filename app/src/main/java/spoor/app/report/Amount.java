package spoor.app.report;

import java.math.BigInteger;
import java.util.Collection;
import spoor.ledger.base.UInt256;

/// Numbers and counts as the report prints them: a comma before each three digits, nothing rounded.
/// [Unit] writes amounts of an asset.
final class Amount {
    private Amount() {}

    /// `5,192,690,943`.
    static String grouped(long number) {
        return (number < 0 ? "−" : "") + grouped(Long.toString(Math.abs(number)));
    }

    static String grouped(UInt256 number) {
        return grouped(number.toString());
    }

    /// @param digits of a whole number
    static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /// `1 output`, `2,000 outputs`.
    static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    static String count(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    /// Part of a whole in per cent, to two places and rounded down, for orientation only: exact
    /// figures stand beside it.
    static String percent(UInt256 part, UInt256 whole) {
        if (whole.isZero()) {
            return "–";
        }
        BigInteger[] hundredths =
                part.toBigInteger()
                        .multiply(BigInteger.valueOf(10_000))
                        .divide(whole.toBigInteger())
                        .divideAndRemainder(BigInteger.valueOf(100));
        int rest = hundredths[1].intValue();
        return hundredths[0] + "." + (rest < 10 ? "0" : "") + rest + " %";
    }

    /// Poison finds the same coins again and again: its sum stops at the highest number there is.
    /// What conserving policies find cannot reach it.
    static UInt256 sum(Collection<UInt256> amounts) {
        return amounts.stream().reduce(UInt256.ZERO, UInt256::plusOrMax);
    }
}
