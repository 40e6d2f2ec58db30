package spoor.app.evidence;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.CaseFile;
import spoor.app.follow.Findings;
import spoor.app.tags.TagBook;

/// What goes into a bundle. It alone decides the bytes.
///
/// @param wanted the case, whose results lie beside it
/// @param book the case's tags
/// @param packs the files that they came from, in the order of the case
/// @param result SHA-256 of `result.jsonl` beside the case
/// @param sources files or folders that the ledger was made from
/// @param sourceNote where and when they were got, in words
/// @param madeBy in words
/// @param madeAt in words
public record Bundle(
        CaseFile wanted,
        Findings findings,
        TagBook book,
        List<Pack> packs,
        String result,
        List<Path> sources,
        @Nullable String sourceNote,
        @Nullable String madeBy,
        @Nullable String madeAt) {
    public Bundle {
        packs = List.copyOf(packs);
        sources = List.copyOf(sources);
    }

    /// A tag pack as the case names it, and the file.
    public record Pack(String name, Path file) {}

    /// What a written bundle holds.
    ///
    /// @param stated transactions that are not proven
    public record Written(long transactions, long stated, int files) {}
}
