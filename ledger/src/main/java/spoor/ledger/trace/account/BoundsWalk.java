package spoor.ledger.trace.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.TerminalKind;

/// The least and the most that any conserving rule could find, carried along the trail.
///
/// Of `w` units that a holding of `V` gives, of which between `L` and `U` are a theft's, between
/// `max(0, w - (V - L))` and `min(w, U)` are that theft's, whatever the rule; and of what stays,
/// between `max(0, L - w)` and `min(V - w, U)`.
///
/// A limit may cut one policy's trail and not another's. Where that can happen the least becomes 0,
/// and the trail of the bounds itself goes on as far as any policy's could.
final class BoundsWalk {
    private final List<AccountTheft> thefts;
    private final Limits limits;
    private final AccountSink sink;

    /// What is on the move.
    private final Pairs parcel = new Pairs();

    private int leastDepth;
    private int mostDepth;

    BoundsWalk(AccountRequest request, AccountSink sink) {
        this.thefts = request.thefts();
        this.limits = request.limits();
        this.sink = sink;
    }

    boolean isTainted() {
        return parcel.count > 0;
    }

    /// @param limit of the whole run that keeps the transfer from being followed, or nothing
    void withdraw(@Nullable Holding from, long transfer, UInt256 units, @Nullable String limit) {
        parcel.clear();
        leastDepth = 0;
        mostDepth = 0;
        if (from == null || from.bounds.count == 0) {
            return;
        }
        String reason = limit != null ? limit : from.leastDepth >= limits.depth() ? "depth" : null;
        if (reason != null) {
            end(from.bounds, TerminalKind.TRUNCATED, from.number, transfer, reason);
            from.bounds.clear();
            return;
        }
        if (from.mostDepth >= limits.depth()) {
            // Some policy's trail may have come on the longest way and been cut here.
            from.bounds.loosen();
        }
        from.bounds.withdraw(units, from.balance, parcel);
        leastDepth = from.leastDepth + 1;
        mostDepth = from.mostDepth + 1;
    }

    /// Puts what a conversion brings in the place of what was there. A rule under which it brings
    /// no theft leaves there what was: so where none is sure, either may be.
    void take(Converted brought, int giver, long transfer, String displaced) {
        if (brought.bounds.count == 0) {
            return;
        }
        boolean isSure = brought.bounds.isSure();
        if (!isSure) {
            parcel.loosen();
        }
        end(parcel, TerminalKind.SWAP, giver, transfer, displaced);
        if (isSure || parcel.count == 0) {
            parcel.clear();
            parcel.addAll(brought.bounds);
            leastDepth = brought.leastDepth;
            mostDepth = brought.mostDepth;
        } else {
            parcel.join(brought.bounds);
            leastDepth = Math.min(leastDepth, brought.leastDepth);
            mostDepth = Math.max(mostDepth, brought.mostDepth);
        }
    }

    /// An origin's units are the theft's, whatever was there; the others keep what the rest of the
    /// transfer can hold.
    void fill(Claims.Claim claim, UInt256 value, int receiver, long transfer) {
        UInt256 rest = value.minus(claim.units());
        parcel.add(claim.label(), UInt256.ZERO, UInt256.ZERO);
        for (int i = 0; i < parcel.count; i++) {
            UInt256 least = parcel.least[i];
            UInt256 most = parcel.most[i];
            parcel.least[i] = least.minusOrZero(claim.units());
            parcel.most[i] = most.min(rest);
            if (parcel.labels[i] == claim.label()) {
                parcel.least[i] = parcel.least[i].plus(claim.units());
                parcel.most[i] = parcel.most[i].plus(claim.units());
            } else {
                sink.bounds(
                        parcel.labels[i] - 1,
                        TerminalKind.RESTOLEN,
                        receiver,
                        transfer,
                        least.minusOrZero(rest),
                        most.min(claim.units()),
                        thefts.get(claim.label() - 1).id());
            }
        }
        parcel.dropEmpty();
        leastDepth = 0;
        mostDepth = 0;
    }

    void endAll(TerminalKind kind, int holding, long transfer, String reason) {
        end(parcel, kind, holding, transfer, reason);
        parcel.clear();
    }

    /// A policy that has fewer units than the limit here ends its trail: then it has none left.
    void cutSmall(int receiver, long transfer) {
        UInt256 wanted = limits.minUnits();
        if (wanted.isZero()) {
            return;
        }
        for (int i = 0; i < parcel.count; i++) {
            if (parcel.most[i].compareTo(wanted) < 0) {
                end(parcel, i, TerminalKind.TRUNCATED, receiver, transfer, "min_units");
                parcel.most[i] = UInt256.ZERO;
            } else if (parcel.least[i].compareTo(wanted) < 0) {
                parcel.least[i] = UInt256.ZERO;
            }
        }
        parcel.dropEmpty();
    }

    /// Any share of the units before lies within one unit of the same share of those after.
    void convert(Converted brought, UInt256 units, UInt256 unitsAfter) {
        for (int i = 0; i < parcel.count; i++) {
            UInt256 least = parcel.least[i].share(unitsAfter, units);
            UInt256 most = parcel.most[i].share(unitsAfter, units);
            boolean isExact = units.equals(unitsAfter);
            brought.bounds.add(
                    parcel.labels[i],
                    least,
                    isExact ? most : unitsAfter.min(most.plus(UInt256.ONE)));
        }
        brought.leastDepth = leastDepth;
        brought.mostDepth = mostDepth;
        parcel.clear();
    }

    void deposit(Holding to, long transfer) {
        if (parcel.count == 0) {
            return;
        }
        boolean wasClean = to.bounds.count == 0;
        to.leastDepth = wasClean ? leastDepth : Math.min(to.leastDepth, leastDepth);
        to.mostDepth = wasClean ? mostDepth : Math.max(to.mostDepth, mostDepth);
        to.bounds.addAll(parcel);
        to.boundsSince = transfer;
    }

    void endHeld(Holding holding, String reason) {
        end(holding.bounds, TerminalKind.UNSPENT, holding.number, holding.boundsSince, reason);
    }

    private void end(Pairs pairs, TerminalKind kind, int holding, long transfer, String reason) {
        for (int i = 0; i < pairs.count; i++) {
            end(pairs, i, kind, holding, transfer, reason);
        }
    }

    private void end(
            Pairs pairs, int i, TerminalKind kind, int holding, long transfer, String reason) {
        sink.bounds(
                pairs.labels[i] - 1,
                kind,
                holding,
                transfer,
                pairs.least[i],
                pairs.most[i],
                reason);
    }
}
