package spoor.register.captured;

import java.util.List;
import spoor.register.document.ReviewedClaim;
import spoor.register.root.Witness;

/// A captured document with what a person made of its claims.
///
/// @param witness the document, as roots are found of it
/// @param address where it was got, or empty
public record ReviewedDocument(Witness witness, String address, List<ReviewedClaim> claims) {
    public ReviewedDocument {
        claims = List.copyOf(claims);
    }

    /// Enough of its hash to name it.
    String shortHash() {
        return witness.id().substring(0, Math.min(12, witness.id().length()));
    }
}
