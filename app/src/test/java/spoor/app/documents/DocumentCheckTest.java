package spoor.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.register.document.CapturedDocument;

/// Every byte of a small document is changed in turn, in every file of its folder.
class DocumentCheckTest {
    private static final String TEXT = "Thieves took up to €13m last week. About $2bn was lost.";

    @TempDir Path workspace;
    private Path folder = Path.of("");

    @BeforeEach
    void capture() throws IOException {
        CapturedDocument document = ReviewReaderTest.document(TEXT);
        folder = workspace.resolve("documents").resolve(document.sha256());
        DocumentFolder.of(folder, "x")
                .keep(
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        document,
                        ReviewReaderTest.reading(document),
                        "spoor test");
    }

    private DocumentCheck.Result check() throws IOException {
        return DocumentCheck.all(workspace.resolve("documents"));
    }

    @Test
    void aWholeDocumentHasNoFault() throws IOException {
        DocumentCheck.Result result = check();
        assertThat(result.documents()).isEqualTo(1);
        assertThat(result.claims()).hasSize(2);
        assertThat(result.faults()).isEmpty();
    }

    /// @return how many of the file's changed bytes were caught with the claim that fell
    private int caught(String name, boolean isEachByteCaught) throws IOException {
        Path file = folder.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        int caught = 0;
        int named = 0;
        int tried = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] broken = whole.clone();
                broken[at] ^= (byte) bit; // not an amount: a byte
                Files.write(file, broken);
                DocumentCheck.Result result = check();
                tried++;
                caught += result.faults().isEmpty() ? 0 : 1;
                boolean isNamed = result.faults().stream().anyMatch(f -> !f.claim().isEmpty());
                named += isNamed ? 1 : 0;
                if (isEachByteCaught) {
                    assertThat(result.faults()).as("byte " + at + " of " + name).isNotEmpty();
                    assertThat(isNamed).as("byte " + at + " of " + name).isTrue();
                }
            }
        }
        Files.write(file, whole);
        System.out.println(
                name + ": " + caught + " of " + tried + " changes caught, claim named " + named);
        return caught;
    }

    @Test
    void everyByteOfTheDocumentIsCaughtAndTheClaimNamed() throws IOException {
        assertThat(caught("original.txt", true)).isEqualTo(2 * utf8().length);
    }

    @Test
    void everyByteOfTheTextIsCaughtAndTheClaimNamed() throws IOException {
        assertThat(caught("text.txt", true)).isEqualTo(2 * utf8().length);
    }

    private static byte[] utf8() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    /// The file for review has no hash: a person writes in it. What a claim says is held by the
    /// claim itself.
    @Test
    void aChangeOfWhatAClaimSaysIsCaught() throws IOException {
        Path file = folder.resolve("claims.yaml");
        String whole = Files.readString(file);
        int tried = 0;
        for (String line : whole.lines().toList()) {
            boolean isOfClaim = line.startsWith("    ") && !line.contains("review:");
            if (!isOfClaim) {
                continue;
            }
            for (int at = line.indexOf(':') + 2; at < line.length(); at++) {
                char changed = line.charAt(at) == '7' ? '8' : '7';
                String broken = line.substring(0, at) + changed + line.substring(at + 1);
                Files.writeString(
                        file,
                        whole.replaceFirst(
                                java.util.regex.Pattern.quote(line),
                                java.util.regex.Matcher.quoteReplacement(broken)));
                boolean isCaught = !check().faults().isEmpty();
                tried++;
                boolean isSpace = Character.isWhitespace(line.charAt(at));
                assertThat(isCaught || isSpace).as(broken).isTrue();
            }
        }
        Files.writeString(file, whole);
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void theHashesThatFilesNameMustBeTheDocuments() throws IOException {
        for (String name : new String[] {"document.yaml", "claims.yaml"}) {
            Path file = folder.resolve(name);
            String whole = Files.readString(file);
            String hash = ReviewReaderTest.document(TEXT).sha256();
            for (int at = whole.indexOf(hash); at >= 0; at = whole.indexOf(hash, at + 1)) {
                char changed = whole.charAt(at) == '0' ? '1' : '0';
                Files.writeString(file, whole.substring(0, at) + changed + whole.substring(at + 1));
                assertThat(check().faults()).as(name + " " + at).isNotEmpty();
            }
            Files.writeString(file, whole);
        }
    }

    @Test
    void aFileThatIsMissingIsAFault() throws IOException {
        for (String name :
                new String[] {"original.txt", "text.txt", "document.yaml", "claims.yaml"}) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(check().faults()).as(name).hasSize(1);
            Files.write(file, whole);
        }
        assertThat(check().faults()).isEmpty();
    }

    /// Who changes text, hashes and quotation together still has the bytes against them.
    @Test
    void aForgedTextIsHeldAgainstTheBytes() throws IOException {
        String forged = TEXT.replace("13m", "18m");
        CapturedDocument document = ReviewReaderTest.document(forged);
        String hash = ReviewReaderTest.document(TEXT).textSha256();
        Files.writeString(folder.resolve("text.txt"), forged);
        for (String name : new String[] {"document.yaml", "claims.yaml"}) {
            Path file = folder.resolve(name);
            String yaml =
                    name.startsWith("claims")
                            ? spoor.register.document.Review.yaml(
                                    document, ReviewReaderTest.reading(document), "spoor test")
                            : Files.readString(file);
            Files.writeString(
                    file,
                    yaml.replace(
                                    "text_sha256: \"" + hash,
                                    "text_sha256: \"" + document.textSha256())
                            .replace("document: \"" + document.sha256(), "document: \"" + hash));
        }
        assertThat(check().faults())
                .extracting(DocumentCheck.Fault::claim)
                .containsExactly("c1", "");
    }
}
