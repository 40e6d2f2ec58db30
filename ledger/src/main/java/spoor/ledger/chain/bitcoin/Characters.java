package spoor.ledger.chain.bitcoin;

import java.util.HexFormat;

/// Strangers' characters, made fit to print.
final class Characters {
    private static final int LONGEST_QUOTE = 120;

    private Characters() {}

    /// The character itself when it is printable ASCII, otherwise its code point in words.
    static String text(char character) {
        return isPrintable(character)
                ? "\"" + character + "\""
                : "U+" + HexFormat.of().withUpperCase().toHexDigits(character);
    }

    /// Text for messages: printable ASCII, everything else a question mark, long text cut.
    static String quote(String text) {
        StringBuilder quote = new StringBuilder();
        text.chars()
                .limit(LONGEST_QUOTE)
                .forEach(c -> quote.append(isPrintable(c) ? (char) c : '?'));
        int left = text.length() - LONGEST_QUOTE;
        return left > 0 ? quote + "... (" + left + " characters more)" : quote.toString();
    }

    static boolean isPrintable(int character) {
        return 0x20 <= character && character < 0x7f;
    }
}
