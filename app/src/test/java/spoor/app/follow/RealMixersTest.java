package spoor.app.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static spoor.app.follow.MixerWorld.POOL;
import static spoor.app.follow.MixerWorld.THIEF;
import static spoor.app.follow.MixerWorld.VICTIM;
import static spoor.app.follow.MixerWorld.ether;
import static spoor.app.follow.MixerWorld.mixed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ingest.flows.FlowMapping;
import spoor.ingest.flows.FlowSource;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.intake.account.AccountSource;
import spoor.ledger.store.account.AccountTables;

/// Published deposits of thieves into a mixer.
class RealMixersTest {
    @TempDir Path folder;

    private static AccountTables flows(String name) throws IOException {
        FlowMapping mapping =
                new FlowMapping(
                        new FlowMapping.Time("Timestamp", "yyyy-MM-dd HH:mm:ss"),
                        "Block",
                        "Tx_hash",
                        "From",
                        "To",
                        "Value_in_USD",
                        null,
                        new FlowMapping.AssetRule.Always(new Asset(null, "USD", "USD", 2)),
                        new FlowMapping.Decimals.Places(2),
                        true,
                        FlowMapping.Duplicates.ONCE);
        Path file = TestData.file("cases/launder_evm/" + name + "/flows.csv");
        return AccountIntake.inMemory(
                "ethereum", "ETH", new FlowSource(file, mapping, Progress.SILENT));
    }

    private String sources(String name) throws IOException {
        Path file = TestData.file("cases/launder_evm/" + name + "/source_addresses.csv");
        return String.join(
                "}, {",
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(address -> "sender: \"" + address + "\"")
                        .toList());
    }

    /// Amounts are in dollars there, of which no pool takes a fixed number: how many and when.
    @Test
    void lifisAndXscamsDepositsAreCountedAtTheRouter() throws IOException {
        Findings lifi =
                new MixerWorld(folder).traceFrom(flows("lifi_2024"), sources("lifi_2024"), "");
        assertThat(mixed(lifi, "poison"))
                .singleElement()
                .asString()
                .startsWith("0xd90e Tornado Cash, router null 0 32 2024-07-");
        Findings xscam =
                new MixerWorld(folder).traceFrom(flows("xscam_2022"), sources("xscam_2022"), "");
        assertThat(mixed(xscam, "poison"))
                .singleElement()
                .asString()
                .startsWith("0xd90e Tornado Cash, router null 0 14 2022-");
    }

    /// The published excerpt of WazirX's deposits: all 39 are of the pool of 100 ETH. That the
    /// depositors had the ether is made up here.
    @Test
    void wazirxsDepositsAreThirtyNineOfAHundredEther() throws IOException {
        List<String> rows = lines(TestData.file("cases/wazirx_2024/tornado_cycle_excerpt.csv"));
        MixerWorld world = new MixerWorld(folder);
        world.pays(VICTIM, THIEF, ether(10_000));
        AccountSource excerpt =
                (into, known) -> {
                    world.tell(into);
                    for (int row = 1; row < rows.size(); row++) {
                        String[] cells = rows.get(row).split(",");
                        if (cells[1].equals("deposit")) {
                            into.flow(flow(row, 0, THIEF, cells[3], cells));
                            into.flow(flow(row, 1, cells[3], POOL, cells));
                        }
                    }
                };
        Findings findings = world.trace(AccountIntake.inMemory("ethereum", "ETH", excerpt), "");
        assertThat(mixed(findings))
                .containsExactly(
                        "0xA160 Tornado Cash, pool of 100 ETH 100000000000000000000 39 39"
                                + " 2024-09-13T04:35:00Z 2024-09-16T09:46:00Z");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccountFacts.Flow flow(
            int row, int position, String from, String to, String[] cells) {
        return new AccountFacts.Flow(
                new Row("excerpt", row),
                Bytes32.parse(cells[4].substring(2)),
                1_000 + row,
                Instant.parse(cells[0]).getEpochSecond(),
                position,
                Asset.nativeCoin("ETH"),
                EvmAddress.parse(from),
                EvmAddress.parse(to),
                ether(Long.parseLong(cells[5])),
                0);
    }
}
