package spoor.register.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Modality;

/// Who stands behind a claim, how far, where to find it, and what a person decided about it.
///
/// @param id of the claim, alone of its kind in its file
/// @param by who asserts it, or empty
/// @param on the day it was said, null if that is not known
/// @param hedge the source's own word for its hedge where it is no qualifier or modality that the
///   register has, or empty
/// @param note what else should be known, or empty
public record Backing(
        String id,
        Modality modality,
        String by,
        @Nullable LocalDate on,
        Evidence evidence,
        Standing standing,
        String hedge,
        String note) {

    /// A claim of nobody yet.
    public static Backing of(String id) {
        return new Backing(
                id, Modality.STATED, "", null, Evidence.NONE, Standing.UNREVIEWED, "", "");
    }

    public Backing withId(String other) {
        return new Backing(other, modality, by, on, evidence, standing, hedge, note);
    }

    public Backing withStanding(Standing decided) {
        return new Backing(id, modality, by, on, evidence, decided, hedge, note);
    }

    public Backing by(String name, @Nullable LocalDate day, Evidence found) {
        return new Backing(id, modality, name, day, found, standing, hedge, note);
    }
}
