package spoor.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import spoor.app.report.Attributes.Name;
import spoor.register.total.Question.By;
import spoor.register.total.Range;
import spoor.register.total.Total;

/// What was taken by country and by year: a bar from nothing to the lower end, a lighter one from
/// there to the upper end, and a point where the upper end is open.
final class BarSection {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 14;
    private static final int POINT = 10;

    private BarSection() {}

    static void write(Html html, RegisterView view) {
        Section.write(
                html,
                "sums",
                "By country and by year",
                () -> {
                    List<Total.Row> countries = view.facts().total(By.COUNTRY).rows();
                    table(
                            html,
                            view,
                            "Country",
                            countries.stream()
                                    .sorted(
                                            Comparator.comparing(
                                                            (Total.Row row) -> reach(row.sum()))
                                                    .reversed()
                                                    .thenComparing(Total.Row::key))
                                    .toList());
                    table(html, view, "Year", view.facts().total(By.YEAR).rows());
                    html.put(
                            Tag.P,
                            "note",
                            "Dark: at least so much. Light: up to so much. A point: the upper end"
                                    + " is open. Each theft stands in one row; where claims name"
                                    + " several countries or years, in that of all of them. About: a"
                                    + " figure in it is given as approximate or estimated.");
                });
    }

    private static void table(Html html, RegisterView view, String head, List<Total.Row> rows) {
        if (rows.isEmpty()) {
            html.put(Tag.P, "By " + head.toLowerCase(Locale.ROOT) + ": nothing counts.");
            return;
        }
        BigDecimal most =
                rows.stream().map(row -> reach(row.sum())).max(BigDecimal::compareTo).orElseThrow();
        html.in(
                Tag.TABLE,
                "bars",
                () -> {
                    html.in(
                            Tag.THEAD,
                            () ->
                                    html.in(
                                            Tag.TR,
                                            () -> {
                                                Section.head(html, "", head);
                                                Section.head(html, "r", "Thefts");
                                                Section.head(html, "", "");
                                                Section.head(html, "", "Taken");
                                            }));
                    html.in(
                            Tag.TBODY,
                            () ->
                                    rows.forEach(row ->
                                            html.in(Tag.TR, () -> row(html, view, row, most))));
                });
    }

    private static void row(Html html, RegisterView view, Total.Row row, BigDecimal most) {
        html.data(Tag.TD, "key", row.key());
        Section.cell(html, "r", Amount.grouped(row.losses().size()));
        html.in(Tag.TD, "bar-cell", () -> bar(html, row.sum(), most));
        html.in(
                Tag.TD,
                () -> {
                    html.text(RegisterView.vague(row.losses()) > 0 ? "about " : "");
                    html.text(view.money(row.sum()));
                    view.links().addUsed(row.losses()).write(html);
                });
    }

    private static void bar(Html html, Range range, BigDecimal most) {
        BigDecimal high = range.high();
        double low = pixels(range.low(), most);
        double end = high == null ? low : pixels(high, most);
        html.in(
                Tag.SVG,
                Attributes.of(Name.VIEW_BOX, "0 0 " + (WIDTH + POINT) + " " + HEIGHT)
                        .and(Name.WIDTH, Integer.toString(WIDTH + POINT))
                        .and(Name.HEIGHT, Integer.toString(HEIGHT))
                        .and(Name.ARIA_LABEL, "bar"),
                () -> {
                    rect(html, 0, low, "#1d3557");
                    if (end > low) {
                        rect(html, low, end - low, "#9fb3cc");
                    }
                    if (high == null) {
                        html.put(
                                Tag.RECT,
                                Attributes.of(Name.X, Pixels.text(low + 3))
                                        .and(Name.Y, "5")
                                        .and(Name.WIDTH, "4")
                                        .and(Name.HEIGHT, "4")
                                        .and(Name.FILL, "#1d3557"));
                    }
                });
    }

    private static void rect(Html html, double x, double width, String fill) {
        html.put(
                Tag.RECT,
                Attributes.of(Name.X, Pixels.text(x))
                        .and(Name.Y, "1")
                        .and(Name.WIDTH, Pixels.text(Math.max(width, x == 0 ? 1 : 0)))
                        .and(Name.HEIGHT, "12")
                        .and(Name.FILL, fill));
    }

    private static double pixels(BigDecimal amount, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(WIDTH))
                        .divide(most, 1, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /// The upper end, or the lower one where that is open.
    static BigDecimal reach(Range range) {
        BigDecimal high = range.high();
        return high == null ? range.low() : high;
    }
}
