package spoor.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// The policies side by side: what each finds in each kind of terminal, and the proof that its sums
/// add up to what was stolen.
final class PolicySection {
    private final Html html;
    private final View view;

    private PolicySection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        Section.write(
                html, "policies", "6. Policies side by side", new PolicySection(html, view)::write);
    }

    private void write() {
        html.put(
                Tag.P,
                "Every conserving rule divides the same coins: what was stolen equals the sum over"
                        + " all places where it ended, to the last "
                        + (view.run().hasAccounts() ? "unit" : "satoshi")
                        + ". The check runs on every trace; a breach stops the program.");
        view.thefts().forEach(this::theft);
        if (view.policies().list().stream().anyMatch(policy -> !policy.conserves())) {
            html.put(
                    Tag.P,
                    "note",
                    "Poison is not a division: one tainted "
                            + (view.run().hasAccounts()
                                    ? "unit makes all that an account gives"
                                    : "satoshi makes a whole transaction")
                            + " tainted, so that its sums grow beyond what was stolen. It marks"
                            + " everything the stolen coins can have touched, and proves no amount.");
        }
    }

    private void theft(TheftView theft) {
        List<TerminalKind> kinds = List.copyOf(theft.places().keySet());
        if (view.run().hasAccounts()) {
            html.in(Tag.H3, () -> Section.trail(html, view, theft));
            html.in(Tag.TABLE, "accounts", () -> lines(theft, kinds));
            html.in(Tag.UL, "proof", () -> proofs(theft));
            return;
        }
        html.in(
                Tag.H3,
                () ->
                        html.text("Theft ")
                                .data(theft.found().id())
                                .text(", " + theft.unit().name()));
        html.in(
                Tag.TABLE,
                "matrix",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, () -> heads(kinds)));
                    html.in(Tag.TBODY, () -> rows(theft, kinds));
                    html.in(Tag.TFOOT, () -> foot(theft, kinds));
                });
        html.in(Tag.UL, "proof", () -> proofs(theft));
    }

    /// Amounts with many digits stand below one another.
    private void lines(TheftView theft, List<TerminalKind> kinds) {
        FigureLines lines = new FigureLines(html, view.policies(), theft.unit());
        html.in(
                Tag.TBODY,
                () -> {
                    line("Stolen", () -> lines.write(theft.sums(theft.taken().stolen())));
                    if (theft.taken().converts()) {
                        line(
                                "Came as another asset",
                                () -> lines.write(theft.sums(theft.taken().convertedIn())));
                        line(
                                "Became another asset",
                                () -> lines.write(theft.sums(theft.taken().convertedOut())));
                    }
                    for (TerminalKind kind : kinds) {
                        line(
                                KindWords.heading(kind, true, view.run().isPartial()),
                                () -> lines.write(theft.sums(kind)));
                    }
                });
    }

    private void line(String name, Runnable figures) {
        html.in(
                Tag.TR,
                () -> {
                    rowHead(name);
                    html.in(Tag.TD, "r", figures);
                });
    }

    private void heads(List<TerminalKind> kinds) {
        Section.head(html, "", "Rule");
        kinds.forEach(kind -> Section.head(html, "r", KindWords.heading(kind)));
        Section.head(html, "r", "Sum");
        Section.head(html, "r", "Stolen");
    }

    private void rows(TheftView theft, List<TerminalKind> kinds) {
        for (int policy = 0; policy < view.policies().count(); policy++) {
            int index = policy;
            List<UInt256> sums = new ArrayList<>();
            kinds.forEach(kind -> sums.add(theft.sums(kind).units().get(index)));
            boolean conserves = view.policies().get(index).conserves();
            html.in(
                    Tag.TR,
                    conserves ? "rule" : "rule poison",
                    () -> {
                        rowHead(view.policies().get(index).label());
                        sums.forEach(sum -> Section.cell(html, "r", theft.unit().coins(sum)));
                        Section.cell(html, "r", theft.unit().coins(Amount.sum(sums)));
                        Section.cell(
                                html, "r", theft.unit().coins(theft.taken().stolen().get(index)));
                    });
        }
    }

    private void foot(TheftView theft, List<TerminalKind> kinds) {
        if (view.policies().canAgree()) {
            html.in(
                    Tag.TR,
                    () -> {
                        rowHead("agreed");
                        kinds.forEach(kind -> amount(theft, theft.sums(kind).agreed()));
                        html.put(Tag.TD, "");
                        amount(theft, theft.leastStolen());
                    });
        }
        if (!view.findings().bounds().isEmpty()) {
            bound(theft, "any rule, at least", kinds, Sums::least);
            bound(theft, "any rule, at most", kinds, Sums::most);
        }
    }

    private void bound(
            TheftView theft,
            String name,
            List<TerminalKind> kinds,
            Function<Sums, @Nullable UInt256> bound) {
        html.in(
                Tag.TR,
                () -> {
                    rowHead(name);
                    kinds.forEach(kind -> amount(theft, bound.apply(theft.sums(kind))));
                    html.put(Tag.TD, "").put(Tag.TD, "");
                });
    }

    private void rowHead(String words) {
        html.put(Tag.TH, Attributes.of(Attributes.Name.SCOPE, "row"), words);
    }

    private void amount(TheftView theft, @Nullable UInt256 units) {
        Section.cell(html, "r", units == null ? "" : theft.unit().coins(units));
    }

    private void proofs(TheftView theft) {
        for (Findings.Conservation row : view.findings().conservation()) {
            boolean isOfTheft = row.theft().equals(theft.found().id());
            if (isOfTheft && row.asset().equals(theft.unit().asset().id())) {
                html.in(Tag.LI, () -> proof(row, theft.unit()));
            }
        }
    }

    private void proof(Findings.Conservation row, Unit unit) {
        boolean conserves = view.policies().get(view.policies().indexOf(row.policy())).conserves();
        html.put(Tag.STRONG, row.policy());
        html.text(
                ": stolen "
                        + unit.raw(row.stolen())
                        + converted(", came as other assets ", unit, row.convertedIn())
                        + ", sum over terminals "
                        + unit.raw(row.terminals())
                        + converted(", became other assets ", unit, row.convertedOut())
                        + ": "
                        + verdict(row, conserves));
    }

    private static String converted(String words, Unit unit, UInt256 units) {
        return units.isZero() ? "" : words + unit.raw(units);
    }

    private static String verdict(Findings.Conservation row, boolean conserves) {
        if (conserves) {
            return row.holds() ? "holds." : "DOES NOT HOLD: do not rely on this report.";
        }
        return "not conserving by design, "
                + Amount.percent(row.terminals(), row.stolen())
                + " of what was stolen.";
    }
}
