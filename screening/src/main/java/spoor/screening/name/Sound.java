package spoor.screening.name;

import java.util.Arrays;

/// How a word sounds, coarsely: spellings that differ only by a system of transliteration or by a
/// doubled letter get the same sound. Letters of the result: `x` is sh, `c` is ch, `j` is dzh or
/// zh, `h` is also kh, `k` is also q, `i` is also y.
///
/// The rules are of this project, after the systems that the lists mix: BGN/PCGN, ISO 9, passports
/// of the former Soviet Union, English, French and German newspapers. Gets wrong: letters that one
/// language reads otherwise (Italian `ce`, Spanish `j`); such spellings stay apart by one or two
/// letters, which the comparison of letters allows.
public final class Sound {
    /// Spellings of two letters and more, the longest first, with their sounds.
    private static final String[][] CLUSTERS = {
        {"shch", "x"},
        {"tsch", "c"},
        {"dsch", "j"},
        {"sch", "x"},
        {"tch", "c"},
        {"dzh", "j"},
        {"sh", "x"},
        {"ch", "c"},
        {"zh", "j"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"ck", "k"},
        {"cz", "c"},
        {"dj", "j"},
        {"tz", "ts"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"iy", "i"},
        {"yi", "i"},
        {"ij", "i"},
        {"oe", "o"},
        {"ue", "u"},
        {"ae", "ai"},
    };

    private static final String[][][] BY_FIRST_LETTER = new String[26][][];

    static {
        for (int letter = 0; letter < 26; letter++) {
            char first = (char) ('a' + letter);
            BY_FIRST_LETTER[letter] =
                    Arrays.stream(CLUSTERS)
                            .filter(cluster -> cluster[0].charAt(0) == first)
                            .toArray(String[][]::new);
        }
    }

    private Sound() {}

    /// @param text letters a to z or digits, or `~` and consonants, which is returned as it is
    public static String of(String text) {
        if (text.isEmpty() || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            return text;
        }
        String word = SameNames.canonical(text);
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            i += append(word, i, sound);
        }
        return sound.isEmpty() ? word : sound.toString();
    }

    /// Appends the sound at `i` and says how many letters it took.
    private static int append(String word, int i, StringBuilder sound) {
        char c = word.charAt(i);
        if (c < 'a' || c > 'z') {
            put(sound, c);
            return 1;
        }
        for (String[] cluster : BY_FIRST_LETTER[c - 'a']) {
            if (word.startsWith(cluster[0], i)) {
                for (int k = 0; k < cluster[1].length(); k++) {
                    put(sound, cluster[1].charAt(k));
                }
                return cluster[0].length();
            }
        }
        char next = i + 1 < word.length() ? word.charAt(i + 1) : '.';
        switch (c) {
            case 'a', 'e' -> {
                boolean isDiphthong = next == 'i' || next == 'y' || next == 'j';
                boolean glides = i + 2 < word.length() && isVowel(word.charAt(i + 2));
                if (isDiphthong && !(glides && next != 'i')) {
                    put(sound, 'a');
                    put(sound, 'i');
                    return 2;
                }
                put(sound, c);
            }
            case 'q' -> put(sound, 'k');
            case 'c' -> put(sound, next == 'e' || next == 'i' || next == 'y' ? 's' : 'k');
            case 'x' -> {
                put(sound, 'k');
                put(sound, 's');
            }
            case 'h' -> {
                // At the end, "ah" and "a" are one: ta marbuta, Persian and Hebrew feminine.
                boolean isSilent = next == '.' && i > 1 && isVowel(word.charAt(i - 1));
                if (!isSilent) {
                    put(sound, 'h');
                }
            }
            case 'y' -> {
                boolean afterVowel = i == 0 || isVowel(word.charAt(i - 1));
                if (!(afterVowel && next == 'e')) {
                    put(sound, 'i');
                }
            }
            default -> put(sound, c);
        }
        return 1;
    }

    private static void put(StringBuilder sound, char c) {
        int length = sound.length();
        if (length == 0 || sound.charAt(length - 1) != c) {
            sound.append(c);
        }
    }

    /// The consonants of a sound, those apart that scripts without vowels tell apart: `A` stands
    /// for a vowel at the beginning. The same for a word from such a script, which begins with `~`.
    public static String skeleton(String sound) {
        if (sound.startsWith("~")) {
            return sound.substring(1);
        }
        StringBuilder bones = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            if (isVowel(c)) {
                if (i == 0) {
                    bones.append('A');
                }
            } else if (c != 'w' || i == 0) {
                bones.append(bone(c));
            }
        }
        return bones.toString();
    }

    /// Consonants as they are in the middle of a word: without the mark of a vowel at the
    /// beginning.
    static String inner(String bones) {
        boolean isMark = bones.startsWith("A") || bones.startsWith("w");
        return isMark ? bones.substring(1) : bones;
    }

    private static char bone(char consonant) {
        return switch (consonant) {
            case 'c' -> 'x';
            case 'j' -> 'g';
            case 'v' -> 'b';
            case 'p' -> 'f';
            default -> consonant;
        };
    }

    public static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
