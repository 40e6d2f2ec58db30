package spoor.register.total;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;

/// From one amount to another, exact; an end that nobody states stays open. Amounts are never
/// negative: "up to 5" is 0 to 5.
///
/// @param isLowStrict whether it is more than the lower end: "more than 5"
/// @param high null if nobody says an upper end
/// @param isHighStrict whether it is less than the upper end
public record Range(
        BigDecimal low, boolean isLowStrict, @Nullable BigDecimal high, boolean isHighStrict) {
    public static final Range ZERO = new Range(BigDecimal.ZERO, false, BigDecimal.ZERO, false);

    public Range {
        if (low.signum() < 0 || (high != null && high.compareTo(low) < 0)) {
            throw new IllegalArgumentException("range from " + low + " to " + high);
        }
    }

    public static Range of(Quantity quantity) {
        End low = quantity.low();
        End high = quantity.isHighOpen() ? null : quantity.high();
        return new Range(
                low == null ? BigDecimal.ZERO : low.value(),
                low != null && !low.isIncluded(),
                high == null ? null : high.value(),
                high != null && !high.isIncluded());
    }

    public static Range exactly(BigDecimal value) {
        return new Range(value, false, value, false);
    }

    /// Both together. A sum of which one part is strict is strict.
    public Range plus(Range other) {
        BigDecimal mine = high;
        BigDecimal theirs = other.high;
        return new Range(
                low.add(other.low),
                isLowStrict || other.isLowStrict,
                mine == null || theirs == null ? null : mine.add(theirs),
                mine != null && theirs != null && (isHighStrict || other.isHighStrict));
    }

    public Range times(long number) {
        BigDecimal factor = BigDecimal.valueOf(number);
        BigDecimal top = high;
        return new Range(
                low.multiply(factor),
                isLowStrict,
                top == null ? null : top.multiply(factor),
                isHighStrict);
    }

    /// Whatever either of them allows, and what lies between.
    public Range hull(Range other) {
        Range lower = isLowBelow(other) ? this : other;
        Range upper = isHighAbove(other) ? this : other;
        return new Range(lower.low, lower.isLowStrict, upper.high, upper.isHighStrict);
    }

    /// What two claims about the same amount leave: a lower and an upper bound that go together
    /// make a range of both; anything else differs, and leaves whatever either allows.
    public Range together(Range other) {
        boolean isBounds = isLowerBound() && other.isUpperBound();
        boolean isTurned = isUpperBound() && other.isLowerBound();
        if ((isBounds || isTurned) && meets(other)) {
            Range lower = isBounds ? this : other;
            Range upper = isBounds ? other : this;
            return new Range(lower.low, lower.isLowStrict, upper.high, upper.isHighStrict);
        }
        return hull(other);
    }

    private boolean isLowerBound() {
        return high == null;
    }

    private boolean isUpperBound() {
        return high != null && low.signum() == 0;
    }

    /// The greater of both at each end: what is known of two of which one may be the other.
    public Range greater(Range other) {
        Range lower = isLowBelow(other) ? other : this;
        Range upper = isHighAbove(other) ? this : other;
        return new Range(lower.low, lower.isLowStrict, upper.high, upper.isHighStrict);
    }

    /// Whether everything that the other allows is allowed here too.
    public boolean contains(Range other) {
        return isLowBelow(other) && isHighAbove(other);
    }

    private boolean isLowBelow(Range other) {
        int order = low.compareTo(other.low);
        return order < 0 || (order == 0 && (!isLowStrict || other.isLowStrict));
    }

    private boolean isHighAbove(Range other) {
        BigDecimal mine = high;
        BigDecimal theirs = other.high;
        if (mine == null || theirs == null) {
            return mine == null;
        }
        int order = mine.compareTo(theirs);
        return order > 0 || (order == 0 && (!isHighStrict || other.isHighStrict));
    }

    /// Whether both allow some amount.
    public boolean meets(Range other) {
        return reaches(other) && other.reaches(this);
    }

    /// Whether this one's upper end is at or above the other's lower one.
    private boolean reaches(Range other) {
        BigDecimal top = high;
        if (top == null) {
            return true;
        }
        int order = top.compareTo(other.low);
        return order > 0 || (order == 0 && !isHighStrict && !other.isLowStrict);
    }

    /// The same amounts, however many zeros they are written with.
    public boolean isSame(Range other) {
        return contains(other) && other.contains(this);
    }

    /// `31000000`, `30000000 to 31000000`, `≥ 5`, `> 5`, `≤ 7`, `< 7`, `> 5 to < 7`, `not known`.
    public String words() {
        BigDecimal top = high;
        if (top == null) {
            boolean isAnything = low.signum() == 0 && !isLowStrict;
            return isAnything ? "not known" : (isLowStrict ? "> " : "\u2265 ") + plain(low);
        }
        if (low.compareTo(top) == 0 && !isLowStrict && !isHighStrict) {
            return plain(low);
        }
        if (low.signum() == 0 && !isLowStrict) {
            return (isHighStrict ? "< " : "\u2264 ") + plain(top);
        }
        return (isLowStrict ? "> " : "")
                + plain(low)
                + " to "
                + (isHighStrict ? "< " : "")
                + plain(top);
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
