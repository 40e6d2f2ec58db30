package spoor.ledger.trace.account;

import spoor.ledger.base.UInt256;

/// Fills the parcel of an origin with its theft's label.
///
/// The first units of the parcel become the theft's; those that already were stay and are not
/// stolen twice; those of another theft end there as stolen again.
final class Filling {
    /// What other thefts lost to the last claim.
    final Parcel restolen = new Parcel();

    private final Parcel filled = new Parcel();

    /// @return units that are newly stolen
    UInt256 fill(Parcel parcel, Claims.Claim claim) {
        restolen.clear();
        filled.clear();
        filled.add(claim.label(), claim.units());
        UInt256 open = claim.units();
        UInt256 stolen = UInt256.ZERO;
        for (int run = 0; run < parcel.count; run++) {
            UInt256 overwritten = open.min(parcel.units[run]);
            int label = parcel.labels[run];
            if (label != claim.label()) {
                stolen = stolen.plus(overwritten);
                if (label != Parcel.CLEAN) {
                    restolen.add(label, overwritten);
                }
            }
            filled.add(label, parcel.units[run].minus(overwritten));
            open = open.minus(overwritten);
        }
        parcel.copy(filled);
        return stolen;
    }

    /// Under poison no theft takes anything from another.
    ///
    /// @return units that are newly stolen
    UInt256 poison(Parcel parcel, Claims.Claim claim) {
        restolen.clear();
        UInt256 more = claim.units().minusOrZero(parcel.of(claim.label()));
        filled.clear();
        addThefts(parcel, 0, claim.label());
        filled.add(claim.label(), parcel.of(claim.label()).plus(more));
        addThefts(parcel, claim.label() + 1, Integer.MAX_VALUE);
        parcel.copy(filled);
        return more;
    }

    /// Under poison no theft loses anything to what is brought.
    void join(Parcel parcel, Parcel brought) {
        for (int label : brought.thefts()) {
            poison(parcel, new Claims.Claim(label, brought.of(label)));
        }
    }

    /// @param from first label
    /// @param to behind the last label
    private void addThefts(Parcel parcel, int from, int to) {
        for (int label : parcel.thefts()) {
            if (from <= label && label < to) {
                filled.add(label, parcel.of(label));
            }
        }
    }
}
