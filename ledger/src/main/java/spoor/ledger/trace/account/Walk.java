package spoor.ledger.trace.account;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;

/// One trace: goes from transfer to transfer of the tainted holdings, in chain order. At each,
/// every policy takes a parcel out of the giver's pot, origins fill it, ends cut it, and the
/// receiver's pot takes in what is left.
final class Walk {
    private static final String FEE = "paid to the proposer or destroyed";
    private static final String BURNED = "destroyed";
    private static final String UNSPENT = "not moved on in the data";
    private static final String DISPLACED = "given for other units of the same kind";

    private final AccountChain chain;
    private final AccountRequest request;
    private final Limits limits;
    private final Horizon horizon;
    private final AccountSink sink;
    private final boolean wantsSteps;
    private final Policy[] policies;
    private final Parcel[] parcels;
    private final int[] depths;
    private final Parcel spare = new Parcel();
    private final Filling filling = new Filling();
    private final Claims claims;
    private final Frontier frontier;
    private final Tally tally;
    private final @Nullable BoundsWalk bounds;

    /// What conversions will bring, by the transfer that brings it: a parcel for each policy.
    private final Map<Long, Converted> converted = new HashMap<>();

    private long handled;

    /// The transfer that the walk is at.
    private long transfer;

    private int asset;
    private UInt256 units = UInt256.ZERO;
    private int giver;
    private int receiver;

    Walk(AccountChain chain, AccountRequest request, AccountSink sink) {
        this.chain = chain;
        this.request = request;
        this.limits = request.limits();
        this.horizon = new Horizon(chain, limits);
        this.sink = sink;
        this.wantsSteps = sink.wantsSteps();
        policies =
                Arrays.stream(Policy.values())
                        .filter(request.policies()::contains)
                        .toArray(Policy[]::new);
        parcels = new Parcel[policies.length];
        Arrays.setAll(parcels, _ -> new Parcel());
        depths = new int[policies.length];
        claims = new Claims(chain, request.thefts());
        frontier = new Frontier(chain, policies.length, sink);
        tally = new Tally(request.thefts(), policies);
        bounds = request.bounds() ? new BoundsWalk(request, sink) : null;
    }

    AccountSummary run() {
        claims.transfers().forEach(frontier::await);
        for (long next = frontier.next(); next >= 0; next = frontier.next()) {
            visit(next);
        }
        frontier.held().forEach(this::endHeld);
        return new AccountSummary(tally.close(), handled);
    }

    private void visit(long number) {
        transfer = number;
        giver = chain.from(number);
        receiver = chain.to(number);
        Holding from = frontier.tainted(giver);
        Holding to = frontier.tainted(receiver);
        List<Claims.Claim> claimed = claims.take(number);
        Converted brought = converted.isEmpty() ? null : converted.remove(number);
        if (from == null && to == null && claimed.isEmpty() && brought == null) {
            return;
        }
        units = chain.units(number);
        asset = chain.assetOf(giver == AccountChain.NOBODY ? receiver : giver);
        withdraw(from);
        if (brought != null) {
            take(brought);
        }
        for (Claims.Claim claim : claimed) {
            fill(claim);
        }
        if (wantsSteps) {
            report();
        }
        settle(!claimed.isEmpty(), brought == null);
        deposit(from, to);
    }

    /// Fills the parcels with what the giver's pots give.
    private void withdraw(@Nullable Holding from) {
        String limit = from == null ? null : horizon.limit(transfer, handled);
        if (from != null && limit == null) {
            handled++;
        }
        for (int policy = 0; policy < policies.length; policy++) {
            Parcel parcel = parcels[policy];
            parcel.clear();
            Pot pot = from == null ? null : from.pot(policy);
            if (from != null && pot != null) {
                pot = cutOff(from, policy, pot, limit);
            }
            if (from == null || pot == null) {
                parcel.add(Parcel.CLEAN, units);
                depths[policy] = 0;
                continue;
            }
            if (Pot.isTwin(policies, policy)) {
                parcel.copy(parcels[policy - 1]);
            } else {
                pot.withdraw(units, from.balance, parcel);
            }
            depths[policy] = from.depths[policy] + 1;
            if (!pot.isTainted()) {
                from.cleanse(policy);
            }
            requireWhole(policy);
        }
        if (bounds != null) {
            bounds.withdraw(from, transfer, units, limit);
        }
        if (from != null) {
            from.balance = from.balance.minus(units);
        }
    }

    /// Ends what the giver holds where a limit says that it is not followed further.
    ///
    /// @return the pot, or nothing where all of it ended
    private @Nullable Pot cutOff(Holding from, int policy, Pot pot, @Nullable String limit) {
        String reason =
                limit != null ? limit : from.depths[policy] >= limits.depth() ? "depth" : null;
        if (reason == null) {
            return pot;
        }
        spare.clear();
        pot.list(from.balance, spare);
        endAll(policy, spare, TerminalKind.TRUNCATED, from.number, reason);
        from.cleanse(policy);
        return null;
    }

    private void requireWhole(int policy) {
        if (!policies[policy].conserves()) {
            return;
        }
        UInt256 sum = parcels[policy].total();
        if (!sum.equals(units)) {
            String where = "transfer " + transfer + ", " + policies[policy].label();
            throw new IllegalStateException(where + ": gives " + sum + ", expected " + units);
        }
    }

    /// Puts what a conversion brings in the place of each parcel, unless it brings no theft. What a
    /// policy had there ends: its owner gave it for units of the other asset.
    private void take(Converted brought) {
        for (int policy = 0; policy < policies.length; policy++) {
            Parcel more = brought.parcels[policy];
            if (!more.isTainted()) {
                continue;
            }
            endAll(policy, parcels[policy], TerminalKind.SWAP, giver, DISPLACED);
            if (policies[policy].conserves() || !parcels[policy].isTainted()) {
                parcels[policy].copy(more);
                depths[policy] = brought.depths[policy];
            } else {
                filling.join(parcels[policy], more);
                depths[policy] = Math.min(depths[policy], brought.depths[policy]);
            }
        }
        if (bounds != null) {
            bounds.take(brought, giver, transfer, DISPLACED);
        }
    }

    /// Makes the claimed units the theft's, see [Filling].
    private void fill(Claims.Claim claim) {
        String thief = request.thefts().get(claim.label() - 1).id();
        for (int policy = 0; policy < policies.length; policy++) {
            UInt256 stolen =
                    policies[policy].conserves()
                            ? filling.fill(parcels[policy], claim)
                            : filling.poison(parcels[policy], claim);
            if (!stolen.isZero()) {
                tally.stolen(claim.label(), policy, asset, stolen);
            }
            endAll(policy, filling.restolen, TerminalKind.RESTOLEN, receiver, thief);
            depths[policy] = 0;
        }
        if (bounds != null) {
            bounds.fill(claim, units, receiver, transfer);
        }
    }

    private void report() {
        for (int policy = 0; policy < policies.length; policy++) {
            if (parcels[policy].isTainted()) {
                sink.moved(policies[policy], transfer, parcels[policy].toRecords());
            }
        }
    }

    /// Ends what goes no further than to the receiver.
    private void settle(boolean isOrigin, boolean mayConvert) {
        if (!bringsTaint()) {
            return;
        }
        Stop stop = stop(isOrigin);
        long given = stop == null && mayConvert ? request.conversions().given(transfer) : -1;
        for (int policy = 0; policy < policies.length; policy++) {
            if (parcels[policy].isTainted()) {
                settle(policy, isOrigin, stop, given);
            }
        }
        if (bounds != null && bounds.isTainted()) {
            settleBounds(isOrigin, stop, given, bounds);
        }
    }

    private void settle(int policy, boolean isOrigin, @Nullable Stop stop, long given) {
        Parcel parcel = parcels[policy];
        if (stop != null) {
            int place = receiver < 0 || stop.kind() == TerminalKind.FEE ? giver : receiver;
            endAll(policy, parcel, stop.kind(), place, stop.reason());
        } else if (given >= 0) {
            convert(policy, given);
        } else {
            if (!isOrigin) {
                cutSmall(policy);
            }
            return;
        }
        parcel.setClean(units);
    }

    /// What ends all taint that a transfer brings, or nothing.
    private @Nullable Stop stop(boolean isOrigin) {
        TransferKind kind = chain.kind(transfer);
        if (kind.isFee()) {
            return new Stop(TerminalKind.FEE, FEE);
        }
        if (receiver == AccountChain.NOBODY && request.conversions().given(transfer) < 0) {
            return new Stop(TerminalKind.BURNED, BURNED);
        }
        return isOrigin || receiver < 0 ? null : request.stops().atArrival(receiver, transfer);
    }

    private void cutSmall(int policy) {
        UInt256 least = limits.minUnits();
        if (least.isZero()) {
            return;
        }
        for (int label : parcels[policy].thefts()) {
            UInt256 found = parcels[policy].of(label);
            if (found.compareTo(least) < 0) {
                end(policy, label, TerminalKind.TRUNCATED, receiver, found, "min_units");
                parcels[policy].cleanse(label);
            }
        }
    }

    /// Turns a parcel into one of the transfer that gives something back.
    private void convert(int policy, long given) {
        Converted brought = bringing(given);
        UInt256 unitsAfter = chain.units(given);
        int assetAfter = chain.assetOfTransfer(given);
        Parcel parcel = parcels[policy];
        Conversion.convert(policies[policy], parcel, units, unitsAfter, brought.parcels[policy]);
        brought.depths[policy] = depths[policy];
        for (int label : parcel.thefts()) {
            UInt256 before = parcel.of(label);
            UInt256 after = brought.parcels[policy].of(label);
            tally.converted(label, policy, asset, before, assetAfter, after);
            sink.converted(label - 1, policies[policy], transfer, given, before, after);
        }
    }

    private void settleBounds(boolean isOrigin, @Nullable Stop stop, long given, BoundsWalk found) {
        if (stop != null) {
            int place = receiver < 0 || stop.kind() == TerminalKind.FEE ? giver : receiver;
            found.endAll(stop.kind(), place, transfer, stop.reason());
        } else if (given >= 0) {
            found.convert(bringing(given), units, chain.units(given));
        } else if (!isOrigin) {
            found.cutSmall(receiver, transfer);
        }
    }

    private Converted bringing(long given) {
        return converted.computeIfAbsent(
                given,
                _ -> {
                    frontier.await(given);
                    return new Converted(policies.length);
                });
    }

    /// Puts the parcels into the receiver's pots. Both come as they were before, if they were
    /// tainted.
    private void deposit(@Nullable Holding from, @Nullable Holding before) {
        // Who gives to himself may have given all taint away.
        Holding to = before != null && before.isTainted() ? before : null;
        if (to == null && receiver >= 0 && bringsTaint()) {
            to = frontier.open(receiver, transfer);
        }
        if (to != null) {
            for (int policy = 0; policy < policies.length; policy++) {
                deposit(to, policy);
            }
            if (bounds != null) {
                bounds.deposit(to, transfer);
            }
            to.balance = to.balance.plus(units);
            frontier.goOn(to, transfer);
        }
        if (from != null && from != to && from.isTainted()) {
            frontier.goOn(from, transfer);
        }
    }

    private boolean bringsTaint() {
        for (Parcel parcel : parcels) {
            if (parcel.isTainted()) {
                return true;
            }
        }
        return bounds != null && bounds.isTainted();
    }

    private void deposit(Holding to, int policy) {
        Parcel parcel = parcels[policy];
        boolean isTainted = parcel.isTainted();
        if (to.pot(policy) == null && !isTainted) {
            return;
        }
        if (to.pot(policy) == null) {
            to.taint(policy, policies, request.thefts().size() == 1);
            to.depths[policy] = depths[policy];
        }
        to.deposit(policy, policies, parcel);
        if (isTainted) {
            to.depths[policy] = Math.min(to.depths[policy], depths[policy]);
            to.since[policy] = transfer;
        }
    }

    private void endHeld(Holding holding) {
        asset = chain.assetOf(holding.number);
        for (int policy = 0; policy < policies.length; policy++) {
            Pot pot = holding.pot(policy);
            if (pot != null) {
                transfer = holding.since[policy];
                spare.clear();
                pot.list(holding.balance, spare);
                endAll(policy, spare, TerminalKind.UNSPENT, holding.number, UNSPENT);
            }
        }
        if (bounds != null) {
            bounds.endHeld(holding, UNSPENT);
        }
    }

    /// Ends every theft of a parcel, by label.
    private void endAll(int policy, Parcel parcel, TerminalKind kind, int holding, String reason) {
        for (int label : parcel.thefts()) {
            end(policy, label, kind, holding, parcel.of(label), reason);
        }
    }

    private void end(
            int policy, int label, TerminalKind kind, int holding, UInt256 ended, String reason) {
        tally.ended(label, policy, asset, ended);
        sink.terminal(label - 1, policies[policy], kind, holding, transfer, ended, reason);
    }
}
