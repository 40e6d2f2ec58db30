package spoor.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.register.base.Problem;
import spoor.register.document.ReviewedClaim.Decision;
import spoor.register.root.Overrule;

class LinksReaderTest {
    private static final String ONE = "aaaaaaaa" + "0".repeat(56);
    private static final String TWO = "bbbbbbbb" + "0".repeat(56);
    private static final String WORD = "    by: A. Lee\n    when: 2026-11-21\n    why: asked\n";
    private static final Decision DECISION =
            new Decision("A. Lee", LocalDate.of(2026, 11, 21), "asked");

    @TempDir Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private List<Overrule> read(String yaml) throws IOException {
        Files.writeString(folder.resolve("links.yaml"), yaml);
        problems.clear();
        return LinksReader.read(folder, List.of(document(ONE), document(TWO)), problems);
    }

    private static StoredDocument document(String hash) {
        return new StoredDocument(
                hash,
                "txt",
                "note.txt",
                null,
                null,
                null,
                "",
                "",
                "",
                new ReviewFile("", "", List.of(), List.of(), List.of()));
    }

    @Test
    void withoutAFileNobodyHasSaidAnything() throws IOException {
        assertThat(LinksReader.read(folder, List.of(), problems)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void readsBothKinds() throws IOException {
        assertThat(
                        read(
                                "links:\n  - documents: [aaaaaaaa, bbbbbbbb0]\n    same_root: false\n"
                                        + WORD
                                        + "  - document: bbbbbbbb\n    rests_on: S/2019/691\n"
                                        + WORD))
                .containsExactly(
                        new Overrule.SameRoot(ONE, TWO, false, DECISION),
                        new Overrule.RestsOn(TWO, "S/2019/691", DECISION));
        assertThat(problems).isEmpty();
    }

    private void problem(String link, String expected) throws IOException {
        assertThat(read("links:\n" + link)).isEmpty();
        assertThat(problems).singleElement().hasToString("documents/links.yaml:" + expected);
    }

    @Test
    void tellsWhereALinkIsWrong() throws IOException {
        problem(
                "  - documents: [aaaaaaaa, cccccccc]\n    same_root: false\n" + WORD,
                "2:27: document is \"cccccccc\", expected the hash of a document of the workspace, or"
                        + " 8 or more of its first digits; 0 hashes begin so");
        problem(
                "  - documents: [aaaaaaaa, aaaaaaaa]\n    same_root: false\n" + WORD,
                "2:16: documents names one document twice, expected two");
        problem(
                "  - documents: [aaaaaaaa, bbbbbbbb]\n    same_root: maybe\n" + WORD,
                "3:16: same_root is \"maybe\", expected true or false");
        problem(
                "  - document: aaaaaaaa\n    rests_on: X\n    by: A\n    when: 2026-02-30\n    why: x\n",
                "5:11: when is \"2026-02-30\", expected a day that exists, as 2026-11-21");
        problem(
                "  - same_root: true\n" + WORD,
                "2:5: link names no document, expected document with rests_on, or documents with"
                        + " same_root");
    }

    @Test
    void twoWordsOnOnePairAreRefused() throws IOException {
        String one = "  - documents: [aaaaaaaa, bbbbbbbb]\n    same_root: false\n" + WORD;
        String other = "  - documents: [bbbbbbbb, aaaaaaaa]\n    same_root: true\n" + WORD;
        assertThat(read("links:\n" + one + other)).hasSize(1);
        assertThat(problems)
                .singleElement()
                .hasToString(
                        "documents/links.yaml:7:5: link is about what line 2 is about, expected one"
                                + " of the two");
    }
}
