package spoor.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// The policies of a case, in its order.
record Policies(List<Policy> list) {
    Policies {
        list = List.copyOf(list);
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

    int count() {
        return list.size();
    }

    Policy get(int index) {
        return list.get(index);
    }

    int indexOf(String label) {
        return list.indexOf(ofLabel(label));
    }

    List<Integer> conserving() {
        return IntStream.range(0, list.size())
                .filter(index -> list.get(index).conserves())
                .boxed()
                .toList();
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
        List<Integer> conserving = conserving();
        return conserving.isEmpty() ? IntStream.range(0, count()).boxed().toList() : conserving;
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
