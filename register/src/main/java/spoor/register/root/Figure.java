package spoor.register.root;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Claim;
import spoor.register.claim.Quantity;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;

/// A number with what it counts, without its hedge: what two documents may have in common.
///
/// @param value without zeros at its end, the upper end of a range
/// @param unit code of money or coin; words for attacks are one: [Unit#ATTACKS]
record Figure(BigDecimal value, String unit, boolean isAmount) {
    /// Smaller counts are in every text.
    private static final BigDecimal COMMON = BigDecimal.TEN;

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    static @Nullable Figure of(Claim claim) {
        return switch (claim.statement()) {
            case Statement.Amount amount -> of(amount.quantity(), amount.unit(), true);
            case Statement.Count count -> of(count.quantity(), count.unit(), false);
            case Statement.Named _, Statement.When _ -> null;
        };
    }

    private static Figure of(Quantity quantity, Unit unit, boolean isAmount) {
        return new Figure(quantity.value().stripTrailingZeros(), unit.common(), isAmount);
    }

    /// Whether two texts that have it have something in common.
    boolean isTelling() {
        return isAmount || value.compareTo(COMMON) > 0;
    }

    /// Whether two numbers of one unit are at most a twentieth apart, and the one with fewer digits
    /// is the other cut or rounded to them: 2.8 and 2.837, not 2.8 and 2.9.
    boolean isRounding(Figure other) {
        boolean isShorter = value.precision() < other.value.precision();
        BigDecimal few = isShorter ? value : other.value;
        BigDecimal many = isShorter ? other.value : value;
        BigDecimal gap = few.subtract(many).abs();
        BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-few.scale());
        return unit.equals(other.unit)
                && few.precision() < many.precision()
                && gap.multiply(TWENTY).compareTo(many.abs()) <= 0
                && gap.compareTo(lastDigit) < 0;
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
