package spoor.register.text;

/// The tokens of a text, by number from 0, with their exact places. Kept in arrays, one entry for
/// each token; before the first and beyond the last, all are of kind [TokenKind#END].
public final class Tokens {

    private final String text;
    private final int count;
    private final int[] starts;
    private final int[] ends;
    private final int[] words;
    private final TokenKind[] kinds;

    Tokens(String text, int count, int[] starts, int[] ends, int[] words, TokenKind[] kinds) {
        this.text = text;
        this.count = count;
        this.starts = starts;
        this.ends = ends;
        this.words = words;
        this.kinds = kinds;
    }

    /// Cuts a text into tokens.
    public static Tokens of(String text, Lexicon lexicon) {
        return new Tokenizer(text, lexicon).read();
    }

    /// Number of tokens.
    public int count() {
        return count;
    }

    public String text() {
        return text;
    }

    /// The characters of one token.
    public String text(int token) {
        return isInside(token) ? text.substring(starts[token], ends[token]) : "";
    }

    /// The characters from one token's start to the end of the token before `end`.
    public String text(int from, int end) {
        return text.substring(start(from), end(end - 1));
    }

    /// Offset of a token's first character, in UTF-16 units.
    public int start(int token) {
        return isInside(token) ? starts[token] : token < 0 ? 0 : text.length();
    }

    /// Offset behind a token's last character.
    public int end(int token) {
        return isInside(token) ? ends[token] : token < 0 ? 0 : text.length();
    }

    /// The lexicon's number of a word or sign, [Lexicon#UNKNOWN] if it has none.
    public int word(int token) {
        return isInside(token) ? words[token] : Lexicon.UNKNOWN;
    }

    public TokenKind kind(int token) {
        return isInside(token) ? kinds[token] : TokenKind.END;
    }

    public boolean isNumber(int token) {
        return kind(token) == TokenKind.NUMBER;
    }

    public boolean isWord(int token) {
        return kind(token) == TokenKind.WORD;
    }

    public boolean isSign(int token, char sign) {
        return kind(token) == TokenKind.SIGN && text.charAt(starts[token]) == sign;
    }

    /// Whether nothing stands between a token and the one before it.
    public boolean touchesPrevious(int token) {
        return isInside(token) && token > 0 && ends[token - 1] == starts[token];
    }

    /// Whether a word begins with a capital letter.
    public boolean isCapital(int token) {
        return isWord(token) && Characters.isUpper(text.charAt(starts[token]));
    }

    /// Whether all letters of a word are capitals.
    public boolean isUpper(int token) {
        if (!isWord(token)) {
            return false;
        }
        for (int at = starts[token]; at < ends[token]; at++) {
            char c = text.charAt(at);
            if (Characters.isLetter(c) && !Characters.isUpper(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(int token) {
        return token >= 0 && token < count;
    }
}
