package spoor.register.read;

import java.util.List;
import spoor.register.base.Problem;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.text.HiddenCharacter;

/// What was read out of one text.
///
/// @param claims in the order of the text
/// @param sources whom the text as a whole names as its source: a line "Via Reuters"
/// @param hidden characters that a reader does not see
/// @param problems dates that do not exist and the like
public record Reading(
        List<Claim> claims,
        List<Asserter> sources,
        List<HiddenCharacter> hidden,
        List<Problem> problems) {
    public Reading {
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        hidden = List.copyOf(hidden);
        problems = List.copyOf(problems);
    }
}
