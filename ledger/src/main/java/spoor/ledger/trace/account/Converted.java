package spoor.ledger.trace.account;

import java.util.Arrays;

/// What a conversion brings into the transfer that gives something back, by policy.
final class Converted {
    final Parcel[] parcels;
    final int[] depths;
    final Pairs bounds = new Pairs();

    /// Transfers from an origin on the shortest and the longest trail that bounds come on.
    int leastDepth;

    int mostDepth;

    Converted(int policies) {
        parcels = new Parcel[policies];
        Arrays.setAll(parcels, _ -> new Parcel());
        depths = new int[policies];
    }
}
