package spoor.screening.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Legal forms of companies by class, so that `GmbH`, `LLC` and `OOO` are one.
///
/// Classes: `limited` (liability limited to the shares, not traded), `stock` (a company of shares),
/// `partnership`, `company` (the word alone). After the equivalents that company registers publish;
/// what the name says, not what the register holds.
public final class LegalForms {
    private static final String[] LONG = {"limited", "company", "corporation", "incorporated"};

    private static final Map<String, String> CLASSES = new HashMap<>();

    /// Short forms that are words or names elsewhere: taken for a form only at an end of the name.
    private static final Set<String> AMBIGUOUS =
            Set.of(
                    "as", "sa", "ab", "ag", "co", "ao", "kg", "lp", "nv", "bv", "spa", "oy", "pt",
                    "kk", "ad", "sal", "sas", "inc", "cv", "asa", "aps", "kft", "doo", "ooo", "pao",
                    "oao", "zao", "too", "ltda");

    /// Forms in scripts of their own, that stand before or behind the name without a space.
    private static final String[][] ORIGINAL = {
        {"주식회사", "stockform"},
        {"유한회사", "limitedform"},
        {"유한책임회사", "limitedform"},
        {"(주)", " stockform "},
        {"股份有限公司", "stockform"},
        {"有限责任公司", "limitedform"},
        {"有限責任公司", "limitedform"},
        {"有限公司", "limitedform"},
        {"公司", "companyform"},
        {"회사", "companyform"},
        {"株式会社", "stockform"},
        {"有限会社", "limitedform"},
        {"合同会社", "limitedform"},
    };

    static {
        put(
                "limited",
                "ltd limited llc gmbh sarl srl bv pte pty pvt bhd sdn kft doo ooo too ltda mbh limitedform oy aps sro spzoo eood ood lda sl dmcc fzco fze fzc wll");
        put(
                "stock",
                "plc ag sa spa nv ao oao pao zao pjsc jsc ojsc cjsc as ab asa inc incorporated corp corporation kk ad pt tbk stockform saog saoc kgaa sab");
        put("partnership", "lp llp kg ohg snc cv");
        put("company", "co company cie compania compagnie companyform sal sas sharikat sharikah");
    }

    /// Spanish forms of several words, and the one word that stands for each.
    private static final String[][] SPANISH = {
        {"\\bs[. ]*a[. ]*(?:p[. ]*i[. ]*)?(?:b[. ]*)?de +c[. ]*v\\b\\.?", " sa "},
        {"\\bs[. ]*(?:p[. ]*r[. ]*)?de +r[. ]*l\\b\\.?(?: +de +c[. ]*v\\b\\.?)?", " srl "},
        {"\\bs[. ]+en +c\\b\\.?(?: *s\\b\\.?)?", " snc "},
    };

    private static final List<Pattern> SPANISH_FORMS =
            Arrays.stream(SPANISH)
                    .map(form -> Pattern.compile(form[0], Pattern.CASE_INSENSITIVE))
                    .toList();

    private LegalForms() {}

    private static void put(String form, String words) {
        for (String word : words.split(" ", -1)) {
            CLASSES.put(word, form);
        }
    }

    /// The class of a word, or null.
    ///
    /// @param isAtEnd it is the name's first or last word
    static @Nullable String classOf(String word, boolean isAtEnd) {
        return AMBIGUOUS.contains(word) && !isAtEnd ? null : CLASSES.get(word);
    }

    /// Whether a word is one of the long forms, misspelled: as many letters, two of them swapped or
    /// one changed, or one letter more or less.
    static boolean isMisspelled(String word) {
        for (String form : LONG) {
            if (Math.abs(form.length() - word.length()) < 2 && isNear(form, word)) {
                return true;
            }
        }
        return false;
    }

    /// The words are equal without a stretch of at most two letters in the middle.
    private static boolean isNear(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        int most = Math.min(a.length(), b.length()) - start;
        while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int left = Math.max(a.length(), b.length()) - start - end;
        boolean isSwap =
                left == 2
                        && a.length() == b.length()
                        && a.charAt(start) == b.charAt(start + 1)
                        && a.charAt(start + 1) == b.charAt(start);
        return left < 2 || isSwap;
    }

    /// The text with Spanish forms of several words, and forms in Hangul and Han, made words that
    /// [#classOf(String, boolean)] knows.
    static String spelledOut(String text) {
        String all = mayBeSpanish(text) ? withoutSpanish(text) : text;
        if (isPlain(all)) {
            return all;
        }
        for (String[] form : ORIGINAL) {
            if (all.contains(form[0])) {
                all = all.replace(form[0], " " + form[1] + " ");
            }
        }
        return all;
    }

    private static String withoutSpanish(String text) {
        String all = text;
        for (int i = 0; i < SPANISH.length; i++) {
            all = SPANISH_FORMS.get(i).matcher(all).replaceAll(SPANISH[i][1]);
        }
        return all;
    }

    /// Whether there is a ` de ` or ` en `: looked at in every name, so without an expression.
    private static boolean mayBeSpanish(String text) {
        for (int i = 1; i < text.length() - 3; i++) {
            if (text.charAt(i) == ' ' && text.charAt(i + 3) == ' ') {
                String word = text.substring(i + 1, i + 3);
                if (word.equalsIgnoreCase("de") || word.equalsIgnoreCase("en")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x3000 || text.charAt(i) == '(') {
                return false;
            }
        }
        return true;
    }
}
