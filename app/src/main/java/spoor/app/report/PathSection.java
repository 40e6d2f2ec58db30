package spoor.app.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Step;
import spoor.ingest.facts.StandIn;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// The way to each place, transaction by transaction, with ids that can be looked up elsewhere.
final class PathSection {
    private static final int SHOWN = 25;
    private static final int HOPS_AT_EACH_END = 12;

    private final Html html;
    private final View view;
    private final PathFinder finder;
    private final AccountPaths accounts;
    private final boolean hasAccounts;

    /// Outputs on the ways already shown of the theft at hand, with the number of the first way.
    private final Map<String, Integer> known = new HashMap<>();

    private PathSection(Html html, View view) {
        this.html = html;
        this.view = view;
        this.finder = new PathFinder(view);
        this.accounts = new AccountPaths(view);
        this.hasAccounts = view.run().hasAccounts();
    }

    static void write(Html html, View view) {
        Section.write(
                html, "paths", "5. The way to each place", new PathSection(html, view)::write);
    }

    private void write() {
        if (view.run().stepsOmitted()) {
            html.put(Tag.P, "The case asked for no steps, so there are no paths.");
            return;
        }
        html.put(
                Tag.P,
                "For each place one way from an origin, found backwards from the place under the"
                        + " rule “"
                        + view.policies().shownLabel()
                        + (hasAccounts
                                ? "”: at each address to the transfer that had brought it the most"
                                        + " stolen units until then, so that no circle is walked"
                                        + " twice."
                                : "”: at each transaction along the input with the largest stolen"
                                        + " part.")
                        + " Coins may have come along other ways too; result.jsonl has all steps."
                        + " The ids can be looked up in any copy of the chain. Fees have no way of"
                        + " their own: the paying "
                        + (hasAccounts ? "address" : "transaction")
                        + " is their place.");
        view.thefts().forEach(this::theft);
    }

    private void theft(TheftView theft) {
        int policy = view.policies().shown();
        List<Place> all =
                theft.places().values().stream()
                        .flatMap(List::stream)
                        .filter(place -> place.kind() != TerminalKind.FEE)
                        .filter(place -> !place.units(policy).isZero())
                        .sorted(
                                Comparator.comparing(
                                                (Place place) -> place.units(policy),
                                                Comparator.reverseOrder())
                                        .thenComparing(Place::output))
                        .toList();
        List<Place> shown = all.subList(0, Math.min(SHOWN, all.size()));
        known.clear();
        if (hasAccounts && !shown.isEmpty()) {
            html.in(Tag.H3, () -> Section.trail(html, view, theft));
        } else if (view.hasSeveralThefts()) {
            html.in(Tag.H3, () -> html.text("Theft ").data(theft.found().id()));
        }
        for (int i = 0; i < shown.size(); i++) {
            path(theft, shown.get(i), i + 1);
        }
        if (shown.size() < all.size()) {
            List<Place> rest = all.subList(shown.size(), all.size());
            UInt256 sum = Amount.sum(rest.stream().map(place -> place.units(policy)).toList());
            html.put(
                    Tag.P,
                    "note",
                    "Left out here: the ways to "
                            + Amount.count(rest.size(), "more place")
                            + " with "
                            + theft.unit().amount(sum)
                            + " together. terminals.csv lists the places, result.jsonl the steps.");
        }
    }

    private void path(TheftView theft, Place place, int number) {
        html.in(
                Tag.DIV,
                "path",
                () -> {
                    html.in(Tag.H4, () -> head(theft, place, number));
                    html.in(
                            Tag.OL,
                            () -> {
                                if (hasAccounts) {
                                    accountHops(theft, place, number);
                                } else {
                                    hops(theft, place, number);
                                }
                            });
                });
    }

    private void head(TheftView theft, Place place, int number) {
        html.text(number + ". ");
        KindWords.badge(html, place.kind());
        html.put(Tag.SPAN, "num", theft.unit().amount(place.units(view.policies().shown())));
        html.text(
                ", "
                        + KindWords.heading(place.kind(), hasAccounts, false)
                                .toLowerCase(Locale.ROOT)
                        + " ");
        html.data(place.entity());
    }

    private void accountHops(TheftView theft, Place place, int number) {
        List<AccountPaths.Hop> hops = accounts.pathTo(place, theft);
        AccountHops writer = new AccountHops(html, view, accounts);
        int from = 0;
        for (int i = hops.size() - 1; i > 1 && from == 0; i--) {
            from = known.containsKey(hopKey(hops.get(i))) ? i : 0;
        }
        if (from > 0) {
            int shared = from;
            html.put(
                    Tag.LI,
                    "skipped",
                    "the first "
                            + Amount.count(shared, "transfer")
                            + " as in way "
                            + known.get(hopKey(hops.get(from))));
        }
        int left = hops.size() - from - 2 * HOPS_AT_EACH_END;
        for (int i = from; i < hops.size(); i++) {
            if (left > 0 && i == from + HOPS_AT_EACH_END) {
                skipped(left);
                i += left;
            }
            writer.hop(theft, hops.get(i));
        }
        hops.forEach(hop -> known.putIfAbsent(hopKey(hop), number));
        if (hops.isEmpty()) {
            html.in(Tag.LI, () -> Section.id(html, place.output()));
        }
    }

    private static String hopKey(AccountPaths.Hop hop) {
        return Integer.toString(hop.number());
    }

    private void hops(TheftView theft, Place place, int number) {
        List<PathFinder.Hop> hops = finder.pathTo(place.output(), theft);
        int from = shared(hops);
        if (from > 0) {
            sameAs(hops.get(from).spent().place(), from);
        } else {
            origin(theft, hops.isEmpty() ? place.output() : hops.getFirst().spent().place());
        }
        int left = hops.size() - from - 2 * HOPS_AT_EACH_END;
        for (int i = from; i < hops.size(); i++) {
            if (left > 0 && i == from + HOPS_AT_EACH_END) {
                skipped(left);
                i += left;
            }
            String next = i + 1 < hops.size() ? hops.get(i + 1).spent().place() : place.output();
            hop(theft, hops.get(i), next);
        }
        hops.forEach(hop -> known.putIfAbsent(hop.spent().place(), number));
    }

    /// How many hops at the beginning an earlier way has too; a single one is repeated.
    private int shared(List<PathFinder.Hop> hops) {
        for (int i = hops.size() - 1; i > 1; i--) {
            if (known.containsKey(hops.get(i).spent().place())) {
                return i;
            }
        }
        return 0;
    }

    private void sameAs(String output, int hops) {
        html.in(
                Tag.LI,
                "skipped",
                () -> {
                    html.text(
                            "the first "
                                    + Amount.count(hops, "transaction")
                                    + " as in way "
                                    + known.get(output)
                                    + ", as far as output ");
                    Section.id(html, output);
                });
    }

    private void skipped(int left) {
        html.put(
                Tag.LI,
                "skipped",
                Amount.count(left, hasAccounts ? "transfer" : "transaction")
                        + " of this way left out here; result.jsonl has them");
    }

    private void origin(TheftView theft, String output) {
        html.in(
                Tag.LI,
                () -> {
                    html.put(Tag.SPAN, "role", "stolen in ");
                    Section.id(html, output);
                    if (StandIn.isStandIn(output)) {
                        html.put(
                                Tag.SPAN,
                                "role",
                                ", a stand-in for " + StandIn.outputs(output) + " outputs");
                    }
                    theft.found().origins().stream()
                            .filter(origin -> origin.output().equals(output))
                            .findFirst()
                            .ifPresent(origin -> {
                                html.in(Tag.DIV, "sub", () -> Section.id(html, origin.address()));
                                html.put(
                                        Tag.DIV,
                                        "sub",
                                        theft.unit().amount(origin.units()) + " stolen");
                            });
                });
    }

    private void hop(TheftView theft, PathFinder.Hop hop, String next) {
        Step step = hop.step();
        html.in(
                Tag.LI,
                () -> {
                    html.put(Tag.SPAN, "role", "moved by ");
                    Section.id(html, step.transaction());
                    html.put(
                            Tag.DIV,
                            "sub",
                            Section.height(step.height())
                                    + ", "
                                    + Section.time(step.time())
                                    + "; took in "
                                    + theft.unit().amount(hop.tainted())
                                    + " stolen of "
                                    + theft.unit().amount(hop.spent().value()));
                    paid(theft, step, next);
                    for (String note : step.notes()) {
                        html.in(Tag.DIV, "sub", () -> html.text("note: ").data(note));
                    }
                });
    }

    private void paid(TheftView theft, Step step, String output) {
        step.withdrawn().stream()
                .filter(parcel -> parcel.place().equals(output))
                .findFirst()
                .ifPresent(parcel -> html.in(Tag.DIV, "sub", () -> paid(theft, parcel)));
    }

    private void paid(TheftView theft, Parcel parcel) {
        html.text("paid output " + parcel.place().substring(parcel.place().indexOf(':') + 1));
        html.text(" to ");
        Section.id(html, parcel.address());
        html.text(
                ": "
                        + theft.unit().amount(PathFinder.units(parcel, theft.label()))
                        + " stolen of "
                        + theft.unit().amount(parcel.value()));
    }
}
