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
import spoor.ledger.base.UInt256;

/// Finds the way from an origin to a place: backwards, at each transaction to the input with the
/// largest part of the theft (the first of equals), until an origin is met.
///
/// Coins have many ways; this is one of them, always the same, in which every link can be looked
/// up.
final class PathFinder {
    private final Map<String, Step> steps = new HashMap<>();

    /// @param spent the output on the way that the transaction spends
    /// @param tainted the theft's part of it
    record Hop(Step step, Parcel spent, UInt256 tainted) {}

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
            at = hop.spent().place();
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
            UInt256 units = units(parcel, label);
            UInt256 most = largest == null ? UInt256.ZERO : largest.tainted();
            if (units.compareTo(most) > 0) {
                largest = new Hop(step, parcel, units);
            }
        }
        return largest;
    }

    /// The theft's units in a parcel.
    static UInt256 units(Parcel parcel, int label) {
        return Amount.sum(
                parcel.parts().stream()
                        .filter(part -> part.label() == label)
                        .map(Part::units)
                        .toList());
    }
}
