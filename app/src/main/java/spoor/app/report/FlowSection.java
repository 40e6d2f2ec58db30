package spoor.app.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.trace.TerminalKind;

/// The flow as a picture, under the shown policy.
final class FlowSection {
    private static final int PICTURES = 6;
    private static final String NOTHING =
            "No stolen coins moved or ended in the data: there is nothing to draw.";

    private final Html html;
    private final View view;

    private FlowSection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        Section.write(html, "flow", "1. How it flowed", new FlowSection(html, view)::write);
    }

    private void write() {
        if (view.run().stepsOmitted()) {
            html.put(Tag.P, "The case asked for no steps, so there is no picture of the flow.");
        } else if (view.run().hasAccounts()) {
            assets();
        } else if (!picture(FlowReader.read(view), view.assets().getFirst(), null)) {
            html.put(Tag.P, NOTHING);
        }
    }

    /// One picture for each asset: amounts of different assets have no common scale.
    private void assets() {
        AssetMarks marks = view.marks();
        List<Unit> left = new ArrayList<>();
        int drawn = 0;
        for (Unit unit : view.assets()) {
            Flow flow = drawn < PICTURES ? AccountFlow.read(view, unit) : new Flow();
            if (drawn == PICTURES) {
                left.add(unit);
            } else if (!flow.links().isEmpty()) {
                html.in(
                        Tag.H3,
                        () -> {
                            marks.badge(html, unit);
                            html.text(unit.name());
                        });
                picture(flow, unit, marks);
                drawn++;
            }
        }
        if (drawn == 0) {
            html.put(Tag.P, NOTHING);
        }
        if (!left.isEmpty()) {
            html.put(
                    Tag.P,
                    "note",
                    "Not drawn: "
                            + Amount.count(left.size(), "asset")
                            + " with fewer places. Section 3 has their amounts.");
        }
    }

    /// @return whether there was something to draw
    private boolean picture(Flow whole, Unit unit, @Nullable AssetMarks marks) {
        if (whole.links().isEmpty()) {
            return false;
        }
        Flow flow = FlowBundle.of(whole);
        html.in(
                Tag.FIGURE,
                "wide",
                () -> {
                    SankeySvg.write(html, flow, unit, marks, view.hasSeveralThefts());
                    html.in(
                            Tag.FIGCAPTION,
                            () -> {
                                if (marks == null) {
                                    caption(unit);
                                } else {
                                    caption(whole, unit, marks);
                                }
                                gathered(whole, flow);
                                legend(flow, marks != null);
                            });
                });
        return true;
    }

    private void caption(Flow whole, Unit unit, AssetMarks marks) {
        html.text("Stolen ");
        marks.badge(html, unit);
        html.text(
                unit.name()
                        + " under the rule “"
                        + view.policies().shownLabel()
                        + "”, from left to right: where it came from, the addresses it went through,"
                        + " places where trails end. A ribbon is as broad as its amount (hair-thin"
                        + " ones are drawn a little broader); each asset has a picture and a scale of"
                        + " its own, a hatching and a letter. “…” cuts figures"
                        + " behind the eighth decimal. Full addresses stand in section 5 and,"
                        + " on a screen, under the pointer.");
        if (AccountFlow.hasFurtherVisits(whole)) {
            html.text(
                    " Coins came back to addresses where they had been: a picture from left to right"
                            + " breaks such a circle by time, and shows the address again, as a"
                            + " further visit with its number. What an address gives is drawn from its earliest visit"
                            + " that has some left.");
        }
    }

    private void caption(Unit unit) {
        html.text(
                "Stolen coins under the rule “"
                        + view.policies().shownLabel()
                        + "”, from left to right: addresses where they first lay, transactions by"
                        + " the first eight digits of their ids, places where trails end. A ribbon"
                        + " is as broad as its amount (hair-thin ones are drawn a little broader);"
                        + " figures are "
                        + unit.name()
                        + ". Full ids stand in section 5 and, on a screen, under"
                        + " the pointer.");
    }

    private void gathered(Flow whole, Flow flow) {
        if (flow.nodes().size() < whole.nodes().size()) {
            html.text(
                    " The picture gathers "
                            + Amount.count(whole.nodes().size(), "node")
                            + " into "
                            + Amount.grouped(flow.nodes().size())
                            + " and names what it gathered; no amount is left out.");
        }
    }

    private void legend(Flow flow, boolean hasAccounts) {
        html.in(
                Tag.SPAN,
                "legend",
                () -> {
                    for (TerminalKind kind : TerminalKind.values()) {
                        if (flow.nodes().stream().anyMatch(node -> node.kind() == kind)) {
                            KindWords.badge(html, kind);
                            html.text(KindWords.heading(kind, hasAccounts, false) + "  ");
                        }
                    }
                    if (view.hasSeveralThefts() && !hasAccounts) {
                        view.thefts().forEach(this::theft);
                    }
                });
    }

    private void theft(TheftView theft) {
        html.put(Tag.SPAN, "swatch " + SankeySvg.thefts(theft.label()), "");
        html.text("theft " + theft.label() + ": ").data(theft.found().id()).text("  ");
    }
}
