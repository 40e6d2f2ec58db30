package spoor.app.report;

import java.util.List;
import spoor.app.report.Attributes.Name;

/// How pictures show assets: a colour, a hatching and a letter each, so that a black-and-white
/// print tells them apart.
final class AssetMarks {
    /// Assets beyond this many share colours; their letters tell them apart.
    private static final int COLOURS = 6;

    private final List<Unit> assets;

    AssetMarks(List<Unit> assets) {
        this.assets = List.copyOf(assets);
    }

    /// A, B, C ... Z, A1, B1 ...
    String letter(Unit unit) {
        int index = assets.indexOf(unit);
        char letter = (char) ('A' + index % 26); // not an amount: a letter
        return letter + (index < 26 ? "" : Integer.toString(index / 26));
    }

    /// The letter in a square, as beside headings.
    void badge(Html html, Unit unit) {
        html.put(Tag.SPAN, "asset " + css(unit), letter(unit));
    }

    /// The class of the colour.
    String css(Unit unit) {
        return "a" + (assets.indexOf(unit) % COLOURS + 1);
    }

    String fill(Unit unit) {
        return "url(#" + id(unit) + ")";
    }

    private String id(Unit unit) {
        return "p-asset-" + (assets.indexOf(unit) + 1);
    }

    /// The hatching of ribbons and columns, within a picture's definitions.
    void pattern(Html html, Unit unit) {
        int index = assets.indexOf(unit);
        int width = 7 + 2 * (index / COLOURS % 3);
        html.in(
                Tag.PATTERN,
                Attributes.of(Name.ID, id(unit))
                        .and(Name.WIDTH, width)
                        .and(Name.HEIGHT, width)
                        .and(Name.PATTERN_UNITS, "userSpaceOnUse")
                        .and(Name.PATTERN_TRANSFORM, "rotate(" + (index % COLOURS) * 30 + ")"),
                () -> {
                    html.put(
                            Tag.RECT,
                            Attributes.css("ground " + css(unit))
                                    .and(Name.WIDTH, width)
                                    .and(Name.HEIGHT, width));
                    if (index > 0) {
                        html.put(
                                Tag.LINE,
                                Attributes.css("stripe")
                                        .and(Name.X1, 0)
                                        .and(Name.X2, width)
                                        .and(Name.Y1, 2)
                                        .and(Name.Y2, 2));
                    }
                });
    }
}
