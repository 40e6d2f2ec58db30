package spoor.screening.match;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import spoor.screening.name.Pinyin;
import spoor.screening.name.SameNames;

/// How alike an asked word is to listed ones, from 0 to 1.
///
/// Two words are compared only if their sounds are equal, are forms of one name, have the same
/// consonants, or lie within a few typing errors of each other, or if their letters do. Each of
/// these can be looked up, so a lookup finds every pair that is alike at all: see [WordIndex].
final class Likeness {
    static final double EQUAL = 0.97;
    static final double VOWELLESS = 0.92;
    static final double FORM = 0.85;

    /// A word whose one consonant is all that is known of it: `x` may be Shah, and Shu.
    private static final double LONE = 0.75;

    /// Words less alike are different words.
    private static final double LEAST = 0.45;

    /// Consonants that two vowelled words must share to be alike by them.
    private static final int LEAST_BONES = 3;

    private final WordTable words;
    private final byte[] text;
    private final byte[] sound;
    private final int soundId;
    private final int boneId;
    private final int boneCount;
    private final boolean isPinyin;
    private final boolean isVowelless;
    private final int textErrors;
    private final int soundErrors;
    private final int[] forms;

    Likeness(WordTable words, String text, String sound) {
        this.words = words;
        this.text = text.getBytes(StandardCharsets.ISO_8859_1);
        this.sound = sound.getBytes(StandardCharsets.ISO_8859_1);
        soundId = words.soundId(sound);
        String bones = WordTable.bones(sound);
        boneId = words.boneId(bones);
        boneCount = bones.length();
        isPinyin = Pinyin.isSyllable(text);
        isVowelless = sound.charAt(0) == '~';
        textErrors = textErrors(this.text[0], text.length());
        soundErrors = soundErrors(this.sound[0], sound.length());
        Set<String> related = SameNames.relatedSounds(sound);
        forms = related.stream().mapToInt(words::soundId).filter(id -> id >= 0).toArray();
    }

    static int soundErrors(String sound) {
        return soundErrors((byte) sound.charAt(0), sound.length());
    }

    static int textErrors(String text) {
        return textErrors((byte) text.charAt(0), text.length());
    }

    /// Typing errors that a sound of some length may hold and still be compared.
    private static int soundErrors(byte first, int length) {
        boolean isNumber = first >= '0' && first <= '9';
        return isNumber || length < 3 ? 0 : length < 6 ? 1 : 2;
    }

    /// The same for the letters of a word: one typed letter can change a sound in several places.
    private static int textErrors(byte first, int length) {
        return first < 'a' || first > 'z' || length < 3 ? 0 : 1;
    }

    /// @return 0 if the two are not compared at all
    double to(int word) {
        if (soundId >= 0 && words.sound(word) == soundId) {
            return EQUAL;
        }
        byte[] letters = words.letters();
        int start = words.soundStart(word);
        int length = words.soundLength(word);
        double like = isForm(words.sound(word)) ? FORM : 0;
        boolean listedVowelless = letters[start] == '~';
        boolean sharesBones = boneId >= 0 && words.bones(word) == boneId;
        if (isVowelless != listedVowelless) {
            return sharesBones ? boneCount > 1 ? VOWELLESS : LONE : like;
        }
        if (isPinyin && words.isPinyin(word)) {
            return like;
        }
        int longer = Math.max(sound.length, length);
        int errors = Math.min(soundErrors, soundErrors(letters[start], length));
        boolean byBones = sharesBones && boneCount >= LEAST_BONES && !isVowelless;
        if (byBones || EditDistance.isWithin(sound, letters, start, length, errors)) {
            like = Math.max(like, byLetters(sound, letters, start, length, longer));
        }
        int textStart = words.textStart(word);
        int textLength = words.textLength(word);
        int least = Math.min(textErrors, textErrors(letters[textStart], textLength));
        if (EditDistance.isWithin(text, letters, textStart, textLength, least)) {
            like = Math.max(like, byLetters(text, letters, textStart, textLength, longer));
        }
        return like;
    }

    private boolean isForm(int id) {
        for (int form : forms) {
            if (form == id) {
                return true;
            }
        }
        return false;
    }

    /// Letters that differ, the near ones less, in proportion to the longer word. A letter makes
    /// another name of a short word sooner than of a long one: Yang is not Zhang.
    private static double byLetters(byte[] a, byte[] b, int start, int length, int soundLength) {
        double slope = soundLength > 7 ? 1.5 : soundLength > 5 ? 1.7 : soundLength > 4 ? 2.1 : 2.3;
        int longer = Math.max(a.length, length);
        double like = EQUAL - slope * EditDistance.cost(a, b, start, length) / (longer + 0.5);
        return like < LEAST ? 0 : like;
    }
}
