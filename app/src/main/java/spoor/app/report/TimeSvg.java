package spoor.app.report;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.report.Attributes.Name;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Draws a time line: a column for what moved in each step, letters for what ended in it.
final class TimeSvg {
    private static final double WIDTH = 1000;
    private static final double LEFT = 96;
    private static final double RIGHT = 16;
    private static final double TOP = 14;
    private static final double HIGH = 180;
    private static final double ROW = 19;
    private static final double BROADEST = 70;
    private static final int TICKS = 8;

    private final Html html;
    private final TimeLine line;
    private final List<TerminalKind> kinds;
    private final double step;
    private final BigInteger top;
    private final Unit unit;
    private final @Nullable AssetMarks marks;

    /// @param marks how assets are shown, where there may be several
    TimeSvg(Html html, TimeLine line, Unit unit, @Nullable AssetMarks marks) {
        this.html = html;
        this.unit = unit;
        this.marks = marks;
        this.line = line;
        this.kinds =
                List.of(TerminalKind.values()).stream()
                        .filter(kind -> line.ended().stream().anyMatch(e -> e.containsKey(kind)))
                        .toList();
        this.step = (WIDTH - LEFT - RIGHT) / line.moved().size();
        this.top = roundUp(line.most().toBigInteger());
    }

    void write() {
        double height = TOP + HIGH + 42 + kinds.size() * ROW;
        html.in(
                Tag.SVG,
                Attributes.css("time")
                        .and(Name.VIEW_BOX, "0 0 1000 " + Pixels.text(height))
                        .and(Name.ROLE, "img")
                        .and(Name.ARIA_LABEL, "Amounts moved against time"),
                () -> {
                    scale();
                    for (int i = 0; i < line.moved().size(); i++) {
                        column(i, line.moved().get(i));
                    }
                    ticks();
                    line.thefts().forEach(this::theft);
                    for (int row = 0; row < kinds.size(); row++) {
                        row(kinds.get(row), TOP + HIGH + 44 + row * ROW);
                    }
                });
    }

    /// The next of 1, 2, 5, 10, 20 ... that is not below.
    static BigInteger roundUp(BigInteger units) {
        for (BigInteger power = BigInteger.ONE; ; power = power.multiply(BigInteger.TEN)) {
            for (int digit : new int[] {1, 2, 5}) {
                BigInteger rounded = power.multiply(BigInteger.valueOf(digit));
                if (rounded.compareTo(units) >= 0) {
                    return rounded;
                }
            }
        }
    }

    private void scale() {
        for (int quarter = 0; quarter <= 4; quarter += 2) {
            double y = TOP + HIGH - HIGH * quarter / 4;
            html.put(
                    Tag.LINE,
                    Attributes.css(quarter == 0 ? "axis" : "grid")
                            .and(Name.X1, LEFT)
                            .and(Name.X2, WIDTH - RIGHT)
                            .and(Name.Y1, y)
                            .and(Name.Y2, y));
            String words = quarter == 0 ? "0" : tick(quarter);
            html.put(Tag.TEXT, text("tick", LEFT - 8, y + 4, "end"), words);
        }
    }

    /// Without the zeros behind the last digit: this is a scale, not an amount.
    private String tick(int quarter) {
        BigInteger units = top.multiply(BigInteger.valueOf(quarter)).divide(BigInteger.valueOf(4));
        String words = unit.coins(UInt256.of(units.min(UInt256.MAX.toBigInteger())));
        int end = words.length();
        while (words.contains(".") && words.charAt(end - 1) == '0') {
            end--;
        }
        return words.substring(0, words.charAt(end - 1) == '.' ? end - 1 : end)
                + (marks == null ? " " + unit.name() : "");
    }

    private static Attributes text(String css, double x, double y, String anchor) {
        return Attributes.css(css).and(Name.X, x).and(Name.Y, y).and(Name.TEXT_ANCHOR, anchor);
    }

    private double x(int index) {
        return LEFT + index * step;
    }

    private void column(int index, Map<Integer, UInt256> moved) {
        double y = TOP + HIGH;
        double broad = Math.min(step * 0.76, BROADEST);
        for (Map.Entry<Integer, UInt256> part : moved.entrySet()) {
            double high = Math.max(1, HIGH * share(part.getValue()));
            y -= high;
            html.in(
                    Tag.RECT,
                    columnCss(part.getKey())
                            .and(Name.X, x(index) + (step - broad) / 2)
                            .and(Name.Y, y)
                            .and(Name.WIDTH, broad)
                            .and(Name.HEIGHT, high),
                    () -> html.tip(moment(index) + ": " + unit.amount(part.getValue())));
        }
    }

    private Attributes columnCss(int label) {
        return Attributes.css(
                "column " + (marks == null ? SankeySvg.thefts(label) : "fill " + marks.css(unit)));
    }

    private double share(UInt256 units) {
        return units.toBigInteger().doubleValue() / top.doubleValue();
    }

    private void theft(TimeLine.Mark mark) {
        double x = LEFT + step * (mark.seconds() - line.from()) / line.scale().seconds();
        html.put(
                Tag.LINE,
                Attributes.css("theft")
                        .and(Name.X1, x)
                        .and(Name.X2, x)
                        .and(Name.Y1, TOP - 4)
                        .and(Name.Y2, TOP + HIGH));
        html.in(
                Tag.TEXT,
                x > WIDTH - 140
                        ? text("name", x - 5, TOP + 6, "end")
                        : text("name", x + 5, TOP + 6, "start"),
                () -> html.text("theft " + Outputs.brief(mark.theft())));
    }

    private void ticks() {
        int count = line.moved().size();
        int every = Math.max(1, (count + TICKS - 1) / TICKS);
        for (int i = 0; i < count; i += every) {
            String moment = moment(i);
            double x = x(i) + step / 2;
            html.put(
                    Tag.LINE,
                    Attributes.css("axis")
                            .and(Name.X1, x)
                            .and(Name.X2, x)
                            .and(Name.Y1, TOP + HIGH)
                            .and(Name.Y2, TOP + HIGH + 4));
            html.put(Tag.TEXT, text("tick", x, TOP + HIGH + 16, "middle"), moment.substring(0, 10));
            if (line.scale().seconds() < 86_400) {
                html.put(
                        Tag.TEXT,
                        text("tick", x, TOP + HIGH + 28, "middle"),
                        moment.substring(11, 16));
            }
        }
    }

    private String moment(int index) {
        return Instant.ofEpochSecond(line.from() + index * line.scale().seconds()).toString();
    }

    private void row(TerminalKind kind, double y) {
        html.put(Tag.TEXT, text("tick", LEFT - 8, y + 4, "end"), heading(kind));
        for (int i = 0; i < line.ended().size(); i++) {
            UInt256 units = line.ended().get(i).get(kind);
            if (units != null) {
                mark(kind, x(i) + step / 2, y, moment(i) + ": " + unit.amount(units));
            }
        }
    }

    private String heading(TerminalKind kind) {
        String heading = KindWords.heading(kind, marks != null, false);
        return heading.length() > 14 ? kind.name().toLowerCase(Locale.ROOT) : heading;
    }

    private void mark(TerminalKind kind, double x, double y, String tip) {
        html.in(
                Tag.CIRCLE,
                Attributes.css("disc " + KindWords.css(kind))
                        .and(Name.CX, x)
                        .and(Name.CY, y)
                        .and(Name.R, 7),
                () -> html.tip(tip));
        html.put(
                Tag.TEXT,
                text("letter " + KindWords.css(kind), x, y + 3.6, "middle"),
                KindWords.letter(kind));
    }
}
