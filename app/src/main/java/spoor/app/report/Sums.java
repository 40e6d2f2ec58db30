package spoor.app.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What each policy finds at some places together.
///
/// @param units by policy, in the case's order
/// @param least sum of the lower bounds, or [Place#UNKNOWN]
/// @param most sum of the upper bounds, at most what was stolen, or [Place#UNKNOWN]
/// @param agreed the amount that every conserving policy finds at least
record Sums(List<Long> units, long least, long most, long agreed) {
    Sums {
        units = List.copyOf(units);
    }

    static Sums of(Policies policies, Collection<Place> places, long stolen) {
        long[] units = new long[policies.count()];
        long least = 0;
        long most = 0;
        for (Place place : places) {
            for (int policy = 0; policy < units.length; policy++) {
                units[policy] = Math.addExact(units[policy], place.units(policy));
            }
            least = plus(least, place.least());
            most = plus(most, place.most());
        }
        long bounded = most == Place.UNKNOWN ? most : Math.min(most, stolen);
        List<Long> list = Arrays.stream(units).boxed().toList();
        return new Sums(list, least, bounded, policies.agreed(list));
    }

    private static long plus(long sum, long bound) {
        return sum == Place.UNKNOWN || bound == Place.UNKNOWN
                ? Place.UNKNOWN
                : Math.addExact(sum, bound);
    }
}
