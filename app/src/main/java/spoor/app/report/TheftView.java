package spoor.app.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.OriginFound;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// One theft in one asset: what was taken, and the places where its trails end, by kind and the
/// largest first.
///
/// @param label the theft's number among the parts of a step, from 1
record TheftView(
        Findings.TheftFound found,
        int label,
        Unit unit,
        Taken taken,
        Map<TerminalKind, List<Place>> places,
        Map<TerminalKind, Sums> sums) {

    static TheftView of(
            Findings.TheftFound found,
            int label,
            Unit unit,
            Taken taken,
            Collection<Place> places) {
        Map<TerminalKind, List<Place>> sorted = new EnumMap<>(TerminalKind.class);
        Map<TerminalKind, Sums> sums = new EnumMap<>(TerminalKind.class);
        for (TerminalKind kind : TerminalKind.values()) {
            List<Place> ofKind =
                    places.stream()
                            .filter(place -> place.kind() == kind)
                            .sorted(largestFirst(taken.policies()))
                            .toList();
            if (!ofKind.isEmpty()) {
                sorted.put(kind, ofKind);
                sums.put(kind, Sums.of(taken.policies(), ofKind, taken.most()));
            }
        }
        return new TheftView(found, label, unit, taken, sorted, sums);
    }

    private static Comparator<Place> largestFirst(Policies policies) {
        Comparator<UInt256> falling = Comparator.reverseOrder();
        int shown = policies.shown();
        Comparator<Place> order = Comparator.comparing(place -> place.units(shown), falling);
        for (int policy = 0; policy < policies.count(); policy++) {
            int index = policy;
            order = order.thenComparing(place -> place.units(index), falling);
        }
        return order.thenComparing(Place::most, Comparator.nullsLast(falling))
                .thenComparing(Place::output);
    }

    private Policies policies() {
        return taken.policies();
    }

    /// The origins in this asset.
    List<OriginFound> origins() {
        return found.origins().stream()
                .filter(origin -> origin.asset().equals(unit.asset().id()))
                .toList();
    }

    List<Place> places(TerminalKind kind) {
        return places.getOrDefault(kind, List.of());
    }

    long count() {
        return places.values().stream().mapToLong(List::size).sum();
    }

    Sums sumsOf(Collection<Place> some) {
        return Sums.of(policies(), some, taken.most());
    }

    /// Figures without bounds.
    Sums sums(List<UInt256> units) {
        return new Sums(units, null, null, policies().agreed(units));
    }

    Sums sums(TerminalKind kind) {
        Sums ofKind = sums.get(kind);
        return ofKind == null ? sumsOf(List.of()) : ofKind;
    }

    /// Places where at least one conserving policy finds something.
    long found(TerminalKind kind) {
        return places(kind).stream()
                .filter(place ->
                        policies().compared().stream().anyMatch(p -> !place.units(p).isZero()))
                .count();
    }

    /// What ends in different kinds of terminal by different policies.
    UInt256 open() {
        UInt256 agreed =
                Amount.sum(places.keySet().stream().map(kind -> sums(kind).agreed()).toList());
        return taken.least().minusOrZero(agreed).minusOrZero(leastConverted());
    }

    /// What every conserving policy finds at least to have become other assets.
    UInt256 leastConverted() {
        return policies().agreed(taken.convertedOut());
    }

    /// What every conserving policy finds at least to have come of other assets.
    UInt256 leastCame() {
        return policies().agreed(taken.convertedIn());
    }

    UInt256 leastStolen() {
        return policies().agreed(taken.stolen());
    }

    UInt256 mostStolen() {
        return policies().most(taken.stolen());
    }
}
