package spoor.screening.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import spoor.screening.name.Pinyin;
import spoor.screening.name.Sound;

/// What is compared of each word, in arrays without gaps: a search looks at hundreds of words that
/// lie anywhere in the list, and each step from object to object would be a wait for memory.
///
/// All numbers of a word stand together, the letters of its text and of its sound in a second
/// array.
final class WordTable {
    static final int NONE = -1;

    /// Ints of one word: sound; twice the consonants, and 1 for a syllable of pinyin; where the
    /// text begins; where the sound begins.
    private static final int WORD = 4;

    private final Map<String, Integer> soundIds = new HashMap<>();
    private final Map<String, Integer> boneIds = new HashMap<>();
    private int count;
    private int[] table = new int[1024 * WORD];
    private byte[] letters = new byte[1 << 14];

    void add(String text, String sound) {
        int at = count++ * WORD;
        if (at + 2 * WORD > table.length) {
            table = Arrays.copyOf(table, table.length * 2);
        }
        String bones = bones(sound);
        int bonesId = bones.isEmpty() ? NONE : boneIds.computeIfAbsent(bones, _ -> boneIds.size());
        table[at] = soundIds.computeIfAbsent(sound, _ -> soundIds.size());
        table[at + 1] = 2 * bonesId + (Pinyin.isSyllable(text) ? 1 : 0);
        table[at + 3] = append(text, table[at + 2]);
        table[at + WORD + 2] = append(sound, table[at + 3]);
    }

    private int append(String word, int at) {
        byte[] ascii = word.getBytes(StandardCharsets.ISO_8859_1);
        if (at + ascii.length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (at + ascii.length));
        }
        System.arraycopy(ascii, 0, letters, at, ascii.length);
        return at + ascii.length;
    }

    /// Consonants, empty for a number.
    static String bones(String sound) {
        return Character.isDigit(sound.charAt(0)) ? "" : Sound.skeleton(sound);
    }

    /// The number of a sound, or [#NONE].
    int soundId(String sound) {
        return soundIds.getOrDefault(sound, NONE);
    }

    int boneId(String bones) {
        return bones.isEmpty() ? NONE : boneIds.getOrDefault(bones, NONE);
    }

    int sound(int word) {
        return table[word * WORD];
    }

    int bones(int word) {
        return table[word * WORD + 1] >> 1;
    }

    boolean isPinyin(int word) {
        return (table[word * WORD + 1] & 1) == 1;
    }

    byte[] letters() {
        return letters;
    }

    int textStart(int word) {
        return table[word * WORD + 2];
    }

    int textLength(int word) {
        return soundStart(word) - textStart(word);
    }

    int soundStart(int word) {
        return table[word * WORD + 3];
    }

    int soundLength(int word) {
        return textStart(word + 1) - soundStart(word);
    }
}
