package spoor.register.claim;

import java.util.Locale;
import java.util.Set;

/// What a number counts.
///
/// @param code ISO 4217 for money, the asset's sign for coins, the plural noun for counts
///   (`attacks`), `%`, `share` for parts of one, `x` for times
/// @param isAssumed whether the text does not settle it: `$` alone is taken to be `USD`
public record Unit(Kind kind, String code, boolean isAssumed) {

    public enum Kind {
        MONEY,
        COIN,
        COUNT,
        PERCENT,
        /// a part of a whole: "a third of"
        SHARE,
        TIMES
    }

    /// What all words for attacks count.
    public static final String ATTACKS = "attacks";

    private static final Set<String> ATTACK_WORDS =
            Set.of(
                    "attacks",
                    "cyberattacks",
                    "instances",
                    "incidents",
                    "cases",
                    "hacks",
                    "heists",
                    "thefts",
                    "cyberthefts",
                    "intrusions",
                    "breaches",
                    "robberies");

    /// What counts the same: [#ATTACKS] for every word for attacks, or else the code, in small
    /// letters where it is a noun. Whether the text settles it makes no difference.
    public String common() {
        if (kind != Kind.COUNT) {
            return code;
        }
        String noun = code.toLowerCase(Locale.ROOT);
        String lastWord = noun.substring(noun.lastIndexOf(' ') + 1);
        return ATTACK_WORDS.contains(lastWord.replace("cyber-", "cyber")) ? ATTACKS : noun;
    }

    public static Unit of(Kind kind, String code) {
        return new Unit(kind, code, false);
    }
}
