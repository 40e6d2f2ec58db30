package spoor.app.documents;

import java.util.List;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.Verdict;
import spoor.register.root.Witness;
import spoor.register.root.WitnessReader;

/// The documents of a workspace as witnesses.
public final class Witnesses {
    private Witnesses() {}

    /// What a person rejected, and what is no longer found, is said by nobody; a correction is said
    /// instead of what was read.
    public static List<Witness> of(List<StoredDocument> documents) {
        WitnessReader reader = new WitnessReader();
        return documents.stream().map(document -> of(document, reader)).toList();
    }

    private static Witness of(StoredDocument document, WitnessReader reader) {
        String publisher = document.publisher();
        return reader.read(
                document.sha256(),
                publisher == null ? document.file() : publisher,
                document.published(),
                document.text(),
                document.review().claims().stream()
                        .filter(claim ->
                                claim.verdict() != Verdict.REJECTED
                                        && claim.verdict() != Verdict.VANISHED)
                        .map(ReviewedClaim::claim)
                        .toList(),
                document.review().sources());
    }
}
