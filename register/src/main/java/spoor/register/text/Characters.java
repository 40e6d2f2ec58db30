package spoor.register.text;

/// What single characters are to a reader.
final class Characters {
    private Characters() {}

    /// Lower case; the typographic apostrophe as the plain one.
    static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    /// A character that takes no room on the page: soft hyphen, zero-width spaces and joiners,
    /// marks that turn the direction of writing, the byte order mark.
    static boolean isUnseen(char c) {
        return c >= 0xAD
                && (c == 0xAD
                        || c == 0x61C
                        || c == 0x180E
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x206F)
                        || c == 0xFEFF);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    static boolean isUpper(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }
}
