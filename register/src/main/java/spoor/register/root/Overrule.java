package spoor.register.root;

import spoor.register.document.ReviewedClaim.Decision;

/// A person's word on what documents rest on. It goes before every rule, and is shown.
public sealed interface Overrule {
    Decision decision();

    /// A document rests on something, whatever it says itself.
    ///
    /// @param document its hash
    /// @param root a symbol, or words for it
    record RestsOn(String document, String root, Decision decision) implements Overrule {}

    /// Two documents have one root, or have not.
    ///
    /// @param one hash of a document
    /// @param other hash of another
    record SameRoot(String one, String other, boolean isSame, Decision decision)
            implements Overrule {
        boolean isOn(Witness a, Witness b) {
            return (a.id().equals(one) && b.id().equals(other))
                    || (a.id().equals(other) && b.id().equals(one));
        }
    }
}
