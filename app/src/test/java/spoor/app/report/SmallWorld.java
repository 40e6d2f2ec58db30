package spoor.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.Bounds;
import spoor.app.follow.Findings.Conservation;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;
import spoor.app.follow.Findings.Terminal;
import spoor.app.follow.Findings.TheftFound;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// A handful of transactions and a slow tracer that keeps every satoshi's label in an array: makes
/// findings that add up, to draw reports from.
final class SmallWorld {
    private record Output(String place, String address, int value, int height, String time) {}

    private record Transaction(
            String id,
            int height,
            String time,
            List<String> inputs,
            List<Output> outputs,
            List<String> notes) {}

    private record Tag(String kind, String entity, String source) {}

    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final Map<String, Transaction> transactions = new LinkedHashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();
    private final Map<String, Integer> origins = new HashMap<>();
    private final List<TheftFound> thefts = new ArrayList<>();
    private final List<Policy> policies;
    private final int unit;

    private final List<Step> steps = new ArrayList<>();
    private final List<Terminal> terminals = new ArrayList<>();
    private final List<Conservation> conservation = new ArrayList<>();

    /// @param unit satoshi for each unit of the world
    SmallWorld(int unit, Policy... policies) {
        this.unit = unit;
        this.policies = List.of(policies);
    }

    /// An output from outside.
    SmallWorld coin(String id, String address, int value, int height, String time) {
        outputs.put(id, new Output(id, address, value, height, time));
        return this;
    }

    SmallWorld theft(String id, String victim, String when, String... stolen) {
        List<OriginFound> found = new ArrayList<>();
        for (String place : stolen) {
            Output output = got(outputs, place);
            long units = (long) output.value() * unit;
            found.add(
                    new OriginFound(
                            place,
                            output.address(),
                            "btc",
                            UInt256.of(units),
                            UInt256.of(units),
                            output.height(),
                            output.time()));
            origins.put(place, thefts.size() + 1);
        }
        thefts.add(new TheftFound(id, victim, when, found));
        return this;
    }

    SmallWorld tag(String address, String kind, String entity, String source) {
        tags.put(address, new Tag(kind, entity, source));
        return this;
    }

    /// @param paid address and value in turn
    SmallWorld pay(
            String id,
            int height,
            String time,
            List<String> inputs,
            List<String> notes,
            Object... paid) {
        List<Output> made = new ArrayList<>();
        for (int i = 0; i < paid.length; i += 2) {
            Output output =
                    new Output(
                            id + ":" + i / 2,
                            (String) paid[i],
                            (Integer) paid[i + 1],
                            height,
                            time);
            outputs.put(output.place(), output);
            made.add(output);
        }
        transactions.put(id, new Transaction(id, height, time, inputs, made, notes));
        return this;
    }

    Findings findings(Findings.Run run) {
        policies.forEach(this::trace);
        Map<String, Integer> order = new HashMap<>();
        transactions.keySet().forEach(id -> order.put(id, order.size()));
        steps.sort(Comparator.comparingInt(step -> got(order, step.transaction())));
        return new Findings(
                run,
                thefts,
                steps,
                terminals,
                bounds(),
                conservation,
                List.of(),
                List.of(),
                List.of());
    }

    private void trace(Policy policy) {
        Map<String, int[]> held = new HashMap<>();
        Set<String> spent = new HashSet<>();
        outputs.values().forEach(o -> held.put(o.place(), filled(o)));
        long[] ended = new long[thefts.size() + 1];
        for (Transaction transaction : transactions.values()) {
            spent.addAll(transaction.inputs());
            step(policy, transaction, held, ended);
        }
        for (Output output : outputs.values()) {
            if (!spent.contains(output.place())) {
                end(
                        policy,
                        "UNSPENT",
                        output.place(),
                        output,
                        got(held, output.place()),
                        ended,
                        "");
            }
        }
        for (TheftFound theft : thefts) {
            UInt256 stolen = Amount.sum(theft.origins().stream().map(OriginFound::units).toList());
            UInt256 sum = UInt256.of(ended[thefts.indexOf(theft) + 1]);
            conservation.add(Worlds.conservation(theft.id(), policy.label(), stolen, sum));
        }
    }

    private int[] filled(Output output) {
        int[] labels = new int[output.value()];
        Arrays.fill(labels, origins.getOrDefault(output.place(), 0));
        return labels;
    }

    private void step(
            Policy policy, Transaction transaction, Map<String, int[]> held, long[] ended) {
        List<Parcel> deposited = new ArrayList<>();
        int[] all = new int[0];
        for (String input : transaction.inputs()) {
            int[] labels = got(held, input);
            all = IntStream.concat(Arrays.stream(all), Arrays.stream(labels)).toArray();
            if (isTainted(labels)) {
                deposited.add(parcel(got(outputs, input), labels));
            }
        }
        if (!isTainted(all)) {
            return;
        }
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, transaction.outputs().size()).forEach(order::add);
        if (policy == Policy.TIHO) {
            order.sort(Comparator.comparingInt(i -> -transaction.outputs().get(i).value()));
        }
        Map<String, int[]> given = new HashMap<>();
        int[] left = all;
        for (int index : order) {
            Output output = transaction.outputs().get(index);
            int[] taken = Labels.take(policy, left, output.value());
            left = Labels.without(left, taken);
            given.put(output.place(), policy == Policy.POISON ? poison(all, taken) : taken);
        }
        int[] fee = policy == Policy.POISON ? poison(all, left) : left;
        List<Parcel> withdrawn = new ArrayList<>();
        for (Output output : transaction.outputs()) {
            int[] labels = got(given, output.place());
            if (isTainted(labels)) {
                withdrawn.add(parcel(output, labels));
            }
            held.put(output.place(), arrive(policy, output, labels, ended));
        }
        steps.add(
                new Step(
                        policy.label(),
                        transaction.id(),
                        "",
                        transaction.height(),
                        transaction.time(),
                        deposited,
                        withdrawn,
                        parts(fee),
                        transaction.notes()));
        Output none = new Output(transaction.id(), "", 0, transaction.height(), transaction.time());
        end(policy, "FEE", transaction.id(), none, fee, ended, "");
    }

    private int[] arrive(Policy policy, Output output, int[] labels, long[] ended) {
        Tag tag = tags.get(output.address());
        if (tag == null || !isTainted(labels)) {
            return labels;
        }
        String reason = "tag “" + tag.entity() + "” in the case’s stop list";
        end(policy, tag.kind(), output.place(), output, labels, ended, reason);
        return new int[labels.length];
    }

    private void end(
            Policy policy,
            String kind,
            String place,
            Output output,
            int[] labels,
            long[] ended,
            String reason) {
        Tag tag = kind.equals("UNSPENT") || kind.equals("FEE") ? null : tags.get(output.address());
        for (int label = 1; label <= thefts.size(); label++) {
            long units = Labels.count(labels, label) * unit;
            if (units > 0) {
                ended[label] += units;
                terminals.add(
                        new Terminal(
                                thefts.get(label - 1).id(),
                                policy.label(),
                                kind,
                                place,
                                output.address(),
                                Outputs.transaction(place),
                                "btc",
                                UInt256.of(units),
                                output.height(),
                                output.time(),
                                tag == null ? "" : tag.entity(),
                                tag == null ? "" : tag.source(),
                                reason));
            }
        }
    }

    /// Everything carries the first tainted label that comes in.
    private static int[] poison(int[] all, int[] taken) {
        int label = Arrays.stream(all).filter(one -> one > 0).findFirst().orElse(0);
        int[] poisoned = new int[taken.length];
        Arrays.fill(poisoned, label);
        return poisoned;
    }

    private static <K, V> V got(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static boolean isTainted(int[] labels) {
        return Arrays.stream(labels).anyMatch(label -> label > 0);
    }

    private Parcel parcel(Output output, int[] labels) {
        return new Parcel(
                output.place(),
                output.address(),
                "btc",
                UInt256.of((long) output.value() * unit),
                parts(labels));
    }

    private List<Part> parts(int[] labels) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < labels.length; ) {
            int to = from;
            while (to < labels.length && labels[to] == labels[from]) {
                to++;
            }
            parts.add(new Part(labels[from], UInt256.of((long) (to - from) * unit)));
            from = to;
        }
        return parts;
    }

    /// For places that a policy found: the least and the most along the trail.
    private List<Bounds> bounds() {
        List<Bounds> bounds = new ArrayList<>();
        for (TheftFound theft : thefts) {
            Map<String, long[]> pairs = pairs(theft);
            Set<String> seen = new HashSet<>();
            for (Terminal end : terminals) {
                long[] pair = pairs.get(end.place());
                if (end.theft().equals(theft.id()) && seen.add(end.place()) && pair != null) {
                    bounds.add(
                            new Bounds(
                                    end.theft(),
                                    end.terminal(),
                                    end.place(),
                                    end.address(),
                                    "btc",
                                    UInt256.of(pair[0]),
                                    UInt256.of(pair[1]),
                                    end.height(),
                                    end.time(),
                                    end.entity()));
                }
            }
        }
        return bounds;
    }

    private Map<String, long[]> pairs(TheftFound theft) {
        Map<String, long[]> pairs = new HashMap<>();
        theft.origins()
                .forEach(o ->
                        pairs.put(o.output(), new long[] {o.units().toLong(), o.units().toLong()}));
        for (Transaction transaction : transactions.values()) {
            long value = 0;
            long least = 0;
            long most = 0;
            for (String input : transaction.inputs()) {
                long[] pair = pairs.getOrDefault(input, new long[2]);
                boolean stopped = tags.containsKey(got(outputs, input).address());
                value += (long) got(outputs, input).value() * unit;
                least += stopped ? 0 : pair[0];
                most += stopped ? 0 : pair[1];
            }
            long fee = value;
            for (Output output : transaction.outputs()) {
                long paid = (long) output.value() * unit;
                fee -= paid;
                pairs.put(output.place(), pair(paid, value, least, most));
            }
            pairs.put(transaction.id(), pair(fee, value, least, most));
        }
        return pairs;
    }

    private static long[] pair(long paid, long value, long least, long most) {
        return new long[] {Math.max(0, paid - (value - least)), Math.min(paid, most)};
    }
}
