package spoor.app.report;

import spoor.app.follow.Findings;
import spoor.ledger.base.UInt256;

/// Shared parts of the report's sections.
final class Section {
    private Section() {}

    static void write(Html html, String id, String title, Runnable content) {
        html.in(
                Tag.SECTION,
                Html.anchored(id),
                () -> {
                    html.put(Tag.H2, title);
                    content.run();
                });
    }

    /// Both ways to write an amount: coins in front, whole units behind.
    static void amount(Html html, Unit unit, UInt256 units) {
        html.put(Tag.SPAN, "num", unit.amount(units));
        html.put(Tag.SPAN, "sat", " (" + unit.raw(units) + ")");
    }

    /// The same, one below the other.
    static void lines(Html html, Unit unit, UInt256 units) {
        html.put(Tag.SPAN, "num", unit.amount(units));
        html.put(Tag.DIV, "sub", unit.raw(units));
    }

    /// The chain of the workspace, and its network where that is called otherwise.
    static String ledger(Findings.Run run) {
        boolean isNamedAlike = run.chain().equals(run.network());
        return isNamedAlike ? run.chain() : run.chain() + " " + run.network();
    }

    /// A theft in one asset, as a heading.
    static void trail(Html html, View view, TheftView theft) {
        html.text("Theft ").data(theft.found().id()).text(", ");
        view.marks().badge(html, theft.unit());
        html.text(theft.unit().name());
    }

    static void cell(Html html, String css, String words) {
        html.put(Tag.TD, css, words);
    }

    static void head(Html html, String css, String words) {
        html.put(Tag.TH, Attributes.css(css).and(Attributes.Name.SCOPE, "col"), words);
    }

    /// A place with the long name of its output, which breaks where it must.
    static void id(Html html, String words) {
        html.data(Tag.CODE, "id", words);
    }

    /// `2017-08-03 03:07:42 UTC`, from ISO 8601.
    static String time(String iso) {
        return iso.isEmpty() ? "time unknown" : iso.replace('T', ' ').replace("Z", " UTC");
    }

    static String height(int height) {
        return height < 0 ? "height unknown" : "block " + height;
    }
}
