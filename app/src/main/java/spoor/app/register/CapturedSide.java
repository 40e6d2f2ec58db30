package spoor.app.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spoor.app.documents.Documents;
import spoor.app.documents.LinksReader;
import spoor.app.documents.StoredDocument;
import spoor.app.documents.Witnesses;
import spoor.ledger.base.Location;
import spoor.ledger.base.Problem;
import spoor.register.captured.DocumentClaims;
import spoor.register.captured.ReviewedDocument;
import spoor.register.root.Overrule;
import spoor.register.root.RootFinder;
import spoor.register.root.Roots;
import spoor.register.root.Witness;

/// What the captured documents of a workspace give to its register, read where it stands: nothing
/// is copied, so nothing grows old.
///
/// @param documents how many there are
/// @param roots what they rest on, a person's word heard
/// @param claims theirs, as claims of the register
/// @param problems documents and claims that could not be read; the others are here
public record CapturedSide(
        int documents, Roots roots, DocumentClaims claims, List<Problem> problems) {
    public static final CapturedSide NONE =
            new CapturedSide(
                    0,
                    new Roots(List.of(), 0, List.of(), List.of()),
                    DocumentClaims.NONE,
                    List.of());

    public CapturedSide {
        problems = List.copyOf(problems);
    }

    /// @param folder `documents/` of a workspace, which may not exist
    /// @param includesUnreviewed whether claims come along that nobody has decided about
    static CapturedSide read(Path folder, boolean includesUnreviewed) throws IOException {
        Documents documents = Documents.read(folder);
        List<spoor.register.base.Problem> problems = new ArrayList<>(documents.problems());
        List<Overrule> overrules = LinksReader.read(folder, documents.all(), problems);
        List<Witness> witnesses = Witnesses.of(documents.all());
        Roots roots = RootFinder.find(witnesses, overrules);
        List<ReviewedDocument> reviewed = new ArrayList<>();
        for (int i = 0; i < witnesses.size(); i++) {
            StoredDocument stored = documents.all().get(i);
            String address = stored.address();
            reviewed.add(
                    new ReviewedDocument(
                            witnesses.get(i),
                            address == null ? "" : address,
                            stored.review().claims()));
        }
        return new CapturedSide(
                documents.all().size(),
                roots,
                DocumentClaims.of(reviewed, roots, includesUnreviewed),
                problems.stream().map(CapturedSide::problem).toList());
    }

    private static Problem problem(spoor.register.base.Problem problem) {
        return new Problem(location(problem.location()), problem.text());
    }

    static Location location(spoor.register.base.Location location) {
        return new Location(location.source(), location.position());
    }
}
