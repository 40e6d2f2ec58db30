package spoor.app.report;

import java.util.ArrayList;
import java.util.List;

/// Attributes of one element. Names come from a closed list without handlers and without addresses
/// that leave the file; values are escaped when they are written.
record Attributes(List<Entry> entries) {
    static final Attributes NONE = new Attributes(List.of());

    Attributes {
        entries = List.copyOf(entries);
    }

    /// What a report needs, and nothing that acts.
    enum Name {
        CLASS("class"),
        ID("id"),
        LANG("lang"),
        CHARSET("charset"),
        HTTP_EQUIV("http-equiv"),
        META_NAME("name"),
        CONTENT("content"),
        HREF("href"),
        SCOPE("scope"),
        COLSPAN("colspan"),
        ROLE("role"),
        ARIA_LABEL("aria-label"),
        VIEW_BOX("viewBox"),
        WIDTH("width"),
        HEIGHT("height"),
        X("x"),
        Y("y"),
        X1("x1"),
        Y1("y1"),
        X2("x2"),
        Y2("y2"),
        CX("cx"),
        CY("cy"),
        R("r"),
        D("d"),
        FILL("fill"),
        PATTERN_UNITS("patternUnits"),
        PATTERN_TRANSFORM("patternTransform"),
        TEXT_ANCHOR("text-anchor");

        private final String written;

        Name(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    record Entry(Name name, String value) {}

    static Attributes of(Name name, String value) {
        return NONE.and(name, value);
    }

    /// @param classes names of the style sheet
    static Attributes css(String classes) {
        return of(Name.CLASS, classes);
    }

    /// A link to a place in the same file.
    static Attributes linkTo(String id) {
        return of(Name.HREF, "#" + id);
    }

    Attributes and(Name name, String value) {
        if (name == Name.HREF && !value.startsWith("#")) {
            throw new IllegalArgumentException(
                    "a link leads to \"" + value + "\", expected a place in the same file");
        }
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(new Entry(name, value));
        return new Attributes(longer);
    }

    Attributes and(Name name, double pixels) {
        return and(name, Pixels.text(pixels));
    }
}
