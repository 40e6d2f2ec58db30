package spoor.verify.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lists of a report leave out: of the places where a theft's units end in some way, the
/// largest are printed one by one, and of the others how many they are and what they hold together.
final class Rest {
    /// More would not fit into memory beside the trace.
    private static final int MOST_ENDS = 50_000;

    /// What a list is of.
    ///
    /// @param theft "" for all
    /// @param kind of end, "" for all
    private record Lists(String theft, String asset, String kind) {}

    /// Units by policy, or by `least` and `most` of the bounds, of each place of a list.
    private final Map<Lists, Map<String, Map<String, BigInteger>>> places = new HashMap<>();

    private int ends;

    void add(
            String policy,
            String theft,
            String asset,
            String kind,
            String place,
            BigInteger units) {
        ends++;
        if (ends > MOST_ENDS) {
            places.clear();
            return;
        }
        for (String one : List.of("", theft)) {
            for (String end : List.of("", kind)) {
                places.computeIfAbsent(new Lists(one, asset, end), _ -> new HashMap<>())
                        .computeIfAbsent(place, _ -> new HashMap<>())
                        .merge(policy, units, BigInteger::add);
            }
        }
    }

    /// What the smallest places hold together.
    ///
    /// @param counts how many places lists leave out
    /// @param policies by which lists can be sorted, and what can be summed up
    Set<BigInteger> sums(Set<Integer> counts, List<String> policies) {
        Set<BigInteger> sums = new HashSet<>();
        for (Map<String, Map<String, BigInteger>> list : places.values()) {
            for (String order : policies) {
                List<Map<String, BigInteger>> sorted = new ArrayList<>(list.values());
                sorted.removeIf(place -> !place.containsKey(order));
                sorted.sort(Comparator.comparing(place -> place.get(order)));
                for (String policy : policies) {
                    BigInteger sum = BigInteger.ZERO;
                    for (int i = 0; i < sorted.size(); i++) {
                        if (counts.contains(i)) {
                            sums.add(sum);
                        }
                        sum = sum.add(sorted.get(i).getOrDefault(policy, BigInteger.ZERO));
                    }
                }
            }
        }
        return sums;
    }
}
