package spoor.app.report;

import java.util.ArrayList;
import java.util.List;
import spoor.app.follow.Findings;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Title and the answer in words, for a reader who stops here.
final class SummarySection {
    private static final int ASSETS = 8;

    private final Html html;
    private final View view;

    private SummarySection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        new SummarySection(html, view).write();
    }

    private void write() {
        html.in(
                Tag.HEADER,
                () -> {
                    html.put(Tag.P, "kicker", "Tracing report");
                    html.in(Tag.H1, () -> html.data(view.run().caseName()));
                    html.in(Tag.P, "under", this::under);
                });
        html.in(
                Tag.SECTION,
                Html.anchored("answer"),
                () -> {
                    html.put(Tag.H2, "hidden", "The answer");
                    view.thefts().forEach(this::answer);
                    warning();
                    if (!view.run().hasAccounts()) {
                        figures();
                    }
                });
        if (view.run().hasAccounts()) {
            MovableSection.write(html, view);
            Section.write(html, "sums", "Sums, asset by asset", this::figures);
        }
    }

    private void under() {
        Findings.Run run = view.run();
        html.text("Ledger: ").data(Section.ledger(run));
        html.text(run.isPartial() ? " (partial)" : "");
        if (run.tipHeight() >= 0) {
            html.text(", up to block " + run.tipHeight());
            html.text(run.tipTime().isEmpty() ? "" : ", " + Section.time(run.tipTime()));
        }
        html.text(" · result ");
        html.put(Tag.CODE, short16(view.provenance().resultSha256()));
        html.text(" · made by ").data(run.program());
    }

    private static String short16(String hash) {
        return hash.length() <= 16 ? hash : hash.substring(0, 16) + "…";
    }

    private void answer(TheftView theft) {
        html.in(
                Tag.P,
                "answer",
                () -> {
                    taken(theft);
                    now(theft);
                });
    }

    private void taken(TheftView theft) {
        if (theft.mostStolen().isZero() && theft.taken().converts()) {
            cameByConversion(theft);
            return;
        }
        html.put(Tag.STRONG, "num", theft.unit().amount(theft.leastStolen()));
        if (theft.mostStolen().compareTo(theft.leastStolen()) > 0) {
            html.text(" to ");
            html.put(Tag.STRONG, "num", theft.unit().amount(theft.mostStolen()));
            html.text(" (how much depends on the policy, because its origins lie on one another’s");
            html.text(" trail)");
        }
        html.text(" of ");
        html.in(Tag.EM, () -> html.data(theft.found().id()));
        html.text(" were taken");
        if (!theft.found().victim().isEmpty()) {
            html.text(" from ").data(theft.found().victim());
        }
        if (!theft.found().when().isEmpty()) {
            html.text(theft.found().when().length() == 10 ? " on " : " at ");
            html.data(Section.time(theft.found().when()));
        }
        html.text(". ");
    }

    private void cameByConversion(TheftView theft) {
        html.put(Tag.STRONG, "num", theft.unit().amount(theft.taken().least()));
        if (theft.taken().most().compareTo(theft.taken().least()) > 0) {
            html.text(" to ");
            html.put(Tag.STRONG, "num", theft.unit().amount(theft.taken().most()));
        }
        html.text(" came of other stolen assets of ");
        html.in(Tag.EM, () -> html.data(theft.found().id()));
        html.text(", by conversion. ");
    }

    private void now(TheftView theft) {
        List<TerminalKind> kinds =
                view.kinds(theft.unit()).stream()
                        .filter(kind -> !theft.sums(kind).agreed().isZero())
                        .toList();
        if (kinds.isEmpty() && theft.leastConverted().isZero()) {
            html.text(
                    theft.places().isEmpty()
                            ? "The trace found no place where any of it ended."
                            : "Where it is now depends wholly on the accounting rule: see section 3.");
            return;
        }
        html.text(
                view.policies().canAgree()
                        ? "Under every conserving accounting rule examined, at least "
                        : "Under the rule “" + view.policies().shownLabel() + "”, ");
        List<Runnable> parts = new ArrayList<>();
        kinds.forEach(kind -> parts.add(() -> part(theft, kind)));
        if (!theft.leastConverted().isZero()) {
            parts.add(() -> {
                html.put(Tag.STRONG, "num", theft.unit().amount(theft.leastConverted()));
                html.text(" became other assets, which are followed");
            });
        }
        for (int i = 0; i < parts.size(); i++) {
            html.text(i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ");
            parts.get(i).run();
        }
        html.text(".");
        UInt256 open = theft.open();
        if (!open.isZero()) {
            html.text(" The other ");
            html.put(Tag.STRONG, "num", theft.unit().amount(open));
            html.text(" end in one kind of place or another, depending on the rule.");
        }
    }

    private void part(TheftView theft, TerminalKind kind) {
        Sums sums = theft.sums(kind);
        html.put(Tag.STRONG, "num", theft.unit().amount(sums.agreed()));
        long places = theft.found(kind);
        html.text(did(kind) + " (" + count(kind, places) + ")");
    }

    private String count(TerminalKind kind, long places) {
        if (view.run().hasAccounts()) {
            return Amount.count(places, "address", "addresses");
        }
        return Amount.count(places, kind == TerminalKind.FEE ? "transaction" : "output");
    }

    private String did(TerminalKind kind) {
        if (view.run().hasAccounts() && kind == TerminalKind.UNSPENT) {
            return view.run().isPartial() ? " is still there in the data" : " is still there";
        }
        return switch (kind) {
            case UNSPENT -> view.run().isPartial() ? " is unspent in the data" : " is unspent";
            case SERVICE -> " reached services";
            case MIXER -> " went into mixers";
            case BRIDGE -> " left for other chains";
            case SWAP -> " became other assets";
            case FEE -> " was paid in fees";
            case BURNED -> " is destroyed";
            case FROZEN -> " is frozen";
            case SEIZED -> " is seized";
            case RESTOLEN -> " was stolen again";
            case TRUNCATED -> " was not followed further";
        };
    }

    private void warning() {
        if (view.run().isPartial()) {
            html.put(
                    Tag.P,
                    "warning",
                    view.run().hasAccounts()
                            ? "The data at hand may not be all there is: “still there” means only"
                                    + " that nothing in them moves it on. Whether it was moved since"
                                    + " must be looked up."
                            : "This ledger is partial. It holds single transactions, not whole blocks:"
                                    + " “unspent” means only that nothing in the data at hand spends an"
                                    + " output. Whether it was spent elsewhere must be looked up.");
        }
    }

    /// The same sums as a row of figures for each asset.
    private void figures() {
        if (view.run().hasAccounts()) {
            view.assets().stream().limit(ASSETS).forEach(this::named);
            long left = view.assets().size() - (long) ASSETS;
            if (left > 0) {
                html.put(
                        Tag.P,
                        "note",
                        "and " + Amount.count(left, "more asset") + ", in section 3.");
            }
        } else {
            view.assets().forEach(this::figures);
        }
        html.put(Tag.P, "note", explained());
    }

    private void named(Unit unit) {
        html.in(
                Tag.H3,
                () -> {
                    view.marks().badge(html, unit);
                    html.text(unit.name());
                });
        figures(unit);
    }

    private void figures(Unit unit) {
        html.in(
                Tag.DL,
                "figures",
                () -> {
                    UInt256 came =
                            Amount.sum(
                                    view.thefts(unit).stream()
                                            .map(theft -> theft.leastCame())
                                            .toList());
                    if (came.isZero() || !view.leastStolen(unit).isZero()) {
                        figure("Stolen", "", unit, view.leastStolen(unit));
                    }
                    if (!came.isZero()) {
                        figure("Came as another asset", "", unit, came);
                    }
                    for (TerminalKind kind : view.kinds(unit)) {
                        UInt256 agreed = agreed(unit, kind);
                        if (!agreed.isZero()) {
                            figure(heading(kind), KindWords.css(kind), unit, agreed);
                        }
                    }
                    UInt256 converted =
                            Amount.sum(
                                    view.thefts(unit).stream()
                                            .map(TheftView::leastConverted)
                                            .toList());
                    if (!converted.isZero()) {
                        figure("Became another asset", "", unit, converted);
                    }
                    UInt256 open =
                            Amount.sum(view.thefts(unit).stream().map(TheftView::open).toList());
                    if (!open.isZero()) {
                        figure("Depends on the rule", "", unit, open);
                    }
                });
    }

    private String heading(TerminalKind kind) {
        return KindWords.heading(kind, view.run().hasAccounts(), view.run().isPartial());
    }

    private String explained() {
        String each = view.run().hasAccounts() ? "" : view.assets().getFirst().name() + ". ";
        return view.policies().canAgree()
                ? each
                        + "Each figure is the amount that every conserving rule finds at least; where"
                        + " rules disagree, the difference stands apart. Section 6 shows each rule’s"
                        + " own sums."
                : view.run().hasAccounts()
                        ? "Under one rule: section 6 shows its sums."
                        : view.assets().getFirst().name()
                                + ", under one rule: section 6 shows its sums.";
    }

    private void figure(String name, String css, Unit unit, UInt256 units) {
        html.in(
                Tag.DIV,
                css.isEmpty() ? "figure" : "figure " + css,
                () -> {
                    html.put(Tag.DT, name);
                    html.put(Tag.DD, unit.coins(units));
                    html.put(Tag.DD, "sat", unit.raw(units));
                });
    }

    private UInt256 agreed(Unit unit, TerminalKind kind) {
        return Amount.sum(
                view.thefts(unit).stream().map(theft -> theft.sums(kind).agreed()).toList());
    }
}
