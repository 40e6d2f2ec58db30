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
import spoor.ledger.TestData;

/// The two articles of August 2019 on the Panel's report, captured and confirmed, as totals see
/// them; then a third one on the same report, and one on another, both written for this test.
class DocumentTotalsTest {
    private static final String THIRD =
            """
            Pyongyang's hackers took up to $2 billion, experts say

            Hackers who work for North Korea took up to $2 billion from banks and cryptocurrency \
            exchanges, according to a confidential United Nations report seen by Reuters.

            The paper, which was submitted to the Security Council committee last week, counts at \
            least 35 attacks in 17 countries.
            """;
    private static final String OTHER =
            """
            Chainalysis said in a report that thieves stole about $400 million in 2021. It counts \
            at least seven attacks.
            """;

    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void captureAndConfirmTheTwo() throws IOException {
        lab = new CommandLab(folder);
        capture("documents/techradar-2019-08.txt", "2019-08-07", "TechRadar");
        capture("documents/scmedia-2019-08.txt", "2019-08-06", "SCMedia");
    }

    private void capture(String name, String day, String publisher) throws IOException {
        Path file = TestData.file(name).toAbsolutePath().normalize();
        assertThat(lab.run("read " + file + " --published " + day + " --publisher " + publisher))
                .as(lab.err())
                .isZero();
        confirmAll();
    }

    private void capture(String text, String day) throws IOException {
        lab.write("mine.txt", text);
        assertThat(lab.run("read mine.txt --published " + day + " --publisher Mine")).isZero();
        confirmAll();
    }

    /// As a person does: every open claim gets a verdict, a name and a day.
    private void confirmAll() throws IOException {
        for (Path review : reviews()) {
            String decided =
                    Files.readString(review)
                            .replace(
                                    "review: \"unreviewed\"",
                                    "review: confirmed\n    by: A. Lee\n    when: 2026-11-21");
            Files.writeString(review, decided);
        }
    }

    private List<Path> reviews() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
            return files.filter(file -> file.endsWith("claims.yaml")).sorted().toList();
        }
    }

    /// The lines of JSON of a command that hold all of some words.
    private List<String> lines(String command, String... words) {
        assertThat(lab.run(command + " --json")).as(lab.err()).isZero();
        return lab.out().lines().filter(line -> Stream.of(words).allMatch(line::contains)).toList();
    }

    /// What is counted: every line but those of claims that are left out, the copies taken out of
    /// the histories.
    private String counted() {
        String total = String.join("\n", lines("register total"));
        String history = String.join("\n", lines("register history"));
        return total.replaceAll("(?m)^.*\"used\":false.*\n", "")
                        .replaceAll("(?m)^\\{\"type\":\"documents\".*$", "")
                + history.replaceAll("\"retold\":\\[(\\{[^{}]*(\\{[^{}]*}[^{}]*)*},?)*]", "");
    }

    @Test
    void theTwoArticlesAreOneWitnessInTheRootsOwnWords() {
        List<String> used = lines("register total", "\"headline\"", "\"used\":true");
        assertThat(used).hasSize(1);
        assertThat(used.getFirst())
                .contains("\"qualifier\":\"estimated_up_to\"")
                .contains("\"says\":{\"low\":0,\"low_excluded\":false,\"high\":2000000000,")
                .contains("\"by\":\"the UN report\",\"through\":[\"Reuters\",\"SCMedia\"]")
                .contains("\"root\":\"a confidential report of the United Nations, first told")
                .contains("\"review\":\"confirmed\",\"document\":\"32c41d0906c79d241253ca46726c")
                .contains("\"span\":[666,707],\"quote\":\"estimated at up to two billion US");
        assertThat(lines("register total", "\"headline\"", "\"used\":false"))
                .hasSize(4)
                .allMatch(line -> line.contains("\"reason\":\"weaker copy: tells 32c41d0906c7-c8"))
                .allMatch(line -> line.contains("\"role\":\"stolen\",\"modality\":\"reported\""))
                .allMatch(line -> line.contains("\"qualifier\":\"exactly\""))
                .anyMatch(line -> line.contains("\"quote\":\"$2bn\""))
                .anyMatch(line -> line.contains("\"quote\":\"$2B\""))
                .anyMatch(line -> line.contains("\"quote\":\"$2 billion\""));
        assertThat(lines("register total", "\"documents\""))
                .contains(
                        "{\"type\":\"documents\",\"documents\":2,\"independent_roots\":1,"
                                + "\"at_least\":1,\"claims_left_unreviewed\":0}");
    }

    @Test
    void theCountsStandInTheHistoryAndTheRestInTheTable() throws IOException {
        assertThat(lines("register history", "\"unit\":\"attacks\""))
                .singleElement()
                .asString()
                .contains("\"says\":{\"low\":35,\"low_excluded\":false,\"high\":null")
                .contains("\"modality\":\"investigating\"")
                .contains("\"modality\":\"reported\"");
        assertThat(lines("register history", "\"unit\":\"countries\""))
                .singleElement()
                .asString()
                .contains("\"says\":{\"low\":17,\"low_excluded\":false,\"high\":17,");
        assertThat(lab.run("register report --no-pdf --out r")).as(lab.err()).isZero();
        String claims = Files.readString(folder.resolve("r/claims.csv"));
        assertThat(claims)
                .contains("un:KPe.031; ofac:RECONNAISSANCE GENERAL BUREAU")
                .containsPattern(",sanctions,.*,2006/,stated,")
                .containsPattern(",reporting period,.*,2019-02-07/2019-08-07,stated,")
                .contains("confirmed by A. Lee, 2026-11-21");
        assertThat(Files.readString(folder.resolve("r/report.html")))
                .contains("2 captured documents of the workspace: 1 independent root.");
    }

    @Test
    void aThirdArticleOnTheSameReportChangesNothing() throws IOException {
        String before = counted();
        capture(THIRD, "2019-08-09");
        assertThat(lines("register total", "\"documents\":3,\"independent_roots\":1,")).hasSize(1);
        assertThat(lines("register total", "\"headline\"", "\"used\":false", "up to $2 billion"))
                .isNotEmpty()
                .allMatch(line -> line.contains("weaker copy: tells 32c41d0906c7-c8 again"));
        assertThat(counted()).isEqualTo(before);
        assertThat(lab.run("register roots")).isZero();
        assertThat(lab.out()).contains("Mine, 2019-08-09").contains("3 documents, 1 independent");
    }

    @Test
    void anEarlierThirdArticleChangesNoNumberEither() throws IOException {
        List<String> before = lines("register total", "\"type\":\"headlines\"");
        capture(THIRD.replace("up to $2 billion", "$2 billion"), "2019-08-05");
        assertThat(lines("register total", "\"type\":\"headlines\"")).isEqualTo(before);
    }

    @Test
    void aThirdArticleThatTurnsTheFigureRoundIsACopyThatDiffers() throws IOException {
        String before = counted();
        capture(THIRD.replace("up to $2 billion", "more than $3 billion"), "2019-08-09");
        assertThat(lines("register total", "\"used\":false", "more than $3 billion"))
                .isNotEmpty()
                .allMatch(line -> line.contains("weaker copy: tells 32c41d0906c7-c8 again"));
        assertThat(counted()).isEqualTo(before);
        assertThat(lab.run("register roots")).isZero();
        assertThat(lab.out()).contains("changed number: 2000000000 USD");
    }

    @Test
    void anArticleOnAnotherReportDoesChangeThings() throws IOException {
        String before = counted();
        capture(OTHER, "2022-01-14");
        assertThat(lines("register total", "\"documents\":3,\"independent_roots\":2,")).hasSize(1);
        assertThat(counted()).isNotEqualTo(before);
        assertThat(lines("register total", "\"type\":\"headlines\""))
                .singleElement()
                .asString()
                .contains(
                        "\"largest\":{\"low\":400000000,\"low_excluded\":false,\"high\":2000000000")
                .contains("\"sum\":{\"low\":400000000,\"low_excluded\":false,\"high\":2400000000");
        assertThat(lines("register history", "\"unit\":\"attacks\"")).hasSize(2);
    }

    @Test
    void aPersonsWordThatItIsAnotherReportChangesThings() throws IOException {
        capture(THIRD, "2019-08-09");
        Path third = reviews().stream().filter(this::isMine).findFirst().orElseThrow();
        lab.write(
                "documents/links.yaml",
                """
                links:
                  - document: HASH
                    rests_on: S/2019/171
                    by: A. Lee
                    when: 2026-11-21
                    why: the panel's earlier report
                """
                        .replace("HASH", document(third)));
        assertThat(lines("register total", "\"type\":\"headlines\""))
                .singleElement()
                .asString()
                .contains("\"sum\":{\"low\":0,\"low_excluded\":false,\"high\":4000000000");
    }

    /// The hash of the document that a file for review is of.
    private static String document(Path review) {
        return review.getName(review.getNameCount() - 2).toString();
    }

    private boolean isMine(Path review) {
        try {
            return Files.readString(review.resolveSibling("document.yaml")).contains("\"Mine\"");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatNobodyReviewedCountsOnlyWhenAskedForAndIsMarked() throws IOException {
        for (Path review : reviews()) {
            String open =
                    Files.readString(review)
                            .replace(
                                    "review: confirmed\n    by: A. Lee\n    when: 2026-11-21",
                                    "review: \"unreviewed\"");
            Files.writeString(review, open);
        }
        assertThat(lines("register total", "\"headline\"")).isEmpty();
        assertThat(lines("register total", "\"claims_left_unreviewed\":28}")).hasSize(1);
        assertThat(lines("register total --include-unreviewed", "\"headline\"", "\"used\":true"))
                .singleElement()
                .asString()
                .contains("\"review\":\"unreviewed\"");
        assertThat(lab.run("register total --include-unreviewed")).isZero();
        assertThat(lab.out()).containsPattern("used  32c41d0906c7-c8 .*, not reviewed\n");
        assertThat(lab.run("register report --no-pdf --include-unreviewed --out r")).isZero();
        assertThat(Files.readString(folder.resolve("r/report.html"))).contains("°</a>");
    }

    @Test
    void ofARejectedClaimTheNextTellingStandsIn() throws IOException {
        for (Path review : reviews()) {
            String text = Files.readString(review);
            int quoted = text.indexOf("quote: \"estimated at up to two billion");
            int claim = quoted < 0 ? 0 : text.lastIndexOf("review: confirmed", quoted);
            String rejected =
                    text.substring(claim)
                            .replaceFirst("review: confirmed", "review: rejected\n    why: a test");
            Files.writeString(review, text.substring(0, claim) + (quoted < 0 ? text : rejected));
        }
        assertThat(lines("register total", "\"headline\"", "\"used\":true"))
                .singleElement()
                .asString()
                .contains("\"quote\":\"$2B\"")
                .contains("\"says\":{\"low\":2000000000,");
        assertThat(lines("register total", "\"reason\":\"rejected by a reviewer\""))
                .singleElement()
                .asString()
                .contains("estimated at up to two billion");
    }
}
