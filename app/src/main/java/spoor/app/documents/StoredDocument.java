package spoor.app.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document of the workspace, read back.
///
/// @param sha256 of its bytes, also its folder's name
/// @param format `txt`, `html` or `pdf`
/// @param file its name when it was captured
/// @param text what its claims' places are in
/// @param head `document.yaml`, as it stands
public record StoredDocument(
        String sha256,
        String format,
        String file,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String address,
        String textSha256,
        String text,
        String head,
        ReviewFile review) {

    /// Enough of the hash to name it.
    public String shortHash() {
        return sha256.substring(0, 12);
    }
}
