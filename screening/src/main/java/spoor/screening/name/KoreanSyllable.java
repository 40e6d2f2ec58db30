package spoor.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One syllable of a Korean given name by its class of sounds, and how Latin words are taken apart
/// into syllables.
///
/// @param strict initial, vowel and final, each as the class that Revised, McCune-Reischauer
///   without marks and North Korean spelling share: o is ㅗ and ㅓ, U is ㅜ and ㅡ
/// @param loose as people mix it: o and U as one, initial r and n as one, or none before i and y
record KoreanSyllable(String strict, String loose) {
    private static final int MOST_SYLLABLES = 3;
    private static final int MOST_PARSES = 4;

    private static final Map<String, String> INITIALS = new HashMap<>();
    private static final Map<String, String> MEDIALS = new HashMap<>();
    private static final Map<String, String> FINALS = new HashMap<>();
    private static final Map<String, List<KoreanSyllable>> SYLLABLES = new HashMap<>();

    static {
        put(INITIALS, "", "");
        put(INITIALS, "k", "k g kk gg kh c");
        put(INITIALS, "n", "n");
        put(INITIALS, "t", "t d tt dd th");
        put(INITIALS, "r", "r l rh");
        put(INITIALS, "m", "m");
        put(INITIALS, "p", "p b pp bb ph");
        put(INITIALS, "s", "s ss sh");
        put(INITIALS, "c", "ch j jj tch ts tsh z");
        put(INITIALS, "h", "h");
        put(MEDIALS, "a", "a ah");
        put(MEDIALS, "e", "ae ai ay e eh");
        put(MEDIALS, "ya", "ya yah ia");
        put(MEDIALS, "ye", "yae ye yeh");
        put(MEDIALS, "o", "o oh eo eoh ou");
        put(MEDIALS, "yo", "yo yoh yeo you yuh");
        put(MEDIALS, "oe", "oe oi oy woe");
        put(MEDIALS, "wa", "wa oa");
        put(MEDIALS, "we", "wae we");
        put(MEDIALS, "U", "u uh oo woo wu eu");
        put(MEDIALS, "wo", "wo weo");
        put(MEDIALS, "wi", "wi wee");
        put(MEDIALS, "yU", "yu yoo yuu ew yew");
        put(MEDIALS, "ui", "ui eui uy");
        put(MEDIALS, "i", "i ee yi yee ih ie");
        put(FINALS, "", "");
        put(FINALS, "k", "k g kk c ck");
        put(FINALS, "n", "n nn");
        put(FINALS, "t", "t d s ss");
        put(FINALS, "l", "l r ll");
        put(FINALS, "m", "m");
        put(FINALS, "p", "p b");
        put(FINALS, "g", "ng");
        INITIALS.forEach((initial, i) ->
                MEDIALS.forEach((medial, m) ->
                        FINALS.forEach((last, f) -> add(initial + medial + last, i, m, f))));
    }

    private static void put(Map<String, String> table, String sound, String spellings) {
        if (spellings.isEmpty()) {
            table.put("", sound);
        }
        for (String spelling : spellings.split(" ", -1)) {
            table.put(spelling, sound);
        }
    }

    private static void add(String spelling, String initial, String medial, String last) {
        String loose = looseInitial(initial, medial) + looseMedial(medial) + last;
        KoreanSyllable syllable = new KoreanSyllable(initial + medial + last, loose);
        List<KoreanSyllable> all = SYLLABLES.computeIfAbsent(spelling, _ -> new ArrayList<>());
        if (!all.contains(syllable)) {
            all.add(syllable);
            all.sort(java.util.Comparator.comparing(KoreanSyllable::strict));
        }
    }

    private static String looseInitial(String initial, String medial) {
        boolean isLiquid = initial.equals("r") || initial.equals("n");
        if (!isLiquid) {
            return initial;
        }
        return medial.startsWith("y") || medial.equals("i") ? "" : "n";
    }

    private static String looseMedial(String medial) {
        return switch (medial) {
            case "U" -> "o";
            case "yU" -> "yo";
            case "ui" -> "i";
            case "oe" -> "we";
            default -> medial;
        };
    }

    /// The ways to read a word as one to three syllables, fewest first, at most four: one word of a
    /// spelled name is seldom read in more.
    static List<List<KoreanSyllable>> parses(String word) {
        Set<List<KoreanSyllable>> all = new LinkedHashSet<>();
        for (int count = 1; count <= MOST_SYLLABLES && all.size() < MOST_PARSES; count++) {
            collect(word, count, List.of(), all);
        }
        return all.stream().limit(MOST_PARSES).toList();
    }

    private static void collect(
            String rest, int count, List<KoreanSyllable> before, Set<List<KoreanSyllable>> all) {
        if (count == 0) {
            if (rest.isEmpty()) {
                all.add(before);
            }
            return;
        }
        // The longest head first: "jongun" is jong-un rather than jon-gun.
        for (int end = Math.min(rest.length(), 7); end > 0; end--) {
            for (KoreanSyllable head : SYLLABLES.getOrDefault(rest.substring(0, end), List.of())) {
                List<KoreanSyllable> more = new ArrayList<>(before);
                more.add(head);
                collect(rest.substring(end), count - 1, more, all);
            }
        }
    }
}
