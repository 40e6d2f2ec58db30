package spoor.register.root;

import java.util.Locale;
import spoor.register.claim.Claim;

/// What a document says otherwise than the first who told it.
///
/// @param figure what both speak of
/// @param from in the words of this program
/// @param witness whose claim is held against the reference
/// @param referenceWitness the root itself, or who quotes it, or the earliest
public record Difference(
        Kind kind,
        String figure,
        String from,
        String to,
        Witness referenceWitness,
        Claim reference,
        Witness witness,
        Claim claim) {

    public enum Kind {
        /// "Up to" became "at least": an upper end is now a lower one, or the other way round.
        REVERSED_BOUND,
        /// A number that was hedged stands alone.
        LOST_HEDGE,
        /// It is hedged in another way.
        CHANGED_HEDGE,
        /// A number that stood alone is hedged.
        ADDED_HEDGE,
        /// "Investigating" became "confirmed".
        CHANGED_MODALITY,
        /// Another number for the same thing.
        CHANGED_NUMBER,
        /// The same number with fewer digits.
        ROUNDED,
        /// Another period, other countries, or another role of the amount.
        CHANGED_SCOPE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
