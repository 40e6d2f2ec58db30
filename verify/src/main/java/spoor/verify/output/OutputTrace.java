package spoor.verify.output;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.output.Chain.Output;
import spoor.verify.output.Chain.Tx;
import spoor.verify.trace.Holding;
import spoor.verify.trace.Holding.Run;
import spoor.verify.trace.Parameters;
import spoor.verify.trace.Place;
import spoor.verify.trace.Stop;
import spoor.verify.trace.Sums;
import spoor.verify.trace.Tags;
import spoor.verify.trace.Trace;

/// Traces the thefts again through the transactions of a chain of outputs, each transaction once
/// and in chain order.
public final class OutputTrace extends Trace {
    private static final String ASSET = "btc";
    private static final String UNTIL = "until";

    /// What an output holds of thefts until it is spent.
    ///
    /// @param nearest transactions from an origin
    /// @param farthest of bounds, on the longest way; otherwise as the nearest
    private record Held(List<Run> parcel, long nearest, long farthest) {}

    private final Chain chain;
    private final Headers headers;
    private final boolean stopsAtCoinJoins;

    /// What ends trails in a transaction, as the result says.
    private final Map<Tx, String> coinJoins = new HashMap<>();

    /// What outputs hold, way by way.
    private final IdentityHashMap<Output, Held[]> waiting = new IdentityHashMap<>();

    private final Set<String> unknown = new LinkedHashSet<>();

    /// The transaction at hand: what its inputs hold (null where nothing), what they bring, and
    /// what of it is the fee.
    private Tx tx;

    private List<Held[]> held = List.of();
    private List<BigInteger> brought = List.of();
    private BigInteger fee = BigInteger.ZERO;

    /// Reads the chain, and checks what is proven of it.
    ///
    /// @param manifest what it says of the bundle
    public OutputTrace(Zip zip, Parameters wanted, Tags tags, Row manifest, Report report) {
        super(wanted, tags);
        chain = new Chain(zip, Network.named(manifest.text("network"), manifest.item()));
        headers = new Headers(zip, chain);
        headers.told(report);
        long sources = zip.names().stream().filter(name -> name.startsWith("sources/")).count();
        chain.told(sources - 1, report);
        stopsAtCoinJoins = wanted.row().flag("stop_coinjoin");
        for (int theft = 0; theft < thefts; theft++) {
            for (Parameters.Origin origin : wanted.thefts().get(theft).origins()) {
                Output output = chain.output(origin.place());
                String place = Parameters.FILE + " origin " + origin.place();
                Report.require(output != null, place, "is no output of the bundle");
                claim(theft, origin, output, BigInteger.valueOf(output.value));
            }
        }
    }

    @Override
    protected String moves() {
        return "transactions";
    }

    @Override
    protected Sums sums(Row run) {
        Sums empty = new Sums(wanted, List.of(ASSET), BigInteger.valueOf(Long.MAX_VALUE));
        for (int label = 1; label <= thefts; label++) {
            for (String policy : wanted.policies()) {
                empty.open(label, policy, ASSET);
            }
        }
        return empty;
    }

    @Override
    protected List<?> said(Parameters.Origin origin) {
        Output output = chain.output(origin.place());
        List<Object> said = new ArrayList<>(List.of("output", origin.place()));
        said.addAll(List.of("address", output.address(chain.network), "units", origin.units()));
        said.addAll(List.of("value", BigInteger.valueOf(output.value)));
        said.addAll(List.of("height", output.tx.when().height(), "time", output.tx.when().text()));
        return said;
    }

    /// Which transactions the program took for CoinJoins.
    @Override
    public void learn(Row end) {
        boolean isByShape =
                end.text("terminal").equals("MIXER") && end.textOrNothing("entity").isEmpty();
        Output output = isByShape ? chain.output(end.text("place")) : null;
        if (output != null && output.spender != null) {
            String reason = end.has("reason") ? end.text("reason") : "";
            coinJoins.merge(output.spender, reason, (one, other) -> one.isEmpty() ? other : one);
        }
    }

    // --- a transaction ---------------------------------------------------------------------------

    @Override
    protected void walk() {
        chain.transactions.forEach(this::visit);
        Report.require(waiting.isEmpty(), "trace", "taint is left where nothing spends it");
    }

    private void visit(Tx next) {
        tx = next;
        held = new ArrayList<>();
        tx.inputs.forEach(input -> held.add(input == null ? null : waiting.remove(input)));
        boolean isTainted = held.stream().anyMatch(Objects::nonNull);
        boolean hasOrigins = tx.outputs.stream().anyMatch(this::isOrigin);
        Stop stop = isTainted ? stop() : null;
        if (isTainted && stop == null) {
            handled++;
            balance();
        }
        for (int way = 0; (isTainted || hasOrigins) && way < ways.size(); way++) {
            visit(way, stop, hasOrigins);
        }
    }

    private boolean isOrigin(Output output) {
        return !claims(output).isEmpty();
    }

    private Stop stop() {
        String reason = stopsAtCoinJoins ? coinJoins.get(tx) : null;
        boolean isCut = handled >= wanted.transactions();
        return isCut
                ? Stop.truncated("transactions")
                : reason == null ? null : new Stop("MIXER", reason);
    }

    /// An input of unknown value is clean; the first one brings what is missing.
    private void balance() {
        String item = "transaction " + tx.id;
        int outside = tx.inputs.indexOf(null);
        Report.require(outside < 0, item, "input " + outside + " spends what is not here");
        boolean isKnown = tx.outputs.stream().allMatch(output -> output.value >= 0);
        Report.require(isKnown, item, "an output's value is not in the bundle");
        long paid = tx.outputs.stream().mapToLong(output -> output.value).sum();
        long sum = tx.inputs.stream().mapToLong(input -> Math.max(0, input.value)).sum();
        brought = new ArrayList<>();
        for (Output input : tx.inputs) {
            long value = input.value;
            if (value == Chain.UNKNOWN) {
                value = Math.max(0, paid - sum);
                sum += value;
                unknown.add(input.place());
                sums.assume(input.place() + " " + ASSET, BigInteger.valueOf(value));
            }
            brought.add(BigInteger.valueOf(value));
        }
        Report.require(paid <= sum, item, "pays " + paid + " out of " + sum);
        fee = BigInteger.valueOf(sum - paid);
    }

    private void visit(int way, Stop stop, boolean hasOrigins) {
        String policy = ways.get(way);
        boolean isBounds = policy.equals(Holding.BOUNDS);
        List<Held> in = new ArrayList<>();
        held.forEach(all -> in.add(all == null ? null : all[way]));
        if (stop != null) {
            for (int i = 0; i < in.size(); i++) {
                if (in.get(i) != null) {
                    endAll(policy, in.set(i, null).parcel, stop, place(tx.inputs.get(i), tx));
                }
            }
        }
        List<Held> tainted = in.stream().filter(Objects::nonNull).toList();
        if (tainted.isEmpty() && !hasOrigins) {
            return;
        }
        long nearest = 1 + tainted.stream().mapToLong(Held::nearest).min().orElse(0);
        long farthest = 1 + tainted.stream().mapToLong(Held::farthest).max().orElse(0);
        List<List<Run>> out = new ArrayList<>();
        List<Run> last = divide(policy, tainted.isEmpty() ? List.of() : in, out);
        for (int i = 0; i < out.size(); i++) {
            Output output = tx.outputs.get(i);
            for (Claim claim : claims(output)) {
                BigInteger value = BigInteger.valueOf(output.value);
                List<Run> filled = fill(policy, out.get(i), value, claim, place(output, tx));
                out.set(i, Holding.sorted(policy, filled, thefts));
            }
            if (isBounds) {
                settle(way, output, out.get(i), nearest, farthest);
            }
        }
        if (!isBounds) {
            step(policy, tx.id, line(policy, in, out, last));
            for (int i = 0; i < out.size(); i++) {
                settle(way, tx.outputs.get(i), out.get(i), nearest, nearest);
            }
        }
        Place miner = new Place(tx.id, "", ASSET, tx.id, tx.when(), BigInteger.ZERO);
        endAll(policy, last, new Stop("FEE", "paid to the miner"), miner);
    }

    /// Deposits the inputs in their order, withdraws the outputs in theirs (from the highest down
    /// under `tiho`), and the fee last.
    ///
    /// @param in empty where all that comes in is clean
    /// @param out takes what each output has
    /// @return the fee
    private List<Run> divide(String policy, List<Held> in, List<List<Run>> out) {
        List<BigInteger> paid =
                tx.outputs.stream().map(one -> BigInteger.valueOf(one.value)).toList();
        Holding holding = Holding.of(policy, thefts);
        for (int i = 0; i < in.size(); i++) {
            BigInteger units = brought.get(i);
            holding.deposit(in.get(i) == null ? Holding.clean(units) : in.get(i).parcel, units);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            order.add(i);
            out.add(Holding.clean(paid.get(i)));
        }
        if (policy.equals("tiho")) {
            order.sort(Comparator.comparing(paid::get).reversed());
        }
        for (int i : in.isEmpty() ? List.<Integer>of() : order) {
            out.set(i, holding.withdraw(paid.get(i)));
        }
        return in.isEmpty() ? List.of() : holding.withdraw(fee);
    }

    // --- where trails end ------------------------------------------------------------------------

    private Place place(Output output, Tx named) {
        String address = output.address(chain.network);
        return new Place(output.place(), address, ASSET, named.id, named.when(), BigInteger.ZERO);
    }

    /// Where trails end that come to an output, or null where they go on.
    private Stop fate(Output output) {
        Tx spender = output.spender;
        if (spender == null && tx.isReplaced) {
            return new Stop("BURNED", "replaced by a later transaction with the same id");
        }
        if (spender == null && output.isUnspendable) {
            return new Stop("BURNED", "provably unspendable lock");
        }
        Stop tag = isOrigin(output) ? null : tags.at(output.address(chain.network));
        if (tag != null || spender == null) {
            return tag == null ? new Stop("UNSPENT", "not spent in the data") : tag;
        }
        boolean isLate = spender.when().seconds() > wanted.untilSeconds();
        boolean isHigh = spender.when().height() > wanted.untilHeight();
        return isHigh || isLate ? Stop.truncated(UNTIL) : null;
    }

    private void settle(int way, Output output, List<Run> parcel, long near, long far) {
        String policy = ways.get(way);
        if (!Holding.isTainted(parcel)) {
            return;
        }
        if (!policy.equals(Holding.BOUNDS)) {
            tags.met(output.address(chain.network));
        }
        Stop fate = fate(output);
        List<Run> left = parcel;
        boolean isUntil = fate != null && fate.reason().equals(UNTIL);
        boolean mayBeSmall = fate == null || isUntil || fate.is("UNSPENT");
        if (mayBeSmall && !isOrigin(output)) {
            List<Run> cut = cutSmall(policy, parcel, place(output, tx));
            left = Holding.sorted(policy, cut, thefts);
        }
        long nearest = isOrigin(output) ? 0 : near;
        long farthest = isOrigin(output) ? 0 : far;
        if (fate != null || nearest >= wanted.depth()) {
            Stop end = fate == null ? Stop.truncated("depth") : fate;
            endAll(policy, left, end, place(output, isUntil ? output.spender : tx));
        } else if (Holding.isTainted(left)) {
            // Some policy's trail may have come on the longest way, and have been cut here.
            left = farthest >= wanted.depth() ? Holding.loosened(left) : left;
            Held[] all = waiting.computeIfAbsent(output, _ -> new Held[ways.size()]);
            all[way] = new Held(left, nearest, farthest);
        }
    }

    // --- steps -----------------------------------------------------------------------------------

    /// The record of a step up to its notes.
    private String line(String policy, List<Held> in, List<List<Run>> out, List<Run> last) {
        List<String> deposited = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            if (in.get(i) != null) {
                deposited.add(parcel(tx.inputs.get(i), in.get(i).parcel));
            }
        }
        List<String> withdrawn = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            if (Holding.isTainted(out.get(i))) {
                withdrawn.add(parcel(tx.outputs.get(i), out.get(i)));
            }
        }
        String start =
                "{\"record\":\"step\",\"policy\":\"" + policy + "\",\"transaction\":\"" + tx.id;
        return start + "\",\"asset\":\"btc\"" + moved(tx.when(), deposited, withdrawn, last);
    }

    private String parcel(Output at, List<Run> runs) {
        return "{\"output\":\"%s\",\"address\":\"%s\",\"value\":\"%s\",\"parts\":%s}"
                .formatted(at.place(), at.address(chain.network), at.value, wanted.parts(runs));
    }

    // --- what was checked ------------------------------------------------------------------------

    @Override
    public void prove(Zip zip, Report report) {
        Row run = result.run();
        long height = run.height("tip_height");
        boolean isTip = headers.isTip(height, run.textOrNothing("tip_hash"));
        Report.require(isTip, run.item(), "the tip is not the last header");
        if (!headers.reaches(height)) {
            report.states("The ledger's tip, height " + height + ": its header is not here.");
        }
        unknown.forEach(place -> report.states("The amount of " + place + ", which no data say."));
        report.statesOf(
                coinJoins.size(),
                "That %s transactions are CoinJoins: a rule of the program found their shape, which"
                        + " proves nothing.");
    }
}
