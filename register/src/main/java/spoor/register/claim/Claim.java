package spoor.register.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One statement of a document, as found: nothing in it is judged, and it counts in no total before
/// a person has confirmed it.
///
/// @param span its words in the stored text, from the hedge to the unit
/// @param sentence the sentence that holds it
/// @param period what it is about in time, null if the sentence does not say
/// @param places countries it is about, from the same clause
/// @param asserters through whom it came, in the order of the text
public record Claim(
        Span span,
        Span sentence,
        Statement statement,
        Modality modality,
        Role role,
        @Nullable Dated period,
        List<Place> places,
        List<Asserter> asserters) {

    public Claim {
        places = List.copyOf(places);
        asserters = List.copyOf(asserters);
    }

    /// A period and the words that give it.
    public record Dated(Period period, Span span) {}
}
