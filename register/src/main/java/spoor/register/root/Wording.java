package spoor.register.root;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private final Set<String> runs = new HashSet<>();
    private final List<Span> quoted;

    Wording(String text) {
        this.text = text;
        Tokens tokens = Tokens.of(text, new Lexicon());
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.isWord(token) || tokens.isNumber(token)) {
                words.add(tokens.text(token).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
                spans.add(new Span(tokens.start(token), tokens.end(token)));
            }
        }
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(run(i));
        }
        this.quoted = quoted(text);
    }

    private String run(int first) {
        return String.join(" ", words.subList(first, first + RUN));
    }

    /// Which part of the shorter text's runs the longer one has too, in thousandths; 0 where there
    /// are fewer than [#FEWEST].
    int containmentPerMille(Wording other) {
        boolean isShorter = runs.size() <= other.runs.size();
        Set<String> few = isShorter ? runs : other.runs;
        Set<String> many = isShorter ? other.runs : runs;
        if (few.size() < FEWEST) {
            return 0;
        }
        long common = few.stream().filter(many::contains).count();
        return Math.toIntExact(common * 1000 / few.size());
    }

    /// The longest run of this text that the other has too and that stands in quotation marks here
    /// or there, or null.
    @Nullable Passage sharedQuotation(Wording other) {
        Passage here = longest(other, quoted);
        if (here != null) {
            return here;
        }
        Passage there = other.longest(this, other.quoted);
        return there == null ? null : find(there);
    }

    /// Words of another text, in this one.
    private @Nullable Passage find(Passage there) {
        List<String> sought = new Wording(there.words()).words;
        for (int i = 0; i + sought.size() <= words.size(); i++) {
            if (words.subList(i, i + sought.size()).equals(sought)) {
                return passage(i, i + sought.size());
            }
        }
        return null;
    }

    private @Nullable Passage longest(Wording other, List<Span> within) {
        Passage best = null;
        int longest = 0;
        int first = 0;
        while (first + RUN <= words.size()) {
            int end = first;
            while (end + RUN <= words.size()
                    && other.runs.contains(run(end))
                    && isWithin(first, end + RUN, within)) {
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

    private boolean isWithin(int first, int end, List<Span> within) {
        int start = spans.get(first).start();
        int last = spans.get(end - 1).end();
        return within.stream().anyMatch(span -> span.start() <= start && last <= span.end());
    }

    boolean isQuoted(Span span) {
        return quoted.stream()
                .anyMatch(each -> each.start() <= span.start() && span.end() <= each.end());
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
