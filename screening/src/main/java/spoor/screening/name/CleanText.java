package spoor.screening.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text as people see it: compatibility forms unified (NFKC), invisible and direction-changing
/// characters gone, look-alike letters of another script put back into the script of their word.
///
/// Gets wrong: a word written wholly in look-alikes is taken for a word of that script, and
/// compared as such.
///
/// @param text cleaned, case kept
/// @param notes what was changed, in words for a reviewer
record CleanText(String text, List<String> notes) {
    /// Letters that print like a Latin one (Unicode, "Confusable characters", confusables.txt).
    private static final String CYRILLIC = "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅԌ";

    private static final String CYRILLIC_AS_LATIN = "aeopcyxijsdhqwABEKMHOPCTYXIJSG";
    private static final String GREEK = "οανιυρκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String GREEK_AS_LATIN = "oaviupkABEZHIKMNOPTYX";

    private static final Map<Integer, Integer> TO_LATIN =
            IntStream.range(0, CYRILLIC.length() + GREEK.length())
                    .boxed()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    i -> (int) (CYRILLIC + GREEK).charAt(i),
                                    i -> (int) (CYRILLIC_AS_LATIN + GREEK_AS_LATIN).charAt(i)));

    private static final Map<Integer, Integer> TO_CYRILLIC =
            IntStream.range(0, CYRILLIC.length())
                    .boxed()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    i -> (int) CYRILLIC_AS_LATIN.charAt(i),
                                    i -> (int) CYRILLIC.charAt(i)));

    /// @param text any text, lone surrogates included
    /// @param maxLetters code points that are looked at; the rest is left out, and noted
    static CleanText of(String text, int maxLetters) {
        if (isPlain(text) && text.length() <= maxLetters) {
            return new CleanText(text, List.of());
        }
        List<String> notes = new ArrayList<>();
        String bounded = text;
        if (text.codePointCount(0, text.length()) > maxLetters) {
            bounded = text.substring(0, text.offsetByCodePoints(0, maxLetters));
            notes.add("only the first " + maxLetters + " characters were compared");
        }
        String visible = visible(bounded, notes);
        return new CleanText(withoutLookAlikes(visible, notes), notes);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String visible(String text, List<String> notes) {
        String unified = Normalizer2.getNFKCInstance().normalize(text);
        StringBuilder kept = new StringBuilder(unified.length());
        int invisible = 0;
        int symbols = 0;
        for (int i = 0; i < unified.length(); ) {
            int c = unified.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getType(c)) {
                case Character.FORMAT -> {
                    // The zero-width non-joiner is a Persian space between the parts of a name.
                    if (c == 0x200c) {
                        kept.append(' ');
                    } else {
                        invisible++;
                    }
                }
                case Character.CONTROL,
                        Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        kept.append(' ');
                case Character.OTHER_SYMBOL,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> {
                    symbols++;
                    kept.append(' ');
                }
                default -> {
                    // Variation selectors are marks that change nothing that a reader compares.
                    if (UCharacter.hasBinaryProperty(
                            c, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                        invisible++;
                    } else {
                        kept.appendCodePoint(c);
                    }
                }
            }
        }
        if (invisible > 0) {
            notes.add(invisible + " invisible characters were left out");
        }
        if (symbols > 0) {
            notes.add(symbols + " symbols were left out");
        }
        return kept.toString();
    }

    private static String withoutLookAlikes(String text, List<String> notes) {
        StringBuilder all = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                all.append(inOneScript(text.substring(start, i), notes));
                if (i < text.length()) {
                    all.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return all.toString();
    }

    private static String inOneScript(String word, List<String> notes) {
        int latin = count(word, UScript.LATIN);
        int others = count(word, UScript.CYRILLIC) + count(word, UScript.GREEK);
        if (latin == 0 || others == 0) {
            return word;
        }
        String asLatin = replaced(word, TO_LATIN);
        String one = asLatin;
        if (count(asLatin, UScript.LATIN) < word.length()) {
            String asCyrillic = replaced(word, TO_CYRILLIC);
            one = count(asCyrillic, UScript.CYRILLIC) == word.length() ? asCyrillic : asLatin;
        }
        if (!one.equals(word)) {
            notes.add("\"" + word + "\" mixes scripts and was read as \"" + one + "\"");
        }
        return one;
    }

    private static int count(String word, int script) {
        return (int) word.chars().filter(c -> UScript.getScript(c) == script).count();
    }

    private static String replaced(String word, Map<Integer, Integer> letters) {
        StringBuilder all = new StringBuilder(word.length());
        word.chars().forEach(c -> all.append((char) (int) letters.getOrDefault(c, c)));
        return all.toString();
    }
}
