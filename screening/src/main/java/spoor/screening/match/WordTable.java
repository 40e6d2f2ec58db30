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
/// Of a word: number of its sound, number of its consonants, whether it is a syllable of pinyin,
/// and the letters of its text and of its sound behind each other.
final class WordTable {
    static final int NONE = -1;

    private final Map<String, Integer> soundIds = new HashMap<>();
    private final Map<String, Integer> boneIds = new HashMap<>();
    private int count;
    private int[] soundOf = new int[1024];
    private int[] bonesOf = new int[1024];
    private boolean[] isPinyin = new boolean[1024];
    private int[] textStarts = new int[1025];
    private int[] soundStarts = new int[1025];
    private byte[] letters = new byte[1 << 14];

    void add(String text, String sound) {
        if (count == soundOf.length) {
            soundOf = Arrays.copyOf(soundOf, count * 2);
            bonesOf = Arrays.copyOf(bonesOf, count * 2);
            isPinyin = Arrays.copyOf(isPinyin, count * 2);
            soundStarts = Arrays.copyOf(soundStarts, count * 2 + 1);
            textStarts = Arrays.copyOf(textStarts, count * 2 + 1);
        }
        String bones = bones(sound);
        soundOf[count] = soundIds.computeIfAbsent(sound, _ -> soundIds.size());
        bonesOf[count] =
                bones.isEmpty() ? NONE : boneIds.computeIfAbsent(bones, _ -> boneIds.size());
        isPinyin[count] = Pinyin.isSyllable(text);
        soundStarts[count] = append(text, textStarts[count]);
        textStarts[count + 1] = append(sound, soundStarts[count]);
        count++;
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
        return soundOf[word];
    }

    int bones(int word) {
        return bonesOf[word];
    }

    boolean isPinyin(int word) {
        return isPinyin[word];
    }

    byte[] letters() {
        return letters;
    }

    int textStart(int word) {
        return textStarts[word];
    }

    int textLength(int word) {
        return soundStarts[word] - textStarts[word];
    }

    int soundStart(int word) {
        return soundStarts[word];
    }

    int soundLength(int word) {
        return textStarts[word + 1] - soundStarts[word];
    }
}
