package spoor.screening.payment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;

/// Finds listed names within running text, where nothing says which words are a name.
///
/// Rule: all words of a listed name, without legal forms, articles and single letters, stand in the
/// text near each other, in any order, with at most one strange word between; where only one word
/// would be left, all count. A word of six letters or more may have one letter wrong, missing or
/// too many, or two exchanged. A listed name that is one word and nothing else counts from six
/// letters on, and only exact. Weak aliases and names of ships do not count here: ships need a word
/// that says so.
///
/// It is stricter than the matcher for whole names, as text is long and lists are full of words.
public final class TextNames {
    private static final int SHORTEST_SINGLE = 6;
    private static final int SHORTEST_LIKE = 6;
    private static final int LIKE_SCORE = 900;
    private static final Set<String> LEGAL =
            Set.of(
                    "LTD",
                    "LIMITED",
                    "CO",
                    "COMPANY",
                    "CORP",
                    "CORPORATION",
                    "INC",
                    "LLC",
                    "GMBH",
                    "AG",
                    "SA",
                    "SARL",
                    "BV",
                    "NV",
                    "PLC",
                    "PTE",
                    "PTY",
                    "JSC",
                    "OAO",
                    "OOO",
                    "ZAO",
                    "PJSC",
                    "LLP",
                    "FZE",
                    "FZCO",
                    "SAL",
                    "SRL",
                    "SPA",
                    "THE",
                    "OF",
                    "AND",
                    "FOR",
                    "DE",
                    "LA",
                    "EL",
                    "AL",
                    "BIN",
                    "VON",
                    "DER");

    private final Map<String, List<Entry>> byAnchor = new HashMap<>();
    private final Map<String, List<String>> byLoss = new HashMap<>();
    private int size;

    private record Entry(Designation of, ListedName name, List<String> words, int length) {}

    /// A listed name in the text.
    ///
    /// @param from first word
    /// @param to behind the last word
    /// @param isExact every word is the listed one
    record Found(Designation entry, ListedName name, int from, int to, boolean isExact) {}

    public TextNames(List<Designation> designations) {
        List<Entry> entries = new ArrayList<>();
        for (Designation one : designations) {
            if (one.kind() != PartyKind.VESSEL && one.kind() != PartyKind.AIRCRAFT) {
                one.names().forEach(name -> entry(one, name, entries));
            }
        }
        Map<String, Integer> often = new HashMap<>();
        entries.forEach(one -> one.words.forEach(word -> often.merge(word, 1, Integer::sum)));
        for (Entry one : entries) {
            String anchor = rarest(one.words, often);
            byAnchor.computeIfAbsent(anchor, _ -> new ArrayList<>(2)).add(one);
        }
        byAnchor.keySet().forEach(this::losses);
        size = entries.size();
    }

    /// How many names are looked for.
    public int size() {
        return size;
    }

    private static void entry(Designation of, ListedName name, List<Entry> entries) {
        List<String> all = Words.of(name.text());
        List<String> telling = all.stream().filter(word -> !isFilling(word)).toList();
        List<String> words = telling.size() > 1 ? telling : all;
        boolean isOneWord = words.size() == 1 && words.getFirst().length() < SHORTEST_SINGLE;
        boolean isLatin = words.stream().allMatch(word -> word.charAt(0) < 0x250);
        if (name.strength() != NameStrength.WEAK && !words.isEmpty() && !isOneWord && isLatin) {
            entries.add(new Entry(of, name, words, all.size()));
        }
    }

    private static boolean isFilling(String word) {
        return word.length() == 1 || LEGAL.contains(word);
    }

    private static String rarest(List<String> words, Map<String, Integer> often) {
        return words.stream()
                .min(
                        Comparator.comparingInt((String word) -> often.getOrDefault(word, 0))
                                .thenComparingInt(word -> -word.length())
                                .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /// Words that are one letter apart share a form with one letter less.
    private void losses(String anchor) {
        if (anchor.length() >= SHORTEST_LIKE) {
            for (int i = 0; i < anchor.length(); i++) {
                byLoss.computeIfAbsent(without(anchor, i), _ -> new ArrayList<>(1)).add(anchor);
            }
        }
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    /// @return for each designation the best finding, in the order of the text
    List<Found> in(Words text) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (int at = 0; at < text.size(); at++) {
            look(text, at, text.get(at), found);
            String joined = text.joined(at);
            if (!joined.isEmpty()) {
                look(text, at, joined, found);
            }
        }
        return List.copyOf(found.values());
    }

    private void look(Words text, int at, String word, Map<String, Found> found) {
        byAnchor.getOrDefault(word, List.of()).forEach(one -> check(text, at, one, found));
        if (word.length() >= SHORTEST_LIKE - 1) {
            for (String anchor : alike(word)) {
                byAnchor.getOrDefault(anchor, List.of())
                        .forEach(one -> check(text, at, one, found));
            }
        }
    }

    private Set<String> alike(String word) {
        Set<String> alike = new TreeSet<>();
        List<String> forms = new ArrayList<>();
        forms.add(word);
        for (int i = 0; i < word.length(); i++) {
            forms.add(without(word, i));
        }
        for (String form : forms) {
            if (form.length() >= SHORTEST_LIKE && byAnchor.containsKey(form)) {
                alike.add(form);
            }
            for (String anchor : byLoss.getOrDefault(form, List.of())) {
                if (isLike(word, anchor)) {
                    alike.add(anchor);
                }
            }
        }
        alike.remove(word);
        return alike;
    }

    private static void check(Words text, int at, Entry entry, Map<String, Found> found) {
        int count = entry.words.size();
        int from = Math.max(0, at - entry.length - 1);
        int to = Math.min(text.size(), at + entry.length + 2);
        Place place = new Place(text, from, to);
        boolean isExact = true;
        for (String word : entry.words) {
            if (place.take(word, true)) {
                continue;
            }
            isExact = false;
            if (count == 1 || !place.take(word, false)) {
                return;
            }
        }
        if (!place.isNear(count)) {
            return;
        }
        Found now = new Found(entry.of, entry.name, place.first(), place.last() + 1, isExact);
        found.merge(
                entry.of.list() + " " + entry.of.id(),
                now,
                (before, next) -> before.isExact || !next.isExact ? before : next);
    }

    /// Which words of a stretch of text are taken.
    private static final class Place {
        private final Words text;
        private final int from;
        private final boolean[] isTaken;

        Place(Words text, int from, int to) {
            this.text = text;
            this.from = from;
            this.isTaken = new boolean[to - from];
        }

        boolean take(String word, boolean isExact) {
            for (int i = 0; i < isTaken.length; i++) {
                if (isTaken[i]) {
                    continue;
                }
                if (isSame(text.get(from + i), word, isExact)) {
                    isTaken[i] = true;
                    return true;
                }
                boolean hasNext = i + 1 < isTaken.length && !isTaken[i + 1];
                if (hasNext && isSame(text.joined(from + i), word, isExact)) {
                    isTaken[i] = true;
                    isTaken[i + 1] = true;
                    return true;
                }
            }
            return false;
        }

        private static boolean isSame(String written, String word, boolean isExact) {
            return isExact ? written.equals(word) : isLike(written, word);
        }

        int first() {
            int i = 0;
            while (!isTaken[i]) {
                i++;
            }
            return from + i;
        }

        int last() {
            int i = isTaken.length - 1;
            while (!isTaken[i]) {
                i--;
            }
            return from + i;
        }

        boolean isNear(int words) {
            int strange = 0;
            for (int i = first(); i <= last(); i++) {
                strange += isTaken[i - from] || isFilling(text.get(i)) ? 0 : 1;
            }
            return strange <= (words > 2 ? 1 : 0);
        }
    }

    /// One letter wrong, missing, too many, or two neighbours exchanged.
    static boolean isLike(String written, String word) {
        int less = word.length() - written.length();
        if (word.length() < SHORTEST_LIKE || Math.abs(less) > 1) {
            return false;
        }
        int same = Arrays.mismatch(written.toCharArray(), word.toCharArray());
        if (same < 0) {
            return true;
        }
        String a = written.substring(same);
        String b = word.substring(same);
        if (less > 0) {
            return a.equals(b.substring(1));
        }
        if (less < 0) {
            return b.equals(a.substring(1));
        }
        return a.substring(1).equals(b.substring(1))
                || (a.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && a.substring(2).equals(b.substring(2)));
    }

    static int score(Found found) {
        return found.isExact() ? 1000 : LIKE_SCORE;
    }
}
