package spoor.app.report;

import java.util.List;
import spoor.app.follow.Findings.Conversion;

/// Every time that stolen units became units of another asset: what went in, what came out, where.
final class ConversionTable {
    private static final int SHOWN = 200;

    private final Html html;
    private final View view;

    private ConversionTable(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        if (!view.findings().conversions().isEmpty()) {
            new ConversionTable(html, view).write();
        }
    }

    private void write() {
        List<Conversion> all = view.conversions();
        html.put(Tag.H3, "What became another asset");
        html.put(
                Tag.P,
                "Under the rule “"
                        + view.policies().shownLabel()
                        + "”, one line for each change; result.jsonl has those of every rule. Units"
                        + " of the one asset end here and units of the other begin.");
        html.in(
                Tag.TABLE,
                "conversions",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    html.in(Tag.TBODY, () -> all.stream().limit(SHOWN).forEach(this::row));
                });
        if (all.size() > SHOWN) {
            html.put(
                    Tag.P,
                    "note",
                    "and "
                            + Amount.count(all.size() - SHOWN, "more change")
                            + ", all listed in result.jsonl.");
        }
    }

    private void heads() {
        Section.head(html, "", "Address, transaction");
        Section.head(html, "", "Time");
        Section.head(html, "r", "Stolen units in");
        Section.head(html, "r", "Stolen units out");
    }

    private void row(Conversion conversion) {
        html.in(
                Tag.TR,
                () -> {
                    html.in(Tag.TD, () -> where(conversion));
                    html.put(
                            Tag.TD,
                            "sub",
                            Section.time(conversion.time())
                                    + ", "
                                    + Section.height(conversion.height()));
                    Unit before = view.unit(conversion.asset());
                    Unit after = view.unit(conversion.assetAfter());
                    html.in(Tag.TD, "r", () -> Section.lines(html, before, conversion.units()));
                    html.in(Tag.TD, "r", () -> Section.lines(html, after, conversion.unitsAfter()));
                });
    }

    private void where(Conversion conversion) {
        Section.id(html, conversion.place());
        html.in(Tag.DIV, "sub", () -> Section.id(html, conversion.transaction()));
        if (view.hasSeveralThefts()) {
            html.in(Tag.DIV, "sub", () -> html.text("theft ").data(conversion.theft()));
        }
    }
}
