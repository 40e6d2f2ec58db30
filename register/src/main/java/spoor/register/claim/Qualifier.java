package spoor.register.claim;

import java.util.Locale;

/// How a source hedges a number. "At least" is not "more than", and neither is "up to".
public enum Qualifier {
    EXACTLY,
    APPROXIMATELY,
    ESTIMATED,
    ESTIMATED_UP_TO,
    UP_TO,
    AT_LEAST,
    MORE_THAN,
    LESS_THAN,
    RANGE;

    /// As files and tables write it: `at_least`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
