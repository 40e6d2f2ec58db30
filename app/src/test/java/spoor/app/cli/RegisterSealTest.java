package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.app.cli.console.Failures;

class RegisterSealTest {
    private static final String DECIDED =
            "review: corrected\n    by: A. Lee\n    when: 2026-11-20\n    why: the report says so\n"
                    + "    correction: {qualifier: up_to}\n    incident: bank-b";

    @TempDir Path folder;
    private CommandLab lab;
    private Path review;

    @BeforeEach
    void decideAndSeal() throws IOException {
        lab = new CommandLab(folder);
        lab.write("note.txt", "Thieves stole about $30 million. They had taken $5m in May.\n");
        assertThat(lab.run("read note.txt --published 2019-08-05 --publisher First")).isZero();
        try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
            review = files.filter(file -> file.endsWith("claims.yaml")).findFirst().orElseThrow();
        }
        edit("review: \"unreviewed\"", DECIDED);
        assertThat(lab.run("register seal --by Lee --on 2026-11-21")).as(lab.err()).isZero();
        assertThat(lab.out()).containsPattern("/reviews.yaml  1 decision sealed, SHA-256 [0-9a-f]");
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(review);
        int at = text.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        Files.writeString(review, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    @Test
    void anUntouchedReviewStandsAndANewDecisionIsNotSealed() throws IOException {
        assertThat(lab.run("verify .")).as(lab.out()).isZero();
        assertThat(lab.out()).contains("1 decision as sealed, 0 not sealed");
        edit("review: \"unreviewed\"", "review: confirmed\n    by: B. Kim\n    when: 2026-11-22");
        assertThat(lab.run("verify .")).as(lab.out()).isZero();
        assertThat(lab.out()).contains("1 decision as sealed, 1 not sealed");
    }

    @ParameterizedTest
    @CsvSource({
        "by: A. Lee, by: B. Lee",
        "when: 2026-11-20, when: 2026-11-19",
        "why: the report says so, why: it says so",
        "{qualifier: up_to}, {qualifier: at_least}",
        "incident: bank-b, incident: bank-c",
        "review: corrected, review: rejected",
    })
    void everyEditOfASealedDecisionIsTold(String from, String to) throws IOException {
        edit(from, to);
        if (to.endsWith("rejected")) {
            edit("    correction: {qualifier: up_to}\n", "");
        }
        assertThat(lab.run("verify .")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.out())
                .containsPattern(
                        "claims.yaml:[0-9]+:5: c1 fell: its review is not as Lee sealed it on"
                                + " 2026-11-21")
                .contains("FALSE: 1 fault; fallen: c1");
    }

    @Test
    void anEditThatIsSealedAnewStandsAndTheFirstSealStays() throws IOException {
        edit("by: A. Lee", "by: B. Kim");
        assertThat(lab.run("register seal --by Kim --on 2026-11-22")).isZero();
        assertThat(lab.run("verify .")).as(lab.out()).isZero();
        Path seals = review.resolveSibling("reviews.yaml");
        assertThat(Files.readString(seals)).contains("by: \"Lee\"").contains("by: \"Kim\"");
        assertThat(lab.run("register seal --by Kim --on 2026-11-23")).isZero();
        assertThat(lab.out()).contains("0 decisions sealed");
        assertThat(Files.readString(seals)).doesNotContain("2026-11-23");
    }

    @Test
    void aDecisionThatIsGoneAndAnotherPublisherAreTold() throws IOException {
        edit(DECIDED, "review: \"unreviewed\"");
        assertThat(lab.run("verify .")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.out()).contains("c1 fell: its review is not as Lee sealed it");
        Path head = review.resolveSibling("document.yaml");
        Files.writeString(head, Files.readString(head).replace("First", "Second"));
        assertThat(lab.run("verify .")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.out()).contains("/document.yaml: is not as Lee sealed it on 2026-11-21");
    }
}
