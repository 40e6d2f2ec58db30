package spoor.app.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.app.work.Yaml;
import spoor.ledger.base.MalformedDataException;
import spoor.register.claim.Claim;
import spoor.register.document.ClaimFields;
import spoor.register.document.Review;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.Verdict;

/// A new reading of a document and the file in which a person has begun to decide.
///
/// No line of a person is touched: new claims come behind the others, and of those that are no
/// longer found only the word `unreviewed` changes, to `vanished`, and back when they are found
/// again.
///
/// @param yaml the file as it must be now
/// @param added ids of the claims that are new
/// @param vanished ids of claims nobody had decided about that are no longer found
/// @param returned ids of such claims that are found again
/// @param changed ids of decided claims whose words are read differently now
/// @param missing ids of decided claims on whose words nothing is found now
public record ReviewMerge(
        String yaml,
        List<String> added,
        List<String> vanished,
        List<String> returned,
        List<String> changed,
        List<String> missing) {

    /// The file as it is.
    static ReviewMerge none(ReviewFile file) {
        return new ReviewMerge(file.yaml(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// @param text that the claims' places are in
    /// @param program name and version of the one that reads now
    static ReviewMerge of(ReviewFile file, List<Claim> found, String text, String program) {
        Map<String, Claim> byDigest = new HashMap<>();
        Set<String> words = new HashSet<>();
        found.forEach(claim -> {
            byDigest.putIfAbsent(ClaimFields.digest(claim, text), claim);
            words.add(words(claim));
        });
        List<String> vanished = new ArrayList<>();
        List<String> returned = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Set<String> decided = new HashSet<>();
        for (ReviewFile.Entry entry : file.entries()) {
            ReviewedClaim claim = entry.claim();
            boolean isFound = byDigest.containsKey(entry.digest());
            known.add(entry.digest());
            if (claim.verdict().isOfPerson()) {
                decided.add(words(claim.read()));
                if (!isFound && claim.verdict() != Verdict.ADDED) {
                    (words.contains(words(claim.read())) ? changed : missing).add(claim.id());
                }
            } else if (!isFound && claim.verdict() == Verdict.UNREVIEWED) {
                vanished.add(claim.id());
                edits.add(new Edit(entry.verdict(), Verdict.VANISHED));
            } else if (isFound && claim.verdict() == Verdict.VANISHED) {
                returned.add(claim.id());
                edits.add(new Edit(entry.verdict(), Verdict.UNREVIEWED));
            }
        }
        List<Claim> fresh =
                found.stream()
                        .filter(claim ->
                                !known.contains(ClaimFields.digest(claim, text))
                                        && !decided.contains(words(claim)))
                        .toList();
        int next = next(file);
        List<String> added = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            added.add(Review.id(next + i));
        }
        String reader = program.equals(file.reader()) ? "" : program;
        return new ReviewMerge(
                appended(edited(file.yaml(), edits), fresh, next, reader, text),
                added,
                vanished,
                returned,
                changed,
                missing);
    }

    /// Whether nothing is to be written.
    public boolean isUnchanged() {
        return added.isEmpty() && vanished.isEmpty() && returned.isEmpty();
    }

    private static String words(Claim claim) {
        return claim.span() + " " + ClaimFields.kind(claim.statement());
    }

    /// One more than the highest number of an id.
    private static int next(ReviewFile file) {
        int highest = 0;
        for (ReviewedClaim claim : file.claims()) {
            if (claim.id().matches("c[0-9]{1,8}")) {
                highest = Math.max(highest, Integer.parseInt(claim.id().substring(1)));
            }
        }
        return highest + 1;
    }

    private record Edit(Yaml at, Verdict verdict) {}

    /// Writes other verdicts in their places.
    private static String edited(String yaml, List<Edit> edits) {
        if (edits.isEmpty()) {
            return yaml;
        }
        List<String> lines = new ArrayList<>(List.of(yaml.split("\n", -1)));
        for (Edit edit : edits) {
            int line = edit.at.place().line() - 1;
            int column = edit.at.place().column() - 1;
            String before = lines.get(line);
            String rest = before.substring(column);
            lines.set(
                    line,
                    before.substring(0, column)
                            + rest.replaceFirst("unreviewed|vanished", edit.verdict.label()));
        }
        return String.join("\n", lines);
    }

    private static String appended(
            String yaml, List<Claim> fresh, int next, String reader, String text) {
        if (fresh.isEmpty()) {
            return yaml;
        }
        String start = yaml.stripTrailing();
        String more = Review.more(fresh, next, reader, text);
        if (start.endsWith("claims: []")) {
            start = start.substring(0, start.length() - " []".length());
        }
        return start + "\n" + more;
    }

    /// Reads the merged file again: what a person has laid out in their own way may not take more
    /// claims at its end.
    ///
    /// @throws MalformedDataException if it would not hold every claim
    void check(String name, ReviewFile before, String text, String textSha256) {
        int expected = before.entries().size() + added.size();
        ReviewFile after;
        try {
            after = ReviewReader.read(name, yaml, text, textSha256);
        } catch (MalformedDataException e) {
            throw cannot(name, added.size());
        }
        if (after.entries().size() != expected || !after.problems().isEmpty()) {
            throw cannot(name, added.size());
        }
    }

    private static MalformedDataException cannot(String name, int added) {
        return new MalformedDataException(
                spoor.ledger.base.Location.of(name),
                "cannot take "
                        + added
                        + " more claims at its end, expected the list of claims there, each claim"
                        + " indented by two");
    }
}
