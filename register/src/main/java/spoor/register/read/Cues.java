package spoor.register.read;

import org.jspecify.annotations.Nullable;
import spoor.register.claim.Modality;
import spoor.register.claim.Role;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Words near an amount that say what became of it, and how far the source stands behind it. The
/// nearest in the sentence counts; a comma or "and" between counts as three words.
final class Cues {
    private static final int COMMA = 3;
    private static final int FARTHEST = 28;

    private final Phrases<Modality> modalities;
    private final Phrases<Role> roles;
    private final Phrases<String> topics;
    private final Phrases<Boolean> joins;

    Cues(Lexicon lexicon) {
        this.modalities =
                new Phrases<Modality>(lexicon)
                        .put(
                                Modality.INVESTIGATING,
                                "investigating",
                                "investigated",
                                "investigates",
                                "under investigation",
                                "investigation into",
                                "probing",
                                "probes",
                                "looking into",
                                "probed",
                                "under review")
                        .put(
                                Modality.SUSPECTED,
                                "suspected",
                                "suspects",
                                "believed",
                                "likely",
                                "thought to",
                                "possibly",
                                "potentially",
                                "potential",
                                "may have",
                                "might have",
                                "could have",
                                "appears to",
                                "apparently",
                                "presumed",
                                "suspect",
                                "probably",
                                "believes",
                                "believe")
                        .put(
                                Modality.ALLEGED,
                                "alleged",
                                "allegedly",
                                "alleges",
                                "accused",
                                "accuses",
                                "purported",
                                "purportedly",
                                "charged with",
                                "indicted")
                        .put(
                                Modality.ATTEMPTED,
                                "attempted",
                                "attempting",
                                "tried to",
                                "sought to",
                                "attempts to",
                                "foiled",
                                "thwarted",
                                "trying to",
                                "attempt to")
                        .put(
                                Modality.PLANNED,
                                "plans to",
                                "planned to",
                                "planning to",
                                "intends to",
                                "intended to",
                                "planned")
                        .put(
                                Modality.DENIED,
                                "denied",
                                "denies",
                                "rejected",
                                "dismissed",
                                "refuted")
                        .put(
                                Modality.CONFIRMED,
                                "confirmed",
                                "confirms",
                                "acknowledged",
                                "admitted",
                                "verified",
                                "convicted",
                                "concluded")
                        .put(
                                Modality.REPORTED,
                                "reported",
                                "reportedly",
                                "reports",
                                "according to",
                                "claims",
                                "claimed",
                                "said",
                                "says",
                                "say",
                                "report said",
                                "report:",
                                "reports:");
        this.roles =
                new Phrases<Role>(lexicon)
                        .put(
                                Role.STOLEN,
                                "stolen",
                                "steal",
                                "stole",
                                "stealing",
                                "steals",
                                "theft",
                                "thefts",
                                "heist",
                                "heists",
                                "hack",
                                "hacks",
                                "hacked",
                                "robbed",
                                "looted",
                                "siphoned",
                                "siphoning",
                                "siphon",
                                "drained",
                                "netted",
                                "taken",
                                "losses",
                                "lost",
                                "loss",
                                "plundered",
                                "pilfered",
                                "embezzled",
                                "made off with",
                                "exfiltrated",
                                "robbery",
                                "cyberheist",
                                "cybertheft",
                                "amassed",
                                "misappropriated",
                                "took")
                        .put(
                                Role.ATTEMPTED,
                                "attempted to steal",
                                "tried to steal",
                                "attempted theft",
                                "sought to steal",
                                "attempted thefts",
                                "attempt to steal",
                                "trying to steal",
                                "attempted heist")
                        .put(
                                Role.RECOVERED,
                                "recovered",
                                "recover",
                                "recovering",
                                "retrieved",
                                "clawed back",
                                "returned",
                                "reimbursed",
                                "recovery")
                        .put(
                                Role.FROZEN,
                                "frozen",
                                "froze",
                                "freeze",
                                "freezing",
                                "seized",
                                "forfeited",
                                "confiscated",
                                "seizure",
                                "blocked",
                                "forfeiture")
                        .put(
                                Role.LAUNDERED,
                                "laundered",
                                "launder",
                                "laundering",
                                "laundry",
                                "mixed",
                                "washed",
                                "moved through",
                                "converted",
                                "cashed out")
                        .put(
                                Role.PROCEEDS,
                                "proceeds",
                                "generated",
                                "generate",
                                "generating",
                                "earned",
                                "earn",
                                "raised",
                                "raise",
                                "revenue",
                                "revenues",
                                "profits",
                                "income",
                                "accumulated",
                                "accrued")
                        .put(Role.RANSOM, "ransom", "ransoms", "extorted")
                        .put(Role.FINE, "fine", "fined", "penalty", "bounty", "reward")
                        .put(Role.VALUED, "worth", "valued", "value", "equivalent");
        this.joins = new Phrases<Boolean>(lexicon).put(true, "and", "but", "while", "whereas");
        this.topics =
                new Phrases<String>(lexicon)
                        .put("sanctions", "sanctions", "sanctioned", "embargo")
                        .put(
                                "reporting period",
                                "monitoring compliance",
                                "reporting period",
                                "period under review",
                                "covering")
                        .put("submission", "submitted", "presented to", "handed to")
                        .put("publication", "published", "released", "reported", "reports")
                        .put("theft", "stole", "stolen", "theft", "heist", "hacked", "hack");
    }

    /// Where to look.
    ///
    /// @param from first token of the sentence
    /// @param until token behind its last
    /// @param start first token of what the cue is sought for
    /// @param end token behind it
    /// @param next first token of the next amount: a word right before that is its own
    record Around(int from, int until, int start, int end, int next) {}

    Modality modality(Tokens tokens, Around around) {
        Modality found = nearest(modalities, tokens, around, Cues::lag);
        return found == null ? Modality.STATED : found;
    }

    Role role(Tokens tokens, Around around) {
        Role found = nearest(roles, tokens, around, Cues::lag);
        return found == null ? Role.UNSTATED : found;
    }

    /// What a time is told of: "sanctions", "reporting period", or empty.
    String topic(Tokens tokens, Around around) {
        String found = nearest(topics, tokens, around, Cues::lag);
        return found == null ? "" : found;
    }

    /// A report is the weakest word of a sentence: others go before it.
    private static int lag(Modality modality) {
        return modality == Modality.REPORTED ? 12 : 0;
    }

    /// Sanctions are often only the name of a committee.
    private static int lag(String topic) {
        return topic.equals("sanctions") ? 12 : 0;
    }

    private static int lag(Role role) {
        return switch (role) {
            case VALUED -> 8;
            case PROCEEDS -> 2;
            case UNSTATED, STOLEN, ATTEMPTED, RECOVERED, FROZEN, LAUNDERED, RANSOM, FINE -> 0;
        };
    }

    private interface Lag<T> {
        int of(T value);
    }

    private <T> @Nullable T nearest(Phrases<T> cues, Tokens tokens, Around around, Lag<T> lag) {
        T best = null;
        int least = Integer.MAX_VALUE;
        int distance = 0;
        for (int token = around.end; token < around.until && distance <= FARTHEST; token++) {
            int found = cues.find(tokens, token);
            boolean isOwn = found != Phrases.NONE && token + cues.length(found) != around.next;
            if (isOwn && distance + lag.of(cues.value(found)) < least) {
                least = distance + lag.of(cues.value(found));
                best = cues.value(found);
            }
            distance += isStop(tokens, token) ? COMMA : 1;
        }
        for (int token = around.start; token < around.end; token++) {
            int found = cues.find(tokens, token);
            if (found != Phrases.NONE && lag.of(cues.value(found)) <= least) {
                least = lag.of(cues.value(found));
                best = cues.value(found);
            }
        }
        distance = 0;
        for (int token = around.start - 1; token >= around.from && distance <= FARTHEST; token--) {
            distance += isStop(tokens, token) ? COMMA : 1;
            int found = cues.find(tokens, token);
            if (found == Phrases.NONE || token + cues.length(found) > around.start) {
                continue;
            }
            int near = distance - cues.length(found) + lag.of(cues.value(found));
            if (near <= least) {
                least = near;
                best = cues.value(found);
            }
        }
        return best;
    }

    private boolean isStop(Tokens tokens, int token) {
        return tokens.isSign(token, ',')
                || tokens.isSign(token, ';')
                || tokens.isSign(token, ':')
                || joins.find(tokens, token) != Phrases.NONE;
    }
}
