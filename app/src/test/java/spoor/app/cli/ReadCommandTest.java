package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;

class ReadCommandTest {
    private static final String NOTE =
            "Thieves took up to €13m last week, police said. About $2bn (S$3bn) was\u202E lost.\n";

    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void makeNote() throws IOException {
        lab = new CommandLab(folder);
        lab.write("note.txt", NOTE);
    }

    @Test
    void printsTheClaimsWithTheirPlaces() {
        assertThat(lab.run("read note.txt --published 2019-08-07")).as(lab.err()).isZero();
        assertThat(lab.out())
                .startsWith(
                        """
                        c1   13-23       amount   up_to 13000000 EUR  2019-07-29/2019-08-04  \
                        reported  stolen  "up to €13m"
                        c2   48-66       amount   approximately 2000000000 USD  stolen  \
                        "About $2bn (S$3bn)"

                        1 character that nobody sees, marked
                        2 claims, none of them reviewed

                        for review: documents/\
                        """);
    }

    @Test
    void keepsTheDocumentUnderItsHash() throws IOException {
        lab.run("read note.txt --published 2019-08-07 --publisher Paper --by Me");
        Path kept = onlyDocument();
        assertThat(Files.readString(kept.resolve("original.txt"))).isEqualTo(NOTE);
        assertThat(Files.readString(kept.resolve("text.txt"))).isEqualTo(NOTE);
        assertThat(Files.readString(kept.resolve("document.yaml")))
                .contains("sha256: \"" + kept.getFileName() + "\"")
                .contains("publisher: \"Paper\"\npublished: \"2019-08-07\"\ncaptured_by: \"Me\"\n")
                .contains("captured_at: \"1970-01-01T00:00:00Z\"")
                .contains("character: \"⟨U+202E⟩\"");
        assertThat(Files.readString(kept.resolve("claims.yaml")))
                .contains("quote: \"up to €13m\"\n    qualifier: \"up_to\"\n    low: null\n");
    }

    @Test
    void neverWritesOverWhatItCannotRead() throws IOException {
        lab.run("read note.txt");
        Path review = onlyDocument().resolve("claims.yaml");
        Files.writeString(review, "mine");
        assertThat(lab.run("read note.txt")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err())
                .contains("claims.yaml:1:1: claims.yaml is \"mine\", expected a mapping");
        assertThat(Files.readString(review)).isEqualTo("mine");
    }

    @Test
    void aDecisionStaysWhenTheDocumentIsReadAgain() throws IOException {
        lab.run("read note.txt");
        Path review = onlyDocument().resolve("claims.yaml");
        String decided =
                Files.readString(review)
                        .replaceFirst(
                                "review: \"unreviewed\"",
                                "review: rejected\n    by: A. Lee\n    when: 2026-11-21\n"
                                        + "    why: another theft");
        Files.writeString(review, decided);
        assertThat(lab.run("read note.txt")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("2 claims: 1 unreviewed, 1 rejected\n\nkept as it was: documents/");
        assertThat(Files.readString(review)).isEqualTo(decided);
    }

    @Test
    void aSlipInADecisionIsToldAndNothingIsWritten() throws IOException {
        lab.run("read note.txt");
        Path review = onlyDocument().resolve("claims.yaml");
        String slip = Files.readString(review).replaceFirst("\"unreviewed\"", "confirmd");
        Files.writeString(review, slip);
        assertThat(lab.run("read note.txt")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err())
                .contains("review is \"confirmd\"")
                .contains("did you mean confirmed?");
        assertThat(lab.out()).contains("kept as it was: ");
        assertThat(Files.readString(review)).isEqualTo(slip);
    }

    @Test
    void aDayThatIsSaidLaterIsAddedAndTheClaimsFollow() throws IOException {
        lab.run("read note.txt");
        assertThat(lab.run("read note.txt --published 2019-08-07")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("3 claims: 2 unreviewed, 1 vanished\nnew: c3\nno longer found: c1\n");
        Path head = onlyDocument().resolve("document.yaml");
        assertThat(Files.readString(head)).endsWith("\npublished: \"2019-08-07\"\n");
        assertThat(lab.run("read note.txt --published 2019-08-08")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err())
                .contains(
                        "document.yaml: published is \"2019-08-07\" and stays, now"
                                + " \"2019-08-08\" was said");
    }

    @Test
    void listsWhatNobodyHasDecidedAbout() throws IOException {
        lab.run("read note.txt");
        Path review = onlyDocument().resolve("claims.yaml");
        Files.writeString(
                review,
                Files.readString(review)
                        .replaceFirst(
                                "review: \"unreviewed\"",
                                """
                                review: corrected
                                    by: A. Lee
                                    when: 2026-11-21
                                    why: the title says at least
                                    correction: {qualifier: at_least}\
                                """));
        assertThat(lab.run("register claims --unreviewed")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("c2   48-66       amount   unreviewed  approximately 2000000000 USD")
                .doesNotContain("c1 ")
                .endsWith("2 claims: 1 unreviewed, 1 corrected\n");
        assertThat(lab.run("register claims --json")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("\"review\":\"corrected\",\"by\":\"A. Lee\",\"when\":\"2026-11-21\"")
                .contains("\"qualifier\":\"at_least\",\"low\":13000000,\"high\":null")
                .contains("\"as_read\":{\"kind\":\"amount\"");
    }

    @Test
    void printsLinesOfJson() {
        assertThat(lab.run("read note.txt --json --print-only")).isZero();
        List<String> lines = lab.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"type\":\"document\",\"sha256\":\"");
        assertThat(lines.get(2))
                .isEqualTo(
                        "{\"type\":\"claim\",\"id\":\"c2\",\"kind\":\"amount\",\"start\":48,\"end\":66,"
                                + "\"quote\":\"About $2bn (S$3bn)\",\"qualifier\":\"approximately\","
                                + "\"low\":2000000000,\"high\":2000000000,\"unit\":\"USD\","
                                + "\"unit_assumed\":true,\"conversions\":[{\"qualifier\":\"exactly\","
                                + "\"low\":3000000000,\"high\":3000000000,\"unit\":\"SGD\"}],"
                                + "\"role\":\"stolen\",\"sentence\":[48,77]}");
        assertThat(lab.out()).matches("[\\x20-\\x7e\\n\\r]*");
        assertThat(folder.resolve("documents")).doesNotExist();
    }

    @Test
    void aPageIsReadWithoutItsFurniture() throws IOException {
        lab.write(
                "page.html",
                "<html><body><nav>Win $5m</nav><h1>Bank lost $2bn</h1><p>It did.</p></body></html>");
        assertThat(lab.run("read page.html --published 2019-08-07")).isZero();
        assertThat(lab.out())
                .contains("\"$2bn\"")
                .doesNotContain("$5m")
                .contains("1 part of the page left out: document.yaml lists them");
    }

    private Path onlyDocument() throws IOException {
        try (Stream<Path> documents = Files.list(folder.resolve("documents"))) {
            return documents.toList().getFirst();
        }
    }
}
