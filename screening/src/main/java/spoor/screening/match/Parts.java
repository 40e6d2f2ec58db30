package spoor.screening.match;

import java.util.ArrayList;
import java.util.List;
import spoor.screening.name.KoreanName;
import spoor.screening.name.NameForm;
import spoor.screening.name.NameToken;
import spoor.screening.name.Role;

/// The parts of a name that are compared: its tokens without titles, particles and legal forms, and
/// the pairs of neighbours that could be written as one word.
///
/// @param tokens in the name's order
/// @param pairs neighbours as one word
/// @param korean readings as a Korean name
/// @param whole every token's text, titles and particles included: equal for equal names
record Parts(List<NameToken> tokens, List<Pair> pairs, List<KoreanName> korean, String whole) {

    /// Two neighbours as one word, such as `alqaida` of `al Qaida`.
    ///
    /// @param sound of the one word
    /// @param first index of the first part that it covers
    /// @param last index of the last: the first again where the other token is only a particle
    record Pair(String sound, int first, int last) {}

    static Parts of(NameForm form) {
        List<NameToken> parts = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        NameToken before = null;
        for (NameToken token : form.tokens()) {
            whole.append(token.text()).append(' ');
            int first = before != null && isPart(before) ? parts.size() - 1 : parts.size();
            if (isPart(token)) {
                parts.add(token);
            }
            int last = parts.size() - 1;
            if (before != null && last >= first && canJoin(before, token)) {
                pairs.add(new Pair(NameToken.joinedSound(before, token), first, last));
            }
            before = token;
        }
        return new Parts(List.copyOf(parts), List.copyOf(pairs), form.korean(), whole.toString());
    }

    /// Equal but for readings as a Korean name.
    boolean isWrittenAs(Parts other) {
        return tokens.equals(other.tokens)
                && pairs.equals(other.pairs)
                && whole.equals(other.whole);
    }

    private static boolean isPart(NameToken token) {
        return switch (token.role()) {
            case WORD, PATRONYMIC, NUMBER, INITIAL -> true;
            case PARTICLE, HONORIFIC, LEGAL -> false;
        };
    }

    private static boolean canJoin(NameToken a, NameToken b) {
        return isWord(a) && isWord(b) && (isPart(a) || isPart(b));
    }

    private static boolean isWord(NameToken token) {
        return token.text().charAt(0) >= 'a'
                && token.text().charAt(0) <= '~'
                && token.role() != Role.LEGAL;
    }

    /// A part at an end of the name: the first or last one that is a word.
    boolean isEnd(int part) {
        return part == 0 || part == tokens.size() - 1;
    }
}
