package spoor.register.read;

import java.math.BigDecimal;

/// A number in a text.
///
/// @param value exact, but for a fraction that does not end: that has 34 digits
/// @param end token behind it
/// @param form how it is written
/// @param scale what its last scale word multiplies by, 1 without one
record Numeral(BigDecimal value, int end, Form form, BigDecimal scale) {

    enum Form {
        DIGITS,
        WORDS,
        FRACTION,
        POWER,
        /// "hundreds", "dozens": at least two of them.
        VAGUE
    }

    Numeral(BigDecimal value, int end, Form form) {
        this(value, end, form, BigDecimal.ONE);
    }

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
