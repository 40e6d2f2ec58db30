package spoor.verify.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import spoor.verify.trace.Holding;
import spoor.verify.trace.Holding.Run;

/// What a transfer moves, under one policy or the bounds.
///
/// @param nearest transfers from an origin
/// @param farthest of bounds, on the longest way
record Moving(List<Run> parcel, long nearest, long farthest) {
    boolean isTainted() {
        return Holding.isTainted(parcel);
    }

    Moving with(List<Run> other) {
        return new Moving(other, nearest, farthest);
    }

    /// The most of each theft that is in either, none of it sure.
    Moving or(Moving other, int thefts) {
        List<Run> most = new ArrayList<>();
        for (int label = 1; label <= thefts; label++) {
            BigInteger here = Holding.sum(parcel, label).units();
            BigInteger there = Holding.sum(other.parcel, label).units();
            Holding.append(most, new Run(label, here.max(there)));
        }
        long near = Math.min(nearest, other.nearest);
        return new Moving(most, near, Math.max(farthest, other.farthest));
    }
}
