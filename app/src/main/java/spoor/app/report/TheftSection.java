package spoor.app.report;

import java.util.Comparator;
import java.util.List;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.TheftFound;
import spoor.ingest.facts.StandIn;
import spoor.ledger.base.UInt256;

/// What was stolen, from whom, when, and the outputs in which it first lay.
final class TheftSection {
    private static final int SHOWN = 20;

    private final Html html;
    private final View view;

    private TheftSection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        Section.write(
                html,
                "stolen",
                "2. What was stolen",
                () ->
                        view.thefts().stream()
                                .filter(theft ->
                                        !theft.origins().isEmpty() || !theft.taken().converts())
                                .forEach(new TheftSection(html, view)::theft));
    }

    private void theft(TheftView theft) {
        TheftFound found = theft.found();
        html.in(Tag.H3, () -> head(theft));
        html.in(
                Tag.DL,
                "facts",
                () -> {
                    fact("Victim", found.victim().isEmpty() ? "not stated" : found.victim());
                    fact(
                            "When",
                            found.when().isEmpty() ? "not stated" : Section.time(found.when()));
                    html.put(Tag.DT, "Stolen");
                    html.in(Tag.DD, () -> stolen(theft));
                    fact(
                            "Origins",
                            Amount.count(
                                    theft.origins().size(),
                                    view.run().hasAccounts() ? "transfer" : "output"));
                });
        origins(theft);
    }

    private void head(TheftView theft) {
        if (view.run().hasAccounts()) {
            Section.trail(html, view, theft);
        } else {
            html.text("Theft ").data(theft.found().id());
        }
    }

    private void fact(String name, String value) {
        html.put(Tag.DT, name);
        html.in(Tag.DD, () -> html.data(value));
    }

    private void stolen(TheftView theft) {
        Section.amount(html, theft.unit(), theft.leastStolen());
        if (theft.mostStolen().compareTo(theft.leastStolen()) > 0) {
            html.text(" to ");
            Section.amount(html, theft.unit(), theft.mostStolen());
            html.text(", by policy: see section 6");
        }
    }

    private void origins(TheftView theft) {
        List<OriginFound> largest =
                theft.origins().stream()
                        .sorted(
                                Comparator.comparing(OriginFound::units, Comparator.reverseOrder())
                                        .thenComparing(OriginFound::output))
                        .toList();
        List<OriginFound> shown = largest.subList(0, Math.min(SHOWN, largest.size()));
        List<OriginFound> rest = largest.subList(shown.size(), largest.size());
        html.in(
                Tag.TABLE,
                "origins",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, () -> heads(theft.unit())));
                    html.in(
                            Tag.TBODY,
                            () -> {
                                shown.forEach(origin -> origin(origin, theft.unit()));
                                rest(rest, theft.unit());
                            });
                    html.in(Tag.TFOOT, () -> total(theft));
                });
    }

    private void heads(Unit unit) {
        Section.head(html, "", view.run().hasAccounts() ? "Transfer, receiver" : "Output, address");
        Section.head(html, "", "Block, time");
        Section.head(html, "r", "Stolen, " + unit.name());
        Section.head(html, "r", "Stolen, " + unit.rawName());
    }

    private void origin(OriginFound origin, Unit unit) {
        html.in(
                Tag.TR,
                () -> {
                    html.in(
                            Tag.TD,
                            () -> {
                                Section.id(html, origin.output());
                                html.in(Tag.DIV, "sub", () -> owner(origin, unit));
                            });
                    html.put(
                            Tag.TD,
                            "sub",
                            origin.height() < 0 && origin.time().isEmpty()
                                    ? "outside the data"
                                    : Section.height(origin.height())
                                            + ", "
                                            + Section.time(origin.time()));
                    Section.cell(html, "r", unit.coins(origin.units()));
                    Section.cell(html, "r", Amount.grouped(origin.units()));
                });
    }

    private void owner(OriginFound origin, Unit unit) {
        Section.id(html, origin.address());
        if (origin.units().compareTo(origin.value()) < 0) {
            html.text(", part of " + unit.amount(origin.value()));
        }
        if (StandIn.isStandIn(origin.output())) {
            html.text(", ");
            html.put(Tag.EM, "stand-in");
            html.text(" for " + StandIn.outputs(origin.output()) + " outputs: see section 8");
        }
    }

    private void rest(List<OriginFound> rest, Unit unit) {
        if (rest.isEmpty()) {
            return;
        }
        UInt256 sum = Amount.sum(rest.stream().map(OriginFound::units).toList());
        html.in(
                Tag.TR,
                "rest",
                () -> {
                    html.put(
                            Tag.TD,
                            Attributes.of(Attributes.Name.COLSPAN, "2"),
                            "and "
                                    + Amount.count(rest.size(), "more origin")
                                    + ", all listed in result.jsonl");
                    Section.cell(html, "r", unit.coins(sum));
                    Section.cell(html, "r", Amount.grouped(sum));
                });
    }

    private void total(TheftView theft) {
        Unit unit = theft.unit();
        UInt256 sum = Amount.sum(theft.origins().stream().map(OriginFound::units).toList());
        html.in(
                Tag.TR,
                () -> {
                    html.put(
                            Tag.TH,
                            Attributes.of(Attributes.Name.COLSPAN, "2")
                                    .and(Attributes.Name.SCOPE, "row"),
                            "Sum of the stolen parts");
                    Section.cell(html, "r", unit.coins(sum));
                    Section.cell(html, "r", Amount.grouped(sum));
                });
    }
}
