package spoor.app.documents;

import java.util.List;
import spoor.app.work.Yaml;
import spoor.register.base.Problem;
import spoor.register.document.ReviewedClaim;

/// A document's `claims.yaml`, read.
///
/// @param yaml its text
/// @param reader name and version of the program that found the claims first
/// @param sources whom the text as a whole names as its source
/// @param broken claims that could not be understood; the others are here
public record ReviewFile(
        String yaml,
        String reader,
        List<String> sources,
        List<Entry> entries,
        List<Broken> broken) {
    public ReviewFile {
        sources = List.copyOf(sources);
        entries = List.copyOf(entries);
        broken = List.copyOf(broken);
    }

    /// A claim and what of its lines a merge needs.
    ///
    /// @param verdict where the verdict is written
    /// @param digest of the claim as it was read
    record Entry(ReviewedClaim claim, Yaml verdict, String digest) {}

    /// A claim that is wrong.
    ///
    /// @param id empty if it has none
    record Broken(String id, Problem problem) {}

    public List<Problem> problems() {
        return broken.stream().map(Broken::problem).toList();
    }

    public List<ReviewedClaim> claims() {
        return entries.stream().map(Entry::claim).toList();
    }
}
