package spoor.ingest.bitcoin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
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
        kind(location, text).times++;
    }

    private Repeated kind(Location location, String text) {
        return repeated.computeIfAbsent(text, _ -> new Repeated(location));
    }

    /// Like [#count], and names each case.
    void list(Location location, String text, String name) {
        Repeated kind = kind(location, text);
        kind.times++;
        kind.names.add(name);
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(single);
        repeated.forEach((text, kind) -> all.add(new Problem(kind.first, kind.told(text))));
        return all;
    }

    private static final class Repeated {
        final Location first;
        final SequencedSet<String> names = new LinkedHashSet<>();
        long times;

        Repeated(Location first) {
            this.first = first;
        }

        String told(String text) {
            String named = names.isEmpty() ? text : text + " " + String.join(", ", names);
            return times == 1 ? named : named + " (" + times + " times, here first)";
        }
    }
}
