package spoor.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings.Conversion;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Step;
import spoor.ledger.base.UInt256;

/// Finds the way from an origin to an account: backwards in time, at each address to the transfer
/// that brought it the most of the theft until then (the first of equals), through changes of the
/// asset, until an origin is met.
///
/// Each hop lies before the one behind it, so that a circle of addresses ends.
final class AccountPaths {
    private final View view;
    private final Set<String> origins = new HashSet<>();

    /// Transfers into an account, in chain order.
    private final Map<String, List<Arrival>> arrivals = new HashMap<>();

    /// By theft, transaction and asset after.
    private final Map<String, Conversion> conversions = new HashMap<>();

    /// @param best place in the same list of the largest arrival up to this one, by theft
    private record Arrival(int index, Step step, Parcel taken, Map<Integer, Integer> best) {}

    /// @param number of the step: the same transfer has the same
    /// @param units the theft's part of what moved
    /// @param conversion that the transfer is the outcome of, or nothing
    record Hop(
            int number, Step step, Parcel taken, UInt256 units, @Nullable Conversion conversion) {}

    AccountPaths(View view) {
        this.view = view;
        view.findings().thefts().stream()
                .flatMap(theft -> theft.origins().stream())
                .map(OriginFound::output)
                .forEach(origins::add);
        view.conversions()
                .forEach(one ->
                        conversions.put(
                                key(one.theft(), one.transaction(), one.assetAfter()), one));
        for (int index = 0; index < view.steps().size(); index++) {
            Step step = view.steps().get(index);
            for (Parcel taken : step.withdrawn()) {
                add(index, step, taken);
            }
        }
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    private void add(int index, Step step, Parcel taken) {
        List<Arrival> list =
                arrivals.computeIfAbsent(key(taken.place(), taken.asset()), _ -> new ArrayList<>());
        Map<Integer, Integer> best =
                list.isEmpty() ? new HashMap<>() : new HashMap<>(list.getLast().best());
        list.add(new Arrival(index, step, taken, best));
        for (int label = 1; label <= view.findings().thefts().size(); label++) {
            UInt256 units = PathFinder.units(taken, label);
            Integer known = best.get(label);
            boolean isLarger =
                    known == null
                            || units.compareTo(PathFinder.units(list.get(known).taken(), label))
                                    > 0;
            if (!units.isZero() && isLarger) {
                best.put(label, list.size() - 1);
            }
        }
    }

    /// @return hops from the origin on
    List<Hop> pathTo(Place place, TheftView theft) {
        List<Hop> path = new ArrayList<>();
        String address = place.output();
        String asset = theft.unit().asset().id();
        int before = Integer.MAX_VALUE;
        while (true) {
            Arrival arrival = largest(key(address, asset), theft.label(), before);
            if (arrival == null) {
                return path.reversed();
            }
            Step step = arrival.step();
            Conversion conversion =
                    conversions.get(key(theft.found().id(), step.transaction(), asset));
            path.add(
                    new Hop(
                            arrival.index(),
                            step,
                            arrival.taken(),
                            PathFinder.units(arrival.taken(), theft.label()),
                            conversion));
            if (origins.contains(name(step)) && conversion == null) {
                return path.reversed();
            }
            before = arrival.index();
            if (conversion != null) {
                address = conversion.place();
                asset = conversion.asset();
            } else if (step.deposited().isEmpty()) {
                return path.reversed();
            } else {
                address = step.deposited().getFirst().place();
            }
        }
    }

    /// The transfer's name, as origins have it.
    static String name(Step step) {
        return step.position().isEmpty()
                ? step.transaction()
                : step.transaction() + ":" + step.position();
    }

    boolean isOrigin(Step step) {
        return origins.contains(name(step));
    }

    private @Nullable Arrival largest(String account, int label, int before) {
        List<Arrival> list = arrivals.getOrDefault(account, List.of());
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).index() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Integer best = low == 0 ? null : list.get(low - 1).best().get(label);
        return best == null ? null : list.get(best);
    }
}
