package spoor.app.report;

import java.util.ArrayList;
import java.util.List;
import spoor.app.follow.Findings;
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
                        + " all places where it ended, to the last satoshi. The check runs on every"
                        + " trace; a breach stops the program.");
        view.thefts().forEach(this::theft);
        if (view.policies().list().stream().anyMatch(policy -> !policy.conserves())) {
            html.put(
                    Tag.P,
                    "note",
                    "Poison is not a division: one tainted satoshi makes a whole transaction"
                            + " tainted, so that its sums grow beyond what was stolen. It marks"
                            + " everything the stolen coins can have touched, and proves no amount.");
        }
    }

    private void theft(TheftView theft) {
        List<TerminalKind> kinds = List.copyOf(theft.places().keySet());
        html.in(Tag.H3, () -> html.text("Theft ").data(theft.found().id()).text(", BTC"));
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

    private void heads(List<TerminalKind> kinds) {
        Section.head(html, "", "Rule");
        kinds.forEach(kind -> Section.head(html, "r", KindWords.heading(kind)));
        Section.head(html, "r", "Sum");
        Section.head(html, "r", "Stolen");
    }

    private void rows(TheftView theft, List<TerminalKind> kinds) {
        for (int policy = 0; policy < view.policies().count(); policy++) {
            int index = policy;
            List<Long> sums = new ArrayList<>();
            kinds.forEach(kind -> sums.add(theft.sums(kind).units().get(index)));
            boolean conserves = view.policies().get(index).conserves();
            html.in(
                    Tag.TR,
                    conserves ? "rule" : "rule poison",
                    () -> {
                        rowHead(view.policies().get(index).label());
                        sums.forEach(sum -> Section.cell(html, "r", Amount.btc(sum)));
                        Section.cell(html, "r", Amount.btc(Amount.sum(sums)));
                        Section.cell(html, "r", Amount.btc(theft.stolen().get(index)));
                    });
        }
    }

    private void foot(TheftView theft, List<TerminalKind> kinds) {
        if (view.policies().canAgree()) {
            html.in(
                    Tag.TR,
                    () -> {
                        rowHead("agreed");
                        kinds.forEach(kind -> amount(theft.sums(kind).agreed()));
                        html.put(Tag.TD, "");
                        amount(theft.leastStolen());
                    });
        }
        if (!view.findings().bounds().isEmpty()) {
            bound("any rule, at least", kinds.stream().map(k -> theft.sums(k).least()).toList());
            bound("any rule, at most", kinds.stream().map(k -> theft.sums(k).most()).toList());
        }
    }

    private void bound(String name, List<Long> sums) {
        html.in(
                Tag.TR,
                () -> {
                    rowHead(name);
                    sums.forEach(this::amount);
                    html.put(Tag.TD, "").put(Tag.TD, "");
                });
    }

    private void rowHead(String words) {
        html.put(Tag.TH, Attributes.of(Attributes.Name.SCOPE, "row"), words);
    }

    private void amount(long sat) {
        Section.cell(html, "r", sat == Place.UNKNOWN ? "" : Amount.btc(sat));
    }

    private void proofs(TheftView theft) {
        for (Findings.Conservation row : view.findings().conservation()) {
            if (row.theft().equals(theft.found().id())) {
                html.in(Tag.LI, () -> proof(row));
            }
        }
    }

    private void proof(Findings.Conservation row) {
        boolean conserves = view.policies().get(view.policies().indexOf(row.policy())).conserves();
        html.put(Tag.STRONG, row.policy());
        html.text(
                ": stolen "
                        + Amount.sat(row.stolen())
                        + ", sum over terminals "
                        + Amount.sat(row.terminals())
                        + ": "
                        + verdict(row, conserves));
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
