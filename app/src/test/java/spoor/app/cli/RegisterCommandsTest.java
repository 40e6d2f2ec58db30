package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.register.incident.IncidentSchema;

class RegisterCommandsTest {
    private static final String FACTS =
            """
            report,published,claim,quantity,unit,qualifier,countries,url
            S/1,2019-08-12,Attacks,35,instances,at least,,https://a.example
            S/1,2019-08-12,Attacks in South Korea,10,instances,exact,South Korea,https://a.example
            S/1,2019-08-12,One each,1,instances,exact,Malta;Nigeria,https://a.example
            S/1,2019-08-12,Proceeds,2000000000,USD,up to,,https://a.example
            S/1,2019-08-13,Proceeds in a copy,2000000000,USD,more than,,https://b.example
            """;

    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void makeWorkspace() throws IOException {
        lab = new CommandLab(folder);
        lab.write("spoor.toml", "");
        lab.write(
                "map.yaml",
                """
                into: figures
                origin: s1
                report: report
                words: claim
                quantity: quantity
                unit: unit
                hedge: qualifier
                country: countries
                source: url
                stated: published
                """);
        lab.write("facts.csv", FACTS);
    }

    @Test
    void anImportKeepsHedgesAndIsNeverWrittenOver() throws IOException {
        assertThat(lab.run("register import facts.csv --mapping map.yaml")).as(lab.err()).isZero();
        assertThat(lab.out())
                .isEqualTo("5 rows, 5 of them gave something\n0 incidents new; 5 figures new\n");
        Path figures = folder.resolve("figures/s1.yaml");
        assertThat(Files.readString(figures))
                .contains("qualifier: \"up_to\"\n    low: null\n    high: 2000000000\n")
                .contains("review: \"unreviewed\"");
        Files.writeString(figures, Files.readString(figures).replace("unreviewed", "confirmed"));
        assertThat(lab.run("register import facts.csv --mapping map.yaml")).isZero();
        assertThat(lab.out()).contains("5 figures whose file was there, kept as it was");
        assertThat(Files.readString(figures)).contains("confirmed").doesNotContain("unreviewed");
    }

    @Test
    void partsAreHeldAgainstTheirWhole() {
        lab.run("register import facts.csv --mapping map.yaml");
        assertThat(lab.run("register check")).isZero();
        assertThat(lab.out())
                .endsWith(
                        """
                        Parts against their whole:
                          S/1, s1-1 (Attacks): \u2265 35
                            parts: 10 (s1-2) + 2 \u00D7 1 (s1-3) = 12
                            differ: the parts give 12, the whole is \u2265 35
                        """);
    }

    @Test
    void theHistoryShowsABoundThatTurned() {
        lab.run("register import facts.csv --mapping map.yaml");
        assertThat(lab.run("register history --unit USD")).isZero();
        assertThat(lab.out())
                .isEqualTo(
                        """

                        USD
                          2019-08-12  S/1
                            \u2264 2,000,000,000  Proceeds; period not said  [s1-4, not reviewed]
                              retold: reversed bound: \u2264 2,000,000,000 became \
                        > 2,000,000,000  [s1-5, not reviewed]
                        1 step
                        """);
    }

    @Test
    void aTotalExplainsItselfAndAThirdCopyChangesNothing() throws IOException {
        String copy = "  - {qualifier: at_least, value: 20, unit: USD, by: %s, root: S/1, %s}\n";
        String first =
                "incident: a\ntitle: A theft\nvalue:\n"
                        + "  - {qualifier: up_to, value: 20, unit: USD, by: S/1, root: S/1,"
                        + " review: confirmed}\n";
        lab.write("incidents/a.yaml", first);
        lab.run("register total");
        String before = lab.out();
        assertThat(before)
                .isEqualTo(
                        """
                          A theft: \u2264 20 USD
                            used  a value-1 says \u2264 20, S/1
                        Total: \u2264 20 USD, 1 theft
                        """);
        lab.write(
                "incidents/a.yaml",
                first
                        + copy.formatted("B", "review: confirmed")
                        + copy.formatted("C", "review: unreviewed"));
        assertThat(lab.run("register total")).isZero();
        assertThat(lab.out())
                .isEqualTo(
                        """
                          A theft: \u2264 20 USD
                            used  a value-1 says \u2264 20, S/1
                            not   a value-3, C: not reviewed
                            not   a value-2 says \u2265 20, B: weaker copy: \
                        rests on S/1, as a value-1 does
                        Total: \u2264 20 USD, 1 theft
                        """);
        lab.run("register total --json");
        assertThat(lab.out())
                .contains(
                        "\"sum\":{\"low\":0,\"low_excluded\":false,\"high\":20,\"high_excluded\":false}")
                .contains("\"used\":false,\"reason\":\"not reviewed\"");
    }

    @Test
    void aPairIsMergedOnlyWhenSomebodyAcceptsIt() throws IOException {
        String incident =
                """
                incident: %s
                title: %s
                date: [{says: %s, review: confirmed}]
                value: [{value: %d, unit: USD, review: confirmed}]
                """;
        lab.write("incidents/a.yaml", incident.formatted("a", "Ronin Bridge", "2022-03-23", 540));
        lab.write("incidents/b.yaml", incident.formatted("b", "Ronin Network", "2022-03-29", 624));
        lab.write("incidents/c.yaml", incident.formatted("c", "Ronin Bridge", "2024-08-06", 12));
        assertThat(lab.run("register match")).isZero();
        assertThat(lab.out())
                .startsWith("a = b  (new)\n")
                .contains("are 6 days apart")
                .endsWith("1 pair: 1 open, 0 accepted, 0 rejected\n");
        lab.run("register total");
        assertThat(lab.out())
                .contains("Total: 1176 USD, 3 thefts")
                .contains("counted once each, by the largest: 636 USD");
        assertThat(lab.run("register match --accept a=b --by Lee --why \"known\"")).isZero();
        assertThat(Files.readString(folder.resolve("matches.yaml")))
                .contains("verdict: \"accepted\"\n    by: \"Lee\"\n    decided: \"1970-01-01\"");
        lab.run("register match");
        assertThat(lab.out()).isEqualTo("1 pair: 0 open, 1 accepted, 0 rejected\n");
        lab.run("register total");
        assertThat(lab.out())
                .contains("one theft of a, b")
                .contains("Total: 552 to 636 USD, 2 thefts")
                .doesNotContain("counted once each");
    }

    @Test
    void thePublishedFigureStandsBesideTheTracedOne() throws IOException {
        lab.write(
                "incidents/wannacry.yaml",
                """
                incident: wannacry
                amount:
                  - {value: 52.2, unit: BTC, role: ransom, source: "https://a.example", quote: "held 52.2 BTC"}
                  - {value: 52, unit: BTC, role: ransom, quote: "a total of 52 BTC"}
                address: [{says: 115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn, chain: bitcoin,
                           case: wannacry}]
                """);
        assertThat(lab.run("demo --into cases/wannacry")).as(lab.err()).isZero();
        assertThat(lab.run("register check")).as(lab.err()).isZero();
        assertThat(lab.out())
                .contains(
                        """
                        wannacry against the chain, case wannacry:
                          published 52.2 BTC, chain 51.92690943 BTC  [amount-1]
                            held 52.2 BTC (https://a.example)
                            Differs: 0.27309057 BTC more than the chain shows.
                          published 52 BTC, chain 51.92690943 BTC  [amount-2]
                            a total of 52 BTC
                            Agrees.
                        """)
                .contains("published 7 transactions, chain 6 transactions");
    }

    @Test
    void printsTheSchema() {
        assertThat(lab.run("register schema")).isZero();
        assertThat(lab.out()).isEqualTo(IncidentSchema.text());
    }
}
