package spoor.register.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Asserter;
import spoor.register.claim.Asserter.Part;
import spoor.register.claim.Span;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.TokenKind;
import spoor.register.text.Tokens;

/// Who says a sentence and through whom it came: `according to a new confidential report`, `Reuters
/// reported`, `the experts said`, `a report seen by Reuters`, `via Reuters`.
final class AsserterGrammar {
    private static final int LONGEST_NAME = 12;

    private final Phrases<Part> before;
    private final Phrases<Boolean> verbs;
    private final Phrases<String> media;
    private final Phrases<Boolean> speakers;
    private final Phrases<Boolean> ends;
    private final Phrases<Boolean> relatives;

    AsserterGrammar(Lexicon lexicon) {
        this.before =
                new Phrases<Part>(lexicon)
                        .put(Part.SAYS, "according to", "as per", "citing", "quoting", "cited by")
                        .put(Part.MEDIUM, "via", "reported by", "published by", "as reported by")
                        .put(
                                Part.SAW,
                                "seen by",
                                "obtained by",
                                "reviewed by",
                                "viewed by",
                                "leaked to",
                                "provided to",
                                "shared with",
                                "seen on");
        this.verbs = new Phrases<>(lexicon);
        for (String verb :
                ("said says say told reported reports claims claimed explained wrote announced"
                                + " estimated estimates stated states found noted notes believes"
                                + " concluded warned confirmed alleged alleges asked added assessed"
                                + " assesses quoted continues continued adds")
                        .split(" ", -1)) {
            verbs.put(true, verb);
        }
        this.media = Media.table(lexicon);
        this.speakers = new Phrases<>(lexicon);
        for (String noun :
                ("report reports experts expert document documents officials official authorities"
                                + " panel police spokesperson spokesman spokeswoman company firm"
                                + " agency government ministry prosecutors researchers"
                                + " investigators analysts sources source exchange bank study"
                                + " complaint indictment state statement regulator monitors"
                                + " mission envoy diplomats lawmaker intelligence service")
                        .split(" ", -1)) {
            speakers.put(true, noun);
        }
        this.relatives = new Phrases<Boolean>(lexicon).put(true, "who", "which", "that");
        this.ends = new Phrases<>(lexicon);
        for (String word :
                ("and but that which who when where while after before because as was were is are"
                                + " has have had on over with whose since referred in to by it they"
                                + " he she we you this these those there then if for at")
                        .split(" ", -1)) {
            ends.put(true, word);
        }
    }

    /// The asserters that a sentence names, in their order.
    List<Asserter> in(Tokens tokens, int from, int until) {
        List<Asserter> found = new ArrayList<>();
        Asserter heading = beforeColon(tokens, from, until);
        if (heading != null) {
            found.add(heading);
        }
        for (int token = from; token < until; token++) {
            int opening = before.find(tokens, token);
            if (opening != Phrases.NONE) {
                int start = token + before.length(opening);
                Asserter asserter = behind(tokens, start, until, before.value(opening));
                if (asserter != null) {
                    found.add(asserter);
                }
                token = start - 1;
            } else if (verbs.find(tokens, token) != Phrases.NONE) {
                Asserter asserter = beforeVerb(tokens, from, token);
                if (asserter != null && found.stream().noneMatch(a -> overlaps(a, asserter))) {
                    found.add(asserter);
                }
            }
        }
        return found;
    }

    private static boolean overlaps(Asserter one, Asserter other) {
        return one.span().overlaps(other.span());
    }

    private @Nullable Asserter behind(Tokens tokens, int start, int until, Part part) {
        int end = start;
        while (end < until && end < start + LONGEST_NAME && isOfName(tokens, end)) {
            if (ends.find(tokens, end) != Phrases.NONE && end > start) {
                break;
            }
            if (end > start && verbs.find(tokens, end) != Phrases.NONE) {
                break;
            }
            int opening = before.find(tokens, end);
            if (opening != Phrases.NONE) {
                break;
            }
            end++;
        }
        while (end > start && !tokens.isWord(end - 1) && !tokens.isNumber(end - 1)) {
            end--;
        }
        boolean isSpeaker = part == Part.SAYS;
        for (int token = start; token < end; token++) {
            isSpeaker |= isSpeaker(tokens, token);
        }
        return end == start || !isSpeaker ? null : asserter(tokens, start, end, part);
    }

    /// `Report: North Korea …`, at the start of a sentence.
    private @Nullable Asserter beforeColon(Tokens tokens, int from, int until) {
        int end = from;
        boolean isSpeaker = false;
        while (end < until && end < from + 4 && tokens.isWord(end)) {
            isSpeaker |= speakers.find(tokens, end) != Phrases.NONE;
            end++;
        }
        return isSpeaker && tokens.isSign(end, ':') ? asserter(tokens, from, end, Part.SAYS) : null;
    }

    /// The words before a verb of saying, back to the last comma, mark or verb; in "the experts who
    /// wrote the report said" those before "who".
    private @Nullable Asserter beforeVerb(Tokens tokens, int from, int verb) {
        int relative = verb;
        while (relative > from
                && verb - relative < LONGEST_NAME
                && isOfName(tokens, relative)
                && relatives.find(tokens, relative) == Phrases.NONE) {
            relative--;
        }
        if (relatives.find(tokens, relative) != Phrases.NONE) {
            Asserter named = nameBefore(tokens, from, relative);
            if (named != null) {
                return named;
            }
        }
        return nameBefore(tokens, from, verb);
    }

    private @Nullable Asserter nameBefore(Tokens tokens, int from, int verb) {
        int start = verb;
        boolean isSpeaker = false;
        while (start > from && verb - start < LONGEST_NAME && isOfName(tokens, start - 1)) {
            int token = start - 1;
            if (ends.find(tokens, token) != Phrases.NONE
                    || verbs.find(tokens, token) != Phrases.NONE) {
                break;
            }
            isSpeaker |= isSpeaker(tokens, token);
            start = token;
        }
        return isSpeaker ? asserter(tokens, start, verb, Part.SAYS) : null;
    }

    private boolean isSpeaker(Tokens tokens, int token) {
        return speakers.find(tokens, token) != Phrases.NONE
                || media.find(tokens, token) != Phrases.NONE
                || (tokens.isCapital(token) && !tokens.isSign(token - 1, '.'));
    }

    private static boolean isOfName(Tokens tokens, int token) {
        return tokens.isWord(token)
                || tokens.isSign(token, '-')
                || (tokens.isSign(token, '.') && tokens.touchesPrevious(token + 1))
                || tokens.kind(token) == TokenKind.NUMBER;
    }

    private Asserter asserter(Tokens tokens, int start, int end, Part part) {
        boolean isMedium = false;
        for (int token = start; token < end; token++) {
            isMedium |= media.find(tokens, token) != Phrases.NONE;
        }
        Part of = isMedium && part == Part.SAYS ? Part.MEDIUM : part;
        Span span = new Span(tokens.start(start), tokens.end(end - 1));
        return new Asserter(span.of(tokens.text()), of, span);
    }
}
