package spoor.app.report;

import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// The columns in which each policy's figure stands beside the others: conserving policies first,
/// then what they agree on, the bounds, and poison apart, because it is no share.
final class FigureColumns {
    private final Html html;
    private final Policies policies;
    private final Unit unit;

    FigureColumns(Html html, Policies policies, Unit unit) {
        this.html = html;
        this.policies = policies;
        this.unit = unit;
    }

    int count() {
        return policies.count() + 3;
    }

    void heads() {
        for (int policy : policies.conserving()) {
            Section.head(html, "r", policies.get(policy).label());
        }
        Section.head(html, "r agreed", "agreed");
        Section.head(html, "r", "at least");
        Section.head(html, "r", "at most");
        poison(() -> Section.head(html, "r poison", Policy.POISON.label()));
    }

    void cells(Sums sums) {
        for (int policy : policies.conserving()) {
            Section.cell(html, "r", figure(sums.units().get(policy)));
        }
        Section.cell(
                html, "r agreed", policies.conserving().isEmpty() ? "" : figure(sums.agreed()));
        Section.cell(html, "r", bound(sums.least()));
        Section.cell(html, "r", bound(sums.most()));
        int poison = policies.indexOf(Policy.POISON);
        poison(() -> Section.cell(html, "r poison", figure(sums.units().get(poison))));
    }

    private void poison(Runnable column) {
        if (policies.indexOf(Policy.POISON) >= 0) {
            column.run();
        }
    }

    private String figure(UInt256 units) {
        return units.isZero() ? "0" : unit.coins(units);
    }

    private String bound(@Nullable UInt256 units) {
        return units == null ? "" : figure(units);
    }
}
