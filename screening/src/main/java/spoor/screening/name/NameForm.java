package spoor.screening.name;

import java.util.List;

/// A name made ready for comparison.
///
/// @param tokens in the order given name first where the name was written `LAST, First`, otherwise
///   as written; at most [NameParser#MAX_TOKENS]
/// @param korean the readings of the name as a Korean one; empty where it cannot be one
/// @param legalForms classes of the legal forms in it, in order of appearance: [LegalForms]
/// @param notes what was changed or left out, in words for a reviewer
public record NameForm(
        List<NameToken> tokens,
        List<KoreanName> korean,
        List<String> legalForms,
        List<String> notes) {
    public NameForm {
        tokens = List.copyOf(tokens);
        korean = List.copyOf(korean);
        legalForms = List.copyOf(legalForms);
        notes = List.copyOf(notes);
    }

    /// Nothing in it can be compared: no letter, no digit.
    public boolean isEmpty() {
        return tokens.isEmpty();
    }
}
