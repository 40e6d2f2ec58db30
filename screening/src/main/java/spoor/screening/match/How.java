package spoor.screening.match;

/// How a part of the name that was asked matches a part of the listed one.
public enum How {
    /// The same letters.
    SAME,

    /// The same letters, written in another number of words: `Jongun`, `Jong Un`.
    JOINED,

    /// One sound in several spellings, or a few letters apart.
    SPELLING,

    /// Written in another script.
    TRANSLITERATION,

    /// The same consonants with other vowels.
    PHONETIC,

    /// Another form of the same name: `Sasha`, `Alexander`.
    FORM,

    /// One letter stands for the name.
    INITIAL,

    /// One Korean name under two romanisations.
    KOREAN
}
