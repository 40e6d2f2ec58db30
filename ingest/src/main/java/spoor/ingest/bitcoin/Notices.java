package spoor.ingest.bitcoin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import spoor.ledger.base.Location;
import spoor.ledger.base.Problem;

/// What readers went on behind. A fault that occurs a million times is told once, with its first
/// place and how often it occurred.
final class Notices {
    private final List<Problem> single = new ArrayList<>();
    private final SequencedMap<String, Repeated> repeated = new LinkedHashMap<>();

    void add(Location location, String text) {
        single.add(new Problem(location, text));
    }

    /// Counts one more case of a kind.
    ///
    /// @param text the kind, in words: equal texts are one kind
    void count(Location location, String text) {
        repeated.computeIfAbsent(text, _ -> new Repeated(location)).times++;
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(single);
        repeated.forEach(
                (text, kind) ->
                        all.add(
                                new Problem(
                                        kind.first,
                                        kind.times == 1
                                                ? text
                                                : text
                                                        + " ("
                                                        + kind.times
                                                        + " times, here first)")));
        return all;
    }

    private static final class Repeated {
        final Location first;
        long times;

        Repeated(Location first) {
            this.first = first;
        }
    }
}
