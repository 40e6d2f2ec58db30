package spoor.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import spoor.app.follow.Findings;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Findings, arranged for the sections of a report: terminals and bounds of one place in one row.
///
/// @param units by asset's id
/// @param thefts a view for each theft and asset: the theft's assets stand together, the chain's
///   own coin first, then the asset with the most places
/// @param steps of the shown policy only, those that move stolen coins
record View(
        Findings findings,
        Provenance provenance,
        Policies policies,
        Map<String, Unit> units,
        List<TheftView> thefts,
        List<Findings.Step> steps) {

    private record Trail(String theft, String asset) {}

    private record Key(TerminalKind kind, String place) {}

    static View of(Findings findings, Provenance provenance) {
        Policies policies = Policies.ofLabels(findings.run().policies());
        Map<Trail, Map<Key, Place>> places = places(findings, policies);
        Map<String, Unit> units = Unit.of(assets(findings.run()));
        List<TheftView> thefts = new ArrayList<>();
        for (Findings.TheftFound theft : findings.thefts()) {
            int label = findings.thefts().indexOf(theft) + 1;
            for (String asset : assets(findings, theft, places)) {
                Trail trail = new Trail(theft.id(), asset);
                thefts.add(
                        TheftView.of(
                                theft,
                                label,
                                Objects.requireNonNull(units.get(asset)),
                                taken(findings, trail, policies),
                                places.getOrDefault(trail, Map.of()).values()));
            }
        }
        return new View(findings, provenance, policies, units, thefts, shown(findings, policies));
    }

    private static List<Findings.Asset> assets(Findings.Run run) {
        return run.assets().isEmpty() ? List.of(run.coin()) : run.assets();
    }

    private static Map<Trail, Map<Key, Place>> places(Findings findings, Policies policies) {
        Map<Trail, Map<Key, Place>> places = new LinkedHashMap<>();
        for (Findings.Terminal terminal : findings.terminals()) {
            Trail trail = new Trail(terminal.theft(), terminal.asset());
            Key key = new Key(TerminalKind.valueOf(terminal.terminal()), terminal.place());
            place(places, trail, key, policies).add(policies.indexOf(terminal.policy()), terminal);
        }
        for (Findings.Bounds bounds : findings.bounds()) {
            Trail trail = new Trail(bounds.theft(), bounds.asset());
            Key key = new Key(TerminalKind.valueOf(bounds.terminal()), bounds.place());
            place(places, trail, key, policies).add(bounds);
        }
        return places;
    }

    private static Place place(
            Map<Trail, Map<Key, Place>> places, Trail trail, Key key, Policies policies) {
        return places.computeIfAbsent(trail, _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        key, wanted -> new Place(wanted.kind(), wanted.place(), policies.count()));
    }

    /// Assets that a theft touched.
    private static List<String> assets(
            Findings findings, Findings.TheftFound theft, Map<Trail, Map<Key, Place>> places) {
        List<String> listed = findings.run().assets().stream().map(Findings.Asset::id).toList();
        TreeSet<String> touched = new TreeSet<>(Comparator.comparingInt(listed::indexOf));
        theft.origins().forEach(origin -> touched.add(origin.asset()));
        findings.conservation().stream()
                .filter(row -> row.theft().equals(theft.id()))
                .forEach(row -> touched.add(row.asset()));
        if (touched.isEmpty()) {
            touched.add(findings.run().coin().id());
        }
        Comparator<String> ownCoinFirst =
                Comparator.comparing(asset -> !findings.run().asset(asset).isNative());
        return touched.stream()
                .sorted(
                        ownCoinFirst.thenComparingInt(asset ->
                                -places.getOrDefault(new Trail(theft.id(), asset), Map.of())
                                        .size()))
                .toList();
    }

    private static Taken taken(Findings findings, Trail trail, Policies policies) {
        UInt256[] stolen = new UInt256[policies.count()];
        Arrays.fill(stolen, UInt256.ZERO);
        UInt256[] convertedIn = stolen.clone();
        UInt256[] convertedOut = stolen.clone();
        for (Findings.Conservation row : findings.conservation()) {
            if (row.theft().equals(trail.theft()) && row.asset().equals(trail.asset())) {
                int policy = policies.indexOf(row.policy());
                stolen[policy] = row.stolen();
                convertedIn[policy] = row.convertedIn();
                convertedOut[policy] = row.convertedOut();
            }
        }
        return new Taken(policies, List.of(stolen), List.of(convertedIn), List.of(convertedOut));
    }

    private static List<Findings.Step> shown(Findings findings, Policies policies) {
        String label = policies.shownLabel();
        return findings.steps().stream()
                .filter(step -> step.policy().equals(label) && takesTaint(step))
                .toList();
    }

    /// The transaction that made an origin may be among the steps although nothing stolen went in.
    private static boolean takesTaint(Findings.Step step) {
        return step.deposited().stream()
                .anyMatch(parcel -> parcel.parts().stream().anyMatch(part -> part.label() > 0));
    }

    /// Of the shown policy.
    List<Findings.Conversion> conversions() {
        return findings.conversions().stream()
                .filter(conversion -> conversion.policy().equals(policies.shownLabel()))
                .toList();
    }

    /// The theft's number among the parts of a step.
    int label(String theft) {
        return findings.thefts().stream().map(Findings.TheftFound::id).toList().indexOf(theft) + 1;
    }

    AssetMarks marks() {
        return new AssetMarks(assets());
    }

    Findings.Run run() {
        return findings.run();
    }

    Unit unit(String asset) {
        return Objects.requireNonNull(units.get(asset));
    }

    boolean hasSeveralThefts() {
        return findings.thefts().size() > 1;
    }

    /// Whether a theft may have a view for each of several assets.
    boolean hasSeveralAssets() {
        return thefts.stream().map(TheftView::unit).distinct().count() > 1;
    }

    /// Assets that thefts touched, the chain's own coin first, then the one with the most places.
    List<Unit> assets() {
        Map<Unit, Long> places = new LinkedHashMap<>();
        thefts.forEach(theft -> places.merge(theft.unit(), theft.count(), Long::sum));
        return places.keySet().stream()
                .sorted(
                        Comparator.comparing((Unit unit) -> !unit.asset().isNative())
                                .thenComparingLong(unit -> -places.getOrDefault(unit, 0L)))
                .toList();
    }

    /// The views of all thefts in one asset.
    List<TheftView> thefts(Unit unit) {
        return thefts.stream().filter(theft -> theft.unit().equals(unit)).toList();
    }

    /// Kinds in which any theft ends in an asset, in the order of [TerminalKind].
    List<TerminalKind> kinds(Unit unit) {
        return Arrays.stream(TerminalKind.values())
                .filter(kind ->
                        thefts(unit).stream().anyMatch(theft -> !theft.places(kind).isEmpty()))
                .toList();
    }

    /// What every conserving policy agrees was stolen of an asset, of all thefts together.
    UInt256 leastStolen(Unit unit) {
        return Amount.sum(thefts(unit).stream().map(TheftView::leastStolen).toList());
    }
}
