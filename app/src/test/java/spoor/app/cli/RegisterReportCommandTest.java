package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;
import spoor.app.export.StixRules;
import spoor.app.register.SmallRegister;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ledger.TestData;

/// Reports and exports as a user makes them, and of the published tables and articles of the shared
/// data.
class RegisterReportCommandTest {
    @TempDir Path folder;

    private static Path shared(String name) {
        return TestData.file(name).toAbsolutePath().normalize();
    }

    private CommandLab real() {
        CommandLab lab = new CommandLab(folder);
        Path facts = shared("register/un_reported_facts.csv");
        Path cases = shared("register/published_case_facts.csv");
        Path names = shared("register/attack_dprk_groups.stix.json.gz");
        lab.run("register import " + facts + " --mapping un-facts");
        lab.run("register import " + cases + " --mapping case-facts");
        lab.run("register import " + names + " --as stix");
        return lab;
    }

    @Test
    void writesThePageThePaperAndTheTablesTwiceAlike() throws IOException {
        SmallRegister.write(folder);
        CommandLab lab = new CommandLab(folder);
        assertThat(lab.run("register report --out one")).isEqualTo(Failures.DONE);
        assertThat(lab.run("register report --out two")).isEqualTo(Failures.DONE);
        for (String name :
                new String[] {"report.html", "report.pdf", "incidents.csv", "claims.csv"}) {
            Path first = folder.resolve("one").resolve(name);
            assertThat(first).isNotEmptyFile();
            assertThat(first).hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void theReportOfTheReportedFactsLinksEachFigureToItsClaim() throws IOException {
        CommandLab lab = real();
        assertThat(lab.run("register report --include-unreviewed --no-pdf --out r"))
                .isEqualTo(Failures.DONE);
        String page = Files.readString(folder.resolve("r/report.html"));
        assertThat(page)
                .contains("up to 2,000,000,000 USD")
                .contains("at least 35 instances")
                .contains("reversed bound")
                .contains("together <bdi>30 instances</bdi>");
        Set<String> places = all(page, "id=\"([^\"]+)\"");
        assertThat(places).containsAll(all(page, "href=\"#([^\"]+)\"")).hasSizeGreaterThan(178);
    }

    private static Set<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTwoArticlesRestOnOneRootAndTheReportSaysHowTheyDiffer() throws IOException {
        CommandLab lab = new CommandLab(folder);
        lab.run("read " + shared("documents/techradar-2019-08.txt") + " --published 2019-08-07");
        lab.run("read " + shared("documents/scmedia-2019-08.txt") + " --published 2019-08-06");
        lab.run("register report --no-pdf --out r");
        String page = Files.readString(folder.resolve("r/report.html"));
        assertThat(page).contains("2 captured documents of the workspace: 1 independent root.");
        assertThat(page).contains("Captured documents that say it otherwise");
    }

    @Test
    void theBundleOfTheReportedFactsKeepsTheStandardAndIsReadBack() throws IOException {
        CommandLab lab = real();
        assertThat(lab.run("register export --format stix out.json")).isEqualTo(Failures.DONE);
        byte[] bundle = Files.readAllBytes(folder.resolve("out.json"));
        try (JsonReader reader = new JsonReader("out.json", new ByteArrayInputStream(bundle))) {
            assertThat(reader.advance()).isTrue();
            assertThat(StixRules.breaches((Json.Fields) reader.value(""))).isEmpty();
        }
        String before = Files.readString(folder.resolve("names.yaml"));
        Files.delete(folder.resolve("names.yaml"));
        lab.run("register import out.json --as stix");
        assertThat(names(Files.readString(folder.resolve("names.yaml")))).isEqualTo(names(before));
    }

    /// Without the day as of which the source is quoted, which an export does not change.
    private static Set<String> names(String yaml) {
        return yaml.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("source:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
