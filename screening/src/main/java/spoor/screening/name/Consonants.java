package spoor.screening.name;

import java.util.HashMap;
import java.util.Map;

/// Words in scripts that leave vowels out, as their consonants; common Arabic names and words in
/// full, since they are known.
///
/// The consonants are those of [Sound#skeleton(String)]: alif, ayn, yod and waw count as vowels and
/// are left out, but for the first letter of a word. Gets wrong: words whose waw or ya is a
/// consonant that the Latin spelling writes as `v` or `j`.
final class Consonants {
    private static final Map<Character, String> BONES = new HashMap<>();
    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        table(
                "بتثجحخدذرزسشصضطظغفقكلمنهپچژگکۀة",
                "b t t g h h d d r z s x s d t z g f k k l m n h f x g g k - -");
        table("בגדהזחטכךלמםנןספףצץקרשת", "b g d h z h t k k l m m n n s f f ts ts k r x t");
        known("محمد", "muhammad");
        known("احمد", "ahmad");
        known("حسن", "hasan");
        known("حسين", "husayn");
        known("علي", "ali");
        known("عمر", "umar");
        known("عثمان", "uthman");
        known("يوسف", "yusuf");
        known("ابراهيم", "ibrahim");
        known("خالد", "khalid");
        known("سعيد", "said");
        known("سليمان", "sulayman");
        known("محمود", "mahmud");
        known("مصطفي", "mustafa");
        known("صالح", "salih");
        known("طارق", "tariq");
        known("رشيد", "rashid");
        known("شريف", "sharif");
        known("حميد", "hamid");
        known("حامد", "hamid");
        known("مجيد", "majid");
        known("ناصر", "nasir");
        known("يحيي", "yahya");
        known("عيسي", "isa");
        known("موسي", "musa");
        known("داود", "dawud");
        known("كريم", "karim");
        known("جمال", "jamal");
        known("فيصل", "faysal");
        known("وليد", "walid");
        known("مختار", "mukhtar");
        known("محسن", "muhsin");
        known("مهدي", "mahdi");
        known("رمضان", "ramadan");
        known("هشام", "hisham");
        known("خليل", "khalil");
        known("بشير", "bashir");
        known("منير", "munir");
        known("منصور", "mansur");
        known("نور", "nur");
        known("رضا", "rida");
        known("زيد", "zayd");
        known("الله", "allah");
        known("عبد", "abd");
        known("عبدالله", "abdula");
        known("بن", "bin");
        known("ابن", "bin");
        known("بنت", "bint");
        known("ابو", "abu");
        known("ابي", "abu");
        known("ام", "umm");
        known("ال", "al");
        known("آل", "al");
        known("الدين", "aldin");
        known("دين", "din");
        known("رحمن", "rahman");
        known("رحمان", "rahman");
        known("ولد", "ould");
        known("سيد", "sayyid");
        known("السيد", "sayyid");
        known("الشيخ", "shaykh");
        known("الحاج", "hajj");
        known("مولوي", "mawlawi");
        known("قاري", "qari");
        known("حاجي", "hajji");
        known("استاد", "ustad");
        known("عزيز", "aziz");
        known("صدام", "saddam");
        known("اسامة", "usama");
        known("ايمن", "ayman");
        known("عماد", "imad");
        known("قاسم", "qasim");
        known("اسحاق", "ishaq");
        known("اسماعيل", "ismail");
        known("حمزة", "hamza");
        known("طه", "taha");
        known("رضوان", "ridwan");
        known("شيخ", "shaykh");
        known("حاج", "hajj");
        known("دكتور", "dr");
        known("ملا", "mullah");
    }

    private Consonants() {}

    private static void table(String letters, String bones) {
        String[] all = bones.split(" ", -1);
        for (int i = 0; i < letters.length(); i++) {
            BONES.put(letters.charAt(i), all[i].equals("-") ? "" : all[i]);
        }
    }

    private static void known(String arabic, String latin) {
        KNOWN.put(arabic, latin);
    }

    /// The word in Latin letters where it is known, otherwise `~` and its consonants; empty if it
    /// has none. The article `ال` is split off: `al ~rxd`.
    static String of(String word) {
        String bare = unified(word);
        String known = KNOWN.get(bare);
        if (known != null) {
            return known;
        }
        if (bare.startsWith("عبدال") && bare.length() > 6) {
            return "abd al " + of(bare.substring(5));
        }
        if (bare.endsWith("الله") && bare.length() > 5) {
            return of(bare.substring(0, bare.length() - 4)) + " allah";
        }
        if (bare.startsWith("ال") && bare.length() > 4) {
            return "al " + of(bare.substring(2));
        }
        String bones = bones(bare);
        return bones.isEmpty() ? "" : "~" + bones;
    }

    /// Without vowel marks and the stretching stroke, the letters of one sound unified.
    private static String unified(String word) {
        StringBuilder all = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> all.append('ا');
                case 'ى', 'ی', 'ئ' -> all.append('ي');
                case 'ؤ' -> all.append('و');
                case 'ک' -> all.append('ك');
                case 'ء', 'ـ' -> {}
                default -> {
                    if (Character.isLetter(c)) {
                        all.append(c);
                    }
                }
            }
        }
        return all.toString();
    }

    private static String bones(String word) {
        StringBuilder bones = new StringBuilder(word.length());
        int last = word.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = word.charAt(i);
            String bone = BONES.get(c);
            boolean isSilent = i == last && i > 1 && "هחהح".indexOf(c) >= 0;
            if (bone != null && !isSilent) {
                bones.append(bone);
            } else if (bone == null && i == 0) {
                bones.append(c == 'و' || c == 'ו' ? 'w' : 'A');
            }
        }
        return bones.toString();
    }
}
