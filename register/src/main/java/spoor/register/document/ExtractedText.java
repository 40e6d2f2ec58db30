package spoor.register.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.register.base.Problem;

/// The text of a document, which the spans of its claims point into.
///
/// @param encoding name of the character encoding, empty for a PDF
/// @param removed what was left out of it
/// @param problems what could not be read, and what was assumed
/// @param publisher who published it, as the document itself says, else null
/// @param published when, as the document itself says, else null
public record ExtractedText(
        Format format,
        String encoding,
        String text,
        List<Removal> removed,
        List<Problem> problems,
        @Nullable String publisher,
        @Nullable LocalDate published) {

    public ExtractedText {
        removed = List.copyOf(removed);
        problems = List.copyOf(problems);
    }
}
