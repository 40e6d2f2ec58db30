package spoor.app.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import spoor.app.work.PlainFile;
import spoor.ingest.flows.FlowMapping;
import spoor.ingest.flows.FlowMapping.AssetRule;
import spoor.ingest.flows.FlowMapping.Decimals;
import spoor.ingest.flows.FlowMapping.Duplicates;
import spoor.ingest.flows.FlowMapping.Time;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;

class FlowMappingReaderTest {
    private static final String TETHER = "0xdAC17F958D2ee523a2206206994597C13D831ec7";

    private static FlowMapping read(String text) {
        return FlowMappingReader.read(
                PlainFile.of("flows.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuses(String more, String message) {
        String start = "from: From\nto: To\namount: Value\n";
        assertThatThrownBy(() -> read(start + more))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(message);
    }

    @Test
    void readsATableOfDollars() {
        assertThat(
                        read(
                                """
                                time: {column: Timestamp, format: "yyyy-MM-dd HH:mm:ss"}
                                block: Block
                                hash: Tx_hash
                                from: From
                                to: To
                                amount: Value_in_USD
                                asset: {name: USD}
                                decimals: 2
                                round: half-even
                                duplicates: once
                                """))
                .isEqualTo(
                        new FlowMapping(
                                new Time("Timestamp", "yyyy-MM-dd HH:mm:ss"),
                                "Block",
                                "Tx_hash",
                                "From",
                                "To",
                                "Value_in_USD",
                                null,
                                new AssetRule.Always(new Asset(null, "USD", "USD", 2)),
                                new Decimals.Places(2),
                                true,
                                Duplicates.ONCE));
    }

    @Test
    void readsATableOfManyAssets() {
        SequencedMap<String, Asset> known = new LinkedHashMap<>();
        known.put("", Asset.nativeCoin("ETH"));
        known.put("USDT", new Asset(EvmAddress.parse(TETHER), "", "USDT", 6));
        assertThat(
                        read(
                                """
                                time: when
                                from: a
                                to: b
                                amount: c
                                position: log
                                asset:
                                  column: token
                                  known:
                                    "": {native: ETH}
                                    USDT: {contract: "%s", symbol: USDT, decimals: 6}
                                decimals: {column: places}
                                """
                                        .formatted(TETHER)))
                .isEqualTo(
                        new FlowMapping(
                                new Time("when", null),
                                null,
                                null,
                                "a",
                                "b",
                                "c",
                                "log",
                                new AssetRule.ByColumn("token", known),
                                new Decimals.ByColumn("places"),
                                false,
                                Duplicates.KEEP));
    }

    @Test
    void saysWhereAMappingIsWrong() {
        refuses("", "flows.yaml:1:1: the mapping has no `asset`, expected one");
        refuses(
                "asset: {}\n",
                "flows.yaml:4:8: asset has 0 of native, contract and name, expected one");
        refuses(
                "asset: {name: USD, native: ETH}\n",
                "flows.yaml:4:8: asset has 2 of native, contract and name, expected one");
        refuses(
                "asset: {name: USD}\nduplicates: twice\n",
                "flows.yaml:5:13: duplicates is \"twice\", expected keep or once");
        refuses(
                "asset: {name: USD}\nround: up\n",
                "flows.yaml:5:8: round is \"up\", expected half-even, or nothing: more decimals are"
                        + " then refused");
        refuses(
                "asset: {name: USD}\ndecimals: 78\n",
                "flows.yaml:5:11: decimals is \"78\", expected a whole number from 0 to 77");
        refuses(
                "asset: {name: USD}\ntime: {column: t, format: bogus}\n",
                "flows.yaml:5:27: format is \"bogus\", expected a pattern like yyyy-MM-dd HH:mm:ss");
        refuses(
                "asset: {contract: 0x12}\n",
                "flows.yaml:4:19: contract: address is \"0x12\", expected 0x and 40 hexadecimal"
                        + " digits");
        refuses(
                "asset: {name: USD}\namuont: x\n",
                "flows.yaml:5:1: the mapping has the key `amuont`, expected time, block, hash, from,"
                        + " to, amount, position, asset, decimals, round or duplicates; did you"
                        + " mean amount?");
    }
}
