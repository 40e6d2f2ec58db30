package spoor.app.report;

import spoor.ledger.trace.TerminalKind;

/// The flow as a picture, under the shown policy.
final class FlowSection {
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
            return;
        }
        Flow whole = FlowReader.read(view);
        if (whole.links().isEmpty()) {
            html.put(
                    Tag.P, "No stolen coins moved or ended in the data: there is nothing to draw.");
            return;
        }
        Flow flow = FlowBundle.of(whole);
        html.in(
                Tag.FIGURE,
                "wide",
                () -> {
                    SankeySvg.write(html, flow, view.assets().getFirst(), view.hasSeveralThefts());
                    html.in(Tag.FIGCAPTION, () -> caption(whole, flow));
                });
    }

    private void caption(Flow whole, Flow flow) {
        html.text(
                "Stolen coins under the rule “"
                        + view.policies().shownLabel()
                        + "”, from left to right: addresses where they first lay, transactions by"
                        + " the first eight digits of their ids, places where trails end. A ribbon"
                        + " is as broad as its amount (hair-thin ones are drawn a little broader);"
                        + " figures are BTC. Full ids stand in section 5 and, on a screen, under"
                        + " the pointer.");
        if (flow.nodes().size() < whole.nodes().size()) {
            html.text(
                    " The picture gathers "
                            + Amount.count(whole.nodes().size(), "node")
                            + " into "
                            + Amount.grouped(flow.nodes().size())
                            + " and names what it gathered; no amount is left out.");
        }
        legend(flow);
    }

    private void legend(Flow flow) {
        html.in(
                Tag.SPAN,
                "legend",
                () -> {
                    for (TerminalKind kind : TerminalKind.values()) {
                        if (flow.nodes().stream().anyMatch(node -> node.kind() == kind)) {
                            KindWords.badge(html, kind);
                            html.text(KindWords.heading(kind) + "  ");
                        }
                    }
                    if (view.hasSeveralThefts()) {
                        view.thefts().forEach(this::theft);
                    }
                });
    }

    private void theft(TheftView theft) {
        html.put(Tag.SPAN, "swatch " + SankeySvg.thefts(theft.label()), "");
        html.text("theft " + theft.label() + ": ").data(theft.found().id()).text("  ");
    }
}
