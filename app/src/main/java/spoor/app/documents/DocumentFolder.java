package spoor.app.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.register.base.Problem;
import spoor.register.claim.Claim;
import spoor.register.document.CapturedDocument;
import spoor.register.document.Review;
import spoor.register.document.YamlText;
import spoor.register.read.Reading;

/// A captured document's folder in the workspace: its bytes as they came, its text, where it comes
/// from, and its claims for a person to decide about. Its name is the hash of the bytes.
///
/// What is there already is kept. A second capture of the same bytes adds claims that are new to
/// the file for review, and touches nothing that a person wrote.
public final class DocumentFolder {
    private final Path folder;
    private final String shown;

    private DocumentFolder(Path folder, String shown) {
        this.folder = folder;
        this.shown = shown;
    }

    /// @param shown the folder as the user would name it
    static DocumentFolder of(Path folder, String shown) {
        return new DocumentFolder(folder, shown);
    }

    public static DocumentFolder of(Workspace workspace, String sha256) {
        return new DocumentFolder(workspace.document(sha256), "documents/" + sha256);
    }

    public Path review() {
        return folder.resolve("claims.yaml");
    }

    /// Whether a document was kept here.
    public boolean isKept() {
        return Files.exists(folder.resolve("document.yaml"));
    }

    /// Writes a document that is new here.
    ///
    /// @param program name and version of the one that read it
    public void keep(byte[] bytes, CapturedDocument document, Reading reading, String program)
            throws IOException {
        Files.createDirectories(folder);
        writeNew("original." + document.text().format().suffix(), bytes);
        writeNew("text.txt", utf8(document.text().text()));
        writeNew("claims.yaml", utf8(Review.yaml(document, reading, program)));
        writeNew(
                "document.yaml",
                utf8(
                        new YamlText()
                                .comment(
                                        "A document as it was captured; its bytes lie beside this.")
                                .map(document.fields())
                                .toString()));
    }

    /// Reads it back, and adds what a second capture knows about where it comes from. What the
    /// first said stays.
    ///
    /// @param problems gets what the two say differently
    public StoredDocument complete(CapturedDocument again, List<Problem> problems)
            throws IOException {
        StoredDocument stored = read();
        Map<String, @Nullable Object> missing = new LinkedHashMap<>();
        known("address", stored.address(), again.origin().address(), missing, problems);
        known("publisher", stored.publisher(), again.publisher(), missing, problems);
        known("published", stored.published(), again.published(), missing, problems);
        if (missing.isEmpty()) {
            return stored;
        }
        String yaml = stored.head().stripTrailing() + "\n" + new YamlText().map(missing);
        AtomicFile.write(folder.resolve("document.yaml"), out -> out.write(utf8(yaml)));
        return read();
    }

    private void known(
            String name,
            @Nullable Object stored,
            @Nullable Object now,
            Map<String, @Nullable Object> missing,
            List<Problem> problems) {
        if (now == null || now.equals(stored)) {
            return;
        }
        if (stored == null) {
            missing.put(name, now.toString());
        } else {
            problems.add(
                    new Problem(
                            spoor.register.base.Location.of(shown + "/document.yaml"),
                            name
                                    + " is \""
                                    + Words.clip(stored.toString())
                                    + "\" and stays, now \""
                                    + Words.clip(now.toString())
                                    + "\" was said; if that is right, write it there"));
        }
    }

    /// Brings what was read now into the file for review. A file with claims that cannot be
    /// understood is left alone: what is new in it cannot be told.
    ///
    /// @param found in the text as it is stored
    public ReviewMerge merge(StoredDocument stored, List<Claim> found, String program)
            throws IOException {
        if (!stored.review().broken().isEmpty()) {
            return ReviewMerge.none(stored.review());
        }
        ReviewMerge merge = ReviewMerge.of(stored.review(), found, stored.text(), program);
        if (!merge.isUnchanged()) {
            merge.check(
                    shown + "/claims.yaml", stored.review(), stored.text(), stored.textSha256());
            AtomicFile.write(review(), out -> out.write(utf8(merge.yaml())));
        }
        return merge;
    }

    /// Seals the decisions that are not sealed as they stand.
    ///
    /// @return how many there were
    public int seal(String by, LocalDate when) throws IOException {
        String head = Hashes.sha256(folder.resolve("document.yaml"));
        return SealFile.read(folder, shown).add(read(), head, by, when);
    }

    /// SHA-256 of the file of seals as it stands.
    public String seals() throws IOException {
        return SealFile.read(folder, shown).sha256();
    }

    /// Reads it back.
    ///
    /// @throws MalformedDataException if a file of it is missing or wrong
    public StoredDocument read() throws IOException {
        DocumentHead head = DocumentHead.of(plain("document.yaml"));
        PlainFile text = rawText();
        if (!text.sha256().equals(head.textSha256())) {
            throw new MalformedDataException(
                    Location.of(text.name()),
                    "has the hash " + text.sha256() + ", expected " + head.textSha256());
        }
        return new StoredDocument(
                head.sha256(),
                head.format(),
                head.file(),
                head.publisher(),
                head.published(),
                head.address(),
                head.textSha256(),
                text.text(),
                head.yaml(),
                ReviewReader.read(
                        shown + "/claims.yaml",
                        plain("claims.yaml").text(),
                        text.text(),
                        head.textSha256()));
    }

    /// The text to the letter, a byte order mark included.
    private PlainFile rawText() throws IOException {
        PlainFile checked = plain("text.txt");
        byte[] bytes = Files.readAllBytes(folder.resolve("text.txt"));
        return new PlainFile(
                checked.name(), new String(bytes, StandardCharsets.UTF_8), Hashes.sha256(bytes));
    }

    PlainFile plain(String name) throws IOException {
        return PlainFile.read(folder.resolve(name), shown + "/" + name);
    }

    private void writeNew(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            AtomicFile.write(file, out -> out.write(content));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
