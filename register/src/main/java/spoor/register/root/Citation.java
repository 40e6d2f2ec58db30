package spoor.register.root;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Span;

/// A report that a document says it rests on.
///
/// @param issuer whose report it is, as [Issuers] writes it
/// @param symbol of the document, as in `S/2019/691`, empty if none is named
/// @param submitted when it was handed in, null if that is not said
/// @param span the words that name it
public record Citation(
        String issuer, String symbol, @Nullable Period submitted, Span span, String quote) {

    /// As a tree names it.
    public String label() {
        if (!symbol.isEmpty()) {
            return symbol + " (" + issuer + ")";
        }
        boolean isConfidential = quote.toLowerCase(Locale.ROOT).contains("confidential");
        return (isConfidential ? "a confidential report of " : "a report of ") + issuer;
    }
}
