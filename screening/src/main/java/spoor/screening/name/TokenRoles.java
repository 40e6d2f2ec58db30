package spoor.screening.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import spoor.screening.list.PartyKind;

/// Says of each word what it does in its name.
final class TokenRoles {
    private TokenRoles() {}

    static List<NameToken> of(List<RawWord> words, PartyKind kind) {
        List<NameToken> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            RawWord word = words.get(i);
            if (!isOrdinalEnding(words, i)) {
                Role role = role(words, i, kind);
                String text = role == Role.NUMBER ? number(word.text()) : word.text();
                tokens.add(NameToken.of(text, role, word.script() != UScript.LATIN));
            }
        }
        return withWords(withPatronymics(tokens, kind));
    }

    private static Role role(List<RawWord> words, int i, PartyKind kind) {
        String word = words.get(i).text();
        boolean isFirst = i == 0;
        boolean isLast = i == words.size() - 1;
        boolean isPerson = kind == PartyKind.PERSON;
        boolean isAtEnd = isFirst || isLast || endsInForms(words, i + 1);
        if (Character.isDigit(word.charAt(0))) {
            return Role.NUMBER;
        }
        if (!isPerson && LegalForms.classOf(word, isAtEnd) != null) {
            return Role.LEGAL;
        }
        if (kind == PartyKind.ORGANISATION && LegalForms.isMisspelled(word)) {
            return Role.LEGAL;
        }
        if (Words.isTitle(word, kind, isFirst)) {
            return Role.HONORIFIC;
        }
        boolean isNumeral = kind == PartyKind.OTHER ? word.length() > 1 : !isPerson;
        if (isLast && !isFirst && isNumeral && Words.roman(word) > 0) {
            return Role.NUMBER;
        }
        boolean isTiedToNext = !isLast && words.get(i + 1).isTied();
        if (Words.isParticle(word, isTiedToNext)) {
            return Role.PARTICLE;
        }
        return word.length() == 1 ? Role.INITIAL : Role.WORD;
    }

    private static boolean endsInForms(List<RawWord> words, int from) {
        for (RawWord word : words.subList(from, words.size())) {
            if (LegalForms.classOf(word.text(), true) == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinalEnding(List<RawWord> words, int i) {
        return i > 0
                && Character.isDigit(words.get(i - 1).text().charAt(0))
                && switch (words.get(i).text()) {
                    case "st", "nd", "rd", "th" -> true;
                    default -> false;
                };
    }

    private static String number(String word) {
        int roman = Words.roman(word);
        return roman > 0 ? Integer.toString(roman) : word;
    }

    /// Marks names of the father in names of three words and more, but never the last.
    private static List<NameToken> withPatronymics(List<NameToken> tokens, PartyKind kind) {
        boolean mayBePerson = kind == PartyKind.PERSON || kind == PartyKind.OTHER;
        long words = tokens.stream().filter(token -> token.role() == Role.WORD).count();
        if (!mayBePerson || words < 3) {
            return tokens;
        }
        List<NameToken> all = new ArrayList<>(tokens);
        for (int i = 1; i < all.size(); i++) {
            NameToken token = all.get(i);
            boolean isLast = i == all.size() - 1;
            boolean isSon = Words.FATHER.contains(all.get(i - 1).text()) && !isLast;
            if (token.role() == Role.WORD && (isSon || Words.isPatronymic(token.text()))) {
                all.set(i, token.as(Role.PATRONYMIC));
            }
        }
        return all;
    }

    /// A name made of titles and particles only is a name all the same.
    private static List<NameToken> withWords(List<NameToken> tokens) {
        boolean hasWord =
                tokens.stream()
                        .anyMatch(token ->
                                token.role() == Role.WORD
                                        || token.role() == Role.NUMBER
                                        || token.role() == Role.PATRONYMIC);
        if (hasWord) {
            return tokens;
        }
        return tokens.stream().map(token -> token.as(Role.WORD)).toList();
    }
}
