package spoor.register.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Unit;

/// A number with its unit, where it has one, before any hedge.
///
/// @param unit null for a bare number
/// @param end token behind it
/// @param scale what its last scale word multiplies by, 1 without one
/// @param hasSignBefore whether the unit stands before the number
record Money(
        BigDecimal value,
        @Nullable Unit unit,
        int start,
        int end,
        BigDecimal scale,
        boolean hasSignBefore,
        Numeral.Form form) {

    Money withValue(BigDecimal other) {
        return new Money(other, unit, start, end, scale, hasSignBefore, form);
    }

    Money withUnit(@Nullable Unit other) {
        return new Money(value, other, start, end, scale, hasSignBefore, form);
    }
}
