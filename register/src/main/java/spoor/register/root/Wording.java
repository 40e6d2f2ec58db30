package spoor.register.root;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Span;
import spoor.register.text.Lexicon;
import spoor.register.text.Tokens;

/// The words of a text in runs of [#RUN] ("shingles"; Broder, "On the resemblance and containment
/// of documents", 1997), compared as they are: nothing is sampled or hashed.
final class Wording {
    /// Words in a row that two texts have by chance only in set phrases.
    static final int RUN = 8;

    /// A text with fewer runs shows nothing.
    private static final int FEWEST = 10;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /// The number of the run that begins at each word.
    private final int[] runAt;

    /// The same numbers, each once, in their order.
    private final int[] runs;

    /// Which quotation holds the run that begins at each word, or -1.
    private final int[] quoteAt;

    /// @param numbers of the runs of all texts that are held against each other; gets new ones
    Wording(String text, Map<String, Integer> numbers) {
        this.text = text;
        Tokens tokens = Tokens.of(text, new Lexicon());
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.isWord(token) || tokens.isNumber(token)) {
                words.add(tokens.text(token).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
                spans.add(new Span(tokens.start(token), tokens.end(token)));
            }
        }
        this.runAt = new int[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < runAt.length; i++) {
            String run = String.join(" ", words.subList(i, i + RUN));
            runAt[i] = numbers.computeIfAbsent(run, _ -> numbers.size());
        }
        this.runs = Arrays.stream(runAt).sorted().distinct().toArray();
        this.quoteAt = quotes(quoted(text));
    }

    private int[] quotes(List<Span> quoted) {
        int[] quotes = new int[runAt.length];
        int quote = 0;
        for (int i = 0; i < quotes.length; i++) {
            Span run = spans.get(i).to(spans.get(i + RUN - 1));
            while (quote < quoted.size() && quoted.get(quote).end() <= run.start()) {
                quote++;
            }
            quotes[i] = quote < quoted.size() && quoted.get(quote).holds(run) ? quote : -1;
        }
        return quotes;
    }

    /// Which part of the shorter text's runs the longer one has too, in thousandths; 0 where there
    /// are fewer than [#FEWEST].
    int containmentPerMille(Wording other) {
        int few = Math.min(runs.length, other.runs.length);
        return few < FEWEST ? 0 : Math.toIntExact(common(other) * 1000L / few);
    }

    /// How many runs both have.
    private int common(Wording other) {
        int common = 0;
        int there = 0;
        for (int run : runs) {
            while (there < other.runs.length && other.runs[there] < run) {
                there++;
            }
            common += there < other.runs.length && other.runs[there] == run ? 1 : 0;
        }
        return common;
    }

    /// The longest run of this text that the other has too and that stands in quotation marks here
    /// or there, or null.
    @Nullable Passage sharedQuotation(Wording other) {
        if (common(other) == 0) {
            return null;
        }
        Passage here = longest(other);
        if (here != null) {
            return here;
        }
        Passage there = other.longest(this);
        return there == null ? null : find(there);
    }

    /// Words of another text, in this one.
    private @Nullable Passage find(Passage there) {
        List<String> sought = new Wording(there.words(), new HashMap<>()).words;
        for (int i = 0; i + sought.size() <= words.size(); i++) {
            if (words.subList(i, i + sought.size()).equals(sought)) {
                return passage(i, i + sought.size());
            }
        }
        return null;
    }

    private @Nullable Passage longest(Wording other) {
        Passage best = null;
        int longest = 0;
        int first = 0;
        while (first < runAt.length) {
            int end = first;
            while (end < runAt.length
                    && quoteAt[end] >= 0
                    && quoteAt[end] == quoteAt[first]
                    && Arrays.binarySearch(other.runs, runAt[end]) >= 0) {
                end++;
            }
            int length = end == first ? 0 : end + RUN - 1 - first;
            if (length > longest) {
                longest = length;
                best = passage(first, first + length);
            }
            first = Math.max(end, first + 1);
        }
        return best;
    }

    private Passage passage(int first, int end) {
        return Passage.of(new Span(spans.get(first).start(), spans.get(end - 1).end()), text);
    }

    /// What stands in quotation marks: curled ones in pairs, straight ones in turn, none over an
    /// empty line.
    static List<Span> quoted(String text) {
        List<Span> found = new ArrayList<>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isBreak = c == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (isBreak) {
                open = -1;
            } else if (c == '\u201C' || (c == '"' && open < 0)) {
                open = at + 1;
            } else if ((c == '\u201D' || c == '"') && open >= 0) {
                found.add(new Span(open, at));
                open = -1;
            }
        }
        return found;
    }
}
