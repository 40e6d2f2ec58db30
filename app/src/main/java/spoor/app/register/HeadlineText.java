package spoor.app.register;

import java.util.ArrayList;
import java.util.List;
import spoor.app.work.Words;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Span;
import spoor.register.incident.Evidence;
import spoor.register.incident.Figure;
import spoor.register.total.Headlines;
import spoor.register.total.Range;

/// Headline figures as a person reads them: each with its hedge and scope, and those of captured
/// documents with their words and through whom they came.
final class HeadlineText {
    private final List<String> lines = new ArrayList<>();

    private HeadlineText() {}

    static List<String> of(Headlines headlines) {
        HeadlineText text = new HeadlineText();
        text.add(headlines);
        return text.lines;
    }

    private void line(String line) {
        lines.add(line);
    }

    private void add(Headlines headlines) {
        if (headlines.uses().isEmpty()) {
            return;
        }
        line("");
        line(
                "Headline figures in "
                        + headlines.unit()
                        + ", beside the total and never added to it:");
        int unreviewed = 0;
        for (Headlines.Use use : headlines.uses()) {
            Figure figure = use.figure();
            if (use.reason().equals("not reviewed")) {
                unreviewed++;
                continue;
            }
            line(
                    "  "
                            + (use.isUsed() ? "used  " : "not   ")
                            + figure.id()
                            + "  "
                            + TotalText.shown(figure.report())
                            + ": "
                            + hedged(figure, use.range())
                            + ", "
                            + scope(figure)
                            + reserve(figure)
                            + (use.isUsed() ? TotalText.open(figure.backing()) : "")
                            + (use.isUsed() ? "" : ": " + TotalText.shown(use.reason())));
            words(figure);
        }
        if (unreviewed > 0) {
            line("  not   " + Words.count(unreviewed, "figure") + ": not reviewed");
        }
        Range largest = headlines.largest();
        Range sum = headlines.sum();
        if (largest != null && sum != null) {
            String unit = " " + headlines.unit();
            line(
                    "  How far the used ones overlap nobody says. The largest single one: "
                            + TotalText.money(largest)
                            + unit);
            line("  all together, were they all apart: " + TotalText.money(sum) + unit);
        }
    }

    /// The document's own words, and through whom they came.
    private void words(Figure figure) {
        Evidence evidence = figure.backing().evidence();
        Span span = evidence.span();
        if (span != null) {
            line(
                    "          \u201C"
                            + TotalText.shown(evidence.quote())
                            + "\u201D "
                            + span.start()
                            + "-"
                            + span.end()
                            + ", "
                            + TotalText.shown(figure.backing().by())
                            + through(evidence));
        }
    }

    private static String through(Evidence evidence) {
        return evidence.through().isEmpty()
                ? ""
                : ", through " + TotalText.shown(String.join(", ", evidence.through()));
    }

    private static String reserve(Figure figure) {
        String reserve = ClaimWords.reserve(figure.backing());
        String role = figure.role() == Role.UNSTATED ? "" : ", " + figure.role().label();
        return role + (reserve.isEmpty() ? "" : ", " + TotalText.shown(reserve));
    }

    static String scope(Figure figure) {
        Period period = figure.period();
        String time = period == null ? "period not said" : period.iso();
        return figure.countries().isEmpty()
                ? time
                : time + ", " + TotalText.shown(String.join(" ", figure.countries()));
    }

    /// `about 3 000 000 000`: the range, and the hedge where the range does not show it.
    static String hedged(Figure figure, Range range) {
        Quantity quantity = figure.quantity();
        String hedge =
                quantity == null
                        ? ""
                        : switch (quantity.qualifier()) {
                            case APPROXIMATELY -> "about ";
                            case ESTIMATED -> "an estimated ";
                            case ESTIMATED_UP_TO -> "an estimated ";
                            case EXACTLY, UP_TO, AT_LEAST, MORE_THAN, LESS_THAN, RANGE -> "";
                        };
        return hedge + TotalText.money(range);
    }
}
