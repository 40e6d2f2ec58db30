package spoor.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// The workspace and its plain files.
class FilesTest {
    @TempDir Path folder;

    @Test
    void theWorkspaceIsTheNearestParentThatLooksLikeOne() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("w/cases/one"));
        Files.createDirectories(folder.resolve("w/chains"));
        assertThat(Workspace.find(null, deep).root()).isEqualTo(folder.resolve("w"));
        assertThat(Workspace.find(deep, folder).root()).isEqualTo(deep);
        assertThat(Workspace.find(null, folder).root()).isEqualTo(folder);
    }

    @Test
    void aNamedFileIsFoundBesideTheCaseFirst() throws IOException {
        Workspace workspace = new Workspace(folder);
        Path caseFile = Files.createDirectories(folder.resolve("cases/one")).resolve("case.yaml");
        Location where = Location.ofLine("case.yaml", 1, 1);
        Files.createDirectories(folder.resolve("tags"));
        Path inside = Files.writeString(folder.resolve("tags/a.yaml"), "");
        assertThat(workspace.resolve(caseFile, where, "tags/a.yaml")).isEqualTo(inside);
        Files.createDirectories(folder.resolve("cases/one/tags"));
        Path beside = Files.writeString(folder.resolve("cases/one/tags/a.yaml"), "");
        assertThat(workspace.resolve(caseFile, where, "tags/a.yaml")).isEqualTo(beside);
        assertThatThrownBy(() -> workspace.resolve(caseFile, where, "b\u0000.yaml"))
                .hasMessage("case.yaml:1:1: \"b .yaml\" cannot be the name of a file");
    }

    @Test
    void createMakesWhatIsMissingAndKeepsWhatIsThere() throws IOException {
        Workspace workspace = new Workspace(folder.resolve("w"));
        workspace.create();
        Files.writeString(folder.resolve("w/spoor.toml"), "mine");
        workspace.create();
        assertThat(folder.resolve("w/spoor.toml")).hasContent("mine");
        assertThat(workspace.chains()).isEmpty();
        Files.createDirectories(workspace.chain("bitcoin"));
        assertThat(workspace.chains()).containsExactly("bitcoin");
        assertThatThrownBy(() -> workspace.chain("../../etc"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPackedFileIsUnpackedAndHashedAsStored() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("a: 1".getBytes(StandardCharsets.UTF_8));
        }
        PlainFile file = PlainFile.of("a.yaml.gz", packed.toByteArray());
        assertThat(file.text()).isEqualTo("a: 1");
        assertThat(file.sha256()).isEqualTo(Hashes.sha256(packed.toByteArray()));
    }

    @Test
    void textThatIsNotUtf8IsRefusedAtItsFirstWrongByte() {
        assertThatThrownBy(() -> PlainFile.of("a.yaml", new byte[] {'a', ':', (byte) 0xff}))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("a.yaml:2: is not UTF-8 text, expected UTF-8 throughout");
        assertThatThrownBy(() -> PlainFile.of("a.yaml", new byte[] {'a', (byte) 0xe2, (byte) 0x82}))
                .isInstanceOf(MalformedDataException.class);
    }

    @Test
    void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("result.jsonl"), "old");
        assertThatThrownBy(() ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    out.write('n');
                                    throw new IOException("disk full");
                                }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        AtomicFile.write(file, out -> out.write('n'));
        assertThat(file).hasContent("n");
    }
}
