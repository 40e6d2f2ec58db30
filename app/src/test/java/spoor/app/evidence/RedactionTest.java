package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.work.AtomicFile;
import spoor.ledger.base.MalformedDataException;

class RedactionTest {
    private static final List<String> ALL =
            List.of(
                    "case/case.yaml",
                    "tags/1",
                    "sources/",
                    "case/terminals.csv",
                    "case/report.html");

    @TempDir Path folder;
    private Path bundle = Path.of("");
    private Path open = Path.of("");

    @BeforeEach
    void bundle() throws IOException {
        bundle = new SmallCase(folder).bundle(new BundleLab(folder));
        Path key = folder.resolve("key.pem");
        Seals.makeKey(key);
        Seals.sign(bundle, Seals.readKey(key, "key.pem"));
        open = folder.resolve("public.zip");
    }

    @Test
    void thePublicVersionIsTheSameBundleWithTheSameSignatures() throws IOException {
        List<String> withheld = Redaction.write(bundle, ALL, open);
        assertThat(withheld)
                .containsExactly(
                        "case/case.yaml",
                        "case/terminals.csv",
                        "case/report.html",
                        "tags/1",
                        "sources/names.jsonl");
        Map<String, String> whole = BundleLab.entries(bundle);
        whole.keySet().removeAll(withheld);
        assertThat(BundleLab.entries(open)).isEqualTo(whole);
        assertThat(BundleLab.verify(open))
                .contains("signatures      1  ")
                .contains("- Withheld: 5 files, of which the manifest has length and SHA-256: ")
                .contains("case/case.yaml, case/terminals.csv, case/report.html, tags/1, sources/")
                .endsWith("VERIFIED WITH STATEMENTS\n");
        assertThat(manifest(BundleLab.verify(open)))
                .matches("[0-9a-f]{64}")
                .isEqualTo(manifest(BundleLab.verify(bundle)));
    }

    private static String manifest(String said) {
        String words = "whose own SHA-256 is ";
        int start = said.indexOf(words) + words.length();
        return said.substring(start, said.indexOf('\n', start));
    }

    @Test
    void eachFileAloneCanBeWithheldAndNoOther() throws IOException {
        int withheld = 0;
        int kept = 0;
        for (String name : BundleLab.entries(bundle).keySet()) {
            if (name.matches("case/(case.yaml|terminals.csv|report.html)|tags/1|sources/.*")) {
                Redaction.write(bundle, List.of(name), open);
                assertThat(BundleLab.verify(open)).contains("Withheld: 1 files").contains(name);
                withheld++;
            } else {
                assertThatThrownBy(() -> Redaction.write(bundle, List.of(name), open))
                        .isInstanceOf(MalformedDataException.class)
                        .hasMessageContaining(name + " is needed to trace again");
                without(name);
                if (!name.startsWith("signatures/")) {
                    assertThat(BundleLab.verdict(open)).startsWith("FALSE").contains(name);
                }
                kept++;
            }
        }
        System.out.println("redaction: " + withheld + " can be withheld, " + kept + " cannot");
        assertThat(withheld).isEqualTo(5);
        assertThat(kept).isEqualTo(8);
    }

    private void without(String name) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>(BundleLab.entries(bundle));
        entries.remove(name);
        write(entries);
    }

    private void write(Map<String, String> entries) throws IOException {
        AtomicFile.writePieces(
                open,
                channel -> {
                    StoredZip zip = new StoredZip(channel);
                    for (Map.Entry<String, String> entry : entries.entrySet()) {
                        byte[] bytes = entry.getValue().getBytes(StandardCharsets.ISO_8859_1);
                        zip.add(entry.getKey(), out -> out.write(bytes));
                    }
                    zip.finish();
                });
    }

    @Test
    void whatIsShownInsteadOfAWithheldFileIsCaught() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>(BundleLab.entries(bundle));
        entries.computeIfPresent("tags/1", (_, pack) -> pack.replace("An Exchange", "Somebody"));
        write(entries);
        assertThat(BundleLab.verdict(open)).startsWith("FALSE  tags/1: has ");
    }

    @Test
    void whatTheBundleDoesNotHoldCannotBeWithheld() {
        assertThatThrownBy(() -> Redaction.write(bundle, List.of("sources/9.json"), open))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("holds no sources/9.json, expected a path in it");
    }
}
