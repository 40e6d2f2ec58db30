package spoor.screening.screen;

/// What a screening comes to.
public enum Verdict {
    /// Listed.
    HIT,

    /// Not surely listed: a person has to look.
    REVIEW,

    /// Not everything could be asked: a list is missing, too old, or the question cannot be
    /// understood. Never to be taken for clear.
    INCOMPLETE,

    /// Nothing found in lists that were all in order.
    CLEAR
}
