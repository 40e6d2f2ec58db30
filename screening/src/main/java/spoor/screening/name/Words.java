package spoor.screening.name;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.screening.list.PartyKind;

/// Words that are no name: titles, particles, endings of patronymics. Short lists, by hand.
final class Words {
    private static final Set<String> TITLES =
            Set.of(
                    ("mr mrs ms miss dr prof professor sir shaykh sheikh shaikh sheik sheykh haji hajji hajj hadji"
                                    + " alhaji mullah mulla molla maulavi mawlawi maulawi mawlana maulana molvi ayatollah"
                                    + " hojjatoleslam imam sayyid sayed seyed syed seyyed gen general col colonel lt"
                                    + " lieutenant maj major capt captain brig brigadier admiral adm marshal excellency"
                                    + " eng engineer ustad ustaz ostad hafiz qari comrade herr frau mme monsieur madame"
                                    + " minister president jr sr esq phd md hon")
                            .split(" ", -1));

    private static final Set<String> SHIP_TITLES =
            Set.of("mv", "mt", "ms", "ss", "vessel", "lng", "lpg");

    private static final Set<String> PARTICLES =
            Set.of(
                    ("al el ul ud bin ibn ben bint binti de del della di da do dos das la le les van von der den ter"
                                    + " zu zum of the and und et for ou oulad ould wa")
                            .split(" ", -1));

    /// Forms of the Arabic article that count as one only when a hyphen ties them to their word.
    private static final Set<String> TIED_ARTICLES =
            Set.of(
                    "al el ul as ash an ar at az ad ed es esh er en et ez us ush ur ut un ath adh"
                            .split(" ", -1));

    static final Set<String> FATHER = Set.of("bin", "ibn", "ben", "bint", "binti", "ould");
    static final Set<String> SERVANT =
            Set.of(
                    "abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdoul", "abdu", "abdus",
                    "abdil");
    static final Set<String> FATHER_OF = Set.of("abu", "abou", "abo", "umm", "um");
    static final Set<String> FAITH =
            Set.of("din", "deen", "dine", "dien", "addin", "uddin", "eddin", "aldin", "eddine");

    static final Set<String> GOD = Set.of("allah", "ullah", "ollah", "lah");

    private static final Pattern GLUED_GOD = Pattern.compile("(.{3,}?)[aou]?l{1,2}ah?");
    private static final Pattern GLUED_FAITH =
            Pattern.compile("(.{3,}?)[aeiou]{0,2}[ld]?d(?:i|ee|ie)ne?");
    private static final Set<String> FAITH_ENDINGS = Set.of("in", "en", "ne");
    private static final String[] PATRONYMICS =
            "ovich evich ovych evych ovna evna ivna ichna ovitch evitch oglu ogly oglou kyzy"
                    .split(" ", -1);
    private static final Pattern ROMAN = Pattern.compile("i{2,3}|iv|vi{1,3}|ix|xi{1,3}|xiv|xv|v|x");

    private Words() {}

    static boolean isTitle(String word, PartyKind kind, boolean isFirst) {
        return switch (kind) {
            case PERSON -> TITLES.contains(word);
            case VESSEL, AIRCRAFT -> SHIP_TITLES.contains(word);
            case ORGANISATION -> false;
            case OTHER -> isFirst && (TITLES.contains(word) || SHIP_TITLES.contains(word));
        };
    }

    static boolean isParticle(String word, boolean isTiedToNext) {
        return PARTICLES.contains(word) || (isTiedToNext && TIED_ARTICLES.contains(word));
    }

    static boolean isPatronymic(String word) {
        for (String ending : PATRONYMICS) {
            if (word.endsWith(ending)) {
                return word.length() > ending.length() + 2;
            }
        }
        return false;
    }

    /// The number that a Roman numeral of one to four letters writes, or 0.
    static int roman(String word) {
        if (word.length() > 4
                || "ivx".indexOf(word.charAt(0)) < 0
                || !ROMAN.matcher(word).matches()) {
            return 0;
        }
        int sum = 0;
        int last = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            int value =
                    switch (word.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        default -> 10;
                    };
            sum += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return sum;
    }

    /// `abdurrahman` and `abdelrahman` as `abdrahman`, `salahuddin` as `salahdin`; others
    /// unchanged.
    static String arabicCompound(String word) {
        if (word.length() < 7 || !SameNames.canonical(word).equals(word)) {
            return word;
        }
        if (word.startsWith("abd")) {
            return servantOf(word);
        }
        if (word.endsWith("llah") || word.endsWith("ulla")) {
            Matcher god = GLUED_GOD.matcher(word);
            return god.matches() ? god.group(1) + "ula" : word;
        }
        if (!FAITH_ENDINGS.contains(word.substring(word.length() - 2))) {
            return word;
        }
        Matcher faith = GLUED_FAITH.matcher(word);
        return faith.matches() ? faith.group(1) + "din" : word;
    }

    private static String servantOf(String word) {
        int i = 3;
        while (i < word.length() && i < 5 && "aeou".indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        boolean hasArticle = i > 3 && word.charAt(i) == 'l';
        boolean isDoubled = i + 1 < word.length() && word.charAt(i) == word.charAt(i + 1);
        String of = word.substring(i + 1);
        return (hasArticle || isDoubled) && i > 3 && of.length() > 2 ? "abd" + of : word;
    }
}
