package spoor.app.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.work.Words;
import spoor.register.claim.Quantity;
import spoor.register.incident.Backing;
import spoor.register.incident.Figure;
import spoor.register.incident.Standing;
import spoor.register.root.Roots;
import spoor.register.text.HiddenCharacter;
import spoor.register.total.Headlines;
import spoor.register.total.History;
import spoor.register.total.Loss;
import spoor.register.total.Range;
import spoor.register.total.SumCheck;
import spoor.register.total.Total;

/// Totals, histories and checks as a person reads them. What strangers wrote is shown with nothing
/// that hides or turns what stands beside it.
public final class TotalText {
    private static final int MOST_LISTED = 25;

    private final List<String> lines = new ArrayList<>();
    private final boolean isFull;

    /// @param isFull whether every theft and claim is listed, however many there are
    public TotalText(boolean isFull) {
        this.isFull = isFull;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public void add(Total total) {
        for (Total.Row row : total.rows()) {
            row(total, row);
        }
        Range sum = total.sum();
        Range once = total.once();
        if (sum != null && once != null) {
            String unit = " " + total.question().currency();
            long thefts = total.rows().stream().mapToLong(row -> row.losses().size()).sum();
            line("Total: " + money(sum) + unit + ", " + Words.count(thefts, "theft"));
            if (!total.undecided().isEmpty()) {
                line(
                        "  of them "
                                + Words.count(total.undecided().size(), "group")
                                + " that may be one theft each, not decided yet (spoor register"
                                + " match lists the pairs)");
                line("  counted once each, by the largest: " + money(once) + unit);
                if (isFull) {
                    total.undecided().forEach(group -> line("    " + String.join(" = ", group)));
                }
            }
        }
        left(total);
    }

    private void row(Total total, Total.Row row) {
        if (total.rows().size() > 1 || total.sum() == null) {
            line(
                    shown(row.key())
                            + ": "
                            + money(row.sum())
                            + " "
                            + row.unit()
                            + ", "
                            + Words.count(row.losses().size(), "theft")
                            + (row.sum().isSame(row.once())
                                    ? ""
                                    : "; undecided groups once: " + money(row.once())));
        }
        int listed = isFull ? row.losses().size() : Math.min(MOST_LISTED, row.losses().size());
        List<Loss> largest =
                row.losses().stream()
                        .sorted((a, b) -> value(b).compareTo(value(a)))
                        .limit(listed)
                        .toList();
        largest.forEach(this::loss);
        if (listed < row.losses().size()) {
            line(
                    "  … and "
                            + Words.count(row.losses().size() - listed, "smaller theft")
                            + " (--full lists all)");
        }
    }

    private static BigDecimal value(Loss loss) {
        Range range = loss.range();
        if (range == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal high = range.high();
        return high == null ? range.low() : high;
    }

    private void loss(Loss loss) {
        Range range = loss.range();
        line(
                "  "
                        + shown(loss.theft().name())
                        + ": "
                        + (range == null ? "no amount" : money(range) + " " + loss.unit()));
        if (loss.theft().incidents().size() > 1) {
            line(
                    "    one theft of "
                            + String.join(
                                    ", ",
                                    loss.theft().incidents().stream()
                                            .map(one -> one.id())
                                            .toList()));
        }
        loss.uses().stream().filter(Loss.Use::isUsed).forEach(this::use);
        loss.uses().stream().filter(use -> !use.isUsed()).forEach(this::use);
    }

    private void use(Loss.Use use) {
        Range range = use.range();
        String said = range == null ? "" : " says " + money(range);
        String by = use.claimed().claim().backing().by();
        line(
                "    "
                        + (use.isUsed() ? "used  " : "not   ")
                        + use.claimed().id()
                        + said
                        + (by.isEmpty() ? "" : ", " + shown(by))
                        + (use.isUsed() ? open(use.claimed().claim().backing()) : "")
                        + (use.isUsed() ? "" : ": " + Digits.grouped(shown(use.reason()))));
    }

    private void left(Total total) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        Map<String, Integer> claims = new LinkedHashMap<>();
        for (Total.Left left : total.left()) {
            reasons.merge(left.reason(), 1, Math::addExact);
            left.loss().uses().forEach(use -> claims.merge(plain(use.reason()), 1, Math::addExact));
        }
        reasons.forEach((reason, times) ->
                line("Not counted: " + Words.count(times, "theft") + ": " + shown(reason)));
        claims.forEach(
                (reason, times) -> line("  " + Words.count(times, "claim") + ": " + shown(reason)));
        if (claims.containsKey("not reviewed")) {
            line("  (--include-unreviewed counts what nobody reviewed yet)");
        }
    }

    /// Reasons of one kind in one line: without the names in them.
    private static String plain(String reason) {
        int colon = reason.indexOf(':');
        return reason.startsWith("weaker copy") || reason.startsWith("overlapping scope")
                ? reason.substring(0, colon)
                : reason.startsWith("asserted by ") ? "asserted by somebody else" : reason;
    }

    public void add(Headlines headlines) {
        lines.addAll(HeadlineText.of(headlines));
    }

    /// What captured documents the figures come from, and what of them stayed behind.
    public void add(CapturedSide captured) {
        if (captured.documents() == 0) {
            return;
        }
        line("");
        Roots roots = captured.roots();
        String count =
                roots.least() == roots.count()
                        ? Words.count(roots.count(), "independent root")
                        : roots.least() + " to " + roots.count() + " independent roots";
        line(
                Words.count(captured.documents(), "captured document")
                        + ", "
                        + count
                        + " (spoor register roots shows them)");
        int unreviewed = captured.claims().unreviewed();
        if (unreviewed > 0) {
            line(
                    "  "
                            + Words.count(unreviewed, "claim")
                            + " of them not reviewed and not counted (spoor register claims"
                            + " --unreviewed lists them)");
        }
    }

    public void addChecks(List<SumCheck> checks) {
        if (checks.isEmpty()) {
            return;
        }
        line("");
        line("Parts against their whole:");
        for (SumCheck check : checks) {
            line(
                    "  "
                            + shown(check.whole().report())
                            + ", "
                            + check.whole().id()
                            + " ("
                            + shown(check.whole().words())
                            + "): "
                            + HeadlineText.hedged(check.whole(), check.said()));
            String parts =
                    String.join(
                            " + ",
                            check.parts().stream()
                                    .map(part -> SumText.part(check.adds(), part))
                                    .toList());
            line("    parts: " + parts + " = " + money(check.sum()));
            line("    " + Digits.grouped(check.verdict()));
        }
    }

    /// One part of a sum in words: `13 × 1 (un-18)`, or `13 (un-18)` of the countries it names.
    private static final class SumText {
        private SumText() {}

        static String part(SumCheck.Adds adds, Figure figure) {
            if (adds == SumCheck.Adds.COUNTRIES) {
                return figure.countries().size() + " (" + figure.id() + ")";
            }
            Quantity quantity = figure.quantity();
            String number = quantity == null ? "?" : money(Range.of(quantity));
            String times = figure.isEach() ? figure.countries().size() + " \u00D7 " : "";
            return times + number + " (" + figure.id() + ")";
        }
    }

    public void add(List<ChainSide> sides) {
        for (ChainSide side : sides) {
            line("");
            line(side.incident() + " against the chain, case " + side.caseName() + ":");
            for (ChainSide.Line figure : side.lines()) {
                line(
                        "  published "
                                + shown(figure.published())
                                + ", chain "
                                + shown(figure.chain())
                                + (figure.claim().isEmpty() ? "" : "  [" + figure.claim() + "]"));
                line(
                        "    "
                                + shown(figure.text())
                                + (figure.source().isEmpty()
                                        ? ""
                                        : " (" + shown(figure.source()) + ")"));
                line("    " + shown(figure.verdict()));
            }
        }
    }

    public void add(History history) {
        line("");
        line(shown(history.unit()));
        for (History.Step step : history.steps()) {
            Figure main = step.main().figure();
            String day = main.backing().on() == null ? "no date   " : "" + main.backing().on();
            line("  " + day + "  " + shown(main.report()));
            told(step.main(), "    ");
            for (String change : step.changes()) {
                line("      scope differs: " + shown(change));
            }
            step.others().forEach(other -> told(other, "    also "));
        }
    }

    private void told(History.Told told, String indent) {
        Figure figure = told.figure();
        line(
                indent
                        + HeadlineText.hedged(figure, told.range())
                        + "  "
                        + shown(figure.words())
                        + "; "
                        + HeadlineText.scope(figure)
                        + "  ["
                        + figure.id()
                        + open(figure.backing())
                        + "]");
        for (History.Retold copy : told.retold()) {
            String difference = copy.difference().isEmpty() ? "alike" : copy.difference();
            line(
                    "      retold: "
                            + Digits.grouped(difference)
                            + "  ["
                            + copy.figure().id()
                            + open(copy.figure().backing())
                            + "]");
        }
    }

    /// A mark at what nobody has reviewed.
    static String open(Backing backing) {
        return backing.standing() == Standing.UNREVIEWED ? ", not reviewed" : "";
    }

    static String money(Range range) {
        return Digits.grouped(range.words());
    }

    static String shown(String foreign) {
        return HiddenCharacter.marked(foreign);
    }

    private void line(String text) {
        lines.add(text);
    }
}
