package spoor.app.report;

import java.util.Locale;
import spoor.app.report.Attributes.Name;

/// Writes HTML (and SVG within it) in which no text can become markup: elements and attributes come
/// from closed lists, everything else is escaped, and what cannot be seen is made visible.
///
/// There is no way to hand in markup as a string. The style sheet is the project's own file and is
/// checked.
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    Html() {
        out.append("<!DOCTYPE html>\n");
    }

    /// An element around what `content` writes.
    Html in(Tag tag, Attributes attributes, Runnable content) {
        open(tag, attributes);
        content.run();
        return close(tag);
    }

    Html in(Tag tag, String css, Runnable content) {
        return in(tag, Attributes.css(css), content);
    }

    Html in(Tag tag, Runnable content) {
        return in(tag, Attributes.NONE, content);
    }

    /// An element with our own words in it.
    Html put(Tag tag, Attributes attributes, String words) {
        open(tag, attributes);
        text(words);
        return close(tag);
    }

    Html put(Tag tag, String css, String words) {
        return put(tag, Attributes.css(css), words);
    }

    Html put(Tag tag, String words) {
        return put(tag, Attributes.NONE, words);
    }

    /// An element with nothing in it.
    Html put(Tag tag, Attributes attributes) {
        open(tag, attributes);
        return tag.isVoid() ? this : close(tag);
    }

    /// Our own words.
    Html text(String words) {
        escape(Visible.of(words, Integer.MAX_VALUE));
        return this;
    }

    /// A stranger's words: kept apart from the writing direction around them, cut when very long.
    Html data(String words) {
        open(Tag.BDI, Attributes.NONE);
        escape(Visible.of(words));
        return close(Tag.BDI);
    }

    /// A stranger's words in an element of their own.
    Html data(Tag tag, String css, String words) {
        return in(tag, css, () -> data(words));
    }

    /// The text that a browser shows for a part of a picture under the pointer.
    Html tip(String words) {
        out.append("<title>");
        escape(Visible.of(words));
        out.append("</title>");
        return this;
    }

    Html style(StyleSheet sheet) {
        out.append("<style>").append(sheet.css()).append("</style>\n");
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    String page() {
        return out.toString();
    }

    private void open(Tag tag, Attributes attributes) {
        out.append('<').append(tag.written());
        for (Attributes.Entry entry : attributes.entries()) {
            out.append(' ').append(entry.name().written()).append("=\"");
            escape(Visible.of(entry.value(), Integer.MAX_VALUE));
            out.append('"');
        }
        out.append(tag.isVoid() ? "/>" : ">");
    }

    private Html close(Tag tag) {
        out.append("</").append(tag.written()).append('>');
        if (endsLine(tag)) {
            out.append('\n');
        }
        return this;
    }

    /// Keeps the file readable as text, and differences between two of them short.
    private static boolean endsLine(Tag tag) {
        return switch (tag) {
            case SPAN, STRONG, EM, CODE, MARK, BDI, A, TSPAN, TH, TD -> false;
            default -> true;
        };
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(letter);
            }
        }
    }

    /// A name that is safe as the id of a place in the file.
    static String anchor(String prefix, int number) {
        return prefix.toLowerCase(Locale.ROOT) + "-" + number;
    }

    static Attributes anchored(String id) {
        return Attributes.of(Name.ID, id);
    }
}
