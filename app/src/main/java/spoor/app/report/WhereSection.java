package spoor.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.report.Attributes.Name;
import spoor.ingest.facts.StandIn;
import spoor.ledger.base.Satoshi;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Where the money is now: for each theft a table of places by kind, the largest first, with every
/// policy's figure side by side.
final class WhereSection {
    private static final int SHOWN = 40;
    private static final int FEES_SHOWN = 10;

    /// From these amounts on ten columns of figures need smaller letters to stand side by side.
    private static final UInt256 LONG_SAT = UInt256.of(100 * Satoshi.PER_COIN);

    private static final UInt256 LONGEST_SAT = UInt256.of(10_000 * Satoshi.PER_COIN);

    private final Html html;
    private final View view;
    private final TheftView theft;
    private final FigureColumns columns;
    private final FigureLines lines;
    private final boolean hasAccounts;

    private WhereSection(Html html, View view, TheftView theft) {
        this.html = html;
        this.view = view;
        this.theft = theft;
        this.columns = new FigureColumns(html, view.policies(), theft.unit());
        this.lines = new FigureLines(html, view.policies(), theft.unit());
        this.hasAccounts = view.run().hasAccounts();
    }

    static void write(Html html, View view) {
        Section.write(
                html,
                "where",
                "3. Where it is now",
                () -> {
                    html.put(Tag.P, introduction(view));
                    view.thefts().forEach(theft -> new WhereSection(html, view, theft).write());
                    ConversionTable.write(html, view);
                    MixerTable.write(html, view);
                });
    }

    private static String introduction(View view) {
        return (view.run().hasAccounts()
                        ? "Amounts of different assets are never added together. "
                        : "All figures are BTC. ")
                + "Each place has one figure for each accounting rule (section 9"
                + " says what they mean). “Agreed” is the amount that every conserving rule finds"
                + " there at least; for a group of places it is the smallest of the rules’ sums."
                + (view.findings().bounds().isEmpty()
                        ? ""
                        : " “At least” and “at most” hold under any conserving rule, named here or"
                                + " not.");
    }

    private void write() {
        if (hasAccounts) {
            html.in(Tag.H3, () -> Section.trail(html, view, theft));
        } else if (view.hasSeveralThefts()) {
            html.in(Tag.H3, () -> html.text("Theft ").data(theft.found().id()));
        }
        if (theft.places().isEmpty()) {
            html.put(Tag.P, "The trace found no place where any of it ended.");
            return;
        }
        html.in(
                Tag.TABLE,
                hasAccounts ? "accounts" : "where" + length(),
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    theft.places().forEach(this::kind);
                });
    }

    private void heads() {
        if (hasAccounts) {
            Section.head(html, "", "Place");
            Section.head(html, "r", theft.unit().name() + ", by rule");
        } else {
            columns.heads();
        }
    }

    /// What a place is, and the rules' figures: below it in columns, or beside it in lines.
    private void row(Runnable described, Sums sums) {
        if (hasAccounts) {
            html.in(
                    Tag.TR,
                    () -> {
                        html.in(Tag.TD, described);
                        html.in(Tag.TD, "r", () -> lines.write(sums));
                    });
        } else {
            line(described);
            html.in(Tag.TR, () -> columns.cells(sums));
        }
    }

    private String length() {
        UInt256 most = UInt256.ZERO;
        for (TerminalKind kind : theft.places().keySet()) {
            for (UInt256 units : theft.sums(kind).units()) {
                most = most.max(units);
            }
        }
        return most.compareTo(LONG_SAT) < 0
                ? ""
                : most.compareTo(LONGEST_SAT) < 0 ? " long" : " longest";
    }

    private void kind(TerminalKind kind, List<Place> places) {
        html.in(Tag.TBODY, "kind", () -> row(() -> kindHead(kind, places), theft.sums(kind)));
        List<Place> order = byOwner(places);
        int limit = kind == TerminalKind.FEE ? FEES_SHOWN : SHOWN;
        Map<String, List<Place>> owners = owners(order.subList(0, Math.min(limit, order.size())));
        owners.forEach((owner, shown) -> owner(owner, shown, places));
        rest(order.subList(Math.min(limit, order.size()), order.size()));
    }

    /// Places of one owner stand together, where the owner's largest place stands.
    private static List<Place> byOwner(List<Place> places) {
        List<Place> order = new ArrayList<>();
        owners(places).values().forEach(order::addAll);
        return order;
    }

    /// Places without a named owner stand alone.
    private static Map<String, List<Place>> owners(List<Place> places) {
        Map<String, List<Place>> owners = new LinkedHashMap<>();
        for (Place place : places) {
            String key = place.entity().isEmpty() ? "\n" + place.output() : place.entity();
            owners.computeIfAbsent(key, _ -> new ArrayList<>()).add(place);
        }
        return owners;
    }

    private void kindHead(TerminalKind kind, List<Place> places) {
        KindWords.badge(html, kind);
        html.put(Tag.STRONG, KindWords.heading(kind, hasAccounts, view.run().isPartial()));
        html.put(
                Tag.SPAN,
                "sub",
                " "
                        + Amount.count(places.size(), "place")
                        + ". "
                        + KindWords.sentence(kind, hasAccounts, view.run().isPartial()));
    }

    private void owner(String owner, List<Place> shown, List<Place> ofKind) {
        List<Place> all = ofKind.stream().filter(place -> place.entity().equals(owner)).toList();
        if (all.size() > 1) {
            html.in(
                    Tag.TBODY,
                    "owner",
                    () -> row(() -> ownerHead(owner, all.size()), theft.sumsOf(all)));
        }
        shown.forEach(place -> place(place, all.size() == 1));
    }

    private void ownerHead(String owner, int places) {
        html.in(Tag.STRONG, () -> html.data(owner));
        html.put(Tag.SPAN, "sub", " together, " + Amount.count(places, "place"));
    }

    private void place(Place place, boolean isAlone) {
        html.in(
                Tag.TBODY,
                "place",
                () -> row(() -> describe(place, isAlone), theft.sumsOf(List.of(place))));
    }

    private void describe(Place place, boolean isAlone) {
        if (isAlone && !place.entity().isEmpty()) {
            html.in(Tag.STRONG, () -> html.data(place.entity())).text(" ");
        }
        if (hasAccounts) {
            Section.id(html, place.output());
            html.text(" ");
        } else if (!place.address().isEmpty()) {
            Section.id(html, place.address());
            html.text(" ");
        }
        html.put(
                Tag.SPAN,
                "sub",
                Section.height(place.height()) + ", " + Section.time(place.time()));
        if (!hasAccounts) {
            html.in(Tag.DIV, "sub", () -> Section.id(html, place.output()));
        }
        if (StandIn.isStandIn(place.output())) {
            html.put(Tag.DIV, "sub", "A stand-in for several outputs: see section 8");
        }
        if (needsReason(place)) {
            html.in(Tag.DIV, "sub", () -> why(place));
        }
    }

    /// The sentence beside the kind says it all for coins that nobody spent and for fees.
    private static boolean needsReason(Place place) {
        return switch (place.kind()) {
            case UNSPENT, FEE -> false;
            default -> !place.reasons().isEmpty() || !place.source().isEmpty();
        };
    }

    private void why(Place place) {
        String between = place.kind() == TerminalKind.RESTOLEN ? "By theft " : "Why: ";
        for (String reason : place.reasons()) {
            html.text(between).data(reason);
            between = "; ";
        }
        if (!place.source().isEmpty()) {
            html.text(place.reasons().isEmpty() ? "Source: " : " · Source: ").data(place.source());
        }
    }

    private void rest(List<Place> rest) {
        if (rest.isEmpty()) {
            return;
        }
        html.in(
                Tag.TBODY,
                "rest",
                () ->
                        row(
                                () ->
                                        html.text(
                                                "and "
                                                        + Amount.count(rest.size(), "more place")
                                                        + ", all listed in terminals.csv, together"),
                                theft.sumsOf(rest)));
    }

    private void line(Runnable content) {
        html.in(
                Tag.TR,
                () ->
                        html.in(
                                Tag.TD,
                                Attributes.of(Name.COLSPAN, Integer.toString(columns.count())),
                                content));
    }
}
