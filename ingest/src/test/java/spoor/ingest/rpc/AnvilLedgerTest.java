package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spoor.ingest.http.Patience;
import spoor.ingest.peer.AnvilNode;
import spoor.ingest.peer.AnvilScenario;
import spoor.ingest.peer.Contracts;
import spoor.ingest.peer.LedgerBalances;
import spoor.ingest.peer.LedgerFiles;
import spoor.ingest.peer.RecordedFacts;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.intake.account.AccountReport;
import spoor.ledger.intake.account.AccountSource;
import spoor.ledger.peer.Json;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.AccountTables;

/// The ledger of a real node's chain has what the node says that each account has, to the wei and
/// at every block, however the chain came in: in pieces, by either way to trace, and after blocks
/// were given up.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the tests
class AnvilLedgerTest {
    private static final String NETWORK = "dev";

    private final Map<String, BigInteger> genesis = new LinkedHashMap<>();
    private final Set<String> everSeen = new TreeSet<>();

    /// What the node said before, by block hash and question.
    private final Map<String, BigInteger> asked = new HashMap<>();

    /// Of the node's blocks, by height.
    private final Map<Long, String> hashes = new HashMap<>();

    private Contracts contracts;
    private AnvilNode node;
    private AnvilScenario scenario;

    @TempDir Path folder;

    @BeforeAll
    void compile() throws IOException {
        contracts = Contracts.compileOrSkip();
    }

    @BeforeEach
    void start() throws IOException {
        node = AnvilNode.startOrSkip();
        scenario = new AnvilScenario(node, contracts);
        genesis.clear();
        everSeen.clear();
        asked.clear();
        hashes.clear();
        scenario.accounts().forEach(one -> genesis.put(one, node.balance(one, 0)));
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRACE_BLOCK", "CALL_TRACER"})
    void equalsTheNodeAtEveryBlockAfterEachStep(TraceMethod traces) throws IOException {
        Path ledger = folder.resolve("steps-" + traces);
        RpcOptions options = RpcOptions.USUAL.withFinality(0).withTraces(traces);
        scenario.deploy();
        scenario.ether();
        requireBalances(ledger, merge(ledger, options));

        scenario.lives();
        scenario.tokens(3_000);
        requireBalances(ledger, merge(ledger, options));
        requireSameFiles(ledger, fresh(traces, "before"));

        long fork = node.head() - 2;
        node.call("anvil_reorg", 2, List.of());
        scenario.wraps();
        AccountReport report = merge(ledger, options);
        assertThat(report.blocksForgotten()).isEqualTo(2);
        assertThat(report.blocksAdded()).isEqualTo(node.head() - fork);
        requireBalances(ledger, report);

        scenario.others();
        scenario.ether();
        requireBalances(ledger, merge(ledger, options));
        assertThat(merge(ledger, options).transfersAdded()).isZero();
        requireEqual(ledger, fresh(traces, "after"));
    }

    /// The chain that is given up has the same transactions in other blocks, tokens and accounts
    /// that the new one has not, and another contract at the address of one of its tokens.
    @Test
    void aReorganisedLedgerIsTheOneOfTheChainThatStays() throws IOException {
        Path ledger = folder.resolve("reorganised");
        RpcOptions options = RpcOptions.USUAL.withFinality(0);
        scenario.deploy();
        Json before = node.call("evm_snapshot");
        String first = scenario.token("GONE", 5);
        scenario.ether();
        scenario.wraps();
        requireBalances(ledger, merge(ledger, options));

        node.call("evm_revert", before.text());
        scenario.forget("GONE");
        assertThat(scenario.token("STAYS", 7)).isEqualTo(first);
        scenario.tokens(40);
        assertThat(merge(ledger, options).blocksForgotten()).isPositive();
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            assertThat(opened.chain().texts().assets())
                    .extracting(one -> one.symbol())
                    .contains("STAYS")
                    .doesNotContain("GONE", "WETH");
        }
        requireBalances(ledger, merge(ledger, options));
        requireEqual(ledger, fresh(TraceMethod.TRACE_BLOCK, "fresh"));
    }

    @Test
    void aTokenMayComeWhereAThingWasGivenUp() throws IOException {
        Path ledger = folder.resolve("things");
        RpcOptions options = RpcOptions.USUAL.withFinality(0);
        scenario.deploy();
        Json before = node.call("evm_snapshot");
        scenario.others();
        merge(ledger, options);
        node.call("evm_revert", before.text());
        scenario.token("STAYS", 7);
        requireBalances(ledger, merge(ledger, options));
        requireEqual(ledger, fresh(TraceMethod.TRACE_BLOCK, "fresh"));
    }

    /// Without the balances that the chain started with, the ledger takes for them the least that
    /// the accounts must have had.
    @Test
    void withoutAGenesisOnlyWhatAccountsHadBeforeIsOpen() throws IOException {
        Path ledger = folder.resolve("opening");
        scenario.deploy();
        scenario.ether();
        scenario.lives();
        scenario.tokens(300);
        scenario.wraps();
        AccountIntake.merge(
                ledger, NETWORK, "ETH", source(RpcOptions.USUAL.withFinality(0).withMost(5)));
        AccountIntake.merge(ledger, NETWORK, "ETH", source(RpcOptions.USUAL.withFinality(0)));
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            LedgerBalances balances = new LedgerBalances(opened.chain());
            for (String account : balances.accounts()) {
                BigInteger had = genesis.getOrDefault(account, BigInteger.ZERO);
                BigInteger opening = balances.wei(account, -1);
                assertThat(opening).as(account).isBetween(BigInteger.ZERO, had);
                for (long height = 0; height <= node.head(); height++) {
                    assertThat(balances.wei(account, height).subtract(opening).add(had))
                            .as("wei of %s after block %s", account, height)
                            .isEqualTo(wei(account, height));
                }
            }
        }
    }

    private AccountReport merge(Path ledger, RpcOptions options) throws IOException {
        return AccountIntake.merge(ledger, NETWORK, "ETH", withGenesis(source(options)));
    }

    private Path fresh(TraceMethod traces, String name) throws IOException {
        Path ledger = folder.resolve(name + traces);
        merge(ledger, RpcOptions.USUAL.withFinality(0).withTraces(traces));
        return ledger;
    }

    private RpcSource source(RpcOptions options) {
        return new RpcSource(
                new RpcAddress(node.url()),
                options,
                Patience.USUAL,
                new StandingTime(),
                Progress.SILENT);
    }

    /// A node does not tell what its chain started with.
    private AccountSource withGenesis(AccountSource source) {
        return (facts, known) -> {
            int number = 0;
            for (Map.Entry<String, BigInteger> one : genesis.entrySet()) {
                facts.credit(
                        new AccountFacts.Credit(
                                new AccountFacts.Row("genesis", number + 1L),
                                TransferKind.GENESIS,
                                0,
                                number++,
                                EvmAddress.parse(one.getKey()),
                                UInt256.of(one.getValue())));
            }
            source.read(facts, known);
        };
    }

    /// That nothing had to be assumed, and every holding is what the node says at every block.
    private void requireBalances(Path ledger, AccountReport report) throws IOException {
        assertThat(report.duplicates()).isZero();
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            opened.verify();
            AccountTables chain = opened.chain();
            assertThat(chain.blocks()).isEqualTo(node.head() + 1);
            for (int holding = 0; holding < chain.holdings(); holding++) {
                assertThat(chain.opening(holding))
                        .as("opening of %s", chain.address(chain.account(holding)))
                        .isEqualTo(UInt256.ZERO);
            }
            hashes.clear();
            LedgerBalances balances = new LedgerBalances(chain);
            everSeen.addAll(balances.accounts());
            everSeen.addAll(toldByTheNode());
            int compared = 0;
            for (long height = 0; height <= node.head(); height++) {
                compared += requireBalances(balances, height);
            }
            assertThat(compared).isGreaterThan(100);
        }
    }

    /// Also those that the ledger may have left out.
    private Set<String> toldByTheNode() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        source(RpcOptions.USUAL.withFinality(0)).read(facts, facts);
        return facts.accounts();
    }

    private int requireBalances(LedgerBalances balances, long height) {
        int compared = 0;
        for (String account : everSeen) {
            assertThat(balances.wei(account, height))
                    .as("wei of %s after block %s", account, height)
                    .isEqualTo(wei(account, height));
            compared++;
            for (Map.Entry<String, String> token : scenario.tokens().entrySet()) {
                assertThat(balances.units(token.getValue(), account, height))
                        .as("%s of %s after block %s", token.getKey(), account, height)
                        .isEqualTo(units(token.getValue(), account, height));
                compared++;
            }
        }
        return compared;
    }

    private BigInteger wei(String account, long height) {
        return asked.computeIfAbsent(hash(height) + account, _ -> node.balance(account, height));
    }

    private BigInteger units(String token, String account, long height) {
        return asked.computeIfAbsent(
                hash(height) + token + account,
                _ -> {
                    BigInteger units = node.balanceOf(token, account, height);
                    return units == null ? BigInteger.ZERO : units;
                });
    }

    private String hash(long height) {
        return hashes.computeIfAbsent(
                height,
                _ ->
                        node.call("eth_getBlockByNumber", "0x" + Long.toHexString(height), false)
                                .get("hash")
                                .text());
    }

    private static void requireSameFiles(Path ledger, Path other) throws IOException {
        assertThat(LedgerFiles.of(ledger)).isEqualTo(LedgerFiles.of(other));
    }

    /// What was doubted of blocks that were given up went with them; where it was first told may
    /// differ.
    private static void requireEqual(Path ledger, Path other) throws IOException {
        assertThat(LedgerFiles.columnsOf(ledger)).isEqualTo(LedgerFiles.columnsOf(other));
        try (AccountLedger one = AccountLedger.open(ledger);
                AccountLedger two = AccountLedger.open(other)) {
            assertThat(one.chain().texts().assets()).isEqualTo(two.chain().texts().assets());
            assertThat(one.chain().texts().paths()).isEqualTo(two.chain().texts().paths());
            assertThat(doubts(one)).isEqualTo(doubts(two));
        }
    }

    private static List<String> doubts(AccountLedger ledger) {
        return ledger.chain().texts().doubts().stream()
                .map(doubt -> doubt.times() + " times, " + doubt.last() + ": " + doubt.what())
                .toList();
    }
}
