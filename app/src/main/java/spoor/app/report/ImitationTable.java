package spoor.app.report;

import java.util.List;
import spoor.app.follow.Findings.Imitation;

/// Tokens that imitate others, and transfers of nothing.
final class ImitationTable {
    private static final int SHOWN = 50;

    private final Html html;

    private ImitationTable(Html html) {
        this.html = html;
    }

    static void write(Html html, View view) {
        if (view.run().hasAccounts()) {
            html.put(Tag.H3, "Tokens that imitate others, transfers of nothing");
            new ImitationTable(html).write(view.findings().imitations());
        }
    }

    private void write(List<Imitation> imitations) {
        if (imitations.isEmpty()) {
            html.put(Tag.P, "None among the transfers that the trace met.");
            return;
        }
        html.put(
                Tag.P,
                "Sent so that a wrong address or a worthless token stands in somebody’s history. They"
                        + " carry no stolen value and are counted in no sum. What is not plain Latin"
                        + " in a symbol stands with its code points.");
        html.in(
                Tag.TABLE,
                "imitations",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    html.in(Tag.TBODY, () -> imitations.stream().limit(SHOWN).forEach(this::row));
                });
        if (imitations.size() > SHOWN) {
            html.put(
                    Tag.P,
                    "note",
                    "and "
                            + Amount.count(imitations.size() - SHOWN, "more token")
                            + ", all listed in result.jsonl.");
        }
    }

    private void heads() {
        Section.head(html, "", "Contract");
        Section.head(html, "", "Calls itself");
        Section.head(html, "", "What it does");
        Section.head(html, "r", "Transfers");
    }

    private void row(Imitation imitation) {
        html.in(
                Tag.TR,
                () -> {
                    html.in(Tag.TD, () -> Section.id(html, imitation.contract()));
                    html.data(Tag.TD, "", Visible.symbol(imitation.symbol()));
                    html.in(Tag.TD, () -> what(imitation));
                    Section.cell(html, "r", Amount.grouped(imitation.transfers()));
                });
    }

    private void what(Imitation imitation) {
        if (imitation.imitated().isEmpty()) {
            html.text("transfers of nothing");
        } else {
            html.text("looks like ").data(Visible.symbol(imitation.imitated()));
        }
    }
}
