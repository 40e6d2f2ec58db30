package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spoor.ingest.http.Patience;
import spoor.ingest.peer.AnvilNode;
import spoor.ingest.peer.AnvilScenario;
import spoor.ingest.peer.Balances;
import spoor.ingest.peer.Contracts;
import spoor.ingest.peer.RecordedFacts;
import spoor.ledger.intake.Progress;
import spoor.ledger.peer.Json;

/// What is read from a real node adds up to what the node says that its accounts have, to the wei
/// and at every block.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the tests
class AnvilTest {
    private Contracts contracts;
    private AnvilNode node;
    private AnvilScenario scenario;
    private final Map<String, BigInteger> opening = new HashMap<>();

    @BeforeAll
    void compile() throws IOException {
        contracts = Contracts.compileOrSkip();
    }

    @BeforeEach
    void start() throws IOException {
        node = AnvilNode.startOrSkip();
        scenario = new AnvilScenario(node, contracts);
        opening.clear();
        scenario.accounts().forEach(one -> opening.put(one, node.balance(one, 0)));
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRACE_BLOCK", "CALL_TRACER"})
    void balancesEqualTheNodesAtEveryBlock(TraceMethod traces) throws IOException {
        scenario.deploy();
        scenario.ether();
        scenario.lives();
        scenario.tokens(3_000);
        scenario.wraps();
        scenario.others();
        RecordedFacts facts = new RecordedFacts();
        RpcReport report = read(facts, traces);
        assertThat(report.traces()).isEqualTo(traces);
        assertThat(facts.tip()).isEqualTo(node.head());
        requireBalances(facts);
    }

    @Test
    void bothWaysToTraceTellTheSame() throws IOException {
        scenario.deploy();
        scenario.ether();
        scenario.lives();
        scenario.wraps();
        RecordedFacts flat = new RecordedFacts();
        RecordedFacts tree = new RecordedFacts();
        read(flat, TraceMethod.TRACE_BLOCK);
        read(tree, TraceMethod.CALL_TRACER);
        assertThat(tree.calls).isEqualTo(flat.calls).hasSizeGreaterThan(10);
        assertThat(tree.receipts).isEqualTo(flat.receipts);
        // The self-destruct in favour of itself, of which anvil says nothing more.
        assertThat(tree.doubts)
                .isEqualTo(flat.doubts)
                .containsOnly(Map.entry(BlockTraces.NO_RECEIVER, 1));
    }

    @Test
    void goesOnBehindTheLedgersTip() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        assertThat(read(facts).blocks()).isEqualTo(node.head() + 1);
        scenario.ether();
        scenario.tokens(300);
        long blocks = node.head() - facts.tip();
        assertThat(read(facts).blocks()).isEqualTo(blocks);
        assertThat(read(facts).blocks()).isZero();
        assertThat(facts.forgotten).isEmpty();
        requireBalances(facts);
    }

    @Test
    void readsALongChainPieceByPiece() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        scenario.ether();
        scenario.lives();
        int readings = 0;
        RpcReport report;
        do {
            report = read(facts, RpcOptions.USUAL.withFinality(0).withMost(3));
            assertThat(report.blocks()).isLessThanOrEqualTo(3);
            readings++;
        } while (report.hasMore());
        assertThat(readings).isEqualTo(Math.ceilDiv(Math.toIntExact(node.head()) + 1, 3));
        requireBalances(facts);
    }

    @Test
    void forgetsBlocksThatTheChainGaveUp() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        scenario.ether();
        scenario.tokens(300);
        read(facts);
        long fork = node.head() - 2;
        node.call("anvil_reorg", 2, List.of());
        scenario.lives();
        RpcReport report = read(facts);
        assertThat(report.forgottenFrom()).isEqualTo(fork + 1);
        assertThat(facts.forgotten).containsExactly(fork + 1);
        requireBalances(facts);
    }

    @Test
    void theNewChainMayBeShorter() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        long fork = node.head();
        Json before = node.call("evm_snapshot");
        scenario.ether();
        scenario.tokens(300);
        scenario.wraps();
        read(facts);
        node.call("evm_revert", before.text());
        scenario.tokens(40); // other blocks at the same heights, and fewer of them
        assertThat(node.head()).isLessThan(facts.tip());
        read(facts);
        assertThat(facts.forgotten).containsExactly(fork + 1);
        assertThat(facts.tip()).isEqualTo(node.head());
        requireBalances(facts);
    }

    @Test
    void aNodeThatIsBehindIsRefusedAndNothingForgotten() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        long head = node.head();
        Json before = node.call("evm_snapshot");
        scenario.ether();
        read(facts);
        long tip = facts.tip();
        node.call("evm_revert", before.text());
        assertThatThrownBy(() -> read(facts))
                .hasMessage(
                        "%s block %d: the node's head is block %d, expected at least %d, the"
                                + " ledger's tip: the node is behind",
                        node.url(), head, head, tip);
        assertThat(facts.tip()).isEqualTo(tip);
        assertThat(facts.forgotten).isEmpty();
    }

    @Test
    void anotherChainIsRefusedAndNothingForgotten() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        read(facts);
        long tip = facts.tip();
        try (AnvilNode other = AnvilNode.startOrSkip("--block-base-fee-per-gas", "7")) {
            for (long height = 0; height < tip; height++) {
                other.mine();
            }
            RpcSource source = source(other, RpcOptions.USUAL.withFinality(0));
            assertThatThrownBy(() -> source.read(facts, facts))
                    .hasMessage(
                            "%s block %d: none of the ledger's last %d blocks is on the node's"
                                    + " chain, expected the same chain up to a fork: is it another"
                                    + " chain?",
                            other.url(), tip, tip + 1);
        }
        assertThat(facts.forgotten).isEmpty();
    }

    @Test
    void leavesBlocksThatMayStillBeGivenUp() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        scenario.ether();
        RpcReport report = read(facts, RpcOptions.USUAL.withFinality(3));
        assertThat(facts.tip()).isEqualTo(node.head() - 3).isEqualTo(report.last());
        assertThat(read(facts, RpcOptions.USUAL).last()).isEqualTo(-1); // twelve
        long head = node.head();
        assertThatThrownBy(() -> read(facts, RpcOptions.USUAL.withBlocks(0, head)))
                .hasMessageContaining(
                        "the last block asked for is %d, expected none yet: the node's head is"
                                + " block %d and 12 blocks must lie above one that is read",
                        head, head);
    }

    @Test
    void fillsHolesAndLeavesOutWhatIsThere() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        scenario.ether();
        scenario.tokens(30);
        RpcOptions usual = RpcOptions.USUAL.withFinality(0);
        read(facts, usual.withBlocks(0, 1));
        read(facts, usual.withBlocks(4, 5));
        assertThat(facts.blocks.keySet()).containsExactly(0L, 1L, 4L, 5L);
        assertThat(facts.doubts).containsEntry(RpcReading.GAP, 1);
        read(facts, usual.withBlocks(0, -1));
        assertThat(facts.tip()).isEqualTo(node.head());
        requireBalances(facts);
    }

    @Test
    void tellsWhatTokensAreCalledAndWhatIsNoToken() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        scenario.tokens(30);
        scenario.wraps();
        scenario.others();
        read(facts);
        assertThat(facts.tokens)
                .extracting(one -> one.symbol() + " " + one.decimals() + " " + one.isFungible())
                .containsExactlyInAnyOrder(
                        "USDX 6 true", "OLD -1 true", "WETH 18 true", " -1 false");
        assertThat(facts.doubts).containsOnly(Map.entry(TokenEvents.NOT_FUNGIBLE, 1));
    }

    @Test
    void saysWhatIsMissingWithoutTraces() throws IOException {
        RecordedFacts facts = new RecordedFacts();
        scenario.deploy();
        scenario.wraps();
        read(facts, TraceMethod.NONE);
        assertThat(facts.calls).isEmpty();
        assertThat(facts.doubts)
                .containsEntry("internal calls are not in the data: as asked", 6)
                .containsEntry(BlockReading.NOT_PAID, 3);
    }

    private RpcReport read(RecordedFacts facts) throws IOException {
        return read(facts, RpcOptions.USUAL.withFinality(0));
    }

    private RpcReport read(RecordedFacts facts, TraceMethod traces) throws IOException {
        return read(facts, RpcOptions.USUAL.withFinality(0).withTraces(traces));
    }

    private RpcReport read(RecordedFacts facts, RpcOptions options) throws IOException {
        RpcSource source = source(node, options);
        source.read(facts, facts);
        return source.report();
    }

    private static RpcSource source(AnvilNode node, RpcOptions options) {
        return new RpcSource(
                new RpcAddress(node.url()),
                options,
                Patience.USUAL,
                new StandingTime(),
                Progress.SILENT);
    }

    private void requireBalances(RecordedFacts facts) {
        Balances balances = Balances.of(facts, opening);
        int compared = 0;
        for (long height = 0; height <= node.head(); height++) {
            for (String account : facts.accounts()) {
                assertThat(balances.wei(account, height))
                        .as("wei of %s after block %s", account, height)
                        .isEqualTo(node.balance(account, height));
                compared++;
            }
            compared += requireTokens(facts, balances, height);
        }
        assertThat(compared).isGreaterThan(100);
    }

    private int requireTokens(RecordedFacts facts, Balances balances, long height) {
        int compared = 0;
        for (Map.Entry<String, String> token : scenario.tokens().entrySet()) {
            for (String account : facts.accounts()) {
                BigInteger units = node.balanceOf(token.getValue(), account, height);
                assertThat(balances.units(token.getValue(), account, height))
                        .as("%s of %s after block %s", token.getKey(), account, height)
                        .isEqualTo(units == null ? BigInteger.ZERO : units);
                compared++;
            }
        }
        return compared;
    }
}
