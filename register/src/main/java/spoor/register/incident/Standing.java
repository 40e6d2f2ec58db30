package spoor.register.incident;

import java.util.Locale;

/// What a person decided about a claim.
public enum Standing {
    /// Nobody looked at it yet.
    UNREVIEWED,
    /// It says what the source says.
    CONFIRMED,
    /// The reader or importer had it wrong; a person put it right.
    CORRECTED,
    /// It is wrong: kept, and counted nowhere.
    REJECTED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a person stands behind it.
    public boolean isReviewed() {
        return this == CONFIRMED || this == CORRECTED;
    }
}
