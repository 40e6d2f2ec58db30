package spoor.screening.heist;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/// The numbers in the rules.
///
/// @param rules those that are on
/// @param highSum from here on a sum is high, in whatever currency
/// @param learnFrom how many payments of a customer must be known before anything of it is unusual
/// @param burstCount how many payments make a burst
/// @param burstHours within which they fall
/// @param resentHours how long a cancelled payment is remembered
/// @param belowPerMille how far below a limit a sum is just below it, in thousandths
/// @param usualPerMille an hour is usual if at least this share of a customer's payments fell in it
///   or the hours beside it, in thousandths
public record HeistParameters(
        Set<HeistRule> rules,
        BigDecimal highSum,
        int learnFrom,
        int burstCount,
        int burstHours,
        int resentHours,
        int belowPerMille,
        int usualPerMille) {

    /// @throws IllegalArgumentException if a number makes no sense
    public HeistParameters {
        rules = rules.isEmpty() ? Set.of() : Set.copyOf(rules);
        if (highSum.signum() <= 0
                || learnFrom < 1
                || burstCount < 2
                || burstHours < 1
                || resentHours < 1
                || belowPerMille < 1
                || usualPerMille < 1) {
            throw new IllegalArgumentException(
                    "a parameter of the rules is too small: expected sums and times above 0 and at"
                            + " least 2 payments in a burst");
        }
    }

    /// All rules, with the numbers of docs/METHODS.md.
    public static HeistParameters usual() {
        return new HeistParameters(
                EnumSet.allOf(HeistRule.class), new BigDecimal(1_000_000), 20, 3, 24, 72, 5, 10);
    }

    /// The same numbers with other rules.
    public HeistParameters with(Set<HeistRule> others) {
        return new HeistParameters(
                others,
                highSum,
                learnFrom,
                burstCount,
                burstHours,
                resentHours,
                belowPerMille,
                usualPerMille);
    }
}
