package spoor.register.document;

import java.util.Locale;

/// What a person made of a claim.
public enum Verdict {
    /// Nobody has looked at it: it counts in no total.
    UNREVIEWED,
    /// It is as it was read.
    CONFIRMED,
    /// It says something else than was read; both are kept.
    CORRECTED,
    /// The document does not say it.
    REJECTED,
    /// The program had not found it: a person wrote it.
    ADDED,
    /// Nobody had looked at it, and it is no longer found by the program as it is now.
    VANISHED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether somebody must answer for it.
    public boolean isOfPerson() {
        return this != UNREVIEWED && this != VANISHED;
    }

    /// Whether it may count in a total.
    public boolean isAccepted() {
        return this == CONFIRMED || this == CORRECTED || this == ADDED;
    }
}
