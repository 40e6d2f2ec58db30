package spoor.screening.name;

/// One part of a name.
///
/// @param text in lower-case Latin letters without marks, or digits; a word written without vowels
///   (Arabic, Hebrew) is `~` and its consonants
/// @param sound equal for spellings of one sound: [Sound#of(String)]
/// @param role what it does in the name
/// @param isTransliterated it was written in another script
public record NameToken(String text, String sound, Role role, boolean isTransliterated) {
    static NameToken of(String text, Role role, boolean isTransliterated) {
        boolean isSilent = role == Role.NUMBER || text.length() == 1;
        String sound = isSilent ? text : Sound.of(text);
        return new NameToken(text, sound, role, isTransliterated);
    }

    /// The sound of two neighbours written as one word.
    public static String joinedSound(NameToken first, NameToken second) {
        if (first.text().charAt(0) == '~' || second.text().charAt(0) == '~') {
            return "~"
                    + Sound.skeleton(first.sound())
                    + Sound.inner(Sound.skeleton(second.sound()));
        }
        return Sound.of(Words.arabicCompound(first.text() + second.text()));
    }

    NameToken as(Role other) {
        return new NameToken(text, sound, other, isTransliterated);
    }
}
