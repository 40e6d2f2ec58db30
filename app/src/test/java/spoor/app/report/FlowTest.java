package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import spoor.app.follow.Findings;
import spoor.app.report.Flow.Shape;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

class FlowTest {
    @Test
    void drawsEveryUnitFromItsOriginToItsTerminal() {
        checkSums(Worlds.twoThefts());
        checkSums(Worlds.small());
        checkSums(Worlds.peelChain(300));
    }

    /// Stolen units leave the origins, pass through transactions whole, and arrive in terminals of
    /// their kind: in the whole flow and in the bundled one.
    private static void checkSums(Findings findings) {
        View view = View.of(findings, Worlds.PROVENANCE);
        Flow whole = FlowReader.read(view);
        Map<String, UInt256> expected = new TreeMap<>();
        findings.terminals().stream()
                .filter(terminal -> terminal.policy().equals(view.policies().shownLabel()))
                .forEach(t -> expected.merge(t.terminal(), t.units(), UInt256::plusOrMax));
        for (Flow flow : List.of(whole, FlowBundle.of(whole))) {
            assertThat(arrived(flow)).isEqualTo(expected);
            assertThat(balance(flow, Shape.ORIGIN))
                    .isEqualTo(-view.leastStolen(view.assets().getFirst()).toLong());
            for (int node = 0; node < flow.nodes().size(); node++) {
                if (flow.node(node).shape() == Shape.TRANSACTION) {
                    assertThat(balance(flow, node)).as(flow.node(node).tip()).isZero();
                }
            }
        }
    }

    private static Map<String, UInt256> arrived(Flow flow) {
        Map<String, UInt256> arrived = new TreeMap<>();
        flow.links()
                .forEach((link, units) -> {
                    Flow.Node node = flow.node(link.to());
                    if (node.shape() == Shape.TERMINAL) {
                        arrived.merge(String.valueOf(node.kind()), units, UInt256::plusOrMax);
                    }
                });
        return arrived;
    }

    private static long balance(Flow flow, Shape shape) {
        long sum = 0;
        for (int node = 0; node < flow.nodes().size(); node++) {
            sum += flow.node(node).shape() == shape ? balance(flow, node) : 0;
        }
        return sum;
    }

    private static long balance(Flow flow, int node) {
        long sum = 0;
        for (Map.Entry<Flow.Link, UInt256> link : flow.links().entrySet()) {
            sum += link.getKey().to() == node ? link.getValue().toLong() : 0;
            sum -= link.getKey().from() == node ? link.getValue().toLong() : 0;
        }
        return sum;
    }

    @Test
    void foldsALongTrailAndSaysWhichHops() {
        Flow flow =
                FlowBundle.of(FlowReader.read(View.of(Worlds.peelChain(300), Worlds.PROVENANCE)));
        assertThat(flow.nodes()).hasSizeLessThan(40);
        assertThat(flow.nodes())
                .anySatisfy(
                        node -> assertThat(node.tip()).isEqualTo("50 transactions, hops 1 to 50"));
        assertThat(flow.nodes()).anySatisfy(node -> assertThat(node.name()).matches("[0-9]+ more"));
    }

    @Test
    void linksLeadOnlyToLaterLayers() {
        Flow flow = FlowBundle.of(FlowReader.read(View.of(Worlds.twoThefts(), Worlds.PROVENANCE)));
        assertThat(flow.links().keySet())
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(flow.layer(link.to())).isGreaterThan(flow.layer(link.from())));
    }

    @Test
    void barsOfALayerDoNotOverlap() {
        for (Findings findings : List.of(Worlds.twoThefts(), Worlds.peelChain(300))) {
            Flow flow = FlowBundle.of(FlowReader.read(View.of(findings, Worlds.PROVENANCE)));
            SankeyLayout layout = SankeyLayout.of(flow);
            for (SankeyLayout.Cell one : layout.bars()) {
                assertThat(one.y).isGreaterThanOrEqualTo(0);
                assertThat(one.y + one.size).isLessThanOrEqualTo(layout.height());
                for (SankeyLayout.Cell other : layout.bars()) {
                    boolean isBelow = one != other && one.layer == other.layer && one.y <= other.y;
                    if (isBelow) {
                        assertThat(other.y - other.above)
                                .isGreaterThanOrEqualTo(one.y + one.size + one.below - 0.01);
                    }
                }
            }
        }
    }

    @Test
    void anOriginOnAnotherTrailAddsOnlyWhatIsNewlyStolen() {
        Findings findings = Worlds.originOnATrail(Policy.FIFO);
        checkSums(findings);
    }

    @Test
    void betweenAccountsEveryUnitOfAnAssetArrivesAndLinksLeadOnlyToTheRight() {
        for (Findings findings :
                List.of(
                        AccountWorlds.circle(Policy.FIFO),
                        AccountWorlds.circle(Policy.LIFO),
                        AccountWorlds.circle(Policy.PRO_RATA),
                        AccountWorlds.pingPong(100))) {
            View view = View.of(findings, Worlds.PROVENANCE);
            view.assets().forEach(unit -> checkSums(view, unit));
        }
    }

    private static void checkSums(View view, Unit unit) {
        Map<String, UInt256> expected = new TreeMap<>();
        view.findings().terminals().stream()
                .filter(end -> end.asset().equals(unit.asset().id()))
                .forEach(end -> expected.merge(end.terminal(), end.units(), UInt256::plusOrMax));
        view.conversions().stream()
                .filter(one -> one.asset().equals(unit.asset().id()))
                .forEach(one -> expected.merge("null", one.units(), UInt256::plusOrMax));
        Flow whole = AccountFlow.read(view, unit);
        for (Flow flow : List.of(whole, FlowBundle.of(whole))) {
            assertThat(arrived(flow)).isEqualTo(expected);
            for (int node = 0; node < flow.nodes().size(); node++) {
                if (flow.node(node).shape() == Shape.ACCOUNT) {
                    assertThat(exactBalance(flow, node)).isEqualTo(BigInteger.ZERO);
                }
                assertThat(flow.node(node).tip()).doesNotStartWith("was already at");
            }
            assertThat(flow.links().keySet())
                    .allSatisfy(link ->
                            assertThat(flow.layer(link.to()))
                                    .isGreaterThan(flow.layer(link.from())));
        }
    }

    private static BigInteger exactBalance(Flow flow, int node) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Flow.Link, UInt256> link : flow.links().entrySet()) {
            BigInteger units = link.getValue().toBigInteger();
            sum = link.getKey().to() == node ? sum.add(units) : sum;
            sum = link.getKey().from() == node ? sum.subtract(units) : sum;
        }
        return sum;
    }
}
