package spoor.ingest.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ingest.evm.RecordedFacts;
import spoor.ingest.flows.FlowMapping.AssetRule;
import spoor.ingest.flows.FlowMapping.Decimals;
import spoor.ingest.flows.FlowMapping.Duplicates;
import spoor.ingest.flows.FlowMapping.Time;
import spoor.ledger.TestData;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts.Flow;

class FlowSourceTest {
    private static final String A = "0x" + "a".repeat(40);
    private static final String B = "0x" + "b".repeat(40);
    private static final Asset USD = new Asset(null, "USD", "USD", 2);

    @TempDir Path folder;

    private static FlowMapping mapping(
            AssetRule asset, Decimals decimals, boolean round, Duplicates duplicates) {
        return new FlowMapping(
                new Time("when", null),
                "block",
                null,
                "from",
                "to",
                "amount",
                null,
                asset,
                decimals,
                round,
                duplicates);
    }

    private static FlowMapping dollars(boolean round, Duplicates duplicates) {
        return mapping(new AssetRule.Always(USD), new Decimals.Places(2), round, duplicates);
    }

    private RecordedFacts read(FlowMapping mapping, String... rows) {
        try {
            String table = "when,block,from,to,amount,asset\n" + String.join("\n", rows) + "\n";
            Path file =
                    Files.writeString(
                            folder.resolve("flows.csv"),
                            table.replaceAll("\\bA\\b", A).replaceAll("\\bB\\b", B));
            return RecordedFacts.of(new FlowSource(file, mapping, Progress.SILENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuses(FlowMapping mapping, String row, String message) {
        assertThatThrownBy(() -> read(mapping, row))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(message);
    }

    @Test
    void dollarsBecomeCents() {
        RecordedFacts facts =
                read(
                        dollars(false, Duplicates.KEEP),
                        "2023-01-13 20:34:11,16400290,A,B,200000.0,",
                        "2023-01-13T20:34:12Z,,A,B,347.5500,",
                        ",7,A,B,1e3,");
        assertThat(facts.flows)
                .extracting(flow -> flow.units().toLong())
                .containsExactly(20_000_000L, 34_755L, 100_000L);
        assertThat(facts.flows)
                .extracting(Flow::timeSeconds)
                .containsExactly(1_673_642_051L, 1_673_642_052L, -1L);
        assertThat(facts.flows).extracting(Flow::height).containsExactly(16_400_290L, -1L, 7L);
        assertThat(facts.flows).extracting(Flow::transaction).containsOnlyNulls();
        assertThat(facts.doubts).isEmpty();
    }

    @Test
    void moreDecimalPlacesThanThereAreAreRefusedOrRoundedAndTold() {
        refuses(
                dollars(false, Duplicates.KEEP),
                ",7,A,B,0.125,",
                "flows.csv:2: amount is \"0.125\", expected at most 2 decimal places (round:"
                        + " half-even in the mapping would round it)");
        RecordedFacts facts =
                read(dollars(true, Duplicates.KEEP), ",7,A,B,0.125,", ",7,A,B,0.135,");
        assertThat(facts.flows).extracting(flow -> flow.units().toLong()).containsExactly(12L, 14L);
        assertThat(facts.doubts)
                .containsEntry("amount with more decimal places than its asset has: rounded", 2);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.2.3", "NaN", "'1,000'", "1e99999", "$5", "' 1'"})
    void refusesWhatIsNoAmount(String amount) {
        refuses(
                dollars(true, Duplicates.KEEP),
                ",7,A,B,\"" + amount + "\",",
                "flows.csv:2: amount is \""
                        + amount
                        + "\", expected a decimal number of 0 or more, with a point and no"
                        + " separators");
    }

    @Test
    void refusesMoreThanThereCanBe() {
        refuses(
                dollars(false, Duplicates.KEEP),
                ",7,A,B,1e80,",
                "flows.csv:2: amount is \"1e80\", expected an amount of at most 2^256 - 1 units");
        refuses(
                mapping(new AssetRule.Always(USD), new Decimals.None(), false, Duplicates.KEEP),
                ",7,A,B,1.5,",
                "flows.csv:2: amount is \"1.5\", expected a whole number of units from 0 to 2^256"
                        + " - 1");
    }

    @Test
    void rowsThatRepeatCountAgainOrOnce() {
        String row = ",7,A,B,1,";
        RecordedFacts kept = read(dollars(false, Duplicates.KEEP), row, row, ",7,A,B,1,x", row);
        assertThat(kept.flows).extracting(Flow::copy).containsExactly(0, 1, 2, 3);
        assertThat(kept.doubts)
                .containsEntry("row that repeats another in every column: counted again", 2);
        RecordedFacts once = read(dollars(false, Duplicates.ONCE), row, row, ",7,A,B,1,x", row);
        assertThat(once.flows).extracting(Flow::copy).containsExactly(0, 1);
        assertThat(once.doubts)
                .containsEntry("row that repeats another in every column: left out", 2);
    }

    @Test
    void aColumnSaysTheAsset() {
        SequencedMap<String, Asset> known = new LinkedHashMap<>();
        known.put("", Asset.nativeCoin("ETH"));
        known.put("USDT", new Asset(null, "tether", "USDT", 6));
        FlowMapping mapping =
                mapping(
                        new AssetRule.ByColumn("asset", known),
                        new Decimals.Places(2),
                        false,
                        Duplicates.KEEP);
        RecordedFacts facts =
                read(
                        mapping,
                        ",7,A,B,1,",
                        ",7,A,B,1,USDT",
                        ",7,A,B,1,B",
                        ",7,A,B,0,",
                        ",7,A,B,0,B");
        assertThat(facts.flows)
                .extracting(flow -> flow.asset().id() + " " + flow.units())
                .containsExactly(
                        "native 1000000000000000000",
                        "tether 1000000",
                        facts.flows.get(2).asset().id() + " 100",
                        facts.flows.get(2).asset().id() + " 0");
        assertThat(facts.doubts)
                .containsEntry("row of the chain's own coin that moves nothing: left out", 1);
        refuses(
                mapping,
                ",7,A,B,1,DAI",
                "flows.csv:2: asset is \"DAI\", expected the address of a contract, or a word that"
                        + " the mapping knows: \"\", \"USDT\"");
    }

    @Test
    void readsTimesInAFormatOfTheMapping() {
        assertThat(FlowTime.seconds(FlowTime.formatter("dd/MM/yyyy HH:mm"), "13/01/2023 20:34"))
                .isEqualTo(1_673_642_040);
        assertThat(FlowTime.seconds(FlowTime.formatter("yyyy-MM-dd"), "2023-01-13"))
                .isEqualTo(1_673_568_000);
        assertThat(
                        FlowTime.seconds(
                                FlowTime.formatter("yyyy-MM-dd HH:mmXXX"),
                                "2023-01-13 20:34+01:00"))
                .isEqualTo(1_673_638_440);
        assertThatThrownBy(() -> new Time("when", "bogus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("format is \"bogus\", expected a pattern like yyyy-MM-dd HH:mm:ss");
    }

    @Test
    void refusesATableWithoutAMappedColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "from,to\nx,y\n");
        var source = new FlowSource(file, dollars(false, Duplicates.KEEP), Progress.SILENT);
        assertThatThrownBy(() -> RecordedFacts.of(source))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "other.csv: the columns are from, to; expected those of the mapping in the"
                                + " first row: when, block, from, to, amount");
    }

    private static RecordedFacts launder(String name, Duplicates duplicates) {
        var mapping =
                new FlowMapping(
                        new Time("Timestamp", "yyyy-MM-dd HH:mm:ss"),
                        "Block",
                        "Tx_hash",
                        "From",
                        "To",
                        "Value_in_USD",
                        null,
                        new AssetRule.Always(USD),
                        new Decimals.Places(2),
                        false,
                        duplicates);
        Path file = TestData.file("cases/launder_evm/" + name + "/flows.csv");
        return RecordedFacts.of(new FlowSource(file, mapping, Progress.SILENT));
    }

    private static UInt256 sum(List<Flow> flows) {
        return flows.stream().map(Flow::units).reduce(UInt256.ZERO, UInt256::plus);
    }

    @ParameterizedTest
    @CsvSource({
        "harmony_2022, 3887, 70438487783",
        "lifi_2024, 135, 2221592408",
        "txphish_2024, 292, 13919732788",
        "xscam_2022, 1307, 386639425"
    })
    void readsTheLabelledFlowsToTheCent(String name, int rows, long cents) {
        RecordedFacts facts = launder(name, Duplicates.KEEP);
        assertThat(facts.flows).hasSize(rows);
        assertThat(sum(facts.flows).toLong()).isEqualTo(cents);
        assertThat(facts.flows)
                .allSatisfy(flow -> {
                    assertThat(flow.transaction()).isNotNull();
                    assertThat(flow.height()).isPositive();
                    assertThat(flow.timeSeconds()).isPositive();
                });
    }

    @Test
    void tellsTheDuplicatesOfHarmony() {
        assertThat(launder("harmony_2022", Duplicates.KEEP).doubts)
                .containsEntry("row that repeats another in every column: counted again", 275);
        assertThat(launder("harmony_2022", Duplicates.ONCE).flows).hasSize(3_887 - 275);
    }

    private static RecordedFacts bybit() {
        SequencedMap<String, Asset> known = new LinkedHashMap<>();
        known.put("", Asset.nativeCoin("ETH"));
        var mapping =
                new FlowMapping(
                        new Time("time_utc", null),
                        "block",
                        "tx_hash",
                        "from",
                        "to",
                        "amount",
                        null,
                        new AssetRule.ByColumn("contract", known),
                        new Decimals.Places(18),
                        false,
                        Duplicates.KEEP);
        return RecordedFacts.of(
                new FlowSource(
                        TestData.file("cases/bybit_2025/transfers_hops.csv"),
                        mapping,
                        Progress.SILENT));
    }

    @Test
    void readsTheHopsOfBybitToTheWei() {
        RecordedFacts facts = bybit();
        List<Flow> ether = facts.flows.stream().filter(flow -> flow.asset().isNative()).toList();
        assertThat(sum(ether))
                .isEqualTo(
                        UInt256.ofDecimal("401346768858404671846374")
                                .plus(UInt256.ofDecimal("400001000000000000000000"))
                                .plus(UInt256.ofDecimal("98048894800000000000000"))
                                .plus(UInt256.ofDecimal("98055362128512580799300"))
                                .plus(UInt256.ofDecimal("10062358226033052619000"))
                                .plus(UInt256.ofDecimal("1651953524221112080000")));
        assertThat(facts.flows).hasSizeLessThanOrEqualTo(272).hasSizeGreaterThan(200);
    }
}
