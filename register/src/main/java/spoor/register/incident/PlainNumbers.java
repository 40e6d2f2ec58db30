package spoor.register.incident;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;

/// Numbers as files hold them: without an exponent, so that what is read back equals what was
/// written.
final class PlainNumbers {
    private PlainNumbers() {}

    static Quantity of(Quantity quantity) {
        return new Quantity(
                quantity.qualifier(),
                of(quantity.low()),
                of(quantity.high()),
                quantity.isHighOpen());
    }

    private static @Nullable End of(@Nullable End end) {
        return end == null ? null : new End(of(end.value()), end.isIncluded());
    }

    static BigDecimal of(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
