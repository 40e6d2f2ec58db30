package spoor.app.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import spoor.app.work.Hashes;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.MalformedDataException;
import spoor.register.claim.Claim;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.TextExtractor;

/// Checks that every quotation still stands in the stored bytes of its document: first the hashes
/// of the bytes and of the text, then that the text is what the bytes hold, then each claim's
/// words; and that each decision that somebody sealed stands as it was.
///
/// What it cannot see: decisions that nobody has sealed, and edits that were sealed anew.
public final class DocumentCheck {
    /// @param place file, with line and column where there are some
    /// @param claim id of the claim that fell, empty if it is the document
    public record Fault(String place, String claim, String text) {
        @Override
        public String toString() {
            return place + ": " + (claim.isEmpty() ? "" : claim + " fell: ") + text;
        }
    }

    private final String hash;
    private final String name;
    private final Path folder;
    private final List<Fault> faults = new ArrayList<>();
    private final List<ReviewedClaim> claims = new ArrayList<>();
    private int sealed;
    private int unsealed;

    private DocumentCheck(Path folder) {
        this.folder = folder;
        this.hash = String.valueOf(folder.getFileName());
        this.name = "documents/" + hash;
    }

    /// What was found.
    ///
    /// @param documents how many folders were looked at
    /// @param claims that were held against their documents
    /// @param sealed decisions that stand as somebody sealed them
    /// @param unsealed decisions that nobody has sealed
    public record Result(
            int documents,
            List<ReviewedClaim> claims,
            int sealed,
            int unsealed,
            List<Fault> faults) {}

    /// @param folder `documents/` of a workspace
    public static Result all(Path folder) throws IOException {
        List<ReviewedClaim> claims = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int sealed = 0;
        int unsealed = 0;
        List<Path> folders = Documents.folders(folder);
        for (Path each : folders) {
            Result one = one(each);
            claims.addAll(one.claims);
            faults.addAll(one.faults);
            sealed += one.sealed;
            unsealed += one.unsealed;
        }
        return new Result(folders.size(), claims, sealed, unsealed, faults);
    }

    /// @param folder of one document
    public static Result one(Path folder) throws IOException {
        DocumentCheck check = new DocumentCheck(folder);
        try {
            check.check();
        } catch (MalformedDataException e) {
            check.fault(e.location().toString(), "", e.problem());
        }
        return new Result(1, check.claims, check.sealed, check.unsealed, check.faults);
    }

    private void check() throws IOException {
        DocumentHead head = DocumentHead.of(DocumentFolder.of(folder, name).plain("document.yaml"));
        if (!head.sha256().equals(hash)) {
            fault(name + "/document.yaml", "", "sha256 is " + head.sha256() + ", expected " + hash);
        }
        byte[] textBytes = bytes("text.txt");
        byte[] original = bytes("original." + head.format());
        String text = new String(textBytes, StandardCharsets.UTF_8);
        boolean isTextWhole = isWhole("text.txt", textBytes, head.textSha256());
        boolean isOriginalWhole = isWhole("original." + head.format(), original, head.sha256());
        PlainFile review = DocumentFolder.of(folder, name).plain("claims.yaml");
        expectHash(review, "document", head.sha256());
        String asWritten = expectHash(review, "text_sha256", head.textSha256());
        ReviewFile file = ReviewReader.read(review.name(), review.text(), text, asWritten);
        claims.addAll(file.claims());
        file.broken()
                .forEach(each ->
                        fault(
                                each.problem().location().toString(),
                                each.id(),
                                each.problem().text()));
        String now = extracted(head, original);
        if (!isTextWhole || !isOriginalWhole || !now.equals(text)) {
            compare(file.claims(), text, now, isTextWhole && isOriginalWhole);
        }
        seals(text);
    }

    /// Decisions, and `document.yaml`, against the seals over them.
    private void seals(String text) throws IOException {
        SealFile seals = SealFile.read(folder, name);
        Map<String, ReviewSeal> byClaim = seals.byClaim();
        Set<String> gone = new TreeSet<>(byClaim.keySet());
        for (ReviewedClaim claim : claims) {
            gone.remove(claim.id());
            ReviewSeal seal = byClaim.get(claim.id());
            if (seal == null) {
                unsealed += claim.verdict().isOfPerson() ? 1 : 0;
            } else if (seals.holds(hash, claim, text)) {
                sealed++;
            } else {
                fault(
                        claim.place().toString(),
                        claim.id(),
                        "its review is not as " + sealedBy(seal));
            }
        }
        for (String id : gone) {
            ReviewSeal seal = Objects.requireNonNull(byClaim.get(id));
            fault(name + "/claims.yaml", id, "is not there as " + sealedBy(seal));
        }
        if (!seals.isEmpty()
                && !seals.last().head().equals(Hashes.sha256(folder.resolve("document.yaml")))) {
            fault(name + "/document.yaml", "", "is not as " + sealedBy(seals.last()));
        }
    }

    private static String sealedBy(ReviewSeal seal) {
        return Words.clip(seal.by()) + " sealed it on " + seal.when();
    }

    private String expectHash(PlainFile review, String key, String expected) {
        Yaml.Keys keys = YamlReader.read(review.name(), review.text()).asKeys("claims.yaml");
        String written = keys.require("claims.yaml", key).asText(key);
        if (!written.equals(expected)) {
            fault(review.name(), "", key + " is " + Words.clip(written) + ", expected " + expected);
        }
        return written;
    }

    private byte[] bytes(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new MalformedDataException(
                    spoor.ledger.base.Location.of(name + "/" + file),
                    "there is no such file, expected the document's");
        }
        return Files.readAllBytes(path);
    }

    private boolean isWhole(String file, byte[] bytes, String expected) {
        String found = Hashes.sha256(bytes);
        if (!found.equals(expected)) {
            fault(name + "/" + file, "", "has the SHA-256 " + found + ", expected " + expected);
        }
        return found.equals(expected);
    }

    /// The text that the bytes hold now; nothing if they hold none any more.
    private String extracted(DocumentHead head, byte[] original) {
        try {
            return TextExtractor.extract(head.file(), original).text();
        } catch (spoor.register.base.MalformedDataException e) {
            fault(name + "/original." + head.format(), "", e.problem());
            return "";
        }
    }

    /// Names the claims whose words, or whose sentence, are not in the bytes as they are.
    private void compare(
            List<ReviewedClaim> held, String text, String now, boolean isExtractedAnew) {
        int fallen = faults.size();
        for (ReviewedClaim each : held) {
            Claim claim = each.read();
            String quote = claim.span().of(text);
            String sentence = claim.sentence().of(text);
            boolean hasQuote = stands(now, claim.span().start(), quote);
            if (!hasQuote || !stands(now, claim.sentence().start(), sentence)) {
                String where = claim.span().start() + " to " + claim.span().end();
                String what =
                        hasQuote
                                ? "\" stands, but its sentence is not as it was"
                                : "\" is not in the bytes at " + where + " any more";
                fault(each.place().toString(), each.id(), "\"" + Words.clip(quote) + what);
            }
        }
        if (isExtractedAnew) {
            fault(
                    name + "/text.txt",
                    "",
                    "is not the text that this program takes out of the bytes, from character "
                            + firstDifference(text, now)
                            + " on");
        } else if (faults.size() == fallen) {
            besides(held, firstDifference(text, now));
        }
    }

    /// A change between sentences: the claim beside it is named.
    private void besides(List<ReviewedClaim> held, int changed) {
        ReviewedClaim nearest = null;
        for (ReviewedClaim each : held) {
            if (nearest == null || distance(each, changed) < distance(nearest, changed)) {
                nearest = each;
            }
        }
        if (nearest != null) {
            fault(
                    nearest.place().toString(),
                    nearest.id(),
                    "its sentence stands, but the bytes beside it are changed, at character "
                            + changed);
        }
    }

    private static int distance(ReviewedClaim claim, int at) {
        int start = claim.read().sentence().start();
        int end = claim.read().sentence().end();
        return at < start ? start - at : Math.max(0, at - end);
    }

    private static boolean stands(String text, int start, String words) {
        return text.startsWith(words, start);
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private void fault(String place, String claim, String text) {
        faults.add(new Fault(place, claim, text));
    }
}
