package spoor.register.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Pairs of incidents that may be one theft, with what a person decided about each.
public record Matches(List<Pair> pairs) {

    public enum Verdict {
        /// Proposed; nobody decided yet.
        OPEN,
        ACCEPTED,
        REJECTED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Two incidents.
    ///
    /// @param first the id that comes first in the alphabet
    /// @param reasons why they are proposed, a sentence each
    /// @param by who decided, empty while it is open
    /// @param on when, null while it is open
    /// @param why in the person's words, empty while it is open
    public record Pair(
            String first,
            String second,
            List<String> reasons,
            Verdict verdict,
            String by,
            @Nullable LocalDate on,
            String why) {
        public Pair {
            if (first.compareTo(second) >= 0) {
                throw new IllegalArgumentException(
                        "pair " + first + ", " + second + " is not in the order of the alphabet");
            }
            reasons = List.copyOf(reasons);
        }

        public static Pair open(String one, String other, List<String> reasons) {
            boolean isOrdered = one.compareTo(other) < 0;
            return new Pair(
                    isOrdered ? one : other,
                    isOrdered ? other : one,
                    reasons,
                    Verdict.OPEN,
                    "",
                    null,
                    "");
        }

        public Pair decided(Verdict decided, String person, LocalDate day, String words) {
            return new Pair(first, second, reasons, decided, person, day, words);
        }

        public String key() {
            return first + " = " + second;
        }
    }

    public static final Matches NONE = new Matches(List.of());

    public Matches {
        pairs = List.copyOf(pairs);
    }

    /// The pairs kept, and those of the new proposals that nobody proposed before: what was decided
    /// stays decided.
    public Matches with(Collection<Pair> proposals) {
        Map<String, Pair> all = new LinkedHashMap<>();
        pairs.forEach(pair -> all.put(pair.key(), pair));
        for (Pair pair : proposals) {
            Pair kept = all.get(pair.key());
            if (kept == null || kept.verdict() == Verdict.OPEN) {
                all.put(pair.key(), pair);
            }
        }
        return new Matches(new ArrayList<>(new TreeMap<>(all).values()));
    }

    public List<Pair> of(Verdict verdict) {
        return pairs.stream().filter(pair -> pair.verdict() == verdict).toList();
    }

    /// For every id that accepted pairs name, the first id of its group in the alphabet. Accepting
    /// a pair again, or one that follows from others, changes nothing.
    public Map<String, String> groups() {
        Map<String, String> parent = new HashMap<>();
        for (Pair pair : of(Verdict.ACCEPTED)) {
            String one = root(parent, pair.first());
            String other = root(parent, pair.second());
            parent.put(
                    one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
            parent.put(root(parent, one), root(parent, one));
        }
        Map<String, String> groups = new TreeMap<>();
        List.copyOf(parent.keySet()).forEach(id -> groups.put(id, root(parent, id)));
        return groups;
    }

    private static String root(Map<String, String> parent, String id) {
        String at = id;
        String up = parent.getOrDefault(at, at);
        while (!up.equals(at)) {
            at = up;
            up = parent.getOrDefault(at, at);
        }
        return at;
    }

    /// Rejected pairs whose two incidents accepted pairs make one all the same.
    public List<Pair> contradictions() {
        Map<String, String> groups = groups();
        return of(Verdict.REJECTED).stream()
                .filter(pair -> group(groups, pair.first()).equals(group(groups, pair.second())))
                .toList();
    }

    private static String group(Map<String, String> groups, String id) {
        return groups.getOrDefault(id, id);
    }
}
