package spoor.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.Designation;
import spoor.screening.list.PartyKind;

/// Writes a listed name another way. The spellings here are written apart from those that screening
/// knows, from romanisation tables and from what newspapers write.
final class NameChanger {
    private static final String[][] SPELLINGS = {
        {"kh", "h"},
        {"kh", "ch"},
        {"ou", "u"},
        {"u", "ou"},
        {"ee", "i"},
        {"oo", "u"},
        {"sh", "ch"},
        {"dh", "d"},
        {"th", "t"},
        {"dj", "j"},
        {"j", "dj"},
        {"ss", "s"},
        {"mm", "m"},
        {"ll", "l"},
        {"q", "k"},
        {"ay", "ai"},
        {"ey", "ei"},
        {"iy", "y"},
        {"ya", "ia"},
        {"yu", "iu"},
        {"zh", "j"},
        {"ks", "x"},
        {"x", "ks"},
        {"ph", "f"},
        {"mohammad", "muhammad"},
        {"muhammad", "mohamed"},
        {"mohamed", "muhammad"},
        {"hussein", "husain"},
        {"husayn", "hussein"},
        {"ahmad", "ahmed"},
        {"abdul ", "abdel "},
        {"abd al-", "abdul "},
        {"al-", "el-"},
        {"al-", "al "},
        {"uddin", " al-din"},
        {"gh", "g"},
        {"w", "v"},
        {"aa", "a"},
        {"ii", "i"},
        {"tch", "ch"},
        {"ie", "ye"},
        {"ov", "off"},
        {"ev", "eff"},
        {"ibrahim", "ebrahim"},
        {"yusuf", "youssef"},
        {"umar", "omar"},
        {"usama", "osama"},
        {"khalid", "khaled"},
        {"ts", "tz"},
    };

    private static final String[][] CYRILLIC = {
        {"shch", "щ"},
        {"kh", "х"},
        {"zh", "ж"},
        {"ts", "ц"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"yu", "ю"},
        {"ya", "я"},
        {"iy", "ий"},
        {"yy", "ый"},
        {"ye", "е"},
        {"yo", "ё"},
        {"a", "а"},
        {"b", "б"},
        {"v", "в"},
        {"g", "г"},
        {"d", "д"},
        {"e", "е"},
        {"z", "з"},
        {"i", "и"},
        {"y", "й"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"f", "ф"},
        {"h", "х"},
        {"c", "ц"},
        {"j", "й"},
        {"w", "в"},
        {"x", "кс"},
        {"q", "к"},
        {"'", ""},
    };

    private static final String[] MIDDLES =
            "Maria Peter Alexander Lee Karim Josef Nikolai Rahman Louis Chandra".split(" ", -1);
    private static final String[] TITLES = "Mr. Dr. Mrs. Gen. Prof. Sheikh".split(" ", -1);
    private static final String[] FORMS =
            "LLC|Ltd.|GmbH|Co., Ltd.|Inc.|S.A.|PLC|OOO|JSC|LIMITED|CORPORATION".split("\\|", -1);
    private static final List<String> BUSINESS =
            List.of(
                    "TRADING SHIPPING INSURANCE CONSTRUCTION MINING BANK TRANSPORT ENGINEERING PETROLEUM CHEMICAL AVIATION AGRICULTURE HOLDING INVESTMENT"
                            .split(" ", -1));

    private final SplittableRandom random;

    NameChanger(SplittableRandom random) {
        this.random = random;
    }

    /// The name another way, or null if the change does not apply to it.
    @Nullable String change(NameChange change, String name, Designation entry) {
        boolean isPerson = entry.kind() == PartyKind.PERSON;
        List<String> words = words(name);
        return switch (change) {
            case NONE -> name;
            case ORDER -> isPerson && words.size() == 2 ? words.get(1) + " " + words.get(0) : null;
            case CASE_AND_MARKS ->
                    name.toLowerCase(Locale.ROOT).replace("-", " ").replaceAll("['’.]", "");
            case TYPO -> typed(words, 1);
            case SWAPPED_LETTERS -> swapped(words);
            case TWO_TYPOS -> typed(words, 2);
            case MIDDLE_LEFT_OUT ->
                    isPerson && words.size() == 3 && areNames(words)
                            ? words.get(0) + " " + words.get(2)
                            : null;
            case MIDDLE_PUT_IN ->
                    isPerson && words.size() == 2 && areNames(words)
                            ? words.get(0)
                                    + " "
                                    + MIDDLES[random.nextInt(MIDDLES.length)]
                                    + " "
                                    + words.get(1)
                            : null;
            case JOINED ->
                    words.size() > 1 && words.stream().noneMatch(NameChanger::isForm)
                            ? joined(words)
                            : null;
            case SPLIT -> words.stream().noneMatch(NameChanger::isForm) ? split(words) : null;
            case SPELLING -> isPerson ? spelled(String.join(" ", words)) : null;
            case CYRILLIC ->
                    isPerson && isOfUnion(entry) ? cyrillic(String.join(" ", words)) : null;
            case ORIGINAL_SCRIPT, OTHER_BIRTH -> null;
            case KOREAN -> isPerson && isKorean(entry) ? KoreanSpelling.of(words, random) : null;
            case INITIAL ->
                    isPerson && words.size() == 2 && areNames(words)
                            ? words.get(0).charAt(0) + ". " + words.get(1)
                            : null;
            case TITLE ->
                    isPerson
                            ? TITLES[random.nextInt(TITLES.length)] + " " + String.join(" ", words)
                            : null;
            case LEGAL_FORM -> entry.kind() == PartyKind.ORGANISATION ? otherForm(words) : null;
            case SISTER -> entry.kind() == PartyKind.ORGANISATION ? sister(words) : null;
            case NUMBER -> name.matches("(?i).*[a-z]{4}.*[0-9].*") ? otherNumber(name) : null;
        };
    }

    /// Given names first, Latin letters only; an empty list for a name in another script.
    static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (!plain.matches("[\\p{IsLatin}0-9 ,.'’&/()-]+")) {
            return List.of();
        }
        int comma = plain.indexOf(", ");
        boolean isFamily =
                comma > 0
                        && plain.indexOf(',', comma + 1) < 0
                        && !isForm(plain.substring(comma + 2).strip());
        String ordered =
                isFamily ? plain.substring(comma + 2) + " " + plain.substring(0, comma) : plain;
        return Arrays.asList(ordered.replace(",", "").strip().split("\\s+", -1));
    }

    /// Words of four letters and more that are no titles or particles.
    private static boolean areNames(List<String> words) {
        return words.stream()
                .allMatch(word ->
                        word.matches("\\p{L}{4,}")
                                && !word.matches(
                                        "(?i)abd.*|haji|seyed|sayyid|syed|abu.*|hajji|mullah|maulavi|mawlawi|shaykh|sheikh|al-.{1,3}"));
    }

    private @Nullable String typed(List<String> words, int count) {
        List<String> all = new ArrayList<>(words);
        for (int k = 0; k < count; k++) {
            int at = pick(all, words, count == 1 ? 4 : 5);
            if (at < 0) {
                return null;
            }
            String word = all.get(at);
            // The first letter is seldom mistyped.
            int i = 1 + random.nextInt(word.length() - 1);
            char letter = (char) ('a' + random.nextInt(26));
            all.set(
                    at,
                    switch (random.nextInt(3)) {
                        case 0 -> word.substring(0, i) + letter + word.substring(i);
                        case 1 -> word.substring(0, i) + word.substring(i + 1);
                        default -> word.substring(0, i) + letter + word.substring(i + 1);
                    });
        }
        return String.join(" ", all);
    }

    /// A word of so many letters that was not changed yet, or -1.
    private int pick(List<String> now, List<String> before, int letters) {
        int from = random.nextInt(Math.max(1, now.size()));
        for (int k = 0; k < now.size(); k++) {
            int at = (from + k) % now.size();
            if (now.get(at).matches("[\\p{L}]{" + letters + ",}")
                    && now.get(at).equals(before.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private @Nullable String swapped(List<String> words) {
        List<String> all = new ArrayList<>(words);
        int at = pick(all, words, 4);
        if (at < 0) {
            return null;
        }
        String word = all.get(at);
        int i = 1 + random.nextInt(word.length() - 2);
        if (word.charAt(i) == word.charAt(i + 1)) {
            return null;
        }
        all.set(
                at,
                word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
        return String.join(" ", all);
    }

    private String joined(List<String> words) {
        List<String> all = new ArrayList<>(words);
        int at = random.nextInt(all.size() - 1);
        all.set(at, all.get(at) + all.remove(at + 1).toLowerCase(Locale.ROOT));
        return String.join(" ", all);
    }

    private @Nullable String split(List<String> words) {
        List<String> all = new ArrayList<>(words);
        int at = pick(all, words, 7);
        if (at < 0) {
            return null;
        }
        String word = all.get(at);
        int i = 3 + random.nextInt(word.length() - 5);
        all.set(at, word.substring(0, i) + " " + word.substring(i));
        return String.join(" ", all);
    }

    private @Nullable String spelled(String name) {
        String all = name.toLowerCase(Locale.ROOT);
        int changes = 0;
        int from = random.nextInt(SPELLINGS.length);
        for (int k = 0; k < SPELLINGS.length && changes < 2; k++) {
            String[] pair = SPELLINGS[(from + k) % SPELLINGS.length];
            int at = all.indexOf(pair[0]);
            if (at >= 0 && !(pair[0].length() == 1 && at == 0)) {
                all = all.substring(0, at) + pair[1] + all.substring(at + pair[0].length());
                changes++;
            }
        }
        return changes == 2 ? all : null;
    }

    private static boolean isOfUnion(Designation entry) {
        return entry.programmes().toString().matches(".*(UKRAINE|RUSSIA|BELARUS|MAGNIT|CAATSA).*");
    }

    private static boolean isKorean(Designation entry) {
        return entry.programmes().toString().contains("DPRK")
                || entry.reference().startsWith("KPi");
    }

    private static String cyrillic(String name) {
        String all = name.toLowerCase(Locale.ROOT);
        for (String[] pair : CYRILLIC) {
            all = all.replace(pair[0], pair[1]);
        }
        return all;
    }

    private @Nullable String otherForm(List<String> words) {
        List<String> all = new ArrayList<>(words);
        while (all.size() > 1 && isForm(all.getLast())) {
            all.removeLast();
        }
        if (all.size() == words.size() || all.size() < 2) {
            return null;
        }
        return String.join(" ", all)
                + (random.nextBoolean() ? "" : " " + FORMS[random.nextInt(FORMS.length)]);
    }

    private static boolean isForm(String word) {
        return word.toUpperCase(Locale.ROOT)
                .matches(
                        "LLC|LTD\\.?|LIMITED|INC\\.?|CO\\.?|S\\.?A\\.?|PLC|CORP\\.?|CORPORATION|GMBH|JSC|COMPANY|ZAO|OAO|PAO|OOO|AO|SAL|EOOD|S\\.[A-Z.]+|D\\.O\\.O\\.?|FZE|FZCO|BV|AG|PJSC");
    }

    private @Nullable String sister(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            int at = BUSINESS.indexOf(words.get(i).toUpperCase(Locale.ROOT));
            if (at >= 0 && words.size() > 1) {
                List<String> all = new ArrayList<>(words);
                int other = (at + 1 + random.nextInt(BUSINESS.size() - 1)) % BUSINESS.size();
                all.set(i, BUSINESS.get(other));
                return String.join(" ", all);
            }
        }
        return null;
    }

    private String otherNumber(String name) {
        int end = name.length() - 1;
        while (!Character.isDigit(name.charAt(end))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isDigit(name.charAt(start - 1))) {
            start--;
        }
        int other = 1 + random.nextInt(98);
        String number = name.substring(start, end + 1);
        boolean isSame = number.replaceFirst("^0+", "").equals(Integer.toString(other));
        return name.substring(0, start) + (isSame ? other + 1 : other) + name.substring(end + 1);
    }
}
