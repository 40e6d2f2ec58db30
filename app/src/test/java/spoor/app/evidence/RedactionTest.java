package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
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
    void linesCanBeWithheldAndTheOthersStayBound() throws IOException {
        List<String> withheld =
                Redaction.write(bundle, List.of("case/case.yaml:1,4-5", "tags/1:2"), open);
        assertThat(withheld)
                .containsExactly("lines 1, 4 and 5 of case/case.yaml", "line 2 of tags/1");
        Map<String, String> entries = BundleLab.entries(open);
        assertThat(entries).doesNotContainKeys("case/case.yaml", "tags/1");
        assertThat(entries.get("lines/case/case.yaml"))
                .doesNotContain("two small thefts", "ann")
                .contains("chain: small", "id: bob");
        assertThat(BundleLab.verify(open))
                .contains("signatures      1  ")
                .contains(
                        "- Withheld: lines 1, 4, 5 of case/case.yaml; lines 2 of tags/1, of which")
                .endsWith("VERIFIED WITH STATEMENTS\n");
        assertThat(manifest(BundleLab.verify(open))).isEqualTo(manifest(BundleLab.verify(bundle)));
    }

    @Test
    void everyByteOfWhatIsLeftOfAFileIsBound() throws IOException {
        Redaction.write(bundle, List.of("case/case.yaml:1,5"), open);
        Map<String, String> entries = new LinkedHashMap<>(BundleLab.entries(open));
        String left = String.valueOf(entries.get("lines/case/case.yaml"));
        int caught = 0;
        for (int i = 0; i < left.length(); i++) {
            char flipped = (char) (left.charAt(i) ^ 1);
            String forged = left.substring(0, i) + flipped + left.substring(i + 1);
            entries.put("lines/case/case.yaml", forged);
            write(entries);
            assertThat(BundleLab.verdict(open)).as("byte " + i).startsWith("FALSE");
            caught++;
        }
        System.out.println("redaction: " + caught + " bytes of lines flipped, all caught");
    }

    @Test
    void everyLineAloneCanBeWithheldAndShownLater() throws IOException {
        String file = String.valueOf(BundleLab.entries(bundle).get("case/case.yaml"));
        List<String> lines = file.lines().map(line -> line + "\n").toList();
        for (int i = 0; i < lines.size(); i++) {
            Redaction.write(bundle, List.of("case/case.yaml:" + (i + 1)), open);
            assertThat(BundleLab.verdict(open)).isEqualTo("VERIFIED WITH STATEMENTS");
            String left = String.valueOf(BundleLab.entries(open).get("lines/case/case.yaml"));
            String hash = left.lines().toList().get(i).replaceAll(".*\"sha256\":\"|\"}", "");
            LineHashes hashes =
                    LineHashes.of("case/case.yaml", file.getBytes(StandardCharsets.UTF_8));
            byte[] shown = lines.get(i).getBytes(StandardCharsets.UTF_8);
            assertThat(HexFormat.of().formatHex(hashes.hash(i, shown))).isEqualTo(hash);
        }
    }

    @Test
    void linesThatAreNoneCannotBeWithheld() {
        assertFault("case/case.yaml:99", "case/case.yaml has 8 lines, not 99");
        assertFault("case/case.yaml:0", "expected lines as in case/case.yaml:3,7-9");
        assertFault("case/case.yaml:5-4", "expected lines as in case/case.yaml:3,7-9");
        assertFault("case/result.jsonl:1", "case/result.jsonl is needed to trace again");
        assertFault("tags/7:1", "holds no tags/7, expected a path in it");
    }

    private void assertFault(String wanted, String fault) {
        assertThatThrownBy(() -> Redaction.write(bundle, List.of(wanted), open))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining(fault);
        assertThat(open).doesNotExist();
    }

    @Test
    void whatTheBundleDoesNotHoldCannotBeWithheld() {
        assertThatThrownBy(() -> Redaction.write(bundle, List.of("sources/9.json"), open))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("holds no sources/9.json, expected a path in it");
    }
}
