package spoor.ingest.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.Networks;
import spoor.ledger.chain.evm.WrappedCoins;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.store.account.AccountTables;

/// Wrapped coins in the logs of ethereum-etl. W is a contract that wraps, V is not known to.
class WrapEventsTest {
    private static final EvmAddress W = EvmAddress.parse("0x" + "77".repeat(20));
    private static final String V = "0x" + "99".repeat(20);
    private static final String A = "0x" + "aa".repeat(20);
    private static final String DEPOSIT =
            "0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c";
    private static final String WITHDRAWAL =
            "0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65";
    private static final String TRANSFER =
            "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final String NOBODY = "0x" + "0".repeat(64);
    private static final String COLUMNS =
            "transaction_hash,block_number,transaction_index,log_index,address,topics,data\n";

    @TempDir Path folder;

    private static String word(String address) {
        return "0x" + "0".repeat(24) + address.substring(2);
    }

    private static String log(int index, String contract, int units, String... topics) {
        String hash = "0x" + "1".repeat(64);
        return String.join(
                        ",",
                        hash,
                        "7",
                        "0",
                        Integer.toString(index),
                        contract,
                        "\"" + String.join(",", topics) + "\"",
                        "0x" + "0".repeat(62) + String.format("%02x", units))
                + "\n";
    }

    private RecordedFacts read(String... tables) throws IOException {
        for (int i = 0; i < tables.length; i++) {
            Files.writeString(folder.resolve(i + ".csv"), tables[i]);
        }
        return RecordedFacts.of(folder, Set.of(W));
    }

    /// `from>to units@log`, nobody as 0.
    private static List<String> transfers(RecordedFacts facts) {
        return facts.tokenTransfers.stream()
                .map(one ->
                        (one.from().isZero() ? "0" : "a")
                                + ">"
                                + (one.to().isZero() ? "0" : "a")
                                + " "
                                + one.units()
                                + "@"
                                + one.logIndex())
                .toList();
    }

    @Test
    void depositsMakeAndWithdrawalsDestroyWrappedCoins() throws IOException {
        RecordedFacts facts =
                read(
                        COLUMNS
                                + log(3, W.toString(), 5, DEPOSIT, word(A))
                                + log(4, W.toString(), 2, WITHDRAWAL, word(A)));
        assertThat(transfers(facts)).containsExactly("0>a 5@3", "a>0 2@4");
        assertThat(facts.doubts).isEmpty();
    }

    @Test
    void whatAContractTellsAsATransferTooCountsOnce() throws IOException {
        String logs =
                COLUMNS
                        + log(3, W.toString(), 5, DEPOSIT, word(A))
                        + log(4, W.toString(), 5, TRANSFER, NOBODY, word(A))
                        + log(5, W.toString(), 5, DEPOSIT, word(A))
                        + log(6, W.toString(), 2, TRANSFER, word(A), word(W.toString()))
                        + log(7, W.toString(), 2, WITHDRAWAL, word(A));
        assertThat(transfers(read(logs))).containsExactly("0>a 5@4", "a>a 2@6", "0>a 5@5");
    }

    /// A table of transfers tells the same transfer again, before or after the logs.
    @Test
    void twoTablesOfOneTransferSpeakForOneEvent() throws IOException {
        String logs =
                COLUMNS
                        + log(3, W.toString(), 5, DEPOSIT, word(A))
                        + log(4, W.toString(), 5, TRANSFER, NOBODY, word(A))
                        + log(5, W.toString(), 5, DEPOSIT, word(A));
        String transfers =
                "token_address,from_address,to_address,value,transaction_hash,log_index,"
                        + "block_number\n"
                        + String.join(
                                ",",
                                W.toString(),
                                "0x" + "0".repeat(40),
                                A,
                                "5",
                                "0x" + "1".repeat(64),
                                "4",
                                "7\n");
        assertThat(transfers(read(logs, transfers)))
                .containsExactly("0>a 5@4", "0>a 5@4", "0>a 5@5");
    }

    /// Any contract may call an event so.
    @Test
    void ofUnknownContractsTheEventsAreLeftOutAndSaid() throws IOException {
        RecordedFacts facts =
                read(
                        COLUMNS
                                + log(3, V, 5, DEPOSIT, word(A))
                                + log(4, V, 5, WITHDRAWAL, word(A))
                                + log(5, V, 5, DEPOSIT)
                                + log(6, V, 5, DEPOSIT, word(A), word(A)));
        assertThat(facts.tokenTransfers).isEmpty();
        assertThat(facts.doubts).containsOnlyKeys(WrapEvents.UNKNOWN);
        assertThat(facts.doubts.values()).containsExactly(2);
    }

    /// Two blocks of mainnet: routers that wrap for their customers hand on what they made, and had
    /// none before.
    @Test
    void routersOfMainnetHandOnTheEtherThatTheyWrapped() throws IOException {
        Path stream =
                TestData.file(
                                "chain/ethereum/ethereum-etl/test_stream/"
                                        + "blocks_17173049_17173050/expected_logs.json")
                        .resolveSibling(".");
        assertThat(opening(stream, Set.of()).isZero()).isFalse();
        assertThat(opening(stream, WrappedCoins.of(Networks.ETHEREUM, Set.of())).isZero()).isTrue();
    }

    /// Of Uniswap's router, in wrapped ether.
    private static UInt256 opening(Path source, Set<EvmAddress> wraps) throws IOException {
        AccountTables chain =
                AccountIntake.inMemory(
                        "ethereum", "ETH", new EtlSource(source, wraps, Progress.SILENT));
        EvmAddress router = EvmAddress.parse("0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D");
        int account = chain.findAccount(router);
        String weth = "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2";
        for (int holding = chain.firstHolding(account);
                holding < chain.firstHolding(account + 1);
                holding++) {
            if (chain.asset(chain.assetOf(holding)).id().equals(weth)) {
                return chain.opening(holding);
            }
        }
        throw new AssertionError("the router holds no WETH");
    }
}
