package spoor.app.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.report.Attributes.Name;
import spoor.app.report.Flow.Shape;
import spoor.app.report.SankeyLayout.Cell;
import spoor.app.report.SankeyLayout.Edge;
import spoor.app.report.SankeyLayout.Ribbon;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Draws a flow: bars for origins, transactions and terminals, ribbons as broad as the amounts they
/// carry.
final class SankeySvg {
    /// Thefts beyond this many share colours; their numbers tell them apart.
    static final int COLOURS = 6;

    /// Letters for which the margins have room.
    private static final int LONGEST_NAME = 24;

    private final Html html;
    private final SankeyLayout layout;
    private final UInt256[] size;
    private final Unit unit;
    private final Flow flow;
    private final boolean hasSeveralThefts;

    /// Nothing on a chain with one asset, where colours tell thefts apart.
    private final @Nullable AssetMarks marks;

    private SankeySvg(
            Html html, Flow flow, Unit unit, @Nullable AssetMarks marks, boolean hasSeveralThefts) {
        this.html = html;
        this.marks = marks;
        this.unit = unit;
        this.flow = flow;
        this.layout = SankeyLayout.of(flow);
        this.size = flow.throughput();
        this.hasSeveralThefts = hasSeveralThefts;
    }

    /// @param marks how assets are shown, where there may be several
    static void write(
            Html html, Flow flow, Unit unit, @Nullable AssetMarks marks, boolean hasSeveralThefts) {
        new SankeySvg(html, flow, unit, marks, hasSeveralThefts).write();
    }

    private void write() {
        html.in(
                Tag.SVG,
                Attributes.css("sankey")
                        .and(
                                Name.VIEW_BOX,
                                "0 0 "
                                        + Pixels.text(SankeyLayout.WIDTH)
                                        + " "
                                        + Pixels.text(layout.height() + 4))
                        .and(Name.ROLE, "img")
                        .and(Name.ARIA_LABEL, "Flow of the stolen coins, from left to right"),
                () -> {
                    definitions();
                    layout.ribbons().forEach(this::ribbon);
                    layout.bars().forEach(this::bar);
                    layout.bars().forEach(this::label);
                });
    }

    private void definitions() {
        KindPatterns.write(html);
        if (marks != null) {
            html.in(Tag.DEFS, () -> marks.pattern(html, unit));
        }
    }

    private void ribbon(Ribbon ribbon) {
        String from = flow.node(ribbon.link().from()).tip();
        String to = flow.node(ribbon.link().to()).tip();
        html.in(
                Tag.PATH,
                ribbon(ribbon.link().label()).and(Name.D, path(ribbon)),
                () -> html.tip(unit.amount(ribbon.units()) + " from " + from + " to " + to));
    }

    private Attributes ribbon(int label) {
        return marks == null
                ? Attributes.css("ribbon " + thefts(label))
                : Attributes.css("ribbon hatched theft-" + ((label - 1) % 3 + 1))
                        .and(Name.FILL, marks.fill(unit));
    }

    static String thefts(int label) {
        return "t" + ((label - 1) % COLOURS + 1);
    }

    /// There along the upper edge and back along the lower one.
    private String path(Ribbon ribbon) {
        double thick = layout.thickness(ribbon.units());
        List<Edge> edges = ribbon.edges();
        StringBuilder path = new StringBuilder();
        for (Edge edge : edges) {
            path.append(path.isEmpty() ? "M" : "L").append(point(start(edge), edge.fromY));
            path.append(curve(start(edge), edge.fromY, end(edge), edge.toY));
        }
        for (Edge edge : edges.reversed()) {
            path.append("L").append(point(end(edge), edge.toY + thick));
            path.append(curve(end(edge), edge.toY + thick, start(edge), edge.fromY + thick));
        }
        return path.append("Z").toString();
    }

    private double start(Edge edge) {
        return layout.x(edge.from) + SankeyLayout.BAR;
    }

    private double end(Edge edge) {
        return layout.x(edge.to);
    }

    private static String curve(double x1, double y1, double x2, double y2) {
        double half = (x1 + x2) / 2;
        return "C" + point(half, y1) + " " + point(half, y2) + " " + point(x2, y2);
    }

    private static String point(double x, double y) {
        return Pixels.text(x) + "," + Pixels.text(y);
    }

    private void bar(Cell cell) {
        Flow.Node node = layout.node(cell);
        Attributes place =
                Attributes.css(node.kind() == null ? "bar solid" : "bar")
                        .and(Name.X, layout.x(cell))
                        .and(Name.Y, cell.y)
                        .and(Name.WIDTH, SankeyLayout.BAR)
                        .and(Name.HEIGHT, cell.size);
        Attributes filled =
                node.kind() == null ? place : place.and(Name.FILL, KindPatterns.fill(node.kind()));
        html.in(Tag.RECT, filled, () -> html.tip(amount(cell) + ", " + node.tip()));
    }

    private String amount(Cell cell) {
        return unit.amount(size[cell.node]);
    }

    private void label(Cell cell) {
        Flow.Node node = layout.node(cell);
        double x = layout.x(cell);
        double middle = cell.middle();
        switch (node.shape()) {
            case ORIGIN -> words(cell, x - 7, middle - 3, "end");
            case TRANSACTION, ACCOUNT -> words(cell, x, cell.y - 16, "start");
            case TERMINAL -> {
                badge(node.kind(), x + SankeyLayout.BAR + 14, middle);
                words(cell, x + SankeyLayout.BAR + 28, middle - 3, "start");
            }
        }
    }

    private void words(Cell cell, double x, double y, String anchor) {
        Flow.Node node = layout.node(cell);
        Attributes place = Attributes.of(Name.X, Pixels.text(x)).and(Name.TEXT_ANCHOR, anchor);
        String name = node.count() > 1 || isNamed(node) ? "name" : "name mono";
        html.in(
                Tag.TEXT,
                place.and(Name.CLASS, name).and(Name.Y, y),
                () -> html.text(clipped(node.name())).tip(node.tip()));
        html.put(
                Tag.TEXT,
                place.and(Name.CLASS, "sum").and(Name.Y, y + 12),
                unit.cut(size[cell.node]) + theft(cell, node));
    }

    private static boolean isNamed(Flow.Node node) {
        boolean isAddress = node.name().contains("…") || node.shape() == Shape.ACCOUNT;
        return !isAddress && (node.shape() == Shape.TERMINAL || node.name().startsWith("from "));
    }

    private String theft(Cell cell, Flow.Node node) {
        boolean isOneTheft = node.shape() == Shape.ORIGIN && node.count() == 1;
        return hasSeveralThefts && isOneTheft && !cell.out.isEmpty()
                ? " · theft " + cell.out.getFirst().label
                : "";
    }

    private static String clipped(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private void badge(@Nullable TerminalKind kind, double x, double y) {
        if (kind == null) {
            html.put(
                    Tag.TEXT,
                    Attributes.css("letter")
                            .and(Name.X, x)
                            .and(Name.Y, y + 3.8)
                            .and(Name.TEXT_ANCHOR, "middle"),
                    "→");
            return;
        }
        html.put(
                Tag.CIRCLE,
                Attributes.css("disc " + KindWords.css(kind))
                        .and(Name.CX, x)
                        .and(Name.CY, y)
                        .and(Name.R, 8));
        html.put(
                Tag.TEXT,
                Attributes.css("letter " + KindWords.css(kind))
                        .and(Name.X, x)
                        .and(Name.Y, y + 3.8)
                        .and(Name.TEXT_ANCHOR, "middle"),
                KindWords.letter(kind));
    }
}
