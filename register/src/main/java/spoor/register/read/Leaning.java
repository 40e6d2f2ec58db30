package spoor.register.read;

/// Which of two days is meant where the text leaves it open: the last "March" or "Monday" before
/// the day of writing, or the next one after it.
public enum Leaning {
    /// Reports tell what has been.
    PAST,
    /// Invitations and plans tell what will be.
    FUTURE
}
