package spoor.app.report;

import java.util.Locale;

/// The elements that a report may hold. There is none that runs, loads or sends anything.
enum Tag {
    HTML,
    HEAD,
    META,
    TITLE,
    BODY,
    HEADER,
    MAIN,
    FOOTER,
    NAV,
    SECTION,
    H1,
    H2,
    H3,
    H4,
    P,
    DIV,
    SPAN,
    STRONG,
    EM,
    CODE,
    MARK,
    BDI,
    BR,
    A,
    OL,
    UL,
    LI,
    DL,
    DT,
    DD,
    TABLE,
    CAPTION,
    COLGROUP,
    COL,
    THEAD,
    TBODY,
    TFOOT,
    TR,
    TH,
    TD,
    FIGURE,
    FIGCAPTION,
    SVG,
    DEFS,
    PATTERN,
    G,
    PATH,
    RECT,
    CIRCLE,
    LINE,
    TEXT,
    TSPAN;

    private final String written = name().toLowerCase(Locale.ROOT);

    /// As it stands in the file.
    String written() {
        return written;
    }

    /// Whether it has neither content nor an end.
    boolean isVoid() {
        return this == META || this == BR || this == COL;
    }
}
