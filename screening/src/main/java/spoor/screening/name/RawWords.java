package spoor.screening.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import spoor.screening.list.PartyKind;

/// Cuts a text into written words: at spaces, hyphens and other punctuation, between letters and
/// digits, between scripts. Apostrophes inside a word fall away: they mark a breath or a cut
/// letter.
final class RawWords {
    private static final String APOSTROPHES = "'’‘ʼ`´ʻʿʾ′ʹʺ";
    private static final String HYPHENS = "-‐‑‒–—־";
    private static final String COMMAS = ",،、，";

    private final String text;
    private final PartyKind kind;
    private final List<RawWord> words = new ArrayList<>();
    private boolean isTied;
    private boolean isAfterComma;

    private RawWords(String text, PartyKind kind) {
        this.text = text;
        this.kind = kind;
    }

    static List<RawWord> of(String text, PartyKind kind) {
        RawWords cut = new RawWords(text, kind);
        cut.cut();
        return Initials.joined(cut.words, kind);
    }

    private void cut() {
        StringBuilder word = new StringBuilder();
        int script = UScript.COMMON;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (APOSTROPHES.indexOf(c) >= 0) {
                continue;
            }
            int of = scriptOf(c);
            if (of == UScript.INHERITED) {
                if (!word.isEmpty()) {
                    word.appendCodePoint(c);
                }
                continue;
            }
            if (of != script || of == UScript.UNKNOWN) {
                end(word, script, c == '.');
                script = of;
            }
            if (of == UScript.UNKNOWN) {
                separate(c);
            } else {
                word.appendCodePoint(c);
            }
        }
        end(word, script, false);
    }

    private void separate(int c) {
        isTied = HYPHENS.indexOf(c) >= 0;
        isAfterComma |= COMMAS.indexOf(c) >= 0;
    }

    /// The script of a letter, `COMMON` for a digit, `INHERITED` for a mark, otherwise `UNKNOWN`.
    private static int scriptOf(int c) {
        if (c < 128) {
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isDigit = c >= '0' && c <= '9';
            return isLetter ? UScript.LATIN : isDigit ? UScript.COMMON : UScript.UNKNOWN;
        }
        int type = Character.getType(c);
        // The Arabic stretching stroke is part of its word.
        if (c == 0x640
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK) {
            return UScript.INHERITED;
        }
        if (Character.isDigit(c)) {
            return UScript.COMMON;
        }
        if (!Character.isLetter(c)) {
            return UScript.UNKNOWN;
        }
        int script = UScript.getScript(c);
        return script == UScript.COMMON || script == UScript.INHERITED ? UScript.LATIN : script;
    }

    private void end(StringBuilder word, int script, boolean isDotted) {
        if (word.isEmpty()) {
            return;
        }
        String written = word.toString();
        word.setLength(0);
        int before = words.size();
        switch (script) {
            case UScript.COMMON -> add(digits(written), script, isDotted);
            case UScript.HANGUL -> hangul(written, isDotted);
            case UScript.HAN -> han(written, isDotted);
            case UScript.ARABIC, UScript.HEBREW -> addAll(Consonants.of(written), script, isDotted);
            default -> addAll(Romanizer.latin(written, script), script, isDotted);
        }
        if (words.size() > before) {
            isTied = false;
            isAfterComma = false;
        }
    }

    private static String digits(String written) {
        StringBuilder all = new StringBuilder();
        written.codePoints().forEach(c -> all.append(Character.digit(c, 10)));
        int zeros = 0;
        while (zeros < all.length() - 1 && all.charAt(zeros) == '0') {
            zeros++;
        }
        return all.substring(zeros);
    }

    /// A name of two to five syllables is cut behind its family name, as its romanisations are.
    private void hangul(String written, boolean isDotted) {
        StringBuilder given = new StringBuilder();
        StringBuilder family = new StringBuilder();
        int syllables = written.length();
        int familyLength = syllables > 4 ? 0 : syllables == 4 ? 2 : 1;
        boolean mayBePerson = kind == PartyKind.PERSON || kind == PartyKind.OTHER;
        for (int i = 0; i < syllables; i++) {
            String spelled =
                    Hangul.isSyllable(written.charAt(i)) ? Hangul.romanised(written.charAt(i)) : "";
            (i < familyLength && syllables > 1 && mayBePerson ? family : given).append(spelled);
        }
        boolean isFamily = !KoreanFamilies.classes(family.toString()).isEmpty();
        if (isFamily) {
            add(family.toString(), UScript.HANGUL, false);
            add(given.toString(), UScript.HANGUL, isDotted);
        } else {
            add(family.append(given).toString(), UScript.HANGUL, isDotted);
        }
    }

    /// A name of two to four characters is cut behind the first, as pinyin writes it.
    private void han(String written, boolean isDotted) {
        String[] readings = Romanizer.latin(written, UScript.HAN).strip().split(" +", -1);
        if (readings.length < 2 || readings.length > 4) {
            addAll(String.join(" ", readings), UScript.HAN, isDotted);
            return;
        }
        StringBuilder given = new StringBuilder();
        for (int i = 1; i < readings.length; i++) {
            given.append(readings[i]);
        }
        add(readings[0], UScript.HAN, false);
        add(given.toString(), UScript.HAN, isDotted);
    }

    private void addAll(String latin, int script, boolean isDotted) {
        for (String one : latin.split(" ", -1)) {
            add(one, script, isDotted);
        }
    }

    private void add(String latin, int script, boolean isDotted) {
        if (!latin.isEmpty()) {
            words.add(new RawWord(latin, script, isTied, isAfterComma, isDotted));
            isTied = false;
            isAfterComma = false;
        }
    }
}
