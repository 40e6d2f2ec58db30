package spoor.app.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;

/// What each policy finds at some places together.
///
/// @param units by policy, in the case's order
/// @param least sum of the lower bounds, or nothing where one is unknown
/// @param most sum of the upper bounds, at most what was stolen, or nothing where one is unknown
/// @param agreed the amount that every conserving policy finds at least
record Sums(List<UInt256> units, @Nullable UInt256 least, @Nullable UInt256 most, UInt256 agreed) {
    Sums {
        units = List.copyOf(units);
    }

    static Sums of(Policies policies, Collection<Place> places, UInt256 stolen) {
        UInt256[] units = new UInt256[policies.count()];
        Arrays.fill(units, UInt256.ZERO);
        UInt256 least = UInt256.ZERO;
        UInt256 most = UInt256.ZERO;
        for (Place place : places) {
            for (int policy = 0; policy < units.length; policy++) {
                units[policy] = units[policy].plusOrMax(place.units(policy));
            }
            least = plus(least, place.least());
            most = plus(most, place.most());
        }
        List<UInt256> list = List.of(units);
        return new Sums(list, least, most == null ? null : most.min(stolen), policies.agreed(list));
    }

    private static @Nullable UInt256 plus(@Nullable UInt256 sum, @Nullable UInt256 bound) {
        return sum == null || bound == null ? null : sum.plusOrMax(bound);
    }
}
