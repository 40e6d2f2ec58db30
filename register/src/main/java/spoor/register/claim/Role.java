package spoor.register.claim;

import java.util.Locale;

/// What became of the amount that a claim states.
public enum Role {
    UNSTATED,
    STOLEN,
    ATTEMPTED,
    RECOVERED,
    FROZEN,
    LAUNDERED,
    PROCEEDS,
    RANSOM,
    FINE,
    VALUED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
