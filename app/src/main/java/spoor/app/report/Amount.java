package spoor.app.report;

import java.math.BigInteger;
import java.util.Collection;

/// Amounts and counts as the report prints them: a point before the satoshi, a comma before each
/// three digits, nothing rounded.
final class Amount {
    private Amount() {}

    /// `1,234.00012000`.
    static String btc(long sat) {
        String digits = Long.toString(Math.abs(sat));
        String padded = "0".repeat(Math.max(0, 9 - digits.length())) + digits;
        int point = padded.length() - 8;
        return (sat < 0 ? "−" : "")
                + grouped(Long.parseLong(padded.substring(0, point)))
                + "."
                + padded.substring(point);
    }

    /// `1,234.00012000 BTC`.
    static String btcUnit(long sat) {
        return btc(sat) + " BTC";
    }

    /// `123,400,012,000 satoshi`.
    static String sat(long sat) {
        return grouped(sat) + " satoshi";
    }

    /// `5,192,690,943`.
    static String grouped(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (number < 0 ? "−" : "") + text;
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
    static String percent(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        long hundredths =
                BigInteger.valueOf(part)
                        .multiply(BigInteger.valueOf(10_000))
                        .divide(BigInteger.valueOf(whole))
                        .longValueExact();
        return hundredths / 100
                + "."
                + (hundredths % 100 < 10 ? "0" : "")
                + hundredths % 100
                + " %";
    }

    static long sum(Collection<Long> amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
