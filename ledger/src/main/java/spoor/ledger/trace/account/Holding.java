package spoor.ledger.trace.account;

import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

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

    /// The end of its entries.
    final long end;

    /// By policy.
    private final @Nullable Pot[] pots;

    private int potCount;

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

    Holding(int number, int policies, UInt256 balance, long next, long end) {
        this.number = number;
        this.pots = new Pot[policies];
        this.depths = new int[policies];
        this.since = new long[policies];
        this.balance = balance;
        this.next = next;
        this.end = end;
    }

    /// What it holds under a policy, or nothing where it is clean.
    @Nullable Pot pot(int policy) {
        return pots[policy];
    }

    /// Makes a pot under a policy, under which all was clean. Twins share theirs.
    void taint(int policy, Policy[] policies, boolean isOneTheft) {
        Pot twin = Pot.isTwin(policies, policy) ? pots[policy - 1] : null;
        pots[policy] = twin != null ? twin : Pot.of(policies[policy], balance, isOneTheft);
        potCount++;
    }

    /// Puts a parcel into a policy's pot, and into one that twins share only once.
    void deposit(int policy, Policy[] policies, Parcel parcel) {
        Pot pot = pots[policy];
        if (pot != null && !Pot.isTwin(policies, policy)) {
            pot.deposit(parcel);
        }
    }

    /// From now on it is clean under a policy, under which it held something.
    void cleanse(int policy) {
        pots[policy] = null;
        potCount--;
    }

    boolean isTainted() {
        return potCount > 0 || bounds.count > 0;
    }
}
