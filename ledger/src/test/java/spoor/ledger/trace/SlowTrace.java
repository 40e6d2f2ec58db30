package spoor.ledger.trace;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.UtxoChain;

/// The definition of tracing, written down once more without a thought for speed: every satoshi is
/// an object with a label, every transaction of the chain is looked at, every policy keeps all of
/// its satoshi in a map.
///
/// It shares no code with the walk that it checks, and makes the same calls in the same order.
final class SlowTrace {
    private final UtxoChain chain;
    private final TraceRequest request;
    private final RecordingSink sink = new RecordingSink(true);
    private final List<Ruled> ruled = new ArrayList<>();
    private final SlowBounds bounds;
    private long followed;

    /// One satoshi.
    static final class Coin {
        final int label;

        Coin(int label) {
            this.label = label;
        }
    }

    SlowTrace(UtxoChain chain, TraceRequest request) {
        this.chain = chain;
        this.request = request;
        for (Policy policy : Policy.values()) {
            if (request.policies().contains(policy)) {
                ruled.add(policy == Policy.POISON ? new Poisoned() : new Divided(policy));
            }
        }
        bounds = new SlowBounds(this);
    }

    static List<Object> callsOf(UtxoChain chain, TraceRequest request) {
        return new SlowTrace(chain, request).run();
    }

    private List<Object> run() {
        for (long transaction = 0; transaction < chain.transactions(); transaction++) {
            visit(transaction);
        }
        return sink.calls;
    }

    private void visit(long transaction) {
        List<Long> inputs =
                LongStream.range(chain.firstInput(transaction), chain.firstInput(transaction + 1))
                        .mapToObj(chain::spentOutput)
                        .toList();
        boolean tainted = inputs.stream().anyMatch(this::isTainted);
        StopRule.Stop stop = null;
        if (tainted) {
            stop =
                    followed >= request.limits().transactions()
                            ? new StopRule.Stop(TerminalKind.TRUNCATED, "transactions")
                            : request.stops().atTransaction(transaction);
        }
        Map<Long, Long> worth = new HashMap<>();
        if (tainted && stop == null) {
            followed++;
            worth = worth(transaction, inputs);
        }
        for (Ruled one : ruled) {
            one.visit(transaction, inputs, stop, worth);
        }
        if (request.bounds()) {
            bounds.visit(transaction, inputs, stop, worth);
        }
    }

    private boolean isTainted(long output) {
        return ruled.stream().anyMatch(one -> one.isTainted(output))
                || (request.bounds() && bounds.isTainted(output));
    }

    /// What each input is worth, where unknown ones are worth what is missing.
    private Map<Long, Long> worth(long transaction, List<Long> inputs) {
        Map<Long, Long> worth = new HashMap<>();
        long missing = outputs(transaction).stream().mapToLong(chain::value).sum();
        for (long input : inputs) {
            missing -= Math.max(0, chain.value(input));
        }
        missing = Math.max(0, missing);
        for (long input : inputs) {
            if (chain.value(input) != UtxoChain.UNKNOWN_VALUE) {
                worth.put(input, chain.value(input));
            } else {
                worth.put(input, missing);
                sink.assumedInput(transaction, input, missing);
                missing = 0;
            }
        }
        return worth;
    }

    List<Long> outputs(long transaction) {
        return LongStream.range(chain.firstOutput(transaction), chain.firstOutput(transaction + 1))
                .boxed()
                .toList();
    }

    TraceRequest request() {
        return request;
    }

    TraceSink sink() {
        return sink;
    }

    UtxoChain chain() {
        return chain;
    }

    record Claim(int label, long units) {}

    List<Claim> claims(long output) {
        List<Claim> claims = new ArrayList<>();
        for (int theft = 0; theft < request.thefts().size(); theft++) {
            for (Origin origin : request.thefts().get(theft).origins()) {
                if (origin.output() == output) {
                    claims.add(new Claim(theft + 1, origin.units()));
                }
            }
        }
        return claims;
    }

    /// Why nothing goes on from this output, whatever it holds: with the transaction to name.
    record End(TerminalKind kind, long transaction, String reason) {}

    @Nullable End endOnArrival(long transaction, long output) {
        if (chain.lock(chain.address(output)).kind() == LockKind.NULL_DATA) {
            return new End(TerminalKind.BURNED, transaction, "provably unspendable lock");
        }
        if (chain.spender(output) == UtxoChain.OVERWRITTEN) {
            return new End(
                    TerminalKind.BURNED,
                    transaction,
                    "replaced by a later transaction with the same id");
        }
        StopRule.Stop stop = claims(output).isEmpty() ? request.stops().atOutput(output) : null;
        return stop == null ? null : new End(stop.kind(), transaction, stop.reason());
    }

    @Nullable End endAfterSmallOnes(long transaction, long output) {
        long spender = chain.spender(output);
        if (spender == UtxoChain.UNSPENT) {
            return new End(TerminalKind.UNSPENT, transaction, "not spent in the data");
        }
        int block = chain.block(spender);
        Limits limits = request.limits();
        boolean isTooHigh =
                chain.height(block) != UtxoChain.UNKNOWN_HEIGHT
                        && chain.height(block) > limits.untilHeight();
        boolean isTooLate = chain.timeSeconds(block) > limits.untilTimeSeconds();
        return isTooHigh || isTooLate ? new End(TerminalKind.TRUNCATED, spender, "until") : null;
    }

    /// One policy and all that it holds.
    private interface Ruled {
        boolean isTainted(long output);

        void visit(
                long transaction,
                List<Long> inputs,
                StopRule.@Nullable Stop stop,
                Map<Long, Long> worth);
    }

    private static SortedMap<Integer, Long> byTheft(List<Coin> coins) {
        SortedMap<Integer, Long> sums = new TreeMap<>();
        for (Coin coin : coins) {
            if (coin.label != 0) {
                sums.merge(coin.label, 1L, Long::sum);
            }
        }
        return sums;
    }

    /// A policy that divides: all but poison.
    private final class Divided implements Ruled {
        private final Policy policy;
        private final Map<Long, List<Coin>> waiting = new HashMap<>();
        private final Map<Long, Integer> depths = new HashMap<>();

        Divided(Policy policy) {
            this.policy = policy;
        }

        @Override
        public boolean isTainted(long output) {
            return waiting.containsKey(output);
        }

        @Override
        public void visit(
                long transaction,
                List<Long> inputs,
                StopRule.@Nullable Stop stop,
                Map<Long, Long> worth) {
            List<Long> tainted = inputs.stream().filter(this::isTainted).toList();
            if (stop != null) {
                for (long input : tainted) {
                    byTheft(Objects.requireNonNull(waiting.remove(input)))
                            .forEach((label, units) ->
                                    end(
                                            label,
                                            stop.kind(),
                                            input,
                                            transaction,
                                            units,
                                            stop.reason()));
                }
            }
            boolean follows = stop == null && !tainted.isEmpty();
            boolean hasOrigin =
                    outputs(transaction).stream().anyMatch(output -> !claims(output).isEmpty());
            if (follows || hasOrigin) {
                follow(transaction, inputs, follows, worth);
            }
        }

        private void follow(
                long transaction, List<Long> inputs, boolean follows, Map<Long, Long> worth) {
            List<TraceSink.Parcel> deposited = new ArrayList<>();
            List<Coin> holding = new ArrayList<>();
            int depth = Integer.MAX_VALUE - 1;
            for (long input : follows ? inputs : List.<Long>of()) {
                List<Coin> coins = waiting.remove(input);
                if (coins == null) {
                    holding.addAll(clean(Objects.requireNonNull(worth.get(input))));
                } else {
                    holding.addAll(coins);
                    deposited.add(new TraceSink.Parcel(input, runs(coins)));
                    depth = Math.min(depth, Objects.requireNonNull(depths.get(input)));
                }
            }
            Map<Long, List<Coin>> parcels = new TreeMap<>();
            for (long output : servingOrder(transaction)) {
                int value = Math.toIntExact(Math.max(0, chain.value(output)));
                parcels.put(output, follows ? withdraw(holding, value) : clean(value));
            }
            List<Coin> fee = withdraw(holding, holding.size());
            parcels.replaceAll((output, coins) -> fill(transaction, output, coins));
            parcels.values().removeIf(coins -> byTheft(coins).isEmpty());
            List<TraceSink.Parcel> withdrawn = new ArrayList<>();
            parcels.forEach((output, coins) ->
                    withdrawn.add(new TraceSink.Parcel(output, runs(inOrder(coins)))));
            sink.step(new TraceSink.Step(policy, transaction, deposited, withdrawn, runs(fee)));
            int depthOfOutputs = depth + 1;
            parcels.forEach((output, coins) -> settle(transaction, output, coins, depthOfOutputs));
            byTheft(fee)
                    .forEach((label, units) ->
                            end(
                                    label,
                                    TerminalKind.FEE,
                                    -1,
                                    transaction,
                                    units,
                                    "paid to the miner"));
        }

        private List<Coin> clean(long units) {
            return LongStream.range(0, units).mapToObj(_ -> new Coin(0)).toList();
        }

        private List<Long> servingOrder(long transaction) {
            if (policy != Policy.TIHO) {
                return outputs(transaction);
            }
            return outputs(transaction).stream()
                    .sorted(
                            Comparator.comparingLong((Long output) -> -chain.value(output))
                                    .thenComparingLong(output -> output))
                    .toList();
        }

        private List<Coin> withdraw(List<Coin> holding, int units) {
            List<Coin> leaving =
                    switch (policy) {
                        case FIFO -> new ArrayList<>(holding.subList(0, units));
                        case LIFO ->
                                new ArrayList<>(
                                        holding.subList(holding.size() - units, holding.size())
                                                .reversed());
                        default -> pick(holding, shares(holding, units));
                    };
            Set<Coin> gone = new HashSet<>(leaving);
            holding.removeIf(gone::contains);
            return inOrder(leaving);
        }

        /// How many coins of each label leave a holding that has no order.
        private Map<Integer, Integer> shares(List<Coin> holding, int units) {
            SortedMap<Integer, Integer> held = new TreeMap<>();
            holding.forEach(coin -> held.merge(coin.label, 1, Integer::sum));
            if (policy == Policy.PRO_RATA) {
                return hamilton(held, units);
            }
            int clean = held.getOrDefault(0, 0);
            held.remove(0);
            int stolen = held.values().stream().mapToInt(i -> i).sum();
            int stolenLeaving =
                    policy == Policy.CLEAN_FIRST
                            ? units - Math.min(clean, units)
                            : Math.min(stolen, units);
            Map<Integer, Integer> leaving = hamilton(held, stolenLeaving);
            leaving.put(0, units - stolenLeaving);
            return leaving;
        }

        /// Largest remainders, ties to the lower label.
        private Map<Integer, Integer> hamilton(SortedMap<Integer, Integer> held, int units) {
            Map<Integer, Integer> shares = new TreeMap<>();
            Map<Integer, BigInteger> remainders = new HashMap<>();
            BigInteger whole = BigInteger.valueOf(held.values().stream().mapToInt(i -> i).sum());
            int left = units;
            for (Map.Entry<Integer, Integer> entry : held.entrySet()) {
                BigInteger[] divided =
                        BigInteger.valueOf(units)
                                .multiply(BigInteger.valueOf(entry.getValue()))
                                .divideAndRemainder(whole);
                shares.put(entry.getKey(), divided[0].intValueExact());
                remainders.put(entry.getKey(), divided[1]);
                left -= divided[0].intValueExact();
            }
            List<Integer> order = new ArrayList<>(held.keySet());
            order.sort(
                    Comparator.comparing((Integer label) -> remainders.get(label))
                            .reversed()
                            .thenComparingInt(label -> label));
            for (int i = 0; i < left; i++) {
                shares.merge(order.get(i), 1, Integer::sum);
            }
            return shares;
        }

        private List<Coin> pick(List<Coin> holding, Map<Integer, Integer> shares) {
            List<Coin> picked = new ArrayList<>();
            shares.forEach((label, units) ->
                    holding.stream()
                            .filter(coin -> coin.label == label)
                            .limit(units)
                            .forEach(picked::add));
            return picked;
        }

        /// A parcel of a policy without order is listed as section 3 says.
        private List<Coin> inOrder(List<Coin> coins) {
            if (policy == Policy.FIFO || policy == Policy.LIFO) {
                return coins;
            }
            List<Coin> sorted = new ArrayList<>(coins);
            Comparator<Coin> cleanFirst = Comparator.comparing(coin -> coin.label != 0);
            sorted.sort(
                    (policy == Policy.CLEAN_FIRST ? cleanFirst : cleanFirst.reversed())
                            .thenComparingInt(coin -> coin.label));
            return sorted;
        }

        private List<Coin> fill(long transaction, long output, List<Coin> brought) {
            List<Coin> coins = new ArrayList<>(brought);
            for (Claim claim : claims(output)) {
                List<Coin> lost = new ArrayList<>();
                for (int i = 0; i < claim.units; i++) {
                    if (coins.get(i).label != claim.label) {
                        lost.add(coins.get(i));
                        coins.set(i, new Coin(claim.label));
                    }
                }
                byTheft(lost)
                        .forEach((label, units) ->
                                end(
                                        label,
                                        TerminalKind.RESTOLEN,
                                        output,
                                        transaction,
                                        units,
                                        request.thefts().get(claim.label - 1).id()));
            }
            return coins;
        }

        private void settle(long transaction, long output, List<Coin> coins, int depthIfBrought) {
            End end = endOnArrival(transaction, output);
            if (end != null) {
                endAll(output, coins, end);
                return;
            }
            boolean isOrigin = !claims(output).isEmpty();
            List<Coin> kept = new ArrayList<>(coins);
            if (!isOrigin) {
                byTheft(coins)
                        .forEach((label, units) -> {
                            if (units < request.limits().minSat()) {
                                end(
                                        label,
                                        TerminalKind.TRUNCATED,
                                        output,
                                        transaction,
                                        units,
                                        "min_units");
                                kept.replaceAll(coin -> coin.label == label ? new Coin(0) : coin);
                            }
                        });
            }
            if (byTheft(kept).isEmpty()) {
                return;
            }
            int depth = isOrigin ? 0 : depthIfBrought;
            end = endAfterSmallOnes(transaction, output);
            if (end == null && depth >= request.limits().depth()) {
                end = new End(TerminalKind.TRUNCATED, transaction, "depth");
            }
            if (end == null) {
                waiting.put(
                        output,
                        policy == Policy.FIFO || policy == Policy.LIFO ? kept : inOrder(kept));
                depths.put(output, depth);
            } else {
                endAll(output, kept, end);
            }
        }

        private void endAll(long output, List<Coin> coins, End end) {
            byTheft(coins)
                    .forEach((label, units) ->
                            end(label, end.kind, output, end.transaction, units, end.reason));
        }

        private void end(
                int label,
                TerminalKind kind,
                long output,
                long transaction,
                long units,
                String reason) {
            sink.terminal(label - 1, policy, kind, output, transaction, units, reason);
        }

        private List<TraceSink.Run> runs(List<Coin> coins) {
            List<TraceSink.Run> runs = new ArrayList<>();
            for (Coin coin : coins) {
                if (!runs.isEmpty() && runs.getLast().label() == coin.label) {
                    long units = runs.removeLast().units() + 1;
                    runs.add(new TraceSink.Run(coin.label, units));
                } else {
                    runs.add(new TraceSink.Run(coin.label, 1));
                }
            }
            return runs;
        }
    }

    /// Poison: a set of thefts with what each stands for.
    private final class Poisoned implements Ruled {
        private final Map<Long, SortedMap<Integer, Long>> waiting = new HashMap<>();
        private final Map<Long, Integer> depths = new HashMap<>();

        @Override
        public boolean isTainted(long output) {
            return waiting.containsKey(output);
        }

        @Override
        public void visit(
                long transaction,
                List<Long> inputs,
                StopRule.@Nullable Stop stop,
                Map<Long, Long> worth) {
            List<TraceSink.Parcel> deposited = new ArrayList<>();
            List<Integer> present = new ArrayList<>();
            int depth = Integer.MAX_VALUE - 1;
            for (long input : inputs) {
                SortedMap<Integer, Long> held = waiting.remove(input);
                if (held == null) {
                    continue;
                }
                if (stop != null) {
                    held.forEach((label, units) ->
                            end(
                                    label,
                                    input,
                                    units,
                                    new End(stop.kind(), transaction, stop.reason())));
                    continue;
                }
                deposited.add(new TraceSink.Parcel(input, runs(held)));
                present.addAll(held.keySet());
                depth = Math.min(depth, Objects.requireNonNull(depths.get(input)));
            }
            Map<Long, SortedMap<Integer, Long>> parcels = new TreeMap<>();
            for (long output : outputs(transaction)) {
                SortedMap<Integer, Long> parcel = new TreeMap<>();
                if (chain.value(output) > 0) {
                    present.forEach(label -> parcel.put(label, chain.value(output)));
                }
                claims(output)
                        .forEach(claim -> parcel.merge(claim.label(), claim.units(), Math::max));
                if (!parcel.isEmpty()) {
                    parcels.put(output, parcel);
                }
            }
            boolean hasOrigin =
                    outputs(transaction).stream().anyMatch(output -> !claims(output).isEmpty());
            if (deposited.isEmpty() && !hasOrigin) {
                return;
            }
            SortedMap<Integer, Long> fee = new TreeMap<>();
            long feeUnits = worth.values().stream().mapToLong(i -> i).sum();
            feeUnits -= outputs(transaction).stream().mapToLong(chain::value).sum();
            for (int label : feeUnits > 0 ? present : List.<Integer>of()) {
                fee.put(label, feeUnits);
            }
            List<TraceSink.Parcel> withdrawn = new ArrayList<>();
            parcels.forEach(
                    (output, parcel) -> withdrawn.add(new TraceSink.Parcel(output, runs(parcel))));
            sink.step(
                    new TraceSink.Step(
                            Policy.POISON, transaction, deposited, withdrawn, runs(fee)));
            int depthOfOutputs = depth + 1;
            parcels.forEach(
                    (output, parcel) -> settle(transaction, output, parcel, depthOfOutputs));
            fee.forEach((label, units) ->
                    end(
                            label,
                            -1,
                            units,
                            new End(TerminalKind.FEE, transaction, "paid to the miner")));
        }

        private void settle(
                long transaction,
                long output,
                SortedMap<Integer, Long> parcel,
                int depthIfBrought) {
            boolean isOrigin = !claims(output).isEmpty();
            End end = endOnArrival(transaction, output);
            SortedMap<Integer, Long> kept = new TreeMap<>(parcel);
            if (end == null && !isOrigin) {
                kept.values().removeIf(units -> units < request.limits().minSat());
                parcel.keySet().stream()
                        .filter(label -> !kept.containsKey(label))
                        .forEach(label ->
                                end(
                                        label,
                                        output,
                                        Objects.requireNonNull(parcel.get(label)),
                                        new End(TerminalKind.TRUNCATED, transaction, "min_units")));
            }
            int depth = isOrigin ? 0 : depthIfBrought;
            if (end == null) {
                end = endAfterSmallOnes(transaction, output);
            }
            if (end == null && depth >= request.limits().depth()) {
                end = new End(TerminalKind.TRUNCATED, transaction, "depth");
            }
            if (end == null && !kept.isEmpty()) {
                waiting.put(output, kept);
                depths.put(output, depth);
            }
            if (end != null) {
                for (Map.Entry<Integer, Long> entry : kept.entrySet()) {
                    end(entry.getKey(), output, entry.getValue(), end);
                }
            }
        }

        private void end(int label, long output, long units, End end) {
            sink.terminal(
                    label - 1, Policy.POISON, end.kind, output, end.transaction, units, end.reason);
        }

        private List<TraceSink.Run> runs(SortedMap<Integer, Long> parcel) {
            return parcel.entrySet().stream()
                    .map(entry -> new TraceSink.Run(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
