package spoor.app.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import spoor.register.document.CapturedDocument;
import spoor.register.document.Review;
import spoor.register.document.YamlText;
import spoor.register.read.Reading;

/// A captured document's folder in the workspace: its bytes as they came, its text, where it comes
/// from, and its claims for a person to decide about. Its name is the hash of the bytes.
///
/// What is there already is kept: a second capture of the same bytes changes nothing, and a review
/// is never written over.
public final class DocumentFolder {
    private final Path folder;

    private DocumentFolder(Path folder) {
        this.folder = folder;
    }

    public static DocumentFolder of(Workspace workspace, CapturedDocument document) {
        return new DocumentFolder(workspace.document(document.sha256()));
    }

    public Path path() {
        return folder;
    }

    public Path review() {
        return folder.resolve("claims.yaml");
    }

    /// Writes what is missing.
    ///
    /// @param reader name and version of the program
    /// @return whether the file for the review is new
    public boolean keep(byte[] bytes, CapturedDocument document, Reading reading, String reader)
            throws IOException {
        Files.createDirectories(folder);
        writeNew("original." + document.text().format().suffix(), bytes);
        writeNew("text.txt", utf8(document.text().text()));
        writeNew(
                "document.yaml",
                utf8(
                        new YamlText()
                                .comment(
                                        "A document as it was captured; its bytes lie beside this.")
                                .map(document.fields())
                                .toString()));
        return writeNew("claims.yaml", utf8(Review.yaml(document, reading, reader)));
    }

    private boolean writeNew(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return false;
        }
        AtomicFile.write(file, out -> out.write(content));
        return true;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
