package spoor.register.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Span;

/// Where a claim is to be found. What is not known is empty.
///
/// @param address of the source on the web
/// @param document SHA-256 of a captured document
/// @param span of the claim in that document's text, null without one
/// @param quote the source's own words
/// @param root the document that the source only repeats, by its symbol or name: claims of one root
///   are one witness
/// @param through who passed it on from the root to the source, the nearest to the root first
public record Evidence(
        String address,
        String document,
        @Nullable Span span,
        String quote,
        String root,
        List<String> through) {
    public static final Evidence NONE = new Evidence("", "", null, "", "");

    public Evidence {
        through = List.copyOf(through);
    }

    public Evidence(
            String address, String document, @Nullable Span span, String quote, String root) {
        this(address, document, span, quote, root, List.of());
    }

    public static Evidence at(String address) {
        return new Evidence(address, "", null, "", "");
    }

    /// The root if there is one, or else the document, or else the address.
    public String witness() {
        return !root.isEmpty() ? root : !document.isEmpty() ? document : address;
    }
}
