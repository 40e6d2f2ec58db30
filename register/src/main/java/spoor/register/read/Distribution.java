package spoor.register.read;

import java.util.ArrayList;
import java.util.List;
import spoor.register.claim.NameKind;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Which countries a count is told of: `10 in South Korea`, `India with three attacks`, `Bangladesh
/// and Chile with two each`, `one attack each: Costa Rica, Gambia and Guatemala`.
final class Distribution {
    private static final int MOST_LINKS = 5;

    private final Phrases<Boolean> list;
    private final Phrases<Boolean> linksTo;
    private final Phrases<Boolean> linksFrom;
    private final int each;

    Distribution(Lexicon lexicon) {
        this.list = words(lexicon, ", ; and the & as well as neighbouring neighboring");
        this.linksTo =
                words(
                        lexicon,
                        "each in against on for targeting from the : - \u2013 \u2014 , were are was"
                                + " across of to suffered by");
        this.linksFrom =
                words(
                        lexicon,
                        "with had suffered reported saw recorded has have ( : each by was were hardest - hit , the victim victims of");
        this.each = lexicon.add("each");
    }

    private static Phrases<Boolean> words(Lexicon lexicon, String words) {
        Phrases<Boolean> phrases = new Phrases<>(lexicon);
        for (String word : words.split(" ", -1)) {
            phrases.put(true, word);
        }
        return phrases;
    }

    /// @param isEach whether the count holds for each of them
    record Places(List<Mention> countries, boolean isEach, int end) {}

    /// The countries of a count, none if it is not told of a list of them.
    Places of(Tokens tokens, Measure measure, List<Mention> mentions) {
        boolean isEach = tokens.word(measure.end()) == each;
        int end = isEach ? measure.end() + 1 : measure.end();
        List<Mention> behind = run(tokens, mentions, linked(tokens, end, mentions));
        List<Mention> before = runBefore(tokens, mentions, measure.start());
        List<Mention> chosen = !before.isEmpty() ? before : behind;
        return new Places(chosen, isEach, end);
    }

    /// The first country behind a count, with nothing but small words between; -1 if there is none.
    private int linked(Tokens tokens, int token, List<Mention> mentions) {
        int next = token;
        for (int links = 0; links <= MOST_LINKS; links++) {
            for (int i = 0; i < mentions.size(); i++) {
                if (mentions.get(i).start() == next
                        && mentions.get(i).name().kind() == NameKind.COUNTRY) {
                    return links == 0 ? -1 : i;
                }
            }
            if (linksTo.find(tokens, next) == Phrases.NONE) {
                return -1;
            }
            next++;
        }
        return -1;
    }

    /// A country and those that follow it in the same list.
    private List<Mention> run(Tokens tokens, List<Mention> mentions, int first) {
        List<Mention> run = new ArrayList<>();
        if (first < 0) {
            return run;
        }
        run.add(mentions.get(first));
        for (int i = first + 1; i < mentions.size(); i++) {
            Mention next = mentions.get(i);
            if (next.name().kind() != NameKind.COUNTRY
                    || !isListed(tokens, run.getLast().end(), next.start())) {
                break;
            }
            run.add(next);
        }
        return run;
    }

    private boolean isListed(Tokens tokens, int from, int until) {
        if (until <= from) {
            return false;
        }
        for (int token = from; token < until; token++) {
            if (list.find(tokens, token) == Phrases.NONE) {
                return false;
            }
        }
        return true;
    }

    /// `Bangladesh and Chile with`.
    private List<Mention> runBefore(Tokens tokens, List<Mention> mentions, int measure) {
        List<Mention> run = new ArrayList<>();
        int until = measure;
        while (until > 0 && linksFrom.find(tokens, until - 1) != Phrases.NONE) {
            until--;
        }
        if (until == measure) {
            return run;
        }
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (mention.name().kind() != NameKind.COUNTRY || mention.start() >= until) {
                continue;
            }
            boolean continues =
                    run.isEmpty()
                            ? mention.end() == until
                            : isListed(tokens, mention.end(), run.getFirst().start());
            if (!continues) {
                break;
            }
            run.addFirst(mention);
        }
        return run;
    }
}
