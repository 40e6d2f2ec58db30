package spoor.app.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// The policies of a case, in its order.
final class Policies {
    private final List<Policy> list;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<Integer> conserving;
    private final List<Integer> compared;

    Policies(List<Policy> list) {
        this.list = List.copyOf(list);
        list.forEach(policy -> indexes.putIfAbsent(policy.label(), indexes.size()));
        conserving = indexes(Policy::conserves);
        compared = conserving.isEmpty() ? indexes(_ -> true) : conserving;
    }

    private List<Integer> indexes(Predicate<Policy> wanted) {
        return IntStream.range(0, list.size())
                .filter(index -> wanted.test(list.get(index)))
                .boxed()
                .toList();
    }

    static Policies ofLabels(List<String> labels) {
        return new Policies(labels.stream().map(Policies::ofLabel).toList());
    }

    private static Policy ofLabel(String label) {
        return Policy.ofLabel(label)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "findings have policy \"" + label + "\", expected a known"));
    }

    List<Policy> list() {
        return list;
    }

    int count() {
        return list.size();
    }

    Policy get(int index) {
        return list.get(index);
    }

    /// Place in the case's list, or -1.
    int indexOf(Policy policy) {
        return list.indexOf(policy);
    }

    /// @throws IllegalArgumentException if the case does not have this policy
    int indexOf(String label) {
        Integer index = indexes.get(label);
        if (index == null) {
            throw new IllegalArgumentException(
                    "findings have policy \"" + label + "\", expected one of " + indexes.keySet());
        }
        return index;
    }

    List<Integer> conserving() {
        return conserving;
    }

    /// Whether there is something to agree on.
    boolean canAgree() {
        return conserving().size() > 1;
    }

    /// The policy that pictures and paths follow: the first that conserves, or else the first.
    int shown() {
        return compared().getFirst();
    }

    String shownLabel() {
        return get(shown()).label();
    }

    /// The policies whose sums may be compared: those that conserve, or else all.
    List<Integer> compared() {
        return compared;
    }

    /// The least that any conserving policy finds.
    UInt256 agreed(List<UInt256> units) {
        return compared().stream()
                .map(units::get)
                .min(Comparator.naturalOrder())
                .orElse(UInt256.ZERO);
    }

    /// The most that any conserving policy finds.
    UInt256 most(List<UInt256> units) {
        return compared().stream()
                .map(units::get)
                .max(Comparator.naturalOrder())
                .orElse(UInt256.ZERO);
    }
}
