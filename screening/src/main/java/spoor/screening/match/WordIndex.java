package spoor.screening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import spoor.screening.name.NameToken;
import spoor.screening.name.SameNames;
import spoor.screening.name.Sound;

/// All words of a list, and a lookup that finds every one that [Likeness] compares with a given
/// word: equal sounds, forms of one name and equal consonants by maps, typing errors by two
/// [ShortenedWords], one of sounds and one of letters.
final class WordIndex {
    private static final int[] NONE = {};

    private final List<NameToken> added = new ArrayList<>();
    private final WordTable table = new WordTable();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, int[]> bySound = new HashMap<>();
    private final Map<String, int[]> byBones = new HashMap<>();
    private ShortenedWords shortSounds = new ShortenedWords.Builder().build();
    private ShortenedWords shortTexts = new ShortenedWords.Builder().build();

    /// A number for the word until all are known. A text has one sound.
    int add(NameToken token) {
        Integer known = ids.putIfAbsent(token.text(), added.size());
        if (known != null) {
            return known;
        }
        added.add(token);
        return added.size() - 1;
    }

    /// Makes the lookup ready; nothing is added afterwards. Words are numbered from 0 in the order
    /// of their sounds: a search looks at words that sound alike, and so they lie together.
    ///
    /// @return the number of each word, by the number that it had until now
    int[] seal() {
        List<NameToken> words = new ArrayList<>(added);
        words.sort(Comparator.comparing(NameToken::sound).thenComparing(NameToken::text));
        int[] numbers = new int[words.size()];
        for (int id = 0; id < words.size(); id++) {
            NameToken word = words.get(id);
            table.add(word.text(), word.sound());
            numbers[Objects.requireNonNull(ids.put(word.text(), id))] = id;
        }
        file(words);
        added.clear();
        return numbers;
    }

    private void file(List<NameToken> words) {
        Map<String, List<Integer>> withSound = new HashMap<>();
        Map<String, List<Integer>> withBones = new HashMap<>();
        ShortenedWords.Builder soundKeys = new ShortenedWords.Builder();
        ShortenedWords.Builder textKeys = new ShortenedWords.Builder();
        for (int id = 0; id < words.size(); id++) {
            String text = words.get(id).text();
            String sound = words.get(id).sound();
            String bones = WordTable.bones(sound);
            withSound.computeIfAbsent(sound, _ -> new ArrayList<>()).add(id);
            if (!bones.isEmpty()) {
                withBones.computeIfAbsent(key(sound, bones), _ -> new ArrayList<>()).add(id);
            }
            soundKeys.add(sound, Likeness.soundErrors(sound), id);
            textKeys.add(text, Likeness.textErrors(text), id);
        }
        withSound.forEach((key, of) -> bySound.put(key, array(of)));
        withBones.forEach((key, of) -> byBones.put(key, array(of)));
        shortSounds = soundKeys.build();
        shortTexts = textKeys.build();
    }

    private static int[] array(List<Integer> ids) {
        return ids.stream().mapToInt(i -> i).toArray();
    }

    /// A lone consonant tells something only between a word with vowels and one without: they are
    /// filed apart.
    private static String key(String sound, String bones) {
        return bones.length() > 1 ? bones : (isVowelless(sound) ? "~" : " ") + bones;
    }

    private static boolean isVowelless(String sound) {
        return sound.charAt(0) == '~';
    }

    int size() {
        return ids.size();
    }

    WordTable table() {
        return table;
    }

    /// The word's number, or -1.
    int find(String text) {
        return ids.getOrDefault(text, -1);
    }

    /// Numbers of the words of one sound.
    int[] withSound(String sound) {
        return bySound.getOrDefault(sound, NONE);
    }

    /// Numbers of the words that two words make when written as one; by their consonants where
    /// these are all that is known.
    int[] joined(String sound) {
        return isVowelless(sound)
                ? byBones.getOrDefault(Sound.skeleton(sound), NONE)
                : withSound(sound);
    }

    /// Collects every word that may be alike.
    void candidates(String text, String sound, FoundWords found) {
        found.addAll(withSound(sound));
        for (String form : SameNames.relatedSounds(sound)) {
            found.addAll(withSound(form));
        }
        String bones = WordTable.bones(sound);
        if (bones.length() > 1) {
            found.addAll(byBones.getOrDefault(bones, NONE));
        } else if (!bones.isEmpty()) {
            found.addAll(byBones.getOrDefault((isVowelless(sound) ? " " : "~") + bones, NONE));
        }
        shortSounds.find(sound, Likeness.soundErrors(sound), found);
        shortTexts.find(text, Likeness.textErrors(text), found);
    }
}
