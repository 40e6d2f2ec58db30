package spoor.screening.name;

/// What a token does in a name.
public enum Role {
    /// An ordinary part of the name.
    WORD,

    /// `al`, `bin`, `van`, `of`: ties words together and says little.
    PARTICLE,

    /// `Dr`, `General`, `Haji`, `M/V`: a title, not part of the name.
    HONORIFIC,

    /// `GmbH`, `Co Ltd`, `OOO`: the legal form of a company.
    LEGAL,

    /// Digits, an ordinal, a Roman numeral at the end of a ship's or company's name.
    NUMBER,

    /// One letter that stands for a name.
    INITIAL,

    /// `Sergeyevich`, `bin Hassan`: named after the father; often left out.
    PATRONYMIC
}
