package spoor.screening.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One reading of a name as a Korean one: a family name and the syllables of the given name, in
/// classes that the romanisations in use agree on: Revised (2000), McCune-Reischauer (1939) with
/// and without its breves and apostrophes, the North Korean spelling, and what people write of
/// their own.
///
/// Kim Jong Un, KIM Jong-un, Kim Cho'ng-u'n, Gim Jeong-eun, Kim Jongun and 김정은 are one. Price:
/// Hangul names that differ only in what most spellings drop become one too (정 and 종, 천 and 전 in
/// McCune-Reischauer without marks).
///
/// @param family the class of the family name, such as `ri` for Ri, Yi, Lee, Rhee
/// @param given the given name's syllables, joined by `.`, as sounds
/// @param loose the same with the vowels o and u, which people's own spellings mix, as one, and r
///   and n at the beginning of a syllable as one
/// @param syllables of the given name
public record KoreanName(String family, String given, String loose, int syllables) {
    private static final int MAX_GIVEN_SYLLABLES = 3;

    /// All readings of the words of a name.
    ///
    /// @param words in Latin letters, as written
    /// @param isTied whether each word is tied to the one before by a hyphen
    /// @param familyFirst the name was written `FAMILY, Given`
    static List<KoreanName> readings(
            List<String> words, List<Boolean> isTied, boolean familyFirst) {
        int count = words.size();
        if (count < 2 || count > MAX_GIVEN_SYLLABLES + 1) {
            return List.of();
        }
        Set<KoreanName> all = new LinkedHashSet<>();
        boolean firstIsTied = isTied.get(1);
        boolean lastIsTied = isTied.get(count - 1);
        if (!firstIsTied || count == 2) {
            add(words.getFirst(), words.subList(1, count), all);
        }
        if (!familyFirst && (!lastIsTied || count == 2)) {
            add(words.getLast(), words.subList(0, count - 1), all);
        }
        return List.copyOf(all);
    }

    private static void add(String family, List<String> given, Set<KoreanName> all) {
        for (String familyClass : KoreanFamilies.classes(family)) {
            for (List<KoreanSyllable> syllables : parses(given, 0)) {
                if (syllables.size() <= MAX_GIVEN_SYLLABLES) {
                    all.add(of(familyClass, syllables));
                }
            }
        }
    }

    private static KoreanName of(String family, List<KoreanSyllable> syllables) {
        StringBuilder given = new StringBuilder();
        StringBuilder loose = new StringBuilder();
        for (KoreanSyllable syllable : syllables) {
            String dot = given.isEmpty() ? "" : ".";
            given.append(dot).append(syllable.strict());
            loose.append(dot).append(syllable.loose());
        }
        return new KoreanName(family, given.toString(), loose.toString(), syllables.size());
    }

    private static List<List<KoreanSyllable>> parses(List<String> words, int from) {
        if (from == words.size()) {
            return List.of(List.of());
        }
        List<List<KoreanSyllable>> heads = KoreanSyllable.parses(words.get(from));
        if (heads.isEmpty()) {
            return List.of();
        }
        List<List<KoreanSyllable>> all = new ArrayList<>();
        for (List<KoreanSyllable> tail : parses(words, from + 1)) {
            for (List<KoreanSyllable> head : heads) {
                List<KoreanSyllable> one = new ArrayList<>(head);
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
