package spoor.app.report;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;
import spoor.app.report.Flow.Node;
import spoor.app.report.Flow.Shape;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Reads the whole flow of the shown policy out of the findings: one node for each address with
/// origins, for each transaction, and for each owner at which trails end.
final class FlowReader {
    private final View view;
    private final Flow flow = new Flow();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, OriginFound> origins = new HashMap<>();

    /// What arrived in an output from the transaction that made it, by theft.
    private final Map<String, Map<Integer, UInt256>> arrived = new HashMap<>();

    private FlowReader(View view) {
        this.view = view;
    }

    static Flow read(View view) {
        FlowReader reader = new FlowReader(view);
        view.thefts().forEach(reader::origins);
        view.steps().forEach(reader::step);
        reader.terminals();
        return reader.flow;
    }

    private void origins(TheftView theft) {
        for (OriginFound origin : theft.found().origins()) {
            origins.put(origin.output(), origin);
        }
    }

    private void step(Step step) {
        int to = transaction(step);
        for (Parcel parcel : step.deposited()) {
            for (Part part : parcel.parts()) {
                if (part.label() > 0) {
                    flowInto(to, parcel.place(), part.label(), part.units());
                }
            }
        }
        Map<Integer, BigInteger> stolenHere = excess(step);
        for (Parcel parcel : step.withdrawn()) {
            for (Part part : parcel.parts()) {
                if (part.label() > 0) {
                    arrive(parcel.place(), part, stolenHere);
                }
            }
        }
    }

    /// What leaves a transaction above what went in was stolen in one of its outputs, by theft.
    private static Map<Integer, BigInteger> excess(Step step) {
        Map<Integer, BigInteger> excess = new HashMap<>();
        step.withdrawn().forEach(parcel -> add(excess, parcel.parts(), 1));
        add(excess, step.fee(), 1);
        step.deposited().forEach(parcel -> add(excess, parcel.parts(), -1));
        return excess;
    }

    private static void add(Map<Integer, BigInteger> sums, List<Part> parts, int sign) {
        for (Part part : parts) {
            BigInteger units = part.units().toBigInteger();
            sums.merge(part.label(), sign < 0 ? units.negate() : units, BigInteger::add);
        }
    }

    private void arrive(String output, Part part, Map<Integer, BigInteger> stolenHere) {
        BigInteger excess =
                origins.containsKey(output)
                        ? stolenHere.getOrDefault(part.label(), BigInteger.ZERO)
                        : BigInteger.ZERO;
        UInt256 stolen = UInt256.of(excess.max(BigInteger.ZERO).min(part.units().toBigInteger()));
        stolenHere.merge(part.label(), stolen.toBigInteger().negate(), BigInteger::add);
        arrived.computeIfAbsent(output, _ -> new HashMap<>())
                .merge(part.label(), part.units().minus(stolen), UInt256::plusOrMax);
    }

    /// Units of one output come from the transaction that made it, and what is above that was
    /// stolen there.
    private void flowInto(int to, String output, int label, UInt256 units) {
        Map<Integer, UInt256> there = arrived.getOrDefault(output, Map.of());
        UInt256 before = units.min(there.getOrDefault(label, UInt256.ZERO));
        @Nullable Integer from = nodes.get(transactionKey(Outputs.transaction(output)));
        if (from == null) {
            before = UInt256.ZERO;
        } else if (!before.isZero()) {
            flow.link(from, to, label, before);
            there.merge(label, before, UInt256::minus);
            deepen(from, to);
        }
        if (units.compareTo(before) > 0) {
            flow.link(origin(output, label), to, label, units.minus(before));
        }
    }

    private void deepen(int from, int to) {
        if (flow.node(to).shape() == Shape.TRANSACTION) {
            flow.moveTo(to, Math.max(flow.layer(to), flow.layer(from) + 1));
        }
    }

    private void terminals() {
        Map<String, Integer> labels = new LinkedHashMap<>();
        view.thefts().forEach(theft -> labels.put(theft.found().id(), theft.label()));
        int last = flow.lastLayer() + 1;
        for (Findings.Terminal terminal : view.findings().terminals()) {
            if (terminal.policy().equals(view.policies().shownLabel())
                    && !terminal.units().isZero()) {
                int label = labels.getOrDefault(terminal.theft(), 0);
                flowInto(terminal(terminal, last), terminal, label);
            }
        }
    }

    private void flowInto(int to, Findings.Terminal terminal, int label) {
        @Nullable Integer payer = nodes.get(transactionKey(terminal.place()));
        if (payer != null) {
            flow.link(payer, to, label, terminal.units());
        } else {
            flowInto(to, terminal.place(), label, terminal.units());
        }
    }

    private int transaction(Step step) {
        return nodes.computeIfAbsent(
                transactionKey(step.transaction()),
                _ ->
                        flow.add(
                                new Node(
                                        Shape.TRANSACTION,
                                        null,
                                        step.transaction()
                                                .substring(
                                                        0,
                                                        Math.min(8, step.transaction().length())),
                                        "transaction "
                                                + step.transaction()
                                                + ", "
                                                + Section.height(step.height())
                                                + ", "
                                                + Section.time(step.time()),
                                        1),
                                1));
    }

    private int origin(String output, int label) {
        @Nullable OriginFound origin = origins.get(output);
        String owner = origin == null || origin.address().isEmpty() ? output : origin.address();
        return nodes.computeIfAbsent(
                "origin\n" + label + "\n" + owner,
                _ ->
                        flow.add(
                                new Node(
                                        Shape.ORIGIN,
                                        null,
                                        Outputs.brief(owner),
                                        "origins at " + owner,
                                        1),
                                0));
    }

    private int terminal(Findings.Terminal terminal, int layer) {
        TerminalKind kind = TerminalKind.valueOf(terminal.terminal());
        String owner = owner(terminal, kind);
        return nodes.computeIfAbsent(
                "terminal\n" + kind + "\n" + owner,
                _ -> flow.add(terminalNode(terminal, kind, owner), layer));
    }

    private static String owner(Findings.Terminal terminal, TerminalKind kind) {
        if (kind == TerminalKind.FEE) {
            return "fees";
        }
        if (!terminal.entity().isEmpty()) {
            return terminal.entity();
        }
        return terminal.address().isEmpty() ? terminal.place() : terminal.address();
    }

    private static Node terminalNode(Findings.Terminal terminal, TerminalKind kind, String owner) {
        boolean isNamed = kind == TerminalKind.FEE || !terminal.entity().isEmpty();
        return new Node(
                Shape.TERMINAL,
                kind,
                isNamed ? owner : Outputs.brief(owner),
                KindWords.heading(kind) + ": " + owner,
                1);
    }

    private static String transactionKey(String id) {
        return "transaction\n" + id;
    }
}
