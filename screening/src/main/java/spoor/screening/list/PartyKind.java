package spoor.screening.list;

/// What kind of party a list designates. Names are matched by rules of the kind.
public enum PartyKind {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT,

    /// The source does not say, or names something else, such as a wallet without an owner.
    OTHER
}
