package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import spoor.verify.Accounts.Transfer;
import spoor.verify.Holding.Run;

/// Traces the thefts again through the transfers of a chain of accounts: each withdraws a parcel
/// from the giver's holding and deposits it into the receiver's.
final class AccountTrace extends Trace {
    private static final Stop FEE = new Stop("FEE", "paid to the proposer or destroyed");
    private static final Stop DESTROYED = new Stop("BURNED", "destroyed");
    private static final Stop UNSPENT = new Stop("UNSPENT", "not moved on in the data");
    private static final Stop DISPLACED =
            new Stop("SWAP", "given for other units of the same kind");
    static final BigInteger HIGHEST = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    /// Ends trails where value arrives.
    interface Stops {
        /// Why trails end that a transfer brings to its receiver, or null.
        Stop at(Transfer transfer);
    }

    /// What an (address, asset) pair holds of thefts; null where it is clean.
    final class Held {
        final Holding[] pots = new Holding[policies.size()];
        final long[] depths = new long[policies.size()];
        final Transfer[] since = new Transfer[policies.size()];
        Bounds bounds = new Bounds();
        long leastDepth;
        long mostDepth;
        Transfer boundsSince;

        boolean isTainted() {
            return bounds.isTainted() || Arrays.stream(pots).anyMatch(pot -> pot != null);
        }
    }

    /// What a conversion will bring.
    private final class Converted {
        final List<List<Run>> parcels = new ArrayList<>();
        final long[] depths = new long[policies.size()];
        final Bounds bounds = new Bounds();

        Converted() {
            policies.forEach(_ -> parcels.add(List.of()));
        }
    }

    private final Accounts accounts;
    private final List<String> assets;
    private final Stops stops;
    private final IdentityHashMap<Transfer, List<Claim>> claims = new IdentityHashMap<>();
    private final IdentityHashMap<Transfer, Converted> converted = new IdentityHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// The transfer at hand.
    private Transfer at;

    private final List<List<Run>> parcels = new ArrayList<>();
    private final long[] depths;
    private Bounds moving = new Bounds();
    private long leastDepth;
    private long mostDepth;

    /// @param assets of the result, in its order
    AccountTrace(
            Accounts accounts, List<String> assets, Parameters wanted, Stops stops, Sink sink) {
        super(wanted, sink, HIGHEST);
        this.accounts = accounts;
        this.assets = assets;
        this.stops = stops;
        this.depths = new long[policies.size()];
        assets.forEach(asset -> numbers.put(asset, numbers.size()));
        policies.forEach(_ -> parcels.add(List.of()));
        for (int theft = 0; theft < thefts; theft++) {
            for (Parameters.Origin origin : wanted.thefts().get(theft).origins()) {
                claim(theft + 1, origin);
            }
        }
    }

    @Override
    int number(String asset) {
        Integer number = numbers.get(asset);
        Report.require(number != null, Result.FILE, "does not list the asset " + asset);
        return number;
    }

    private void claim(int label, Parameters.Origin origin) {
        String item = Parameters.FILE + " origin " + origin.place();
        Transfer transfer = accounts.transfer(origin.place());
        Report.require(transfer != null, item, "is no transfer of the bundle");
        boolean fits =
                origin.units().signum() > 0 && origin.units().compareTo(transfer.units()) <= 0;
        Report.require(fits, item, origin.units() + " units are not in the transfer");
        List<Claim> there = claims.computeIfAbsent(transfer, _ -> new ArrayList<>());
        boolean isNew = there.stream().noneMatch(claim -> claim.label() == label);
        Report.require(isNew, item, "is there twice");
        there.add(new Claim(label, origin.units()));
    }

    @Override
    void origin(Json.Row row, Parameters.Origin origin) {
        Transfer transfer = accounts.transfer(origin.place());
        String position = transfer.position();
        Result.same(
                row, "transfer", transfer.tx().id() + (position.isEmpty() ? "" : ":" + position));
        Result.same(row, "value", transfer.units().toString());
        Result.same(row, "address", transfer.to() == null ? "" : transfer.to().address);
        Result.same(row, "asset", transfer.asset());
        Result.same(row, "time", transfer.tx().time());
        Result.same(row, "height", transfer.tx().height());
    }

    void run() {
        for (Accounts.Tx tx : accounts.transactions) {
            for (Transfer transfer : tx.transfers()) {
                visit(transfer);
            }
        }
        Report.require(converted.isEmpty(), "trace", "a conversion brings nothing");
        accounts.inOrder(assets).forEach(this::endHeld);
    }

    private void visit(Transfer transfer) {
        at = transfer;
        Held from = tainted(at.from());
        Held to = tainted(at.to());
        List<Claim> claimed = claims.getOrDefault(at, List.of());
        Converted brought = converted.remove(at);
        if (from != null || to != null || !claimed.isEmpty() || brought != null) {
            withdraw(from);
            if (brought != null) {
                take(brought);
            }
            claimed.forEach(this::fill);
            for (int policy = 0; policy < policies.size(); policy++) {
                if (Holding.isTainted(parcels.get(policy))) {
                    sink.met(at.from() == null ? "" : at.from().address);
                    sink.met(at.to() == null ? "" : at.to().address);
                    String line =
                            StepLine.of(wanted, policies.get(policy), at, parcels.get(policy));
                    sink.step(policies.get(policy), at.tx().id(), line);
                }
            }
            settle(!claimed.isEmpty(), brought == null);
        }
        if (at.from() != null) {
            at.from().change(at.units().negate());
        }
        if (bringsTaint() || tainted(at.to()) != null) {
            deposit(!claimed.isEmpty());
        }
        if (at.to() != null) {
            at.to().change(at.units());
        }
        for (int policy = 0; policy < policies.size(); policy++) {
            parcels.set(policy, List.of());
        }
        moving = new Bounds();
    }

    private static Held tainted(Accounts.Holding holding) {
        Held held = holding == null ? null : holding.held;
        return held != null && held.isTainted() ? held : null;
    }

    private boolean bringsTaint() {
        return moving.isTainted() || parcels.stream().anyMatch(Holding::isTainted);
    }

    // --- the giver -------------------------------------------------------------------------------

    private void withdraw(Held from) {
        String limit = from == null ? null : limit();
        handled += from != null && limit == null ? 1 : 0;
        for (int policy = 0; policy < policies.size(); policy++) {
            Holding pot = from == null ? null : from.pots[policy];
            boolean isDeep = pot != null && from.depths[policy] >= wanted.depth();
            String cut = limit == null && isDeep ? "depth" : limit;
            if (pot != null && cut != null) {
                endAll(policy, pot.thefts(), Stop.truncated(cut), place(at.from(), at));
                from.pots[policy] = null;
                pot = null;
            }
            depths[policy] = pot == null ? 0 : from.depths[policy] + 1;
            BigInteger units = at.units();
            parcels.set(policy, pot == null ? Holding.clean(units) : pot.withdraw(units));
            if (pot != null && pot.thefts().isEmpty()) {
                from.pots[policy] = null;
            }
        }
        leastDepth = 0;
        mostDepth = 0;
        if (from != null && from.bounds.isTainted()) {
            bound(from, limit);
        }
    }

    private void bound(Held from, String limit) {
        if (limit != null || from.leastDepth >= wanted.depth()) {
            Stop cut = Stop.truncated(limit == null ? "depth" : limit);
            from.bounds.endAll(cut, place(at.from(), at));
            from.bounds = new Bounds();
            return;
        }
        if (from.mostDepth >= wanted.depth()) {
            // Some policy's trail may have come on the longest way, and have been cut here.
            Arrays.fill(from.bounds.least, BigInteger.ZERO);
        }
        moving = from.bounds.given(at.units(), at.from().balance);
        from.bounds.keep(at.units(), at.from().balance);
        leastDepth = from.leastDepth + 1;
        mostDepth = from.mostDepth + 1;
    }

    private String limit() {
        if (handled >= wanted.transactions()) {
            return "transactions";
        }
        boolean isBeyond =
                at.tx().height() > wanted.untilHeight()
                        || at.tx().seconds() > wanted.untilSeconds();
        return isBeyond ? "until" : null;
    }

    // --- what moves ------------------------------------------------------------------------------

    /// What a conversion brings comes in the place of what was there, which ends.
    private void take(Converted brought) {
        for (int policy = 0; policy < policies.size(); policy++) {
            if (Holding.isTainted(brought.parcels.get(policy))) {
                endAll(policy, parcels.get(policy), DISPLACED, place(at.from(), at));
                parcels.set(policy, brought.parcels.get(policy));
                depths[policy] = brought.depths[policy];
            }
        }
        if (brought.bounds.isTainted()) {
            moving.endAll(DISPLACED, place(at.from(), at));
            moving = brought.bounds;
        }
    }

    private void fill(Claim claim) {
        for (int policy = 0; policy < policies.size(); policy++) {
            parcels.set(policy, fill(policy, parcels.get(policy), claim, place(at.to(), at)));
        }
        if (wanted.hasBounds()) {
            moving.fill(claim, at.units(), place(at.to(), at));
        }
    }

    /// Ends what goes no further than to the receiver.
    private void settle(boolean isOrigin, boolean mayConvert) {
        if (!bringsTaint()) {
            return;
        }
        Transfer given = Wraps.given(at);
        Stop stop = stop(isOrigin, given);
        boolean isGivers = at.to() == null || (stop != null && stop.terminal().equals("FEE"));
        Place place = place(isGivers ? at.from() : at.to(), at);
        boolean converts = stop == null && given != null && mayConvert;
        boolean isOver = stop != null || converts;
        for (int policy = 0; policy < policies.size(); policy++) {
            List<Run> parcel = parcels.get(policy);
            if (!Holding.isTainted(parcel)) {
                continue;
            }
            if (stop != null) {
                endAll(policy, parcel, stop, place);
            } else if (converts) {
                convert(policy, given);
            } else if (!isOrigin) {
                parcels.set(policy, cutSmall(policy, parcel, place));
            }
            if (isOver) {
                parcels.set(policy, Holding.clean(at.units()));
            }
        }
        if (stop != null) {
            moving.endAll(stop, place);
        } else if (converts) {
            moving.convert(bringing(given).bounds, at.units(), given.units());
        } else if (!isOrigin) {
            moving.cutSmall(place);
        }
        moving = isOver ? new Bounds() : moving;
    }

    private Stop stop(boolean isOrigin, Transfer given) {
        if (at.isFee()) {
            return FEE;
        }
        if (at.to() == null && given == null) {
            return DESTROYED;
        }
        return isOrigin || at.to() == null ? null : stops.at(at);
    }

    // --- conversions -----------------------------------------------------------------------------

    private Converted bringing(Transfer given) {
        return converted.computeIfAbsent(given, _ -> new Converted());
    }

    private void convert(int policy, Transfer given) {
        List<Run> before = parcels.get(policy);
        BigInteger[] parts = zeros();
        before.forEach(run -> parts[run.label()] = parts[run.label()].add(run.units()));
        List<Run> after =
                at.units().equals(given.units())
                        ? before
                        : Wraps.after(policies.get(policy), parts, at.units(), given.units());
        bringing(given).parcels.set(policy, after);
        bringing(given).depths[policy] = depths[policy];
        for (int label = 1; label <= thefts; label++) {
            if (parts[label].signum() > 0) {
                BigInteger units = Holding.sum(after, label);
                Sums out = sums(label, policy, at.asset());
                out.convertedOut = capped(out.convertedOut.add(parts[label]));
                Sums in = sums(label, policy, given.asset());
                in.convertedIn = capped(in.convertedIn.add(units));
                Place place = place(at.from(), at);
                sink.converted(
                        label - 1, policies.get(policy), place, parts[label], given.asset(), units);
            }
        }
    }

    // --- the receiver ----------------------------------------------------------------------------

    private void deposit(boolean isOrigin) {
        Accounts.Holding receiver = at.to();
        Report.require(receiver != null, "transaction " + at.tx().id(), "taint goes to nobody");
        Held to = receiver.held;
        if (!receiver.isMet) {
            receiver.isMet = true;
            receiver.held = to = new Held();
            if (receiver.opening().signum() > 0) {
                sink.assumed(receiver.address + " " + receiver.asset, receiver.opening());
            }
        }
        for (int policy = 0; policy < policies.size(); policy++) {
            List<Run> parcel = parcels.get(policy);
            boolean isTainted = Holding.isTainted(parcel);
            if (to.pots[policy] == null && isTainted) {
                to.pots[policy] = Holding.of(policies.get(policy), thefts);
                to.pots[policy].deposit(Holding.clean(receiver.balance), receiver.balance);
                to.depths[policy] = Long.MAX_VALUE;
            }
            if (to.pots[policy] != null) {
                to.pots[policy].deposit(parcel, at.units());
            }
            if (isTainted) {
                to.depths[policy] = Math.min(to.depths[policy], isOrigin ? 0 : depths[policy]);
                to.since[policy] = at;
            }
        }
        if (moving.isTainted()) {
            boolean wasClean = !to.bounds.isTainted();
            long least = isOrigin ? 0 : leastDepth;
            long most = isOrigin ? 0 : mostDepth;
            to.leastDepth = wasClean ? least : Math.min(to.leastDepth, least);
            to.mostDepth = wasClean ? most : Math.max(to.mostDepth, most);
            to.bounds.add(moving);
            to.boundsSince = at;
        }
    }

    private void endHeld(Accounts.Holding holding) {
        Held held = holding.held;
        for (int policy = 0; policy < policies.size(); policy++) {
            if (held.pots[policy] != null) {
                Place place = place(holding, held.since[policy]);
                endAll(policy, held.pots[policy].thefts(), UNSPENT, place);
            }
        }
        if (held.bounds.isTainted()) {
            held.bounds.endAll(UNSPENT, place(holding, held.boundsSince));
        }
    }

    private static Place place(Accounts.Holding holding, Transfer by) {
        String address = holding == null ? "" : holding.address;
        return new Place(
                address,
                address,
                by.asset(),
                by.tx().id(),
                by.tx().height(),
                by.tx().time(),
                by.units());
    }
}
