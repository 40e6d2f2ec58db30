package spoor.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;

/// Finds the way from an origin to a place: backwards, at each transaction to the input with the
/// largest part of the theft (the first of equals), until an origin is met.
///
/// Coins have many ways; this is one of them, always the same, in which every link can be looked
/// up.
final class PathFinder {
    private final Map<String, Step> steps = new HashMap<>();

    /// @param spent the output on the way that the transaction spends
    /// @param tainted the theft's part of it
    record Hop(Step step, Parcel spent, long tainted) {}

    PathFinder(View view) {
        view.steps().forEach(step -> steps.put(step.transaction(), step));
    }

    /// @param output `txid:vout`
    /// @return hops from the origin on; empty when the output is an origin, or nothing leads to it
    List<Hop> pathTo(String output, TheftView theft) {
        Set<String> origins = new HashSet<>();
        theft.found().origins().stream().map(OriginFound::output).forEach(origins::add);
        List<Hop> path = new ArrayList<>();
        String at = output;
        while (!origins.contains(at)) {
            @Nullable Hop hop = hop(at, theft.label());
            if (hop == null || path.size() > steps.size()) {
                break;
            }
            path.add(hop);
            at = hop.spent().output();
        }
        return path.reversed();
    }

    private @Nullable Hop hop(String output, int label) {
        @Nullable Step step = steps.get(Outputs.transaction(output));
        if (step == null) {
            return null;
        }
        @Nullable Hop largest = null;
        for (Parcel parcel : step.deposited()) {
            long units = units(parcel, label);
            if (units > (largest == null ? 0 : largest.tainted())) {
                largest = new Hop(step, parcel, units);
            }
        }
        return largest;
    }

    /// The theft's units in a parcel.
    static long units(Parcel parcel, int label) {
        long units = 0;
        for (Part part : parcel.parts()) {
            units = part.label() == label ? Math.addExact(units, part.units()) : units;
        }
        return units;
    }
}
