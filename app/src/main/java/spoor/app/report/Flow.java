package spoor.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.trace.TerminalKind;

/// A flow of stolen units from origins through transactions to terminals: nodes in layers, and
/// links that only lead to later layers.
final class Flow {
    enum Shape {
        ORIGIN,
        TRANSACTION,
        TERMINAL
    }

    /// @param kind of a terminal
    /// @param name on the picture
    /// @param tip in full
    record Node(Shape shape, @Nullable TerminalKind kind, String name, String tip, long count) {}

    /// @param label the theft's
    record Link(int from, int to, int label) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> layers = new ArrayList<>();
    private final Map<Link, Long> links = new LinkedHashMap<>();

    int add(Node node, int layer) {
        nodes.add(node);
        layers.add(layer);
        return nodes.size() - 1;
    }

    void link(int from, int to, int label, long units) {
        if (units > 0 && from != to) {
            links.merge(new Link(from, to, label), units, Math::addExact);
        }
    }

    List<Node> nodes() {
        return nodes;
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

    Map<Link, Long> links() {
        return links;
    }

    int lastLayer() {
        return layers.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// The larger of what flows in and what flows out, by node.
    long[] throughput() {
        long[] in = new long[nodes.size()];
        long[] out = new long[nodes.size()];
        links.forEach((link, units) -> {
            out[link.from()] = Math.addExact(out[link.from()], units);
            in[link.to()] = Math.addExact(in[link.to()], units);
        });
        for (int i = 0; i < in.length; i++) {
            in[i] = Math.max(in[i], out[i]);
        }
        return in;
    }
}
