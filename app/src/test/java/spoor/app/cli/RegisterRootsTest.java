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

/// Two notes on one report, written for this test, and a third on another.
class RegisterRootsTest {
    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void read() throws IOException {
        lab = new CommandLab(folder);
        lab.write(
                "one.txt",
                "A confidential report to the United Nations says that hackers\u202E stole up to"
                        + " $2bn, Reuters reported.\n");
        lab.write(
                "two.txt",
                "According to the UN report, seen by AP, at least $2bn was stolen by <b>hackers</b>.\n");
        lab.write("three.txt", "Chainalysis said in a report that $5m was stolen in Chile.\n");
        lab.run("read one.txt --published 2019-08-05 --publisher First");
        lab.run("read two.txt --published 2019-08-06 --publisher Second");
        lab.run("read three.txt --published 2019-08-06");
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> documents = Files.list(folder.resolve("documents"))) {
            return documents.filter(Files::isDirectory).sorted().toList();
        }
    }

    private String hash(String publisher) throws IOException {
        for (Path each : documents()) {
            if (Files.readString(each.resolve("document.yaml")).contains(publisher)) {
                return String.valueOf(each.getFileName());
            }
        }
        throw new AssertionError(publisher);
    }

    @Test
    void printsTheTreeWithTheWordsOfEachLink() throws IOException {
        assertThat(lab.run("register roots")).as(lab.err()).isZero();
        String one = hash("First").substring(0, 12);
        String two = hash("Second").substring(0, 12);
        assertThat(lab.out())
                .startsWith(
                        """
                        1. a confidential report of the United Nations
                           through Reuters
                              First, 2019-08-05, ONE
                                 cites: names a confidential report of the United Nations
                                    0-43 "A confidential report to the United Nations"
                        """
                                .replace("ONE", one))
                .contains(
                        """
                           through AP
                              Second, 2019-08-06, TWO
                        """
                                .replace("TWO", two))
                .contains(
                        "same report: a report of the United Nations too: both have 2000000000 USD,"
                                + " as "
                                + one)
                .contains(
                        """
                           said otherwise:
                              reversed bound: 2000000000 USD, up_to became at_least
                                 First 69-79 amount "up to $2bn"
                                 Second 40-53 amount "at least $2bn"
                        """)
                .contains("2. a report of Chainalysis\n")
                .endsWith("3 documents, 2 independent roots\n");
    }

    @Test
    void aPersonsWordIsShown() throws IOException {
        Files.writeString(
                folder.resolve("documents/links.yaml"),
                "links:\n  - documents: ["
                        + hash("First").substring(0, 8)
                        + ", "
                        + hash("Second")
                        + "]\n    same_root: false\n    by: A. Lee\n    when: 2026-11-21\n"
                        + "    why: two reports\n");
        assertThat(lab.run("register roots")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("kept apart by a person:\n")
                .contains(": A. Lee, 2026-11-21: two reports\n")
                .endsWith("3 documents, 3 independent roots\n");
    }

    @Test
    void whatWasRejectedIsSaidByNobody() throws IOException {
        Path review = folder.resolve("documents/" + hash("Second") + "/claims.yaml");
        Files.writeString(
                review,
                Files.readString(review)
                        .replaceFirst(
                                "review: \"unreviewed\"",
                                """
                                review: rejected
                                    by: A. Lee
                                    when: 2026-11-21
                                    why: it quotes another\\
                                """));
        assertThat(lab.run("register roots")).as(lab.err()).isZero();
        assertThat(lab.out()).doesNotContain("reversed bound");
    }

    @Test
    void printsJsonInLettersOfAsciiAlone() {
        assertThat(lab.run("register roots --json")).as(lab.err()).isZero();
        assertThat(lab.out())
                .startsWith(
                        "{\"independent_roots\":2,\"at_least\":2,\"roots\":[{\"root\":\"a confid")
                .contains(
                        "\"differences\":[{\"kind\":\"reversed_bound\",\"figure\":\"2000000000 USD\"")
                .matches("[\\x20-\\x7e\\n\\r]*");
    }

    @Test
    void verifyNamesTheClaimThatFell() throws IOException {
        assertThat(lab.run("verify .")).as(lab.out()).isZero();
        assertThat(lab.out())
                .contains("3 documents, ")
                .endsWith(
                        "VERIFIED: every document and text has its hash, every quotation stands in"
                                + " the bytes\n");
        Path original = folder.resolve("documents/" + hash("Second") + "/original.txt");
        Files.writeString(original, Files.readString(original).replace("$2bn", "$3bn"));
        for (String path : List.of(".", "documents", "documents/" + hash("Second"))) {
            assertThat(lab.run("verify " + path)).isEqualTo(Failures.PROBLEM);
            assertThat(lab.out())
                    .contains("original.txt: has the SHA-256 ")
                    .contains("fell: \"at least $2bn\" is not in the bytes at 40 to 53 any more")
                    .containsPattern("FALSE: [0-9]+ faults; fallen: c[0-9]");
        }
        assertThat(lab.run("verify . --json")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.out()).startsWith("{\"verdict\":\"FALSE\",\"documents\":3,");
    }

    @Test
    void aBrokenReviewLeavesTheOtherDocuments() throws IOException {
        Files.writeString(folder.resolve("documents/" + hash("Second") + "/claims.yaml"), "mine");
        assertThat(lab.run("register roots")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err()).contains("claims.yaml:1:1: claims.yaml is \"mine\", expected a");
        assertThat(lab.out()).endsWith("2 documents, 2 independent roots\n");
    }
}
