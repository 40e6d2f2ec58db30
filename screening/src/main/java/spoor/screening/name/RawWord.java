package spoor.screening.name;

/// One written word, already in Latin letters.
///
/// @param text letters a to z, digits, or `~` and consonants; never empty
/// @param script of ICU's `UScript`
/// @param isTied a hyphen ties it to the word before
/// @param isAfterComma a comma stands before it
/// @param isDotted a full stop stands behind it
record RawWord(String text, int script, boolean isTied, boolean isAfterComma, boolean isDotted) {
    RawWord with(String otherText) {
        return new RawWord(otherText, script, isTied, isAfterComma, isDotted);
    }

    boolean isVowelless() {
        return text.charAt(0) == '~';
    }
}
