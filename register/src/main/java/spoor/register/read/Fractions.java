package spoor.register.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Division, exact where the quotient ends and to 34 digits where it does not.
final class Fractions {
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final int LONGEST_EXACT = 40;

    private Fractions() {}

    /// The same number without zeros behind the point.
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        try {
            BigDecimal exact = dividend.divide(divisor);
            return exact.precision() <= LONGEST_EXACT ? exact : dividend.divide(divisor, DIGITS);
        } catch (ArithmeticException _) {
            return dividend.divide(divisor, DIGITS);
        }
    }
}
