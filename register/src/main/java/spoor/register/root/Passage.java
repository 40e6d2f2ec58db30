package spoor.register.root;

import spoor.register.claim.Span;

/// Words of a document that a link rests on.
///
/// @param span their place in the document's text
public record Passage(Span span, String words) {

    static Passage of(Span span, String text) {
        return new Passage(span, span.of(text));
    }
}
