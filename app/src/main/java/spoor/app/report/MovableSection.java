package spoor.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.report.Attributes.Name;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// What can still be moved, and who could stop it: the first thing to act on.
final class MovableSection {
    private static final int SHOWN = 40;

    private final Html html;
    private final View view;
    private final Set<Freezer> freezers = new LinkedHashSet<>();

    /// @param amount that every policy agrees on
    private record Row(TheftView theft, Place place, UInt256 amount) {}

    private MovableSection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    /// Chains of accounts only: an output's owner is in the tables of section 3, and nobody can
    /// freeze it.
    static void write(Html html, View view) {
        Section.write(html, "movable", "Movable now", new MovableSection(html, view)::write);
    }

    private void write() {
        List<Row> rows = new ArrayList<>();
        view.assets().forEach(unit -> rows.addAll(rows(unit)));
        if (rows.isEmpty()) {
            html.put(
                    Tag.P,
                    "There is no account at which every rule finds stolen value that can be moved.");
            return;
        }
        html.put(
                Tag.P,
                "Accounts that hold stolen value at the end of the data, and services that received"
                        + " it, with the amount that every rule agrees on (the least that any"
                        + " conserving rule could find). “Since” is when the last of it came in."
                        + " Section 3 has each rule’s own figures.");
        html.in(
                Tag.TABLE,
                "movable",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    html.in(Tag.TBODY, () -> view.assets().forEach(this::asset));
                });
        sources();
    }

    private void heads() {
        Section.head(html, "", "Address");
        Section.head(html, "r", "Amount that every rule agrees on");
        Section.head(html, "", "Since");
        Section.head(html, "", "Who could freeze it");
    }

    /// Largest first; what only some rules find stands in section 3.
    private List<Row> rows(Unit unit) {
        List<Row> rows = new ArrayList<>();
        for (TheftView theft : view.thefts(unit)) {
            for (TerminalKind kind : List.of(TerminalKind.UNSPENT, TerminalKind.SERVICE)) {
                for (Place place : theft.places(kind)) {
                    UInt256 least = place.least();
                    UInt256 amount = least == null ? theft.sumsOf(List.of(place)).agreed() : least;
                    if (!amount.isZero()) {
                        rows.add(new Row(theft, place, amount));
                    }
                }
            }
        }
        rows.sort(
                Comparator.comparing((Row row) -> row.place().kind())
                        .thenComparing(Row::amount, Comparator.reverseOrder())
                        .thenComparing(row -> row.place().output())
                        .thenComparingInt(row -> row.theft().label()));
        return rows;
    }

    private void asset(Unit unit) {
        List<Row> rows = rows(unit);
        List<Row> shown = rows.subList(0, Math.min(SHOWN, rows.size()));
        shown.forEach(this::row);
        if (shown.size() < rows.size()) {
            rest(unit, rows.subList(shown.size(), rows.size()));
        }
    }

    private void row(Row row) {
        Place place = row.place();
        html.in(
                Tag.TR,
                () -> {
                    html.in(Tag.TD, () -> owner(row));
                    html.in(Tag.TD, "r", () -> amount(row.theft().unit(), row.amount()));
                    html.put(
                            Tag.TD,
                            "sub",
                            Section.time(place.time()) + ", " + Section.height(place.height()));
                    html.in(Tag.TD, () -> freezer(row));
                });
    }

    private void owner(Row row) {
        Place place = row.place();
        KindWords.badge(html, place.kind());
        Section.id(html, place.output());
        if (view.hasSeveralThefts()) {
            html.in(Tag.DIV, "sub", () -> html.text("theft ").data(row.theft().found().id()));
        }
    }

    private void amount(Unit unit, UInt256 units) {
        html.put(Tag.STRONG, "num", unit.amount(units));
        html.put(Tag.DIV, "sub", unit.raw(units));
    }

    private void freezer(Row row) {
        @Nullable Freezer freezer = Freezer.of(view.run(), row.theft().unit().asset());
        boolean isAtService = row.place().kind() == TerminalKind.SERVICE;
        if (isAtService) {
            html.text("the service that holds it");
            html.text(row.place().entity().isEmpty() ? "" : ": ").data(row.place().entity());
        }
        if (freezer != null) {
            freezers.add(freezer);
            html.text(isAtService ? "; the issuer, " : "the issuer, ");
            html.text(freezer.issuer());
        }
        if (!isAtService && freezer == null) {
            html.put(
                    Tag.SPAN,
                    "sub",
                    row.theft().unit().asset().isNative()
                            ? "nobody: the chain’s own coin has no issuer"
                            : "no issuer that this report knows of");
        }
    }

    private void rest(Unit unit, List<Row> rest) {
        html.in(
                Tag.TR,
                "rest",
                () -> {
                    html.put(
                            Tag.TD,
                            "and "
                                    + Amount.count(rest.size(), "more place")
                                    + ", all listed in terminals.csv");
                    html.in(
                            Tag.TD,
                            "r",
                            () ->
                                    amount(
                                            unit,
                                            Amount.sum(rest.stream().map(Row::amount).toList())));
                    html.put(Tag.TD, Attributes.of(Name.COLSPAN, "2"), "");
                });
    }

    private void sources() {
        for (Freezer freezer : freezers) {
            html.put(
                    Tag.P,
                    "note",
                    freezer.issuer()
                            + ": the contract "
                            + freezer.contract()
                            + " has "
                            + freezer.function()
                            + " ("
                            + freezer.source()
                            + ").");
        }
    }
}
