package spoor.screening.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds fixed phrases in words, however spaces and line ends fall within them: `NORTH KOREA`,
/// `NORTHKOREA`, `NOR / TH KOREA`.
final class Phrases<T> {
    private final Map<String, List<Phrase<T>>> byStart = new HashMap<>();

    private record Phrase<T>(List<String> words, T meaning) {}

    /// @param from first word
    /// @param to behind the last word
    record Found<T>(T meaning, int from, int to) {}

    void add(String words, T meaning) {
        List<String> parts = Words.of(words);
        Phrase<T> phrase = new Phrase<>(parts, meaning);
        StringBuilder start = new StringBuilder();
        for (String part : parts) {
            start.append(part);
            byStart.computeIfAbsent(start.toString(), _ -> new ArrayList<>()).add(phrase);
        }
    }

    List<Found<T>> in(Words words) {
        List<Found<T>> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            start(words, from, words.get(from), from + 1, found);
            String joined = words.joined(from);
            if (!joined.isEmpty()) {
                start(words, from, joined, from + 2, found);
            }
        }
        return found;
    }

    private void start(Words words, int from, String first, int next, List<Found<T>> found) {
        for (Phrase<T> phrase : byStart.getOrDefault(first, List.of())) {
            int taken = 0;
            StringBuilder start = new StringBuilder();
            while (!start.toString().equals(first)) {
                start.append(phrase.words.get(taken++));
            }
            int to = rest(phrase.words, taken, words, next);
            if (to > 0) {
                found.add(new Found<>(phrase.meaning, from, to));
            }
        }
    }

    /// @return behind the last word, or -1
    private static int rest(List<String> phrase, int part, Words words, int at) {
        if (part == phrase.size()) {
            return at;
        }
        if (at >= words.size()) {
            return -1;
        }
        if (words.get(at).equals(phrase.get(part))) {
            int to = rest(phrase, part + 1, words, at + 1);
            if (to > 0) {
                return to;
            }
        }
        if (words.joined(at).equals(phrase.get(part))) {
            int to = rest(phrase, part + 1, words, at + 2);
            if (to > 0) {
                return to;
            }
        }
        boolean isRunTogether =
                part + 1 < phrase.size()
                        && words.get(at).equals(phrase.get(part) + phrase.get(part + 1));
        return isRunTogether ? rest(phrase, part + 2, words, at + 1) : -1;
    }
}
