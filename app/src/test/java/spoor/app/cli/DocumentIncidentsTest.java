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

/// Claims of captured documents of which a person says of which incident they are. The notes are
/// written for this test.
class DocumentIncidentsTest {
    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void readTwoNotesOnOneTheft() throws IOException {
        lab = new CommandLab(folder);
        lab.write("incidents/bank-b.yaml", "incident: bank-b\n");
        lab.write(
                "one.txt",
                "About $30 million was stolen from Bank B in Chile on 24 May 2018, according to a"
                        + " confidential report of the United Nations.\n");
        lab.write(
                "two.txt",
                "Thieves stole more than $30 million from Bank B, a UN report says, seen by AP.\n");
        lab.run("read one.txt --published 2019-08-05 --publisher First");
        lab.run("read two.txt --published 2019-08-06 --publisher Second");
    }

    private List<Path> reviews() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
            return files.filter(file -> file.endsWith("claims.yaml")).sorted().toList();
        }
    }

    /// Confirms the amounts, of an incident.
    private void confirm(String incident) throws IOException {
        for (Path review : reviews()) {
            String decision =
                    "review: confirmed\n    by: A. Lee\n    when: 2026-11-21\n    incident: "
                            + incident;
            Files.writeString(
                    review,
                    Files.readString(review)
                            .replaceAll(
                                    "review: \"unreviewed\"(\n.*\n    kind: \"amount\")",
                                    decision + "$1"));
        }
    }

    @Test
    void theyCountOnceForTheirRootInTheTotalOfIncidents() throws IOException {
        confirm("bank-b");
        assertThat(lab.run("register total")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("  bank-b: 30,000,000 USD\n")
                .containsPattern("used  bank-b [0-9a-f]{12}-c1 says 30,000,000, ")
                .containsPattern(
                        "not   bank-b [0-9a-f]{12}-c1 says > 30,000,000, .*: weaker copy: rests")
                .contains("Total: 30,000,000 USD, 1 theft\n");
        assertThat(lab.run("register total --by country")).isZero();
        assertThat(lab.out()).contains("used  bank-b");
    }

    @Test
    void anIncidentThatIsNotThereIsToldWithItsPlace() throws IOException {
        confirm("bank-c");
        assertThat(lab.run("register total")).isEqualTo(Failures.PROBLEM);
        assertThat(lab.err())
                .containsPattern(
                        "claims.yaml:[0-9]+:5: incident is \"bank-c\", expected the id of an"
                                + " incident of the register; did you mean bank-b\\?");
        assertThat(lab.out()).contains("Total: 0 USD, 0 thefts");
    }

    @Test
    void twoAmountsOfOneAsserterAreToldByCheckAndReport() throws IOException {
        lab.write(
                "three.txt",
                "Bank B lost $45 million, according to a confidential report of the United"
                        + " Nations, which a paper had.\n");
        lab.run("read three.txt --published 2019-08-07 --publisher Third");
        confirm("bank-b");
        assertThat(lab.run("register check")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("One asserter, two statements that cannot both hold:\n")
                .contains("  a confidential report of the United Nations, value: said on different")
                .containsPattern("bank-b [0-9a-f]{12}-c1 says about 30,000,000 USD")
                .containsPattern("bank-b [0-9a-f]{12}-c2 says 45,000,000 USD");
        assertThat(lab.run("register check --json")).isZero();
        assertThat(lab.out()).contains("{\"type\":\"two_words\",\"by\":\"a confidential report");
        assertThat(lab.run("register report --no-pdf --out r")).isZero();
        assertThat(Files.readString(folder.resolve("r/report.html")))
                .contains("One asserter, two statements that cannot both hold");
    }

    @Test
    void whatAPersonTypedOfTheSameWordsGoesBefore() throws IOException {
        confirm("bank-b");
        for (Path review : reviews()) {
            Files.writeString(
                    review, Files.readString(review).replace("    incident: bank-b\n", ""));
        }
        assertThat(lab.run("register total --json")).as(lab.err()).isZero();
        String first =
                lab.out()
                        .lines()
                        .filter(line -> line.contains("\"used\":true"))
                        .findFirst()
                        .orElseThrow();
        String document = first.replaceAll("^.*\"document\":\"([0-9a-f]{64})\".*$", "$1");
        String span = first.replaceAll("^.*\"span\":(\\[[0-9,]+]).*$", "$1");
        lab.write(
                "figures/mine.yaml",
                "figures:\n  - {id: mine, report: R, counts: losses, value: 31, unit: USD, review:"
                        + " confirmed, document: "
                        + document
                        + ", span: "
                        + span
                        + "}\n");
        assertThat(lab.run("register total --json")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains("\"figure\":\"mine\"")
                .contains("\"reason\":\"weaker copy: tells mine again\"")
                .doesNotContain("\"figure\":\"" + document.substring(0, 12));
    }
}
