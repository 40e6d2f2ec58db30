package spoor.register.text;

import java.util.ArrayList;
import java.util.List;

/// A character of a text that a reader does not see, and that can make a page show other words than
/// it holds: kept where it stands, and named wherever the text is shown.
///
/// @param offset place in the text, in UTF-16 units from 0
/// @param codePoint the character
public record HiddenCharacter(int offset, int codePoint) {

    /// All of them, in their order.
    public static List<HiddenCharacter> in(String text) {
        List<HiddenCharacter> found = new ArrayList<>();
        for (int offset = 0; offset < text.length(); offset++) {
            char c = text.charAt(offset);
            boolean isControl =
                    Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
            if (Characters.isUnseen(c) || isControl) {
                found.add(new HiddenCharacter(offset, c));
            }
        }
        return List.copyOf(found);
    }

    /// The text with each of them written as its mark, safe to show.
    public static String marked(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int from = 0;
        for (HiddenCharacter hidden : in(text)) {
            shown.append(text, from, hidden.offset).append(hidden.mark());
            from = hidden.offset + 1;
        }
        return shown.append(text, from, text.length()).toString();
    }

    /// The text without them.
    public static String without(String text) {
        List<HiddenCharacter> hidden = in(text);
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        int from = 0;
        for (HiddenCharacter character : hidden) {
            seen.append(text, from, character.offset);
            from = character.offset + 1;
        }
        return seen.append(text, from, text.length()).toString();
    }

    /// `⟨U+202E⟩`.
    public String mark() {
        String hex = "0000" + Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
        return "⟨U+" + hex.substring(hex.length() - 4) + "⟩";
    }
}
