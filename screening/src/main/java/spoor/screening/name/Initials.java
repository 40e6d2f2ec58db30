package spoor.screening.name;

import java.util.ArrayList;
import java.util.List;
import spoor.screening.list.PartyKind;

/// Letters with full stops: `S.A.` is one word where that is a legal form or the party no person.
final class Initials {
    private Initials() {}

    static List<RawWord> joined(List<RawWord> words, PartyKind kind) {
        List<RawWord> all = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            int end = i;
            while (end < words.size() && isDottedLetter(words.get(end))) {
                end++;
            }
            // The last letter may stand without its full stop: "S.A", not "C.A. P L".
            if (end > i && isLetter(words, end) && !isLetter(words, end + 1)) {
                end++;
            }
            String one = text(words.subList(i, Math.max(end, i)));
            boolean isForm = LegalForms.classOf(one, i == 0 || end == words.size()) != null;
            boolean isPerson = kind == PartyKind.PERSON || kind == PartyKind.OTHER;
            if (end - i > 1 && (isForm ? kind != PartyKind.PERSON : !isPerson)) {
                all.add(words.get(i).with(one));
                i = end;
            } else {
                int next = Math.max(end, i + 1);
                all.addAll(words.subList(i, next));
                i = next;
            }
        }
        return all;
    }

    private static boolean isLetter(List<RawWord> words, int i) {
        return i < words.size() && words.get(i).text().length() == 1;
    }

    private static boolean isDottedLetter(RawWord word) {
        return word.isDotted()
                && word.text().length() == 1
                && Character.isLetter(word.text().charAt(0));
    }

    private static String text(List<RawWord> words) {
        StringBuilder all = new StringBuilder();
        words.forEach(word -> all.append(word.text()));
        return all.toString();
    }
}
