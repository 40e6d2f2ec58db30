package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.verify.Chain.Output;
import spoor.verify.Chain.Tx;
import spoor.verify.Holding.Run;

/// Traces the thefts again through the transactions of a chain of outputs, under every policy, each
/// transaction once and in chain order.
final class OutputTrace extends Trace {
    static final String ASSET = "btc";

    /// Ends trails at tagged addresses and in CoinJoins.
    interface Stops {
        /// Where a tag ends trails that come to an address, or null.
        Stop at(String address);

        /// Where trails into a CoinJoin end, or null.
        Stop at(Tx tx);
    }

    /// What one output holds until it is spent: under each policy, and by the bounds.
    private static final class Held {
        final List<List<Run>> parcels = new ArrayList<>();
        final long[] depths;
        Bounds bounds;
        long leastDepth;
        long mostDepth;

        Held(int policies) {
            depths = new long[policies];
            for (int i = 0; i < policies; i++) {
                parcels.add(List.of());
            }
        }
    }

    private final Chain chain;
    private final Stops stops;
    private final Map<Output, List<Claim>> claims = new HashMap<>();
    private final Map<Output, Held> waiting = new HashMap<>();

    /// The transaction at hand.
    private Tx tx;

    private Held[] inputs;
    private Held[] outputs;
    private BigInteger[] brought;
    private BigInteger[] paid;
    private BigInteger total;
    private BigInteger fee;

    OutputTrace(Chain chain, Parameters wanted, Stops stops, Sink sink) {
        super(wanted, sink, BigInteger.valueOf(Long.MAX_VALUE));
        this.chain = chain;
        this.stops = stops;
        for (int theft = 0; theft < thefts; theft++) {
            for (int policy = 0; policy < policies.size(); policy++) {
                sums(theft + 1, policy, ASSET);
            }
            for (Parameters.Origin origin : wanted.thefts().get(theft).origins()) {
                claim(theft + 1, origin);
            }
        }
    }

    @Override
    int number(String asset) {
        return 0;
    }

    private void claim(int label, Parameters.Origin origin) {
        String item = "case/parameters.json origin " + origin.place();
        Output output = chain.output(origin.place());
        Report.require(output != null, item, "is no output of the bundle");
        boolean fits =
                origin.units().signum() > 0
                        && origin.units().compareTo(BigInteger.valueOf(output.value())) <= 0;
        Report.require(fits, item, origin.units() + " units are not in the output");
        List<Claim> there = claims.computeIfAbsent(output, _ -> new ArrayList<>());
        boolean isNew = there.stream().noneMatch(claim -> claim.label() == label);
        Report.require(isNew, item, "is there twice");
        there.add(new Claim(label, origin.units()));
    }

    @Override
    void origin(Json.Row row, Parameters.Origin origin) {
        Output output = chain.output(origin.place());
        Result.same(row, "output", origin.place());
        Result.same(row, "value", Long.toString(output.value()));
        Result.same(row, "address", chain.address(output.tx(), output.place()));
        Result.same(row, "time", output.tx().time());
        Result.same(row, "height", output.tx().height());
    }

    private List<Claim> claims(int output) {
        return claims.getOrDefault(new Output(tx, output), List.of());
    }

    void run() {
        chain.transactions.forEach(this::visit);
        Report.require(waiting.isEmpty(), "trace", "taint is left where nothing spends it");
    }

    private void visit(Tx next) {
        tx = next;
        inputs = new Held[tx.from.length];
        for (int i = 0; i < inputs.length; i++) {
            Output spent = tx.from[i] == null ? null : new Output(tx.from[i], tx.place[i]);
            inputs[i] = spent == null ? null : waiting.remove(spent);
        }
        boolean isTainted = Arrays.stream(inputs).anyMatch(held -> held != null);
        boolean hasOrigins = false;
        for (int output = 0; output < tx.values.length; output++) {
            hasOrigins |= !claims(output).isEmpty();
        }
        if (!isTainted && !hasOrigins) {
            return;
        }
        outputs = new Held[tx.values.length];
        paid = Arrays.stream(tx.values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        Stop stop = isTainted ? stop() : null;
        if (isTainted && stop == null) {
            handled++;
            balance();
        }
        for (int policy = 0; policy < policies.size(); policy++) {
            visit(policy, stop, hasOrigins);
        }
        if (wanted.hasBounds()) {
            bound(stop, hasOrigins);
        }
        for (int output = 0; output < outputs.length; output++) {
            if (outputs[output] != null) {
                waiting.put(new Output(tx, output), outputs[output]);
            }
        }
    }

    private Stop stop() {
        return handled >= wanted.transactions() ? Stop.truncated("transactions") : stops.at(tx);
    }

    /// What the inputs bring, and what of it is the fee. An input of unknown value is clean and
    /// brings what is missing.
    private void balance() {
        String item = "transaction " + tx.id;
        long known = 0;
        boolean hasUnknown = false;
        for (int i = 0; i < inputs.length; i++) {
            Report.require(tx.from[i] != null, item, "input " + i + " spends what is not here");
            long value = tx.from[i].values[tx.place[i]];
            hasUnknown |= value == Chain.UNKNOWN;
            known += Math.max(0, value);
        }
        long out = Arrays.stream(tx.values).sum();
        boolean isKnown = Arrays.stream(tx.values).allMatch(value -> value >= 0);
        Report.require(isKnown, item, "an output's value is not in the bundle");
        long missing = hasUnknown ? Math.max(0, out - known) : 0;
        Report.require(out <= known + missing, item, "pays " + out + " out of " + known);
        total = BigInteger.valueOf(known + missing);
        fee = total.subtract(BigInteger.valueOf(out));
        brought = new BigInteger[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            long value = tx.from[i].values[tx.place[i]];
            if (value == Chain.UNKNOWN) {
                value = missing;
                missing = 0;
                sink.assumed(tx.from[i].place(tx.place[i]), BigInteger.valueOf(value));
            }
            brought[i] = BigInteger.valueOf(value);
        }
    }

    // --- one policy ------------------------------------------------------------------------------

    private void visit(int policy, Stop stop, boolean hasOrigins) {
        List<List<Run>> deposited = new ArrayList<>();
        long depth = Long.MAX_VALUE - 1;
        boolean isTainted = false;
        for (Held input : inputs) {
            List<Run> parcel = input == null ? List.of() : input.parcels.get(policy);
            deposited.add(parcel);
            if (!parcel.isEmpty()) {
                isTainted = true;
                depth = Math.min(depth, input.depths[policy]);
            }
        }
        if (isTainted && stop != null) {
            for (int i = 0; i < inputs.length; i++) {
                if (!deposited.get(i).isEmpty()) {
                    endAll(policy, deposited.get(i), stop, place(tx.from[i], tx.place[i], tx));
                }
            }
            isTainted = false;
            deposited.replaceAll(_ -> List.of());
        }
        if (!isTainted && !hasOrigins) {
            return;
        }
        List<List<Run>> withdrawn = new ArrayList<>();
        List<Run> last = List.of();
        if (isTainted) {
            last = divide(policy, deposited, withdrawn);
        } else {
            Arrays.stream(paid).forEach(units -> withdrawn.add(Holding.clean(units)));
        }
        for (int output = 0; output < paid.length; output++) {
            for (Claim claim : claims(output)) {
                Place place = place(tx, output, tx);
                withdrawn.set(output, fill(policy, withdrawn.get(output), claim, place));
            }
            if (!claims(output).isEmpty()) {
                withdrawn.set(output, inOrder(policy, withdrawn.get(output)));
            }
        }
        String line =
                StepLine.of(wanted, chain, policies.get(policy), tx, deposited, withdrawn, last);
        sink.step(policies.get(policy), tx.id, line);
        for (int output = 0; output < paid.length; output++) {
            if (Holding.isTainted(withdrawn.get(output))) {
                sink.met(chain.address(tx, output));
                settle(policy, output, withdrawn.get(output), depth + 1);
            }
        }
        endAll(policy, last, new Stop("FEE", "paid to the miner"), feePlace());
    }

    /// Deposits the inputs in their order, withdraws the outputs in theirs (from the highest down
    /// under `tiho`), and the fee last.
    ///
    /// @return the fee
    private List<Run> divide(int policy, List<List<Run>> deposited, List<List<Run>> withdrawn) {
        Holding holding = Holding.of(policies.get(policy), thefts);
        for (int i = 0; i < inputs.length; i++) {
            List<Run> parcel = deposited.get(i);
            holding.deposit(parcel.isEmpty() ? Holding.clean(brought[i]) : parcel, brought[i]);
        }
        List<Integer> order = new ArrayList<>();
        for (int output = 0; output < paid.length; output++) {
            order.add(output);
            withdrawn.add(List.of());
        }
        if (policies.get(policy).equals("tiho")) {
            order.sort(Comparator.comparingLong(output -> -tx.values[output]));
        }
        for (int output : order) {
            withdrawn.set(output, holding.withdraw(paid[output]));
        }
        return holding.withdraw(fee);
    }

    /// A parcel of a policy that knows no order among units, in the order in which it lists them.
    private List<Run> inOrder(int policy, List<Run> parcel) {
        if (isQueue(policy) || isPoison(policy)) {
            return parcel;
        }
        BigInteger[] parts = zeros();
        parcel.forEach(run -> parts[run.label()] = parts[run.label()].add(run.units()));
        List<Run> runs = new ArrayList<>();
        Holding.inOrder(policies.get(policy), parts, runs);
        return runs;
    }

    // --- where trails end ------------------------------------------------------------------------

    private Place place(Tx at, int output, Tx named) {
        return new Place(
                at.place(output),
                chain.address(at, output),
                ASSET,
                named.id,
                named.height(),
                named.time(),
                BigInteger.ZERO);
    }

    private Place feePlace() {
        return new Place(tx.id, "", ASSET, tx.id, tx.height(), tx.time(), BigInteger.ZERO);
    }

    /// Where trails end that come to an output, or null where they go on.
    private Stop fate(int output) {
        Tx spender = tx.spender[output];
        boolean isExempt = !claims(output).isEmpty();
        if (spender == null && tx.isReplaced) {
            return new Stop("BURNED", "replaced by a later transaction with the same id");
        }
        if (spender == null && tx.isUnspendable[output]) {
            return new Stop("BURNED", "provably unspendable lock");
        }
        Stop tag = isExempt ? null : stops.at(chain.address(tx, output));
        if (tag != null || spender == null) {
            return tag == null ? new Stop("UNSPENT", "not spent in the data") : tag;
        }
        boolean isBeyond =
                spender.height() > wanted.untilHeight()
                        || (spender.height() != Chain.NONE
                                && spender.seconds() > wanted.untilSeconds());
        return isBeyond ? Stop.truncated("until") : null;
    }

    /// Whether the limit of smallest amounts is asked before the trail ends so.
    private static boolean comesAfterSmall(Stop fate) {
        return fate == null || fate.terminal().equals("UNSPENT") || fate.reason().equals("until");
    }

    private Place placeOf(Stop fate, int output) {
        boolean isUntil = fate != null && fate.reason().equals("until");
        return place(tx, output, isUntil ? tx.spender[output] : tx);
    }

    private void settle(int policy, int output, List<Run> parcel, long depth) {
        Stop fate = fate(output);
        boolean isOrigin = !claims(output).isEmpty();
        List<Run> left = parcel;
        if (comesAfterSmall(fate) && !isOrigin && wanted.minUnits().signum() > 0) {
            left = inOrder(policy, cutSmall(policy, parcel, place(tx, output, tx)));
        }
        long depthHere = isOrigin ? 0 : depth;
        if (fate != null || depthHere >= wanted.depth()) {
            Stop end = fate == null ? Stop.truncated("depth") : fate;
            endAll(policy, left, end, placeOf(fate, output));
        } else if (Holding.isTainted(left)) {
            Held held = held(output);
            held.parcels.set(policy, left);
            held.depths[policy] = depthHere;
        }
    }

    private Held held(int output) {
        if (outputs[output] == null) {
            outputs[output] = new Held(policies.size());
        }
        return outputs[output];
    }

    // --- bounds ----------------------------------------------------------------------------------

    private void bound(Stop stop, boolean hasOrigins) {
        Bounds all = new Bounds();
        long leastDepth = Long.MAX_VALUE - 1;
        long mostDepth = 0;
        for (int i = 0; i < inputs.length; i++) {
            Held input = inputs[i];
            if (input != null && input.bounds != null && stop != null) {
                input.bounds.endAll(stop, place(tx.from[i], tx.place[i], tx));
            } else if (input != null && input.bounds != null) {
                all.add(input.bounds);
                leastDepth = Math.min(leastDepth, input.leastDepth);
                mostDepth = Math.max(mostDepth, input.mostDepth);
            }
        }
        boolean isTainted = all.isTainted();
        for (int output = 0; (isTainted || hasOrigins) && output < paid.length; output++) {
            Bounds bounds = isTainted ? all.given(paid[output], total) : new Bounds();
            for (Claim claim : claims(output)) {
                bounds.fill(claim, paid[output], place(tx, output, tx));
            }
            settle(bounds, output, leastDepth + 1, mostDepth + 1);
        }
        if (isTainted) {
            all.given(fee, total).endAll(new Stop("FEE", ""), feePlace());
        }
    }

    private void settle(Bounds bounds, int output, long leastDepth, long mostDepth) {
        if (!bounds.isTainted()) {
            return;
        }
        Stop fate = fate(output);
        boolean isOrigin = !claims(output).isEmpty();
        if (comesAfterSmall(fate) && !isOrigin) {
            bounds.cutSmall(place(tx, output, tx));
        }
        long nearest = isOrigin ? 0 : leastDepth;
        long farthest = isOrigin ? 0 : mostDepth;
        if (fate != null || nearest >= wanted.depth()) {
            bounds.endAll(fate == null ? Stop.truncated("depth") : fate, placeOf(fate, output));
        } else if (bounds.isTainted()) {
            // Some policy's trail may have come on the longest way, and have been cut here.
            if (farthest >= wanted.depth()) {
                Arrays.fill(bounds.least, BigInteger.ZERO);
            }
            Held held = held(output);
            held.bounds = bounds;
            held.leastDepth = nearest;
            held.mostDepth = farthest;
        }
    }
}
