package spoor.screening.heist;

import java.math.BigDecimal;

/// Round limits that rules of banks and laws are made of: 10,000, 20,000, 50,000, and so on by
/// tens.
final class Limits {
    /// Below this no limit is worth staying under.
    static final BigDecimal LEAST = new BigDecimal(10_000);

    private static final int[] STEPS = {1, 2, 5, 10};

    private Limits() {}

    /// The lowest limit above a sum.
    ///
    /// @param sum above 0
    static BigDecimal above(BigDecimal sum) {
        int digits = sum.precision() - sum.scale();
        for (int step : STEPS) {
            BigDecimal limit = BigDecimal.valueOf(step).scaleByPowerOfTen(digits - 1);
            if (limit.compareTo(sum) > 0) {
                return limit;
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(digits);
    }
}
