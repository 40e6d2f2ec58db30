package spoor.screening.name;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Words of any script in plain Latin letters, a to z.
///
/// Cyrillic and Greek go by tables of our own, near to what passports and lists write (BGN/PCGN,
/// ELOT 743), since ICU's scientific forms need marks that plain letters lose. Arabic and Hebrew
/// are written without vowels: see [Consonants]. Hangul goes by [Hangul]. Han is read as Mandarin,
/// kana, Thai, Armenian, Georgian and whatever else by ICU. ICU holds no Korean or Japanese
/// readings of Han characters, so a Korean or Japanese name in Han is compared by its Mandarin
/// reading only.
final class Romanizer {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin");
    private static final Transliterator HAN =
            Transliterator.getInstance("Han-Latin/Names; Any-Latin");
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        table(
                "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
                "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya");
        table(
                "іїєґўјљњџђћќѓѕәғқңөүұһӘҳҷӣӯѣ",
                "i i e g u y l n dzh dj c k g dz a gh k n o u u h a h j i u e");
        table(
                "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
                "a v g d e z i th i k l m n x o p r s t i f ch ps o s a e i i o i o i i i i");
        table("łøđðþßæœıəŋħĸʒǝ", "l o d d th ss ae oe i a n h k z a");
    }

    private Romanizer() {}

    private static void table(String letters, String latin) {
        String[] spellings = latin.split(" ", -1);
        for (int i = 0; i < letters.length(); i++) {
            LETTERS.put(letters.charAt(i), spellings[i].equals("-") ? "" : spellings[i]);
        }
    }

    /// @param word letters of one script, in any case
    /// @return letters a to z, Han characters apart by spaces; empty if nothing of it can be read
    static String latin(String word, int script) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (script == UScript.LATIN && isPlain(lower)) {
            return lower;
        }
        String latin =
                switch (script) {
                    case UScript.LATIN, UScript.CYRILLIC -> lower;
                    case UScript.GREEK -> greekPairs(lower);
                    case UScript.HAN -> HAN.transliterate(lower);
                    default -> TO_LATIN.transliterate(lower);
                };
        return plain(latin);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String greekPairs(String lower) {
        return NFD.normalize(lower)
                .replaceAll("[\\u0300\\u0301\\u0308\\u0342]", "")
                .replace("ου", "ou")
                .replaceAll("^μπ", "b")
                .replaceAll("^ντ", "d")
                .replaceAll("^γκ", "g")
                .replace("γγ", "ng")
                .replace("αυ", "av")
                .replace("ευ", "ev");
    }

    private static String plain(String text) {
        StringBuilder all = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String spelled = LETTERS.get(c);
            if (spelled != null) {
                all.append(spelled);
            } else if (c < 128) {
                appendLetter(c, all);
            } else {
                String parts = NFD.normalize(String.valueOf(c));
                for (int k = 0; k < parts.length(); k++) {
                    String part = LETTERS.get(parts.charAt(k));
                    if (part == null) {
                        appendLetter(parts.charAt(k), all);
                    } else {
                        all.append(part);
                    }
                }
            }
        }
        return all.toString();
    }

    private static void appendLetter(char c, StringBuilder all) {
        char lower = Character.toLowerCase(c);
        if (lower == ' ' || (lower >= 'a' && lower <= 'z')) {
            all.append(lower);
        }
    }
}
