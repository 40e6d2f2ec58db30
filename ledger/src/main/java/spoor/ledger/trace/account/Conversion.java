package spoor.ledger.trace.account;

import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// Turns a parcel of one asset into one of another: each label's share of the units after is its
/// share of the units before.
final class Conversion {
    private Conversion() {}

    /// @param before all of the units before, in the policy's order; under poison what each theft
    ///   has of them
    /// @param after empty; is filled likewise
    static void convert(
            Policy policy, Parcel before, UInt256 units, UInt256 unitsAfter, Parcel after) {
        after.clear();
        if (units.equals(unitsAfter)) {
            after.copy(before);
        } else if (policy.conserves()) {
            share(policy, before, units, unitsAfter, after);
        } else {
            for (int label : before.thefts()) {
                after.add(label, unitsAfter.min(rounded(before.of(label), units, unitsAfter)));
            }
        }
    }

    /// The greatest whole number of units after that some units before may stand for.
    private static UInt256 rounded(UInt256 part, UInt256 units, UInt256 unitsAfter) {
        UInt256 share = part.share(unitsAfter, units);
        boolean isExact = part.shareRemainder(unitsAfter, units, share).isZero();
        return isExact ? share : share.plus(UInt256.ONE);
    }

    private static void share(
            Policy policy, Parcel before, UInt256 units, UInt256 unitsAfter, Parcel after) {
        int[] thefts = before.thefts();
        UInt256[] parts = new UInt256[thefts.length + 1];
        parts[0] = before.of(Parcel.CLEAN);
        for (int i = 0; i < thefts.length; i++) {
            parts[i + 1] = before.of(thefts[i]);
        }
        UInt256[] shares = MixturePot.inProportion(unitsAfter, parts, units);
        if (policy == Policy.CLEAN_FIRST) {
            after.add(Parcel.CLEAN, shares[0]);
        }
        for (int i = 0; i < thefts.length; i++) {
            after.add(thefts[i], shares[i + 1]);
        }
        if (policy != Policy.CLEAN_FIRST) {
            after.add(Parcel.CLEAN, shares[0]);
        }
    }
}
