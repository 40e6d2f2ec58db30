package spoor.register.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spoor.register.base.Location;
import spoor.register.claim.Claim;

/// A claim of a document with what a person made of it.
///
/// @param id unique in the document
/// @param place where it stands in the file for review
/// @param read as it was read, and stays
/// @param corrected what it says in a person's eyes, null if nothing was corrected
/// @param decision whose word it is, null while nobody has looked at it
/// @param incident the incident that a person says it is about, empty if it is of none or many
public record ReviewedClaim(
        String id,
        Location place,
        Verdict verdict,
        Claim read,
        @Nullable Claim corrected,
        @Nullable Decision decision,
        String incident) {

    /// Who decided.
    ///
    /// @param why their reason, empty if none was asked for
    public record Decision(String who, LocalDate when, String why) {}

    /// What counts: the correction where there is one.
    public Claim claim() {
        return corrected == null ? read : corrected;
    }
}
