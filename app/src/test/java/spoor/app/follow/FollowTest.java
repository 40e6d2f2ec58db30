package spoor.app.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.Golden;
import spoor.app.TestWorld;
import spoor.app.tags.CoinJoins;
import spoor.app.tags.TagBook;
import spoor.app.tags.TagChain;
import spoor.app.work.Hashes;
import spoor.app.work.PlainFile;
import spoor.ledger.base.UInt256;
import spoor.ledger.store.Ledger;

class FollowTest {
    @TempDir Path folder;

    static final String CASE =
            """
            case: small
            thefts:
              - id: theft
                victim: Alice
                when: 2017-07-14
                origins:
                  - output: %s:0
            policies: [fifo, lifo, pro-rata, clean-first, taint-first, tiho, poison]
            stop:
              tags: [tags.yaml]
              categories: [exchange]
            """
                    .formatted(TestWorld.id("a1"));

    static final String TAGS =
            """
            title: Tags
            currency: BTC
            source: https://example.org
            tags:
            - {address: %s, label: Exchange, category: exchange, confidence: service_data}
            - {address: %s, label: Someone, category: user}
            - {address: %s, label: =HYPERLINK("x"), category: exchange, confidence: web_crawl}
            """
                    .formatted(
                            TestWorld.address(0x22),
                            TestWorld.address(0x22),
                            TestWorld.address(0x14));

    private Findings follow(String caseText) throws IOException {
        return follow(TestWorld.usual(), caseText);
    }

    private Findings follow(TestWorld world, String caseText) throws IOException {
        Path ledgerFolder = folder.resolve("ledger" + System.nanoTime());
        world.writeTo(ledgerFolder);
        Path file = Files.writeString(folder.resolve("case.yaml"), caseText);
        PlainFile tags = PlainFile.of("tags.yaml", TAGS.getBytes(StandardCharsets.UTF_8));
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            return Follow.run(
                    ledger,
                    CaseFile.read(file, "case.yaml"),
                    TagBook.read(List.of(tags), TagChain.bitcoin(ledger.network())),
                    CoinJoins.NONE,
                    "spoor test");
        }
    }

    private static byte[] bytes(Findings findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultWriter.write(findings, out);
        return out.toByteArray();
    }

    @Test
    void theResultOfTheSmallWorldIsTheGoldenOne() throws IOException {
        Findings findings = follow(CASE);
        Golden.check("follow/small.jsonl", new String(bytes(findings), StandardCharsets.UTF_8));
        StringWriter table = new StringWriter();
        TerminalsCsv.write(findings, table);
        Golden.check("follow/small.csv", table.toString());
    }

    @Test
    void theNameOfAResultIsTheHashOfItsBytes() throws IOException {
        Findings findings = follow(CASE);
        Path file = folder.resolve("result.jsonl");
        String name = ResultWriter.write(findings, file);
        assertThat(name).isEqualTo(Hashes.sha256(Files.readAllBytes(file)));
        assertThat(bytes(findings)).isEqualTo(bytes(follow(CASE)));
    }

    @Test
    void everyConservingPolicyCloses() throws IOException {
        assertThat(follow(CASE).conservation())
                .hasSize(7)
                .filteredOn(row -> !row.policy().equals("poison"))
                .allMatch(Findings.Conservation::holds)
                .allMatch(row -> row.stolen().equals(UInt256.of(500_000_000)));
    }

    @Test
    void halfOfTheTheftEndsAtTheExchangeWithTagAndSource() throws IOException {
        Findings.Terminal terminal =
                follow(CASE).terminals().stream()
                        .filter(one -> one.terminal().equals("SERVICE"))
                        .filter(one -> one.policy().equals("fifo"))
                        .filter(one -> one.entity().equals("Exchange"))
                        .findFirst()
                        .orElseThrow();
        assertThat(terminal.units()).isEqualTo(UInt256.of(250_000_000));
        assertThat(terminal.place()).isEqualTo(TestWorld.id("b2") + ":0");
        assertThat(terminal.source()).isEqualTo("https://example.org");
        assertThat(terminal.address()).isEqualTo(TestWorld.address(0x22));
        assertThat(terminal.height()).isEqualTo(101);
        assertThat(terminal.time()).isEqualTo("2017-07-14T19:30:00Z");
    }

    @Test
    void contradictionsOfAddressesOnTheTrailAreListed() throws IOException {
        assertThat(follow(CASE).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.address()).isEqualTo(TestWorld.address(0x22));
                    assertThat(conflict.tags())
                            .map(Findings.TagSaid::label)
                            .containsExactly("Exchange", "Someone");
                });
        assertThat(follow(CASE.replace("a1", "c3").replace(":0", ":1")).conflicts()).isEmpty();
    }

    @Test
    void valueFromOutsideTheDataIsAnAssumptionWithItsAmount() throws IOException {
        assertThat(follow(CASE).assumptions())
                .anySatisfy(assumption -> {
                    assertThat(assumption.text()).startsWith("Value from outside the data");
                    assertThat(assumption.place()).isEqualTo(TestWorld.id("c3").toString());
                    assertThat(assumption.units()).isEqualTo(UInt256.of(100_000_000));
                });
    }

    @Test
    void whatIsStolenOfOutsideValueIsNotAssumedToBeClean() throws IOException {
        String text = CASE.replace(TestWorld.id("a1") + ":0", TestWorld.id("0f") + ":3");
        assertThat(follow(text).assumptions())
                .filteredOn(assumption -> assumption.text().startsWith("Value from outside"))
                .isEmpty();
        String part = text.replace(":3\n", ":3\n        units: 40_000_000\n");
        assertThat(follow(part).assumptions())
                .filteredOn(assumption -> assumption.text().startsWith("Value from outside"))
                .singleElement()
                .satisfies(assumption ->
                        assertThat(assumption.units()).isEqualTo(UInt256.of(60_000_000)));
    }

    @Test
    void aLimitSaysHowMuchItCutOff() throws IOException {
        Findings findings = follow(CASE + "limits: {depth: 1}\n");
        assertThat(findings.limits())
                .filteredOn(limit -> limit.policy().equals("fifo"))
                .containsExactly(
                        new Findings.LimitReached(
                                "theft", "fifo", "depth", "1", "btc", UInt256.of(249_990_000), 1));
        assertThat(follow(CASE + "limits: {until: 2017-07-14T19:30:00Z}\n").limits())
                .isNotEmpty()
                .allMatch(limit -> limit.limit().equals("until"))
                .allMatch(limit -> limit.setting().equals("2017-07-14T19:30:00Z"))
                .allMatch(limit -> limit.units().toLong() >= 249_990_000);
        assertThat(follow(CASE + "limits: {until: 101}\n").limits()).isNotEmpty();
        assertThat(follow(CASE + "limits: {until: 2017-07-15}\n").limits()).isEmpty();
        assertThat(follow(CASE + "limits: {min_units: 250_000_000}\n").limits())
                .allMatch(limit -> limit.limit().equals("min_units"))
                .isNotEmpty();
        assertThat(follow(CASE + "limits: {transactions: 1}\n").limits())
                .allMatch(limit -> limit.limit().equals("transactions"))
                .isNotEmpty();
    }

    @Test
    void anAddressIsAnOriginWithEverythingItReceives() throws IOException {
        String origin = "- address: " + TestWorld.address(0x12);
        String text = CASE.replaceAll("- output: .*", origin);
        assertThat(follow(text).thefts().getFirst().origins())
                .map(Findings.OriginFound::output)
                .containsExactly(TestWorld.id("b2") + ":1", TestWorld.id("c3") + ":1");
        assertThat(
                        follow(text.replace(origin, origin + "\n        from: 102"))
                                .thefts()
                                .getFirst()
                                .origins())
                .map(Findings.OriginFound::output)
                .containsExactly(TestWorld.id("c3") + ":1");
        assertThat(
                        follow(text.replace(origin, origin + "\n        to: 2017-07-14T19:30:00Z"))
                                .thefts()
                                .getFirst()
                                .origins())
                .map(Findings.OriginFound::output)
                .containsExactly(TestWorld.id("b2") + ":1");
    }

    @Test
    void aPartOfAnOutputCanBeStolen() throws IOException {
        String text = CASE.replace(":0\n", ":0\n        units: 1\n");
        assertThat(follow(text).conservation())
                .filteredOn(row -> row.policy().equals("fifo"))
                .allMatch(row ->
                        row.stolen().equals(UInt256.ONE) && row.terminals().equals(UInt256.ONE))
                .isNotEmpty();
    }

    @Test
    void stepsAndBoundsAreLeftOutWhenTheCaseSaysSo() throws IOException {
        Findings findings = follow(CASE + "steps: false\nbounds: false\n");
        assertThat(findings.steps()).isEmpty();
        assertThat(findings.bounds()).isEmpty();
        assertThat(findings.run().stepsOmitted()).isTrue();
        assertThat(findings.terminals()).isEqualTo(follow(CASE).terminals());
    }

    @Test
    void labelsThatASpreadsheetWouldRunAreMadeHarmless() throws IOException {
        StringWriter table = new StringWriter();
        TerminalsCsv.write(follow(CASE), table);
        assertThat(table.toString()).contains(",\"'=HYPERLINK(\"\"x\"\")\",").doesNotContain(",=");
    }
}
