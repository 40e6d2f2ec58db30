package spoor.screening.match;

import java.util.Set;
import spoor.screening.name.Pinyin;
import spoor.screening.name.SameNames;
import spoor.screening.name.Sound;

/// How alike an asked word is to listed ones, from 0 to 1.
///
/// Two words are compared only if their sounds are equal, are forms of one name, have the same
/// consonants, or lie within a few typing errors of each other, or if their letters do. Each of
/// these can be looked up, so a lookup finds every pair that is alike at all: see [WordIndex].
final class Likeness {
    static final double EQUAL = 0.97;
    static final double VOWELLESS = 0.92;
    static final double FORM = 0.85;

    /// Words less alike are different words.
    private static final double LEAST = 0.55;

    /// Consonants that two vowelled words must share to be alike by them.
    private static final int LEAST_BONES = 3;

    private final Listed asked;
    private final Set<String> forms;

    /// What is compared of a word, made once.
    ///
    /// @param bones consonants, empty for a number
    /// @param isVowelless written without vowels
    /// @param isPinyin a syllable of Mandarin
    record Listed(String text, String sound, String bones, boolean isVowelless, boolean isPinyin) {
        static Listed of(String text, String sound) {
            boolean isNumber = Character.isDigit(sound.charAt(0));
            return new Listed(
                    text,
                    sound,
                    isNumber ? "" : Sound.skeleton(sound),
                    sound.charAt(0) == '~',
                    Pinyin.isSyllable(text));
        }
    }

    Likeness(String text, String sound) {
        asked = Listed.of(text, sound);
        forms = SameNames.relatedSounds(sound);
    }

    /// Typing errors that a sound of some length may hold and still be compared.
    static int soundErrors(String sound) {
        int length = sound.length();
        return Character.isDigit(sound.charAt(0)) || length < 3 ? 0 : length < 6 ? 1 : 2;
    }

    /// The same for the letters of a word: one typed letter can change a sound in several places.
    static int textErrors(String text) {
        char first = text.charAt(0);
        return first < 'a' || first > 'z' || text.length() < 3 ? 0 : 1;
    }

    /// @return 0 if the two are not compared at all
    double to(Listed listed) {
        String a = asked.sound;
        String b = listed.sound;
        if (a.equals(b)) {
            return EQUAL;
        }
        double like = !forms.isEmpty() && forms.contains(b) ? FORM : 0;
        if (asked.isVowelless || listed.isVowelless) {
            return Math.max(like, vowelless(listed));
        }
        if (asked.isPinyin && listed.isPinyin) {
            return like;
        }
        int length = Math.max(a.length(), b.length());
        boolean sharesBones =
                asked.bones.length() >= LEAST_BONES && asked.bones.equals(listed.bones);
        if (sharesBones || EditDistance.isWithin(a, b, Math.min(soundErrors(a), soundErrors(b)))) {
            like = Math.max(like, byLetters(a, b, length));
        }
        int errors = Math.min(textErrors(asked.text), textErrors(listed.text));
        if (EditDistance.isWithin(asked.text, listed.text, errors)) {
            like = Math.max(like, byLetters(asked.text, listed.text, length));
        }
        return like;
    }

    private double vowelless(Listed listed) {
        if (asked.isVowelless != listed.isVowelless) {
            return asked.bones.length() > 1 && asked.bones.equals(listed.bones) ? VOWELLESS : 0;
        }
        String a = asked.sound;
        String b = listed.sound;
        int errors = Math.min(soundErrors(a), soundErrors(b));
        boolean isNear = EditDistance.isWithin(a, b, errors);
        return isNear ? byLetters(a, b, Math.max(a.length(), b.length())) : 0;
    }

    /// Letters that differ, the near ones less, in proportion to the longer word. A letter makes
    /// another name of a short word sooner than of a long one: Yang is not Zhang.
    private static double byLetters(String a, String b, int soundLength) {
        double slope = soundLength > 7 ? 1.5 : soundLength > 5 ? 1.7 : soundLength > 4 ? 2.1 : 3.2;
        int longer = Math.max(a.length(), b.length());
        double like = EQUAL - slope * EditDistance.cost(a, b) / (longer + 0.5);
        return like < LEAST ? 0 : like;
    }
}
