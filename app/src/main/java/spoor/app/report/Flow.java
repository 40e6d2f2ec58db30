package spoor.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// A flow of stolen units from origins through transactions to terminals: nodes in layers, and
/// links that only lead to later layers.
final class Flow {
    enum Shape {
        ORIGIN,
        TRANSACTION,
        /// An address of an account chain, or a further visit of the coins there.
        ACCOUNT,
        TERMINAL
    }

    /// @param kind of a terminal; nothing for what became another asset and is followed there
    /// @param name on the picture
    /// @param tip in full
    record Node(Shape shape, @Nullable TerminalKind kind, String name, String tip, long count) {}

    /// @param label the theft's
    record Link(int from, int to, int label) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> layers = new ArrayList<>();
    private final Map<Link, UInt256> links = new LinkedHashMap<>();

    int add(Node node, int layer) {
        nodes.add(node);
        layers.add(layer);
        return nodes.size() - 1;
    }

    void link(int from, int to, int label, UInt256 units) {
        if (!units.isZero() && from != to) {
            links.merge(new Link(from, to, label), units, UInt256::plusOrMax);
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    /// Whether coins pass through.
    boolean isPassed(int number) {
        Shape shape = node(number).shape();
        return shape == Shape.TRANSACTION || shape == Shape.ACCOUNT;
    }

    Node node(int number) {
        return nodes.get(number);
    }

    int layer(int number) {
        return layers.get(number);
    }

    void moveTo(int number, int layer) {
        layers.set(number, layer);
    }

    Map<Link, UInt256> links() {
        return links;
    }

    int lastLayer() {
        return layers.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// The larger of what flows in and what flows out, by node.
    UInt256[] throughput() {
        UInt256[] in = new UInt256[nodes.size()];
        Arrays.fill(in, UInt256.ZERO);
        UInt256[] out = in.clone();
        links.forEach((link, units) -> {
            out[link.from()] = out[link.from()].plusOrMax(units);
            in[link.to()] = in[link.to()].plusOrMax(units);
        });
        for (int i = 0; i < in.length; i++) {
            in[i] = in[i].max(out[i]);
        }
        return in;
    }
}
