package spoor.bench;

/// A way in which one name comes to be written as another.
enum NameChange {
    NONE("as listed", true),
    ORDER("family name at the other end", true),
    CASE_AND_MARKS("other case, hyphens and punctuation", true),
    TYPO("one letter put in, left out or mistyped", true),
    SWAPPED_LETTERS("two neighbouring letters swapped", true),
    TWO_TYPOS("one mistyped letter in each of two words", true),
    MIDDLE_LEFT_OUT("a middle name left out", true),
    MIDDLE_PUT_IN("a middle name put in", true),
    JOINED("two words written as one", true),
    SPLIT("one word written as two", true),
    SPELLING("two spellings of transliteration changed", true),
    CYRILLIC("in Cyrillic", true),
    ORIGINAL_SCRIPT("as the list writes it in its own script, which was taken off the list", true),
    KOREAN("another romanisation of Korean", true),
    INITIAL("first name as an initial", true),
    TITLE("a title put in front", true),
    LEGAL_FORM("another legal form, or none", true),
    SISTER("a sister company: one word of its business changed", false),
    NUMBER("another number in the name", false),
    OTHER_BIRTH("the same name, born twelve years later", false);

    private final String words;
    private final boolean isSame;

    NameChange(String words, boolean isSame) {
        this.words = words;
        this.isSame = isSame;
    }

    String words() {
        return words;
    }

    /// A person would call it the same party.
    boolean isSame() {
        return isSame;
    }
}
