package spoor.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// The policies' figures below one another, for amounts with more digits than columns have room
/// for: policies that find the same share a line.
final class FigureLines {
    private final Html html;
    private final Policies policies;
    private final Unit unit;

    FigureLines(Html html, Policies policies, Unit unit) {
        this.html = html;
        this.policies = policies;
        this.unit = unit;
    }

    /// Content of a table's cell.
    void write(Sums sums) {
        Map<UInt256, List<String>> alike = new LinkedHashMap<>();
        for (int policy : policies.conserving()) {
            alike.computeIfAbsent(sums.units().get(policy), _ -> new ArrayList<>())
                    .add(policies.get(policy).label());
        }
        if (alike.size() == 1 && policies.canAgree()) {
            line("figure-line all", sums.agreed(), "every rule");
        } else {
            alike.forEach((units, labels) -> line("figure-line", units, String.join(", ", labels)));
        }
        if (!policies.conserving().isEmpty()) {
            html.put(Tag.DIV, "sub", "agreed: " + unit.raw(sums.agreed()));
        }
        bounds(sums);
        int poison = policies.indexOf(Policy.POISON);
        if (poison >= 0) {
            line("figure-line poison", sums.units().get(poison), Policy.POISON.label());
        }
    }

    private void line(String css, UInt256 units, String labels) {
        html.in(
                Tag.DIV,
                css,
                () -> {
                    html.put(Tag.SPAN, "num", unit.coins(units));
                    html.put(Tag.SPAN, "sub", " " + labels);
                });
    }

    private void bounds(Sums sums) {
        UInt256 least = sums.least();
        UInt256 most = sums.most();
        if (least != null && most != null) {
            html.put(
                    Tag.DIV,
                    "sub",
                    "any rule: at least " + unit.coins(least) + ", at most " + unit.coins(most));
        }
    }
}
