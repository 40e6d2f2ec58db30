package spoor.register.read;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Unit;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// What is counted: the noun behind a number, a few words on. `97 alleged North Korean
/// cyberattacks` counts attacks.
///
/// Known nouns have one name for their forms. Of others a plural is taken as it stands, if no verb
/// or preposition comes before it.
final class CountedNouns {
    private static final Unit SHARE = Unit.of(Unit.Kind.SHARE, "share");
    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_PLURAL = 4;

    private static final Set<String> NO_NOUNS =
            Set.of(
                    "this",
                    "his",
                    "its",
                    "has",
                    "was",
                    "is",
                    "as",
                    "us",
                    "thus",
                    "plus",
                    "across",
                    "less",
                    "times",
                    "towards",
                    "besides",
                    "whereas",
                    "perhaps",
                    "always",
                    "sometimes",
                    "says",
                    "does",
                    "years",
                    "months",
                    "weeks",
                    "days",
                    "hours",
                    "minutes",
                    "seconds",
                    "ours",
                    "theirs",
                    "yes");

    private final Phrases<String> nouns;
    private final Phrases<Boolean> stops;
    private final int of;

    CountedNouns(Lexicon lexicon) {
        this.nouns = new Phrases<>(lexicon);
        for (String line :
                """
                attacks: attack cyberattack cyberattacks cyber-attack cyber-attacks
                instances: instance
                incidents: incident
                cases: case
                countries: country nation nations
                banks: bank
                exchanges: exchange
                intrusions: intrusion
                hacks: hack
                heists: heist cyberheist cyberheists
                thefts: theft cybertheft cyberthefts
                breaches: breach
                transactions: transaction
                transfers: transfer
                addresses: address
                wallets: wallet
                accounts: account
                victims: victim
                companies: company firm firms
                organisations: organisation organizations organization
                institutions: institution
                people: people persons person individuals individual
                workers: worker
                hackers: hacker
                computers: computer
                users: user
                customers: customer
                groups: group
                entities: entity
                sectors: sector
                methods: method
                steps: step
                platforms: platform
                websites: website
                domains: domain
                documents: document
                reports: report
                systems: system
                servers: server
                employees: employee
                states: state
                banknotes: banknote
                """
                        .split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split(": ", -1);
            nouns.put(parts[0], parts[0]);
            nouns.put(parts[0], parts[1].split(" ", -1));
        }
        this.nouns.put("attacks", "cyber attack", "cyber attacks");
        this.of = lexicon.add("of");
        this.stops = new Phrases<Boolean>(lexicon);
        for (String word :
                ("of in to and or by the for on at with from that which who as is are was were has"
                                + " have had be been this those these its their his her per more since"
                                + " than but if when while after before into over under about each a"
                                + " an it they he she we you not no so then there where out up down"
                                + " said says against between during through because also"
                                + " can could will would may might should must do does did if via")
                        .split(" ", -1)) {
            stops.put(true, word);
        }
    }

    /// The measure with what it counts, or null if nothing countable follows.
    @Nullable Measure counting(Tokens tokens, Measure measure) {
        boolean isPart =
                measure.form() == Numeral.Form.FRACTION && tokens.word(measure.end()) == of;
        return isPart ? measure.counting(SHARE, measure.end()) : behind(tokens, measure);
    }

    private @Nullable Measure behind(Tokens tokens, Measure measure) {
        boolean isVague = measure.form() == Numeral.Form.VAGUE;
        int next = isVague && tokens.word(measure.end()) == of ? measure.end() + 1 : measure.end();
        for (int words = 0; words < MOST_WORDS && isInPhrase(tokens, next); words++) {
            int noun = nouns.find(tokens, next);
            if (noun != Phrases.NONE) {
                int end = next + nouns.length(noun);
                boolean isFirstOfTwo = nouns.find(tokens, end) != Phrases.NONE; // "bank accounts"
                if (!isFirstOfTwo) {
                    return counting(measure, nouns.value(noun), end);
                }
            } else if (isPlural(tokens, next) && !isPlural(tokens, next + 1)) {
                if (nouns.find(tokens, next + 1) == Phrases.NONE) {
                    String word = tokens.text(next).toLowerCase(Locale.ROOT);
                    return counting(measure, word, next + 1);
                }
            }
            next++;
        }
        return null;
    }

    /// The noun at a token itself, or null: for "two each".
    @Nullable String nounAt(Tokens tokens, int token) {
        return nouns.valueAt(tokens, token);
    }

    private static Measure counting(Measure measure, String noun, int end) {
        return measure.counting(Unit.of(Unit.Kind.COUNT, noun), end);
    }

    private boolean isInPhrase(Tokens tokens, int token) {
        if (tokens.isSign(token, '-')) {
            return tokens.touchesPrevious(token) && tokens.touchesPrevious(token + 1);
        }
        return tokens.isWord(token) && stops.find(tokens, token) == Phrases.NONE;
    }

    private static boolean isPlural(Tokens tokens, int token) {
        if (!tokens.isWord(token) || tokens.isCapital(token)) {
            return false;
        }
        String word = tokens.text(token).toLowerCase(Locale.ROOT);
        return word.length() >= SHORTEST_PLURAL
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("ous")
                && !word.endsWith("'s")
                && !NO_NOUNS.contains(word);
    }
}
