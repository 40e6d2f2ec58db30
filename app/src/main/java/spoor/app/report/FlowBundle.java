package spoor.app.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spoor.app.report.Flow.Node;
import spoor.app.report.Flow.Shape;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Makes a flow small enough to look at, and says what it gathered: small origins, small terminals
/// of one kind, small transactions of one layer become one node each; a trail with many hops is
/// folded into bands of hops, in which linked transactions become one node. No unit is lost.
final class FlowBundle {
    static final int ORIGINS = 10;
    static final int TERMINALS = 16;
    static final int SMALL_TERMINALS = 10;
    static final int BANDS = 6;
    static final int HOPS_SHOWN = 8;
    static final int IN_BAND = 6;
    private static final BigInteger PART = BigInteger.valueOf(200);

    private final Flow whole;
    private final UInt256[] size;
    private final Flow small = new Flow();

    /// Node of the small flow, by node of the whole one.
    private final int[] target;

    private int bands;
    private int hops;

    private FlowBundle(Flow whole) {
        this.whole = whole;
        this.size = whole.throughput();
        this.target = new int[whole.nodes().size()];
    }

    static Flow of(Flow whole) {
        FlowBundle bundle = new FlowBundle(whole);
        bundle.origins();
        bundle.transactions();
        bundle.terminals();
        whole.links()
                .forEach((link, units) ->
                        bundle.small.link(
                                bundle.target[link.from()],
                                bundle.target[link.to()],
                                link.label(),
                                units));
        return bundle.small;
    }

    private void origins() {
        List<Integer> all = largestFirst(Shape.ORIGIN);
        int shown = all.size() <= ORIGINS ? all.size() : ORIGINS - 1;
        keep(all.subList(0, shown), 0);
        gather(all.subList(shown, all.size()), 0, Shape.ORIGIN, null, "more");
    }

    private void transactions() {
        List<Integer> all =
                largestFirst(
                        whole.nodes().stream().anyMatch(n -> n.shape() == Shape.ACCOUNT)
                                ? Shape.ACCOUNT
                                : Shape.TRANSACTION);
        hops = all.stream().mapToInt(whole::layer).max().orElse(0);
        bands = hops <= HOPS_SHOWN ? hops : BANDS;
        List<List<Set<Integer>>> byBand = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            byBand.add(new ArrayList<>());
        }
        components(all).forEach(part -> byBand.get(band(part.iterator().next())).add(part));
        for (int band = 0; band < bands; band++) {
            band(byBand.get(band), band + 1);
        }
    }

    private void band(List<Set<Integer>> parts, int layer) {
        List<Set<Integer>> sorted =
                parts.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Set<Integer> part) -> largest(part),
                                                Comparator.reverseOrder())
                                        .thenComparing(part -> part.iterator().next()))
                        .toList();
        int shown = sorted.size() <= IN_BAND ? sorted.size() : IN_BAND - 1;
        for (Set<Integer> part : sorted.subList(0, shown)) {
            if (part.size() == 1) {
                keep(List.copyOf(part), layer);
            } else {
                boolean isAccounts = whole.node(part.iterator().next()).shape() == Shape.ACCOUNT;
                gather(
                        List.copyOf(part),
                        layer,
                        Shape.TRANSACTION,
                        null,
                        isAccounts ? "visits" : "transactions");
            }
        }
        List<Integer> rest =
                sorted.subList(shown, sorted.size()).stream().flatMap(Set::stream).toList();
        gather(rest, layer, Shape.TRANSACTION, null, "more");
    }

    private UInt256 largest(Set<Integer> part) {
        return part.stream().map(node -> size[node]).reduce(UInt256.ZERO, UInt256::max);
    }

    /// Transactions that are linked within one band of hops, each set in chain order.
    private List<Set<Integer>> components(List<Integer> transactions) {
        int[] parent = IntStream.range(0, target.length).toArray();
        for (Flow.Link link : whole.links().keySet()) {
            if (isTransaction(link.from())
                    && isTransaction(link.to())
                    && band(link.from()) == band(link.to())) {
                parent[root(parent, link.from())] = root(parent, link.to());
            }
        }
        Map<Integer, Set<Integer>> parts = new LinkedHashMap<>();
        for (int node : transactions.stream().sorted().toList()) {
            parts.computeIfAbsent(root(parent, node), _ -> new LinkedHashSet<>()).add(node);
        }
        return List.copyOf(parts.values());
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private boolean isTransaction(int node) {
        return whole.isPassed(node);
    }

    private int band(int node) {
        return Math.toIntExact((long) (whole.layer(node) - 1) * bands / hops);
    }

    private void terminals() {
        int layer = bands + 1;
        List<Integer> all = largestFirst(Shape.TERMINAL);
        Set<Integer> shown = new HashSet<>();
        all.stream().filter(this::isFee).forEach(shown::add);
        all.stream().limit(SMALL_TERMINALS).forEach(shown::add);
        all.stream().limit(TERMINALS).filter(this::isVisible).forEach(shown::add);
        List<@Nullable TerminalKind> kinds = new ArrayList<>(List.of(TerminalKind.values()));
        kinds.add(null);
        for (@Nullable TerminalKind kind : kinds) {
            List<Integer> ofKind = all.stream().filter(n -> whole.node(n).kind() == kind).toList();
            keep(ofKind.stream().filter(shown::contains).toList(), layer);
            gather(
                    ofKind.stream().filter(node -> !shown.contains(node)).toList(),
                    layer,
                    Shape.TERMINAL,
                    kind,
                    "more");
        }
    }

    /// At least half a per cent of all that flows.
    private boolean isVisible(int node) {
        UInt256 most = Arrays.stream(size).reduce(UInt256.ZERO, UInt256::max);
        return size[node].toBigInteger().compareTo(most.toBigInteger().divide(PART)) >= 0;
    }

    private boolean isFee(int node) {
        return whole.node(node).kind() == TerminalKind.FEE;
    }

    private List<Integer> largestFirst(Shape shape) {
        return IntStream.range(0, target.length)
                .filter(node -> whole.node(node).shape() == shape)
                .boxed()
                .sorted(
                        Comparator.comparing(
                                        (Integer node) -> size[node], Comparator.reverseOrder())
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void keep(List<Integer> nodes, int layer) {
        for (int node : nodes) {
            target[node] = small.add(whole.node(node), layer);
        }
    }

    private void gather(
            List<Integer> nodes, int layer, Shape shape, @Nullable TerminalKind kind, String noun) {
        if (nodes.size() == 1) {
            keep(nodes, layer);
        } else if (!nodes.isEmpty()) {
            String name = Amount.grouped(nodes.size()) + " " + noun;
            int bundle =
                    small.add(new Node(shape, kind, name, tip(nodes, name), nodes.size()), layer);
            nodes.forEach(node -> target[node] = bundle);
        }
    }

    /// The name, and the hops that were folded.
    private String tip(List<Integer> nodes, String name) {
        int first = nodes.stream().mapToInt(whole::layer).min().orElse(0);
        int last = nodes.stream().mapToInt(whole::layer).max().orElse(0);
        boolean isFolded = isTransaction(nodes.getFirst()) && first < last;
        return isFolded ? name + ", hops " + first + " to " + last : name;
    }
}
