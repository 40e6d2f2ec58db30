package spoor.screening.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import spoor.screening.list.PartyKind;

/// Reads a name as somebody wrote it, in any script, into a [NameForm].
///
/// The same rules for what is asked and what is listed, so that equal names become equal. A name
/// longer than [#MAX_LETTERS] or [#MAX_TOKENS] is read up to there, with a note.
public final class NameParser {
    /// Code points that are read: the longest official name in the lists has 412.
    public static final int MAX_LETTERS = 600;

    /// Tokens that are compared.
    public static final int MAX_TOKENS = 48;

    private static final Pattern SHIP_TITLE = Pattern.compile("^[Mm]/[VvTt] ");

    private NameParser() {}

    /// @param kind of the party, [PartyKind#OTHER] where it is not known
    public static NameForm parse(String name, PartyKind kind) {
        CleanText clean = CleanText.of(name, MAX_LETTERS);
        boolean mayBePerson = kind == PartyKind.PERSON || kind == PartyKind.OTHER;
        List<RawWord> written = RawWords.of(spelledOut(clean.text(), kind), kind);
        List<String> notes = new ArrayList<>(clean.notes());
        if (written.size() > MAX_TOKENS) {
            notes.add(
                    "only the first "
                            + MAX_TOKENS
                            + " of "
                            + written.size()
                            + " words were compared");
            written = written.subList(0, MAX_TOKENS);
        }
        int comma = mayBePerson ? familyWords(written) : 0;
        List<RawWord> words = new ArrayList<>(written.subList(comma, written.size()));
        words.addAll(written.subList(0, comma));
        List<NameToken> tokens = TokenRoles.of(ArabicParts.joined(words), kind);
        List<KoreanName> korean = mayBePerson ? korean(written, comma > 0) : List.of();
        return new NameForm(tokens, korean, legalForms(tokens), notes);
    }

    private static String spelledOut(String text, PartyKind kind) {
        if (kind == PartyKind.PERSON) {
            return text;
        }
        boolean isShip = text.length() > 4 && text.charAt(1) == '/';
        String named = isShip ? SHIP_TITLE.matcher(text).replaceFirst("mv ") : text;
        return LegalForms.spelledOut(named);
    }

    /// How many words stand before the one comma of `LAST, First`; 0 where it is not that.
    private static int familyWords(List<RawWord> words) {
        int comma = 0;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).isAfterComma()) {
                if (comma > 0) {
                    return 0;
                }
                comma = i;
            }
        }
        boolean isForm = comma > 0 && LegalForms.classOf(words.get(comma).text(), true) != null;
        return isForm ? 0 : comma;
    }

    private static List<KoreanName> korean(List<RawWord> words, boolean familyFirst) {
        List<String> texts = new ArrayList<>();
        List<Boolean> ties = new ArrayList<>();
        for (RawWord word : words) {
            if (word.text().charAt(0) < 'a' || word.text().charAt(0) > 'z') {
                return List.of();
            }
            if (!(texts.isEmpty() && Words.isTitle(word.text(), PartyKind.OTHER, true))) {
                texts.add(word.text());
                ties.add(word.isTied());
            }
        }
        if (texts.size() == 2 && words.getLast().script() == UScript.HANGUL) {
            return KoreanName.readings(texts, List.of(false, false), true);
        }
        return KoreanName.readings(texts, ties, familyFirst);
    }

    private static List<String> legalForms(List<NameToken> tokens) {
        Set<String> classes = new TreeSet<>();
        for (NameToken token : tokens) {
            String form = LegalForms.classOf(token.text(), true);
            if (token.role() == Role.LEGAL && form != null) {
                classes.add(form);
            }
        }
        return List.copyOf(classes);
    }
}
