package spoor.register.read;

import spoor.register.claim.Qualifier;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;

/// Words beside a number that hedge it.
final class Hedge {
    private Hedge() {}

    /// Before the number.
    static Phrases<Qualifier> before(Lexicon lexicon) {
        return new Phrases<Qualifier>(lexicon)
                .put(
                        Qualifier.EXACTLY,
                        "exactly",
                        "precisely",
                        "equal to",
                        "equals",
                        "equals to",
                        "equaling",
                        "equaling to",
                        "equalling",
                        "is equal to",
                        "=",
                        "a total of",
                        "totaling",
                        "totalling",
                        "in total")
                .put(
                        Qualifier.APPROXIMATELY,
                        "about",
                        "around",
                        "approximately",
                        "approx",
                        "approx.",
                        "roughly",
                        "some",
                        "circa",
                        "close to",
                        "in the region of",
                        "in the order of",
                        "on the order of",
                        "in the neighborhood of",
                        "an average of",
                        "nearer",
                        "~",
                        "\u2248",
                        "\u223C",
                        "or about",
                        "something like",
                        "what amounts to")
                .put(
                        Qualifier.ESTIMATED,
                        "estimated",
                        "an estimated",
                        "estimated at",
                        "estimates of",
                        "an estimate of",
                        "estimated to be",
                        "estimated to have been",
                        "is estimated to be",
                        "valued at an estimated",
                        "projected",
                        "estimated value of",
                        "estimated total of",
                        "estimated loss of",
                        "estimated losses of",
                        "estimated worth of",
                        "believed to be worth",
                        "thought to be worth",
                        "believed to total",
                        "estimate",
                        "estimates")
                .put(
                        Qualifier.UP_TO,
                        "up to",
                        "as much as",
                        "as many as",
                        "at most",
                        "no more than",
                        "not more than",
                        "a maximum of",
                        "maximum of",
                        "maximum",
                        "no greater than",
                        "not exceeding",
                        "upto",
                        "as high as",
                        "not over",
                        "\u2264",
                        "<=",
                        "less than or equal to",
                        "to a maximum of",
                        "at the most",
                        "not greater than",
                        "no higher than",
                        "not higher than",
                        "not above",
                        "no larger than",
                        "potentially up to")
                .put(
                        Qualifier.AT_LEAST,
                        "at least",
                        "no less than",
                        "not less than",
                        "no fewer than",
                        "not fewer than",
                        "a minimum of",
                        "minimum of",
                        "minimum",
                        "at minimum",
                        "at a minimum",
                        "at the very least",
                        "at the least",
                        "\u2265",
                        ">=",
                        "greater than or equal to",
                        "more than or equal to",
                        "as little as",
                        "as few as",
                        "starting at",
                        "starting from",
                        "no lower than",
                        "not lower than",
                        "no smaller than",
                        "not below",
                        "not under")
                .put(
                        Qualifier.MORE_THAN,
                        "more than",
                        "over",
                        "greater than",
                        "above",
                        "exceeding",
                        "exceeds",
                        "exceeded",
                        "exceed",
                        "in excess of",
                        "upwards of",
                        "upward of",
                        "north of",
                        "larger than",
                        "bigger than",
                        "higher than",
                        "surpassing",
                        "surpassed",
                        "topping",
                        "topped",
                        "beyond",
                        "well over",
                        "well above",
                        "just over",
                        "just above",
                        "slightly more than",
                        "slightly over",
                        "a little over",
                        "a little more than",
                        "far more than",
                        "much more than",
                        "well in excess of",
                        ">",
                        "not less than or equal to")
                .put(
                        Qualifier.LESS_THAN,
                        "less than",
                        "under",
                        "below",
                        "fewer than",
                        "lower than",
                        "smaller than",
                        "nearly",
                        "almost",
                        "just under",
                        "just below",
                        "just shy of",
                        "shy of",
                        "short of",
                        "slightly less than",
                        "slightly under",
                        "a little under",
                        "a little less than",
                        "well under",
                        "well below",
                        "close on",
                        "<");
    }

    /// Behind the number.
    static Phrases<Qualifier> behind(Lexicon lexicon) {
        return new Phrases<Qualifier>(lexicon)
                .put(
                        Qualifier.AT_LEAST,
                        "or more",
                        "and more",
                        "or above",
                        "and above",
                        "or over",
                        "and over",
                        "or greater",
                        "or greater than",
                        "and greater",
                        "or more than",
                        "or higher",
                        "and higher",
                        "or larger",
                        "and up",
                        "or bigger",
                        "at least",
                        "at a minimum",
                        "at minimum",
                        "plus",
                        "-plus",
                        "+")
                .put(
                        Qualifier.UP_TO,
                        "or less",
                        "and less",
                        "or fewer",
                        "and fewer",
                        "or below",
                        "and below",
                        "or under",
                        "and under",
                        "or lower",
                        "and lower",
                        "or less than",
                        "or smaller",
                        "at most",
                        "at the most",
                        "max",
                        "maximum")
                .put(Qualifier.APPROXIMATELY, "or so", "or thereabouts", "approximately");
    }

    /// What a second hedge makes of the first: "an estimated up to", "at least about".
    static Qualifier joined(Qualifier first, Qualifier second) {
        boolean isEstimated = first == Qualifier.ESTIMATED || second == Qualifier.ESTIMATED;
        boolean isUpTo = first == Qualifier.UP_TO || second == Qualifier.UP_TO;
        if (isEstimated && isUpTo) {
            return Qualifier.ESTIMATED_UP_TO;
        }
        return isBound(first) || (!isBound(second) && weight(first) >= weight(second))
                ? first
                : second;
    }

    private static boolean isBound(Qualifier qualifier) {
        return weight(qualifier) > 2;
    }

    private static int weight(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACTLY -> 0;
            case APPROXIMATELY -> 1;
            case ESTIMATED -> 2;
            case UP_TO, ESTIMATED_UP_TO, AT_LEAST, MORE_THAN, LESS_THAN, RANGE -> 3;
        };
    }
}
