package spoor.register.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as it was said: a range of exact decimals with its hedge.
///
/// | said | low | high |
/// |---|---|---|
/// | 5, about 5, an estimated 5 | 5 | 5 |
/// | at least 5 | 5 | |
/// | more than 5 | 5, not included | |
/// | up to 5, an estimated up to 5 | | 5 |
/// | less than 5 | | 5, not included |
/// | 5 to 7 | 5 | 7 |
/// | 5 to more than 7 | 5 | 7, and `isHighOpen` |
///
/// @param low lower end, null if none was said
/// @param high upper end, null if none was said
/// @param isHighOpen whether the upper end is itself only a lower bound
public record Quantity(
        Qualifier qualifier, @Nullable End low, @Nullable End high, boolean isHighOpen) {

    /// One end of a range.
    ///
    /// @param isIncluded whether the value itself is meant too
    public record End(BigDecimal value, boolean isIncluded) {}

    public Quantity {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a quantity without an end");
        }
        if (low != null && high != null && low.value.compareTo(high.value) > 0) {
            throw new IllegalArgumentException(
                    "low end " + low.value + " is above high end " + high.value);
        }
        if (isHighOpen && high == null) {
            throw new IllegalArgumentException("no high end to be open");
        }
    }

    /// One number under a hedge.
    public static Quantity of(Qualifier qualifier, BigDecimal value) {
        End included = new End(value, true);
        End excluded = new End(value, false);
        return switch (qualifier) {
            case EXACTLY, APPROXIMATELY, ESTIMATED, RANGE ->
                    new Quantity(qualifier, included, included, false);
            case UP_TO, ESTIMATED_UP_TO -> new Quantity(qualifier, null, included, false);
            case AT_LEAST -> new Quantity(qualifier, included, null, false);
            case MORE_THAN -> new Quantity(qualifier, excluded, null, false);
            case LESS_THAN -> new Quantity(qualifier, null, excluded, false);
        };
    }

    /// From one number to another.
    public static Quantity range(BigDecimal low, BigDecimal high, boolean isHighOpen) {
        return new Quantity(Qualifier.RANGE, new End(low, true), new End(high, true), isHighOpen);
    }

    /// The number where one was said, the upper one of a range.
    public BigDecimal value() {
        End end = high != null ? high : low;
        if (end == null) {
            throw new IllegalStateException("a quantity without an end");
        }
        return end.value;
    }

    /// As mathematics writes it: `[5, 7]`, `(5, )`.
    public String interval() {
        return (low == null ? "(" : (low.isIncluded ? "[" : "(") + low.value.toPlainString())
                + ", "
                + (high == null ? ")" : high.value.toPlainString() + (high.isIncluded ? "]" : ")"));
    }
}
