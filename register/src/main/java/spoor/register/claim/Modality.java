package spoor.register.claim;

import java.util.Locale;

/// How far the source stands behind what it says, as its own words have it.
public enum Modality {
    /// Said without reserve.
    STATED,
    /// "confirmed", "convicted", "traced to".
    CONFIRMED,
    /// "reported", "said to have".
    REPORTED,
    /// "are investigating", "under investigation", "probing".
    INVESTIGATING,
    /// "suspected", "believed to", "likely".
    SUSPECTED,
    /// "alleged", "accused of".
    ALLEGED,
    /// "attempted", "tried to".
    ATTEMPTED,
    /// "plans to", "intended to".
    PLANNED,
    /// "denied", "rejected".
    DENIED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
