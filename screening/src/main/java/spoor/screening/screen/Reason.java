package spoor.screening.screen;

import org.jspecify.annotations.Nullable;

/// One thing that speaks for a verdict, with what it rests on.
///
/// @param verdict what it comes to alone; [Verdict#CLEAR] for what is only to be known
/// @param kind a word for machines: `listed`, `same-key`, `nested`, `look-alike`, `attributed`,
///   `delisted`, `list`, `address`
/// @param text a sentence for a reviewer
/// @param entry the entry of a list, nothing where it rests on none
/// @param decision a person's decision about it, nothing where there is none
public record Reason(
        Verdict verdict,
        String kind,
        String text,
        @Nullable EntryRef entry,
        @Nullable Decision decision) {

    /// An entry of one version of a list.
    ///
    /// @param version label of the version
    /// @param sha256 of what the entry says
    /// @param asset the list's label for the address
    /// @param address as the list writes it
    public record EntryRef(
            String list,
            String version,
            String id,
            String reference,
            String name,
            String sha256,
            String asset,
            String address) {}

    static Reason of(Verdict verdict, String kind, String text) {
        return new Reason(verdict, kind, text, null, null);
    }
}
