package spoor.app.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import spoor.app.follow.Findings;
import spoor.ledger.trace.TerminalKind;

/// One theft: what was taken, and the places where its trails end, by kind and the largest first.
///
/// @param label the theft's number among the parts of a step, from 1
/// @param stolen by policy: it depends on the policy when origins lie on one another's trail
record TheftView(
        Findings.TheftFound found,
        int label,
        List<Long> stolen,
        Map<TerminalKind, List<Place>> places,
        Map<TerminalKind, Sums> sums,
        Policies policies) {

    static TheftView of(
            Findings.TheftFound found,
            int label,
            List<Long> stolen,
            Collection<Place> places,
            Policies policies) {
        Map<TerminalKind, List<Place>> sorted = new EnumMap<>(TerminalKind.class);
        for (TerminalKind kind : TerminalKind.values()) {
            List<Place> ofKind =
                    places.stream()
                            .filter(place -> place.kind() == kind)
                            .sorted(largestFirst(policies))
                            .toList();
            if (!ofKind.isEmpty()) {
                sorted.put(kind, ofKind);
            }
        }
        long most = policies.compared().stream().mapToLong(stolen::get).max().orElse(0);
        Map<TerminalKind, Sums> sums = new EnumMap<>(TerminalKind.class);
        sorted.forEach((kind, ofKind) -> sums.put(kind, Sums.of(policies, ofKind, most)));
        return new TheftView(found, label, stolen, sorted, sums, policies);
    }

    private static Comparator<Place> largestFirst(Policies policies) {
        Comparator<Place> order = Comparator.comparingLong(place -> -place.units(policies.shown()));
        for (int policy = 0; policy < policies.count(); policy++) {
            int index = policy;
            order = order.thenComparingLong(place -> -place.units(index));
        }
        return order.thenComparingLong(place -> -place.most()).thenComparing(Place::output);
    }

    List<Place> places(TerminalKind kind) {
        return places.getOrDefault(kind, List.of());
    }

    Sums sums(Collection<Place> some) {
        return Sums.of(policies, some, mostStolen());
    }

    Sums sums(TerminalKind kind) {
        Sums ofKind = sums.get(kind);
        return ofKind == null ? sums(List.of()) : ofKind;
    }

    /// Places where at least one conserving policy finds something.
    long found(TerminalKind kind) {
        return places(kind).stream()
                .filter(place -> policies.compared().stream().anyMatch(p -> place.units(p) > 0))
                .count();
    }

    /// What ends in different kinds of terminal by different policies.
    long open() {
        long agreed =
                Amount.sum(places.keySet().stream().map(kind -> sums(kind).agreed()).toList());
        return Math.subtractExact(leastStolen(), agreed);
    }

    long leastStolen() {
        return policies.agreed(stolen);
    }

    long mostStolen() {
        return policies.compared().stream().mapToLong(stolen::get).max().orElse(0);
    }
}
