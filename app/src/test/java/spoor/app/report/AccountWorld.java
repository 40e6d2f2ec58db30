package spoor.app.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.Asset;
import spoor.app.follow.Findings.Conservation;
import spoor.app.follow.Findings.Conversion;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;
import spoor.app.follow.Findings.Terminal;
import spoor.app.follow.Findings.TheftFound;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// Transfers between a handful of accounts and a slow tracer that keeps every unit's label in an
/// array: makes findings that add up, to draw reports from.
final class AccountWorld {
    private enum What {
        TRANSFER,
        FEE,
        STEAL,
        SWAP
    }

    /// @param after of a swap: the asset that the giver receives of the receiver
    private record Move(
            What what,
            String id,
            String position,
            String from,
            String to,
            String asset,
            int units,
            String after,
            int unitsAfter,
            int theft) {}

    private record Tag(String kind, String entity, String source) {}

    private record Holding(String address, String asset) {}

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final Map<String, BigInteger> scales = new LinkedHashMap<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final Map<Holding, Integer> opening = new LinkedHashMap<>();
    private final List<TheftFound> thefts = new ArrayList<>();
    private final List<Policy> policies;

    private final List<Step> steps = new ArrayList<>();
    private final List<Terminal> terminals = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private final List<Conservation> conservation = new ArrayList<>();
    private Map<Holding, int[]> held = new LinkedHashMap<>();
    private Map<Holding, Integer> since = new LinkedHashMap<>();
    private Map<List<String>, UInt256> sums = new LinkedHashMap<>();

    AccountWorld(Policy... policies) {
        this.policies = List.of(policies);
    }

    /// @param unit of the asset for each unit of the world
    AccountWorld asset(String id, String symbol, int decimals, String unit) {
        assets.put(id, new Asset(id, symbol, decimals));
        scales.put(id, new BigInteger(unit));
        return this;
    }

    AccountWorld tag(String address, String kind, String entity, String source) {
        tags.put(address, new Tag(kind, entity, source));
        return this;
    }

    AccountWorld holds(String address, String asset, int units) {
        opening.put(new Holding(address, asset), units);
        return this;
    }

    AccountWorld theft(String id, String victim, String when) {
        thefts.add(new TheftFound(id, victim, when, List.of()));
        return this;
    }

    /// A transfer by which something is stolen.
    AccountWorld steal(
            int theft,
            String id,
            String position,
            String from,
            String to,
            String asset,
            int units) {
        moves.add(new Move(What.STEAL, id, position, from, to, asset, units, "", 0, theft));
        return this;
    }

    AccountWorld pay(String id, String position, String from, String to, String asset, int units) {
        moves.add(new Move(What.TRANSFER, id, position, from, to, asset, units, "", 0, 0));
        return this;
    }

    AccountWorld fee(String id, String from, String asset, int units) {
        moves.add(new Move(What.FEE, id, "", from, "", asset, units, "", 0, 0));
        return this;
    }

    /// The giver gives units of one asset to a pool and receives units of another.
    AccountWorld swap(
            String id, String from, String pool, String asset, int units, String after, int got) {
        moves.add(new Move(What.SWAP, id, "4", from, pool, asset, units, after, got, 0));
        return this;
    }

    Findings findings(Findings.Run run) {
        policies.forEach(this::trace);
        return new Findings(
                run,
                found(),
                steps,
                terminals,
                List.of(),
                conservation,
                conversions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    List<Asset> assets() {
        return List.copyOf(assets.values());
    }

    private List<TheftFound> found() {
        List<TheftFound> found = new ArrayList<>();
        for (int label = 1; label <= thefts.size(); label++) {
            int theft = label;
            TheftFound plain = thefts.get(label - 1);
            List<OriginFound> origins =
                    IntStream.range(0, moves.size())
                            .filter(i -> moves.get(i).theft() == theft)
                            .mapToObj(this::origin)
                            .toList();
            found.add(new TheftFound(plain.id(), plain.victim(), plain.when(), origins));
        }
        return found;
    }

    private OriginFound origin(int index) {
        Move move = moves.get(index);
        UInt256 units = units(move.asset(), move.units());
        return new OriginFound(
                move.id() + (move.position().isEmpty() ? "" : ":" + move.position()),
                move.to(),
                move.asset(),
                units,
                units,
                height(index),
                time(index));
    }

    private UInt256 units(String asset, int units) {
        return UInt256.of(
                Objects.requireNonNull(scales.get(asset)).multiply(BigInteger.valueOf(units)));
    }

    private static int height(int index) {
        return 18_000_000 + 7 * index;
    }

    private static String time(int index) {
        return "2024-03-0" + (1 + index / 20) + "T" + (10 + index % 10) + ":0" + index % 6 + ":11Z";
    }

    private void trace(Policy policy) {
        held = new LinkedHashMap<>();
        since = new LinkedHashMap<>();
        sums = new LinkedHashMap<>();
        opening.forEach((holding, units) -> held.put(holding, new int[units]));
        for (int index = 0; index < moves.size(); index++) {
            move(policy, index);
        }
        held.forEach((holding, labels) -> {
            int last = since.getOrDefault(holding, 0);
            end(policy, "UNSPENT", holding, labels, last, "");
        });
        close(policy);
    }

    private void move(Policy policy, int index) {
        Move move = moves.get(index);
        Holding from = new Holding(move.from(), move.asset());
        int[] had = held.getOrDefault(from, new int[0]);
        int[] taken = Labels.take(policy, had, move.units());
        held.put(from, Labels.without(had, taken));
        if (move.what() == What.STEAL) {
            Arrays.fill(taken, move.theft());
            add(policy, move.asset(), move.theft(), "stolen", taken);
        }
        if (Arrays.stream(taken).anyMatch(label -> label > 0)) {
            step(policy, index, move.position(), move.from(), move.to(), move.asset(), taken);
        }
        switch (move.what()) {
            case FEE -> end(policy, "FEE", from, taken, index, "paid to the proposer");
            case SWAP -> swap(policy, index, taken);
            default -> arrive(policy, index, new Holding(move.to(), move.asset()), taken);
        }
    }

    private void step(
            Policy policy,
            int index,
            String position,
            String from,
            String to,
            String asset,
            int[] labels) {
        List<Part> parts = parts(asset, labels);
        UInt256 value = units(asset, labels.length);
        steps.add(
                new Step(
                        policy.label(),
                        moves.get(index).id(),
                        position,
                        height(index),
                        time(index),
                        List.of(new Parcel(from, from, asset, value, parts)),
                        to.isEmpty() ? List.of() : List.of(new Parcel(to, to, asset, value, parts)),
                        to.isEmpty() ? parts : List.of(),
                        List.of()));
    }

    private List<Part> parts(String asset, int[] labels) {
        List<Part> parts = new ArrayList<>();
        for (int label = 0; label <= thefts.size(); label++) {
            int units = count(labels, label);
            if (units > 0) {
                parts.add(new Part(label, units(asset, units)));
            }
        }
        return parts;
    }

    private static int count(int[] labels, int label) {
        return Math.toIntExact(Arrays.stream(labels).filter(one -> one == label).count());
    }

    private void arrive(Policy policy, int index, Holding to, int[] labels) {
        int[] arrived = labels.clone();
        if (Arrays.stream(labels).anyMatch(label -> label > 0)) {
            since.put(to, index);
        }
        Tag tag = tags.get(to.address());
        if (tag != null && moves.get(index).what() != What.STEAL) {
            end(policy, tag.kind(), to, arrived, index, "tagged “" + tag.entity() + "”");
            Arrays.fill(arrived, 0);
        }
        held.merge(
                to,
                arrived,
                (one, more) -> IntStream.concat(Arrays.stream(one), Arrays.stream(more)).toArray());
    }

    private void swap(Policy policy, int index, int[] given) {
        Move move = moves.get(index);
        int[] got = new int[move.unitsAfter()];
        int at = 0;
        for (int label = 1; label <= thefts.size(); label++) {
            int units = count(given, label);
            int after = units * move.unitsAfter() / move.units();
            if (units > 0) {
                Arrays.fill(got, at, at + after, label);
                at += after;
                String theft = thefts.get(label - 1).id();
                conversions.add(
                        new Conversion(
                                theft,
                                policy.label(),
                                move.asset(),
                                units(move.asset(), units),
                                move.after(),
                                units(move.after(), after),
                                move.id(),
                                height(index),
                                time(index),
                                move.from()));
                sum(policy, theft, move.asset(), "out", units(move.asset(), units));
                sum(policy, theft, move.after(), "in", units(move.after(), after));
            }
        }
        held.merge(
                new Holding(move.to(), move.asset()),
                new int[given.length],
                (one, more) -> IntStream.concat(Arrays.stream(one), Arrays.stream(more)).toArray());
        if (at > 0) {
            step(policy, index, "5", move.to(), move.from(), move.after(), got);
        }
        arrive(policy, index, new Holding(move.from(), move.after()), got);
    }

    private void add(Policy policy, String asset, int theft, String what, int[] labels) {
        sum(policy, thefts.get(theft - 1).id(), asset, what, units(asset, labels.length));
    }

    private void sum(Policy policy, String theft, String asset, String what, UInt256 units) {
        sums.merge(List.of(policy.label(), theft, asset, what), units, UInt256::plus);
    }

    private void end(
            Policy policy, String kind, Holding at, int[] labels, int index, String reason) {
        Tag tag = kind.equals("UNSPENT") || kind.equals("FEE") ? null : tags.get(at.address());
        for (int label = 1; label <= thefts.size(); label++) {
            UInt256 units = units(at.asset(), count(labels, label));
            if (!units.isZero()) {
                String theft = thefts.get(label - 1).id();
                sum(policy, theft, at.asset(), "ended", units);
                terminals.add(
                        new Terminal(
                                theft,
                                policy.label(),
                                kind,
                                at.address(),
                                kind.equals("FEE") ? "" : at.address(),
                                moves.get(index).id(),
                                at.asset(),
                                units,
                                height(index),
                                time(index),
                                tag == null ? "" : tag.entity(),
                                tag == null ? "" : tag.source(),
                                reason));
            }
        }
    }

    private void close(Policy policy) {
        for (TheftFound theft : thefts) {
            for (String asset : assets.keySet()) {
                UInt256 stolen = sum(policy, theft, asset, "stolen");
                UInt256 in = sum(policy, theft, asset, "in");
                UInt256 ended = sum(policy, theft, asset, "ended");
                UInt256 out = sum(policy, theft, asset, "out");
                if (!stolen.isZero() || !in.isZero()) {
                    conservation.add(
                            new Conservation(
                                    theft.id(),
                                    policy.label(),
                                    asset,
                                    stolen,
                                    in,
                                    ended,
                                    out,
                                    stolen.plus(in).equals(ended.plus(out))));
                }
            }
        }
    }

    private UInt256 sum(Policy policy, TheftFound theft, String asset, String what) {
        return sums.getOrDefault(List.of(policy.label(), theft.id(), asset, what), UInt256.ZERO);
    }
}
