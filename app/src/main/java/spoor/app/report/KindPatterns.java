package spoor.app.report;

import spoor.app.report.Attributes.Name;
import spoor.ledger.trace.TerminalKind;

/// Hatchings for the kinds of terminal, so that a black-and-white print tells them apart.
final class KindPatterns {
    private KindPatterns() {}

    static void write(Html html) {
        html.in(
                Tag.DEFS,
                () -> {
                    for (TerminalKind kind : TerminalKind.values()) {
                        pattern(html, kind);
                    }
                });
    }

    static String fill(TerminalKind kind) {
        return "url(#" + id(kind) + ")";
    }

    private static String id(TerminalKind kind) {
        return "p-" + KindWords.css(kind);
    }

    private static void pattern(Html html, TerminalKind kind) {
        html.in(
                Tag.PATTERN,
                Attributes.of(Name.ID, id(kind))
                        .and(Name.WIDTH, 6)
                        .and(Name.HEIGHT, 6)
                        .and(Name.PATTERN_UNITS, "userSpaceOnUse")
                        .and(Name.PATTERN_TRANSFORM, "rotate(" + angle(kind) + ")"),
                () -> {
                    html.put(
                            Tag.RECT,
                            Attributes.css("ground " + KindWords.css(kind))
                                    .and(Name.WIDTH, 6)
                                    .and(Name.HEIGHT, 6));
                    stripes(html, kind);
                });
    }

    private static int angle(TerminalKind kind) {
        return switch (kind) {
            case SERVICE, FROZEN, BRIDGE -> 45;
            case MIXER, SEIZED -> 135;
            default -> 0;
        };
    }

    /// One line of the hatching has no stroke for a full bar.
    private static void stripes(Html html, TerminalKind kind) {
        switch (kind) {
            case UNSPENT, BURNED -> {}
            case FEE, TRUNCATED -> stripe(html, 0, 3, 6, 3);
            case MIXER, FROZEN, RESTOLEN -> {
                stripe(html, 0, 3, 6, 3);
                stripe(html, 3, 0, 3, 6);
            }
            default -> stripe(html, 3, 0, 3, 6);
        }
    }

    private static void stripe(Html html, double x1, double y1, double x2, double y2) {
        html.put(
                Tag.LINE,
                Attributes.css("stripe")
                        .and(Name.X1, x1)
                        .and(Name.Y1, y1)
                        .and(Name.X2, x2)
                        .and(Name.Y2, y2));
    }
}
