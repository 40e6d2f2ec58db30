package spoor.app.report;

import java.util.HexFormat;

/// Makes text that strangers wrote safe to look at: what a reader could not see (control
/// characters, marks that turn the writing direction, blanks of no width, stacks of accents) is
/// written out as `⟨U+202E⟩`.
///
/// Addresses, tags and OP_RETURN text are written by whoever pays a fee; "Trojan Source" (Boucher,
/// Anderson, 2021) shows what invisible characters do to a reader.
final class Visible {
    /// Longest text shown in full, in characters.
    static final int LONGEST = 400;

    private static final int LONGEST_SYMBOL = 20;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int MARKS_IN_A_ROW = 2;

    private Visible() {}

    /// The whole text, cut behind [#LONGEST] characters with the number that was left out.
    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), longest) + 16);
        int marks = 0;
        int at = 0;
        int count = 0;
        while (at < text.length() && count < longest) {
            int point = text.codePointAt(at);
            marks = isMark(point) ? marks + 1 : 0;
            append(shown, point, marks > MARKS_IN_A_ROW || isHidden(point));
            at += Character.charCount(point);
            count++;
        }
        if (at < text.length()) {
            long left = text.codePoints().count() - count;
            shown.append("… (").append(Amount.grouped(left)).append(" more characters)");
        }
        return shown.toString();
    }

    /// A token's symbol, which looks like another's as easily as a letter of one alphabet looks
    /// like one of another: what is not plain ASCII stands with its code point. Short, and read
    /// from left to right.
    static String symbol(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST_SYMBOL).forEach(point -> symbol(shown, point));
        boolean isCut = text.codePointCount(0, text.length()) > LONGEST_SYMBOL;
        return isCut ? shown + "…" : shown.toString();
    }

    private static void symbol(StringBuilder shown, int point) {
        boolean isPlain = ' ' <= point && point <= '~';
        if (isPlain || !(isHidden(point) || isMark(point) || runsLeft(point))) {
            shown.appendCodePoint(point);
        }
        if (!isPlain) {
            append(shown, point, true);
        }
    }

    private static boolean runsLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static void append(StringBuilder shown, int point, boolean isWrittenOut) {
        if (isWrittenOut) {
            shown.append("⟨U+").append(code(point)).append('⟩');
        } else {
            shown.appendCodePoint(point);
        }
    }

    private static String code(int point) {
        return HEX.toHexDigits(point, point > 0xffff ? 6 : 4);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.SPACE_SEPARATOR -> point != ' ' && point != 0x3000;
            default -> isBlankLetter(point);
        };
    }

    /// Letters, symbols and marks that print nothing.
    private static boolean isBlankLetter(int point) {
        return point == 0x115f
                || point == 0x1160
                || point == 0x3164
                || point == 0xffa0
                || point == 0x2800
                || point == 0x034f
                || (point >= 0xfe00 && point <= 0xfe0f)
                || (point >= 0xe0100 && point <= 0xe01ef);
    }
}
