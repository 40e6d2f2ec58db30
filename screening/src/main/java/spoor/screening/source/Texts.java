package spoor.screening.source;

/// Words of a source inside a message.
final class Texts {
    private static final int LONGEST = 60;

    private Texts() {}

    /// In quotation marks, cut after 60 characters, control characters as dots.
    static String quoted(String text) {
        String shown = text.codePointCount(0, text.length()) > LONGEST ? cut(text) + "…" : text;
        return '"' + shown.replaceAll("\\p{Cntrl}", "·") + '"';
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
