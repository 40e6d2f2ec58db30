package spoor.ledger.trace.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.account.AccountSummary.Conservation;

/// What came under each theft's label and what left it, by policy and asset.
final class Tally {
    private final List<AccountTheft> thefts;
    private final Policy[] policies;
    private final Map<Key, Sums> sums = new HashMap<>();

    private record Key(int label, int policy, int asset) {}

    private static final class Sums {
        UInt256 stolen = UInt256.ZERO;
        UInt256 convertedIn = UInt256.ZERO;
        UInt256 ended = UInt256.ZERO;
        UInt256 convertedOut = UInt256.ZERO;
    }

    Tally(List<AccountTheft> thefts, Policy[] policies) {
        this.thefts = thefts;
        this.policies = policies;
    }

    private Sums sums(int label, int policy, int asset) {
        return sums.computeIfAbsent(new Key(label, policy, asset), _ -> new Sums());
    }

    void stolen(int label, int policy, int asset, UInt256 units) {
        Sums sums = sums(label, policy, asset);
        sums.stolen = sum(policy, sums.stolen, units);
    }

    void ended(int label, int policy, int asset, UInt256 units) {
        Sums sums = sums(label, policy, asset);
        sums.ended = sum(policy, sums.ended, units);
    }

    void converted(
            int label, int policy, int asset, UInt256 units, int assetAfter, UInt256 unitsAfter) {
        Sums before = sums(label, policy, asset);
        before.convertedOut = sum(policy, before.convertedOut, units);
        Sums after = sums(label, policy, assetAfter);
        after.convertedIn = sum(policy, after.convertedIn, unitsAfter);
    }

    /// Poison ends the same coins again and again: its sum stops at the highest number there is.
    private UInt256 sum(int policy, UInt256 sum, UInt256 more) {
        boolean fits = more.compareTo(UInt256.MAX.minus(sum)) <= 0;
        return fits || policies[policy].conserves() ? sum.plus(more) : UInt256.MAX;
    }

    /// @throws IllegalStateException if a policy that conserves value has not
    List<Conservation> close() {
        List<Conservation> rows = new ArrayList<>();
        Comparator<Key> order =
                Comparator.comparingInt(Key::label)
                        .thenComparingInt(Key::policy)
                        .thenComparingInt(Key::asset);
        for (Key key : sums.keySet().stream().sorted(order).toList()) {
            Sums found = sums(key.label, key.policy, key.asset);
            Conservation row =
                    new Conservation(
                            key.label - 1,
                            policies[key.policy],
                            key.asset,
                            found.stolen,
                            found.convertedIn,
                            found.ended,
                            found.convertedOut);
            if (policies[key.policy].conserves() && !row.holds()) {
                throw new IllegalStateException(broken(row));
            }
            rows.add(row);
        }
        return rows;
    }

    private String broken(Conservation row) {
        return thefts.get(row.theft()).id()
                + ", "
                + row.policy().label()
                + ", asset "
                + row.asset()
                + ": "
                + row.stolen()
                + " units were stolen and "
                + row.convertedIn()
                + " came by conversion, but terminals hold "
                + row.terminals()
                + " and "
                + row.convertedOut()
                + " left by conversion";
    }
}
