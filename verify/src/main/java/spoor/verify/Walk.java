package spoor.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.verify.Chain.Tx;
import spoor.verify.Holding.Run;

/// Traces the thefts again through the transactions of the bundle, under every policy, each
/// transaction once and in chain order. What it finds it tells a [Sink].
final class Walk {
    /// Hears what the walk finds.
    interface Sink {
        /// @param deposited parcels of the tainted inputs, null for the others
        /// @param withdrawn parcels of the outputs
        /// @param fee all of it, nothing where no taint came in
        void step(
                String policy,
                Tx tx,
                List<List<Run>> deposited,
                List<List<Run>> withdrawn,
                List<Run> fee);

        /// @param at the transaction of the output, null for a fee
        /// @param transaction see docs/FORMATS.md
        void terminal(
                int theft, String policy, Stop stop, Tx at, int output, Tx transaction, long units);

        void bounds(int theft, Stop stop, Tx at, int output, Tx transaction, long least, long most);

        void assumed(Tx from, int output, long units);
    }

    /// Where and why a trail ends.
    ///
    /// @param entity label of the tag that ends it, or ""
    /// @param source of that tag, or ""
    record Stop(String terminal, String reason, String entity, String source) {
        Stop(String terminal, String reason) {
            this(terminal, reason, "", "");
        }
    }

    /// Ends trails at tagged addresses and in CoinJoins.
    interface Stops {
        /// Where a tag ends trails that come to the output, or null.
        Stop atOutput(Tx tx, int output);

        /// Where trails into a CoinJoin end, or null.
        Stop atTransaction(Tx tx);
    }

    record Claim(int label, long units) {}

    /// What one output holds until it is spent.
    static final class Held {
        final List<List<Run>> parcels = new ArrayList<>();
        final long[] depths;
        long[] least;
        long[] most;
        long leastDepth;
        long mostDepth;

        Held(int policies, int thefts) {
            for (int i = 0; i < policies; i++) {
                parcels.add(List.of());
            }
            depths = new long[policies];
            least = new long[thefts + 1];
            most = new long[thefts + 1];
        }
    }

    private record Place(Tx tx, int output) {}

    final Parameters wanted;
    final Sink sink;
    final Stops stops;
    final int thefts;

    /// Stolen and ended units, by policy and theft.
    final long[][] stolen;

    final long[][] ended;

    /// Transactions that divided taint.
    long handled;

    private final Map<Place, List<Claim>> claims = new HashMap<>();
    private final Map<Place, Held> waiting = new HashMap<>();
    private final Bounds bounds;

    // --- the transaction at hand -----------------------------------------------------------------

    Tx tx;
    Held[] inputs;
    Held[] outputs;
    long[] brought;
    long total;
    long fee;

    Walk(Chain chain, Parameters wanted, Stops stops, Sink sink) {
        this.wanted = wanted;
        this.sink = sink;
        this.stops = stops;
        this.thefts = wanted.thefts().size();
        this.stolen = new long[wanted.policies().size()][thefts + 1];
        this.ended = new long[wanted.policies().size()][thefts + 1];
        this.bounds = new Bounds(this);
        for (int theft = 0; theft < thefts; theft++) {
            for (Parameters.Origin origin : wanted.thefts().get(theft).origins()) {
                claim(chain, theft + 1, origin);
            }
        }
    }

    private void claim(Chain chain, int label, Parameters.Origin origin) {
        String item = "case/parameters.json origin " + origin.output();
        int colon = origin.output().indexOf(':');
        Report.require(colon == 64, item, "is no output");
        Tx at = chain.byId.get(origin.output().substring(0, 64));
        Report.require(at != null, item, "its transaction is not in the bundle");
        int output = at.output(Json.units(origin.output().substring(65), item));
        boolean fits = output >= 0 && 1 <= origin.units() && origin.units() <= at.values[output];
        Report.require(fits, item, origin.units() + " units are not in the output");
        List<Claim> there = claims.computeIfAbsent(new Place(at, output), _ -> new ArrayList<>());
        Report.require(
                there.stream().noneMatch(claim -> claim.label == label), item, "is there twice");
        there.add(new Claim(label, origin.units()));
    }

    void run(Chain chain) {
        for (Tx next : chain.transactions) {
            visit(next);
        }
        Report.require(waiting.isEmpty(), "trace", "taint is left where nothing spends it");
    }

    private void visit(Tx next) {
        tx = next;
        inputs = new Held[tx.from.length];
        boolean isTainted = false;
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] =
                    tx.from[i] == null ? null : waiting.remove(new Place(tx.from[i], tx.place[i]));
            isTainted |= inputs[i] != null;
        }
        boolean hasOrigins = false;
        for (int output = 0; output < tx.values.length; output++) {
            hasOrigins |= !claims(output).isEmpty();
        }
        if (!isTainted && !hasOrigins) {
            return;
        }
        outputs = new Held[tx.values.length];
        Stop stop = isTainted ? stop() : null;
        if (isTainted && stop == null) {
            handled++;
            balance();
        }
        for (int policy = 0; policy < wanted.policies().size(); policy++) {
            visit(policy, stop, hasOrigins);
        }
        if (wanted.hasBounds()) {
            bounds.visit(stop, hasOrigins);
        }
        for (int output = 0; output < outputs.length; output++) {
            if (outputs[output] != null) {
                waiting.put(new Place(tx, output), outputs[output]);
            }
        }
    }

    private Stop stop() {
        return handled >= wanted.transactions()
                ? new Stop("TRUNCATED", "transactions")
                : stops.atTransaction(tx);
    }

    List<Claim> claims(int output) {
        return claims.getOrDefault(new Place(tx, output), List.of());
    }

    /// What the inputs bring, and what of it is the fee. An input of unknown value is clean and
    /// brings what is missing.
    private void balance() {
        brought = new long[inputs.length];
        long known = 0;
        boolean hasUnknown = false;
        for (int i = 0; i < inputs.length; i++) {
            String item = "transaction " + tx.id;
            Report.require(
                    tx.from[i] != null, item, "input " + i + " spends what the bundle has not");
            brought[i] = tx.from[i].values[tx.place[i]];
            hasUnknown |= brought[i] == Chain.UNKNOWN;
            known += Math.max(0, brought[i]);
        }
        long paid = Arrays.stream(tx.values).sum();
        boolean isKnown = Arrays.stream(tx.values).allMatch(value -> value >= 0);
        Report.require(isKnown, "transaction " + tx.id, "an output's value is not in the bundle");
        long missing = Math.max(0, paid - known);
        total = known + (hasUnknown ? missing : 0);
        for (int i = 0; i < inputs.length; i++) {
            if (brought[i] == Chain.UNKNOWN) {
                brought[i] = missing;
                sink.assumed(tx.from[i], tx.place[i], missing);
                missing = 0;
            }
        }
        Report.require(paid <= total, "transaction " + tx.id, "pays " + paid + " out of " + total);
        fee = total - paid;
    }

    // --- one policy ------------------------------------------------------------------------------

    private void visit(int policy, Stop stop, boolean hasOrigins) {
        List<List<Run>> deposited = new ArrayList<>();
        long depth = Long.MAX_VALUE - 1;
        boolean isTainted = false;
        for (Held input : inputs) {
            List<Run> parcel = input == null ? List.of() : input.parcels.get(policy);
            deposited.add(parcel.isEmpty() ? null : parcel);
            if (!parcel.isEmpty()) {
                isTainted = true;
                depth = Math.min(depth, input.depths[policy]);
            }
        }
        if (isTainted && stop != null) {
            for (int i = 0; i < inputs.length; i++) {
                endAll(policy, deposited.get(i), stop, tx.from[i], tx.place[i], tx);
            }
            isTainted = false;
            deposited.replaceAll(_ -> null);
        }
        if (!isTainted && !hasOrigins) {
            return;
        }
        List<List<Run>> withdrawn = new ArrayList<>();
        List<Run> paid = isTainted ? divide(policy, deposited, withdrawn) : untouched(withdrawn);
        for (int output = 0; output < tx.values.length; output++) {
            withdrawn.set(output, fill(policy, output, withdrawn.get(output)));
        }
        sink.step(wanted.policies().get(policy), tx, deposited, withdrawn, paid);
        for (int output = 0; output < tx.values.length; output++) {
            if (Holding.isTainted(withdrawn.get(output))) {
                settle(policy, output, withdrawn.get(output), depth + 1);
            }
        }
        endAll(policy, paid, new Stop("FEE", "paid to the miner"), null, 0, tx);
    }

    private boolean isPoison(int policy) {
        return wanted.policies().get(policy).equals("poison");
    }

    /// The outputs of a transaction into which no taint comes.
    private List<Run> untouched(List<List<Run>> withdrawn) {
        for (long value : tx.values) {
            List<Run> clean = new ArrayList<>();
            Holding.append(clean, Holding.CLEAN, value);
            withdrawn.add(clean);
        }
        return List.of();
    }

    /// Deposits the inputs in their order, withdraws the outputs in theirs (from the highest down
    /// under `tiho`), and the fee last.
    ///
    /// @return the fee
    private List<Run> divide(int policy, List<List<Run>> deposited, List<List<Run>> withdrawn) {
        if (isPoison(policy)) {
            return poison(deposited, withdrawn);
        }
        Holding holding = Holding.of(wanted.policies().get(policy), thefts);
        for (int i = 0; i < inputs.length; i++) {
            List<Run> clean = new ArrayList<>();
            Holding.append(clean, Holding.CLEAN, brought[i]);
            holding.deposit(deposited.get(i) == null ? clean : deposited.get(i));
        }
        List<Integer> order = new ArrayList<>();
        for (int output = 0; output < tx.values.length; output++) {
            order.add(output);
            withdrawn.add(List.of());
        }
        if (wanted.policies().get(policy).equals("tiho")) {
            order.sort(Comparator.comparingLong(output -> -tx.values[output]));
        }
        for (int output : order) {
            withdrawn.set(output, holding.withdraw(tx.values[output]));
        }
        return holding.withdraw(fee);
    }

    /// Whatever theft is in any input is in all of every output and of the fee.
    private List<Run> poison(List<List<Run>> deposited, List<List<Run>> withdrawn) {
        boolean[] isIn = new boolean[thefts + 1];
        for (List<Run> parcel : deposited) {
            (parcel == null ? List.<Run>of() : parcel).forEach(run -> isIn[run.label()] = true);
        }
        for (long value : tx.values) {
            withdrawn.add(poisoned(isIn, value));
        }
        return poisoned(isIn, fee);
    }

    private static List<Run> poisoned(boolean[] isIn, long value) {
        List<Run> runs = new ArrayList<>();
        for (int label = 1; label < isIn.length; label++) {
            Holding.append(runs, label, isIn[label] ? value : 0);
        }
        return runs;
    }

    // --- origins ---------------------------------------------------------------------------------

    /// An origin's first units become the theft's; its own stay, another's are stolen again.
    private List<Run> fill(int policy, int output, List<Run> parcel) {
        List<Run> filled = parcel;
        for (Claim claim : claims(output)) {
            filled =
                    isPoison(policy)
                            ? fillPoison(policy, filled, claim)
                            : fill(policy, output, filled, claim);
        }
        return claims(output).isEmpty() || isQueue(policy) ? filled : inOrder(policy, filled);
    }

    private boolean isQueue(int policy) {
        String name = wanted.policies().get(policy);
        return name.equals("fifo") || name.equals("lifo");
    }

    private List<Run> fill(int policy, int output, List<Run> parcel, Claim claim) {
        List<Run> filled = new ArrayList<>();
        Holding.append(filled, claim.label, claim.units);
        long[] lost = new long[thefts + 1];
        long left = claim.units;
        for (Run run : parcel) {
            long covered = Math.min(left, run.units());
            left -= covered;
            lost[run.label()] += covered;
            Holding.append(filled, run.label(), run.units() - covered);
        }
        stolen[policy][claim.label] += claim.units - lost[claim.label];
        String thief = wanted.thefts().get(claim.label - 1).id();
        for (int label = 1; label <= thefts; label++) {
            if (label != claim.label) {
                end(policy, label, lost[label], new Stop("RESTOLEN", thief), tx, output, tx);
            }
        }
        return filled;
    }

    private List<Run> fillPoison(int policy, List<Run> parcel, Claim claim) {
        long more = Math.max(0, claim.units - Holding.sum(parcel, claim.label));
        stolen[policy][claim.label] += more;
        List<Run> filled = new ArrayList<>(parcel);
        Holding.append(filled, claim.label, more);
        return filled;
    }

    /// A parcel of a policy that knows no order among units, in the order in which it lists them.
    private List<Run> inOrder(int policy, List<Run> parcel) {
        if (isPoison(policy)) {
            List<Run> runs = new ArrayList<>();
            for (int label = 1; label <= thefts; label++) {
                Holding.append(runs, label, Holding.sum(parcel, label));
            }
            return runs;
        }
        Holding holding = Holding.of(wanted.policies().get(policy), thefts);
        holding.deposit(parcel);
        return holding.withdraw(Holding.sum(parcel));
    }

    // --- where trails end ------------------------------------------------------------------------

    /// Where trails end that come to an output, or null where they go on.
    Stop fate(int output) {
        Tx spender = tx.spender[output];
        Stop tag = claims(output).isEmpty() ? stops.atOutput(tx, output) : null;
        if (spender == null && tx.isReplaced) {
            return new Stop("BURNED", "replaced by a later transaction with the same id");
        }
        if (spender == null && tx.isUnspendable[output]) {
            return new Stop("BURNED", "provably unspendable lock");
        }
        if (tag != null) {
            return tag;
        }
        if (spender == null) {
            return new Stop("UNSPENT", "not spent in the data");
        }
        boolean isBeyond =
                spender.height() > wanted.untilHeight()
                        || (spender.height() != Chain.NONE
                                && seconds(spender) > wanted.untilSeconds());
        return isBeyond ? new Stop("TRUNCATED", "until") : null;
    }

    private static long seconds(Tx tx) {
        return Instant.parse(tx.time()).getEpochSecond();
    }

    /// Whether the limit of smallest amounts is asked before the trail ends so.
    static boolean comesAfterSmall(Stop fate) {
        return fate == null || fate.terminal.equals("UNSPENT") || fate.reason.equals("until");
    }

    private void settle(int policy, int output, List<Run> parcel, long depth) {
        Stop fate = fate(output);
        boolean isOrigin = !claims(output).isEmpty();
        List<Run> left = parcel;
        if (comesAfterSmall(fate) && !isOrigin) {
            left = cutSmall(policy, output, parcel);
        }
        long depthHere = isOrigin ? 0 : depth;
        if (fate != null) {
            Tx named = fate.reason.equals("until") ? tx.spender[output] : tx;
            endAll(policy, left, fate, tx, output, named);
        } else if (depthHere >= wanted.depth()) {
            endAll(policy, left, new Stop("TRUNCATED", "depth"), tx, output, tx);
        } else if (Holding.isTainted(left)) {
            Held held = held(output);
            held.parcels.set(policy, left);
            held.depths[policy] = depthHere;
        }
    }

    Held held(int output) {
        if (outputs[output] == null) {
            outputs[output] = new Held(wanted.policies().size(), thefts);
        }
        return outputs[output];
    }

    /// A theft with too few units in the output ends here; they go on as clean.
    private List<Run> cutSmall(int policy, int output, List<Run> parcel) {
        boolean[] isSmall = new boolean[thefts + 1];
        for (int label = 1; label <= thefts; label++) {
            long units = Holding.sum(parcel, label);
            isSmall[label] = units < wanted.minUnits();
            if (isSmall[label]) {
                end(policy, label, units, new Stop("TRUNCATED", "min_units"), tx, output, tx);
            }
        }
        List<Run> left = new ArrayList<>();
        for (Run run : parcel) {
            boolean isCut = isSmall[run.label()];
            if (!isCut || !isPoison(policy)) {
                Holding.append(left, isCut ? Holding.CLEAN : run.label(), run.units());
            }
        }
        return isQueue(policy) ? left : inOrder(policy, left);
    }

    private void endAll(int policy, List<Run> parcel, Stop stop, Tx at, int output, Tx named) {
        for (int label = 1; parcel != null && label <= thefts; label++) {
            end(policy, label, Holding.sum(parcel, label), stop, at, output, named);
        }
    }

    private void end(int policy, int label, long units, Stop stop, Tx at, int output, Tx named) {
        if (units > 0) {
            long sum = ended[policy][label] + units;
            // Poison ends the same coins again and again.
            ended[policy][label] = sum < 0 ? Long.MAX_VALUE : sum;
            sink.terminal(label - 1, wanted.policies().get(policy), stop, at, output, named, units);
        }
    }
}
