package spoor.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import spoor.app.report.SankeyLayout.Cell;
import spoor.app.report.SankeyLayout.Edge;

/// Orders the cells of each layer so that few ribbons cross, then lets them settle beside what they
/// are linked to.
final class SankeyOrder {
    private SankeyOrder() {}

    static void sort(List<List<Cell>> layers, int sweeps) {
        layers.forEach(SankeyOrder::stack);
        List<List<Cell>> best = copy(layers);
        double fewest = crossings(layers);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            sweep(layers, sweep % 2 == 0);
            double crossings = crossings(layers);
            if (crossings < fewest) {
                fewest = crossings;
                best = copy(layers);
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.set(i, best.get(i));
            stack(best.get(i));
        }
    }

    private static List<List<Cell>> copy(List<List<Cell>> layers) {
        List<List<Cell>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private static void sweep(List<List<Cell>> layers, boolean isForward) {
        for (int i = 1; i < layers.size(); i++) {
            List<Cell> layer = layers.get(isForward ? i : layers.size() - 1 - i);
            ToDoubleFunction<Cell> wish = isForward ? SankeyOrder::before : SankeyOrder::behind;
            layer.sort(Comparator.comparingDouble(wish));
            stack(layer);
        }
    }

    /// One below the other, the layer's middle at zero.
    private static void stack(List<Cell> layer) {
        double y = -layer.stream().mapToDouble(Cell::slot).sum() / 2;
        for (Cell cell : layer) {
            cell.y = y + cell.above;
            y += cell.slot();
        }
    }

    private static double before(Cell cell) {
        double units = 0;
        double sum = 0;
        for (Edge edge : cell.in) {
            units += edge.units;
            sum += edge.units * edge.from.middle();
        }
        return units == 0 ? cell.middle() : sum / units;
    }

    private static double behind(Cell cell) {
        double units = 0;
        double sum = 0;
        for (Edge edge : cell.out) {
            units += edge.units;
            sum += edge.units * edge.to.middle();
        }
        return units == 0 ? cell.middle() : sum / units;
    }

    /// How much crosses: each crossing counts with the root of the smaller amount, so that a hair
    /// across a broad ribbon matters less than two broad ribbons.
    private static double crossings(List<List<Cell>> layers) {
        double crossings = 0;
        for (List<Cell> layer : layers) {
            List<Edge> edges = new ArrayList<>();
            layer.forEach(cell -> edges.addAll(cell.out));
            for (int i = 0; i < edges.size(); i++) {
                for (int k = i + 1; k < edges.size(); k++) {
                    crossings += crossing(edges.get(i), edges.get(k));
                }
            }
        }
        return crossings;
    }

    private static double crossing(Edge one, Edge other) {
        double left = one.from.middle() - other.from.middle();
        double right = one.to.middle() - other.to.middle();
        return left * right < 0 ? Math.sqrt(Math.min(one.units, other.units)) : 0;
    }

    static void settle(List<List<Cell>> layers, double height, int rounds) {
        layers.forEach(layer -> layer.forEach(cell -> cell.y += height / 2));
        for (int round = 0; round < rounds; round++) {
            double pull = Math.pow(0.97, round);
            for (int i = 0; i < layers.size(); i++) {
                int at = round % 2 == 0 ? i : layers.size() - 1 - i;
                for (Cell cell : layers.get(at)) {
                    cell.y += (wish(cell) - cell.middle()) * pull;
                }
                separate(layers.get(at), height);
            }
        }
    }

    private static double wish(Cell cell) {
        boolean hasBoth = !cell.in.isEmpty() && !cell.out.isEmpty();
        double before = before(cell);
        double behind = behind(cell);
        return hasBoth ? (before + behind) / 2 : cell.in.isEmpty() ? behind : before;
    }

    /// Pushes cells that overlap apart, first downward and then, from the picture's lower edge,
    /// upward.
    private static void separate(List<Cell> layer, double height) {
        double edge = 0;
        for (Cell cell : layer) {
            cell.y = Math.max(cell.y, edge + cell.above);
            edge = cell.y + cell.size + cell.below;
        }
        edge = height;
        for (Cell cell : layer.reversed()) {
            cell.y = Math.min(cell.y, edge - cell.below - cell.size);
            edge = cell.y - cell.above;
        }
    }
}
