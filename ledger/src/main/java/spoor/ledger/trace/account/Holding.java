package spoor.ledger.trace.account;

import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;

/// One (account, asset) holding while it may hold taint.
///
/// What it holds in all is the same under every policy; what of it is taint lies in a pot for each,
/// or in none where it is clean.
final class Holding {
    final int number;

    /// Units in it right now.
    UInt256 balance;

    /// Its first entry that the walk has not come to.
    long next;

    /// By policy.
    final @Nullable Pot[] pots;

    /// By policy, for the pots: transfers from an origin on the shortest trail.
    final int[] depths;

    /// By policy, for the pots: the last transfer that brought taint.
    final long[] since;

    final Pairs bounds = new Pairs();

    /// Transfers from an origin on the shortest and the longest trail that bounds come on.
    int leastDepth;

    int mostDepth;

    /// The last transfer that brought bounds.
    long boundsSince;

    Holding(int number, int policies, UInt256 balance, long next) {
        this.number = number;
        this.pots = new Pot[policies];
        this.depths = new int[policies];
        this.since = new long[policies];
        this.balance = balance;
        this.next = next;
    }

    boolean isTainted() {
        for (Pot pot : pots) {
            if (pot != null) {
                return true;
            }
        }
        return bounds.count > 0;
    }
}
