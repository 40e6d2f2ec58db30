package spoor.register.text;

/// What a token is to the eye, before anything is known of its meaning.
public enum TokenKind {
    /// Letters, with the apostrophes and dots inside: `don't`, `U.N.`; or `'s`.
    WORD,
    /// Digits with separators and a fraction: `1,200,000`, `12,34,567.89`, `0.5`.
    NUMBER,
    /// One other character: `$`, `-`, `.`.
    SIGN,
    /// Letters and digits that belong together: an address, a hash, a web address; more digits than
    /// a number has.
    CODE,
    /// The empty lines between two paragraphs.
    BREAK,
    /// What is read beyond the last token.
    END
}
