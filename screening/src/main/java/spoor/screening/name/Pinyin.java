package spoor.screening.name;

import java.util.regex.Pattern;

/// Syllables of Mandarin as pinyin writes them (ISO 7098). Two of them that differ are two names,
/// though one letter lies between them: Zheng is not Zhang.
public final class Pinyin {
    private static final int LONGEST = 6;
    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
                            + "(?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iong|iu"
                            + "|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo)");

    private Pinyin() {}

    /// @param word in lower-case Latin letters without tone marks
    public static boolean isSyllable(String word) {
        return word.length() <= LONGEST && SYLLABLE.matcher(word).matches();
    }
}
