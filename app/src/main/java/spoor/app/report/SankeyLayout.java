package spoor.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import spoor.ledger.base.UInt256;

/// Places for the bars and ribbons of a flow: a layered layout in which a ribbon that skips layers
/// has a place in each of them, so that it passes between bars and not behind them.
///
/// The order within a layer follows the barycentre rule of Sugiyama, Tagawa, Toda, "Methods for
/// Visual Understanding of Hierarchical System Structures" (1981), in sweeps of which the one with
/// the fewest crossings stays. The same flow gives the same picture.
final class SankeyLayout {
    static final double WIDTH = 1000;
    static final double LEFT = 150;
    static final double RIGHT = 220;
    static final double BAR = 12;
    private static final double FULL = 380;
    private static final double LABEL = 32;
    private static final double OVER_BAR = 29;
    private static final double BETWEEN = 5;
    private static final int SWEEPS = 24;

    private final Flow flow;
    private final List<List<Cell>> layers = new ArrayList<>();
    private final List<Cell> bars = new ArrayList<>();
    private final List<Ribbon> ribbons = new ArrayList<>();
    private final double scale;
    private double height;

    /// A bar, or a place where a ribbon passes through a layer.
    static final class Cell {
        final int layer;
        final int node;
        final List<Edge> in = new ArrayList<>();
        final List<Edge> out = new ArrayList<>();
        double y;
        double size;
        double above = 2;
        double below = 2;

        /// @param node number of the flow's node, or -1
        Cell(int layer, int node) {
            this.layer = layer;
            this.node = node;
        }

        double middle() {
            return y + size / 2;
        }

        double slot() {
            return above + size + below;
        }
    }

    /// One ribbon between two neighbouring layers.
    static final class Edge {
        final Cell from;
        final Cell to;
        final double units;
        final int label;
        double fromY;
        double toY;

        Edge(Cell from, Cell to, double units, int label) {
            this.from = from;
            this.to = to;
            this.units = units;
            this.label = label;
            from.out.add(this);
            to.in.add(this);
        }
    }

    /// A link as the edges it consists of, in order.
    record Ribbon(Flow.Link link, UInt256 units, List<Edge> edges) {}

    private SankeyLayout(Flow flow) {
        this.flow = flow;
        for (int layer = 0; layer <= flow.lastLayer(); layer++) {
            layers.add(new ArrayList<>());
        }
        for (int node = 0; node < flow.nodes().size(); node++) {
            bars.add(cell(flow.layer(node), node));
        }
        flow.links().forEach(this::ribbon);
        scale = full() / Math.max(1, widestLayer());
    }

    static SankeyLayout of(Flow flow) {
        SankeyLayout layout = new SankeyLayout(flow);
        layout.size();
        SankeyOrder.sort(layout.layers, SWEEPS);
        SankeyOrder.settle(layout.layers, layout.height, SWEEPS);
        layout.bars.forEach(SankeyLayout::attach);
        layout.passing().forEach(SankeyLayout::attach);
        return layout;
    }

    List<Cell> bars() {
        return bars;
    }

    List<Ribbon> ribbons() {
        return ribbons;
    }

    double height() {
        return height;
    }

    double x(Cell cell) {
        int last = Math.max(1, layers.size() - 1);
        return LEFT + (WIDTH - LEFT - RIGHT - BAR) * cell.layer / last;
    }

    double thickness(UInt256 units) {
        return Math.max(0.9, breadth(units) * scale);
    }

    /// A picture needs no exact amounts.
    private static double breadth(UInt256 units) {
        return units.toBigInteger().doubleValue();
    }

    private Cell cell(int layer, int node) {
        var cell = new Cell(layer, node);
        layers.get(layer).add(cell);
        return cell;
    }

    private void ribbon(Flow.Link link, UInt256 units) {
        double breadth = breadth(units);
        List<Edge> edges = new ArrayList<>();
        Cell at = bars.get(link.from());
        Cell end = bars.get(link.to());
        while (at.layer + 1 < end.layer) {
            Cell next = cell(at.layer + 1, -1);
            edges.add(new Edge(at, next, breadth, link.label()));
            at = next;
        }
        edges.add(new Edge(at, end, breadth, link.label()));
        ribbons.add(new Ribbon(link, units, edges));
    }

    /// A flow with few bars needs less room.
    private double full() {
        long most =
                layers.stream()
                        .mapToLong(layer -> layer.stream().filter(cell -> cell.node >= 0).count())
                        .max()
                        .orElse(1);
        return Math.min(FULL, 130 + 50.0 * most);
    }

    private double widestLayer() {
        return layers.stream()
                .mapToDouble(layer -> layer.stream().mapToDouble(SankeyLayout::units).sum())
                .max()
                .orElse(1);
    }

    private static double units(Cell cell) {
        double in = cell.in.stream().mapToDouble(edge -> edge.units).sum();
        double out = cell.out.stream().mapToDouble(edge -> edge.units).sum();
        return Math.max(in, out);
    }

    private void size() {
        for (List<Cell> layer : layers) {
            layer.forEach(this::size);
            double needed = layer.stream().mapToDouble(Cell::slot).sum();
            height = Math.max(height, needed + 2 * BETWEEN);
        }
    }

    private void size(Cell cell) {
        cell.size = Math.max(1.5, units(cell) * scale);
        if (cell.node < 0) {
            return;
        }
        if (flow.isPassed(cell.node)) {
            cell.above = OVER_BAR;
            cell.below = BETWEEN;
        } else {
            double free = Math.max(0, LABEL - cell.size);
            cell.above = free / 2 + BETWEEN;
            cell.below = free / 2 + BETWEEN;
        }
    }

    private List<Cell> passing() {
        return layers.stream().flatMap(List::stream).filter(cell -> cell.node < 0).toList();
    }

    /// Ribbons leave and enter a bar in the order of their other ends, so that they do not cross
    /// there.
    private static void attach(Cell cell) {
        Comparator<Edge> byLabel = Comparator.comparingInt(edge -> edge.label);
        cell.out.sort(Comparator.comparingDouble((Edge e) -> e.to.middle()).thenComparing(byLabel));
        cell.in.sort(
                Comparator.comparingDouble((Edge e) -> e.from.middle()).thenComparing(byLabel));
        double share = cell.size / Math.max(1, units(cell));
        double y = cell.y;
        for (Edge edge : cell.out) {
            edge.fromY = y;
            y += edge.units * share;
        }
        y = cell.y;
        for (Edge edge : cell.in) {
            edge.toY = y;
            y += edge.units * share;
        }
    }

    /// The node of a bar.
    Flow.Node node(Cell cell) {
        return flow.node(cell.node);
    }
}
