package spoor.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings.Conversion;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;
import spoor.app.follow.Findings.Terminal;
import spoor.app.report.Flow.Node;
import spoor.app.report.Flow.Shape;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// Reads the flow of one asset between accounts, under the shown policy.
///
/// Accounts live on, and coins come back to them. A picture from left to right breaks such a circle
/// by time: coins that come back make the address a further node to the right, a further visit.
/// What an address gives comes from its earliest visit that has some left.
final class AccountFlow {
    private final View view;
    private final Unit unit;
    private final String asset;
    private final Flow flow = new Flow();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, List<Visit>> visits = new HashMap<>();
    private final Set<String> origins = new HashSet<>();
    private final Map<String, Conversion> conversionsOut = new HashMap<>();
    private final Map<String, Map<String, UInt256>> conversionsIn = new HashMap<>();

    /// Where each node's coins go.
    private final Map<Integer, Set<Integer>> ends = new HashMap<>();

    /// Who gave what a transaction brought to an address.
    private final Map<String, String> givers = new HashMap<>();

    /// @param held what came in and has not left, by theft
    private record Visit(int node, Map<Integer, UInt256> held) {}

    private AccountFlow(View view, Unit unit) {
        this.view = view;
        this.unit = unit;
        this.asset = unit.asset().id();
    }

    static Flow read(View view, Unit unit) {
        AccountFlow reader = new AccountFlow(view, unit);
        reader.prepare();
        view.steps().forEach(reader::step);
        reader.terminals();
        return reader.withoutLastStops();
    }

    private void prepare() {
        for (TheftView theft : view.thefts(unit)) {
            theft.origins().stream().map(OriginFound::output).forEach(origins::add);
        }
        for (Conversion conversion : view.conversions()) {
            String theft = conversion.theft();
            if (conversion.asset().equals(asset)) {
                conversionsOut.put(
                        key(theft, conversion.transaction(), conversion.place()), conversion);
            }
            if (conversion.assetAfter().equals(asset)) {
                conversionsIn
                        .computeIfAbsent(
                                key(theft, conversion.transaction()), _ -> new LinkedHashMap<>())
                        .merge(conversion.asset(), conversion.unitsAfter(), UInt256::plusOrMax);
            }
        }
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    private void step(Step step) {
        for (Parcel given : step.deposited().isEmpty() ? step.withdrawn() : step.deposited()) {
            if (given.asset().equals(asset) && !step.withdrawn().isEmpty()) {
                String giver = step.deposited().isEmpty() ? "" : given.place();
                Parcel taken = step.withdrawn().getFirst();
                givers.put(key(step.transaction(), taken.place()), giver);
                for (Part part : given.parts()) {
                    if (part.label() > 0) {
                        move(step, giver, taken.place(), part);
                    }
                }
            }
        }
        burn(step);
    }

    /// Burning a wrapped coin pays nobody, and still converts.
    private void burn(Step step) {
        for (Parcel given : step.withdrawn().isEmpty() ? step.deposited() : List.<Parcel>of()) {
            for (Part part : given.parts()) {
                boolean isConverted =
                        part.label() > 0
                                && given.asset().equals(asset)
                                && conversionOut(step, given.place(), part) != null;
                if (isConverted) {
                    move(step, given.place(), "", part);
                }
            }
        }
    }

    private @Nullable Conversion conversionOut(Step step, String giver, Part part) {
        return conversionsOut.get(key(theft(part.label()), step.transaction(), giver));
    }

    private String theft(int label) {
        return view.findings().thefts().get(label - 1).id();
    }

    private void move(Step step, String giver, String receiver, Part part) {
        List<Source> sources = new ArrayList<>();
        UInt256 open = converted(step, part, sources);
        open = draw(giver, part.label(), open, sources);
        if (!open.isZero()) {
            sources.add(new Source(origin(step, giver, receiver, part.label()), open));
        }
        Conversion conversion = conversionOut(step, giver, part);
        for (Source source : sources) {
            if (conversion != null) {
                flow.link(source.node(), became(conversion), part.label(), source.units());
            } else {
                arrive(source, receiver, part.label());
            }
        }
    }

    private record Source(int node, UInt256 units) {}

    /// What a conversion in the same transaction brings.
    private UInt256 converted(Step step, Part part, List<Source> sources) {
        Map<String, UInt256> brought =
                conversionsIn.getOrDefault(key(theft(part.label()), step.transaction()), Map.of());
        UInt256 open = part.units();
        for (Map.Entry<String, UInt256> one : brought.entrySet()) {
            UInt256 units = open.min(one.getValue());
            if (!units.isZero()) {
                Unit before = view.unit(one.getKey());
                sources.add(
                        new Source(
                                node(
                                        "from\n" + one.getKey(),
                                        Shape.ORIGIN,
                                        null,
                                        "from " + before.name(),
                                        "was " + before.name() + " before",
                                        0),
                                units));
                one.setValue(one.getValue().minus(units));
                open = open.minus(units);
            }
        }
        return open;
    }

    /// Takes units from an address' visits, the earliest first.
    ///
    /// @return what they do not have
    private UInt256 draw(String address, int label, UInt256 units, List<Source> sources) {
        UInt256 open = units;
        for (Visit visit : visits.getOrDefault(address, List.of())) {
            UInt256 held = visit.held().getOrDefault(label, UInt256.ZERO);
            UInt256 taken = open.min(held);
            if (!taken.isZero()) {
                visit.held().put(label, held.minus(taken));
                sources.add(new Source(visit.node(), taken));
                open = open.minus(taken);
            }
        }
        return open;
    }

    private int origin(Step step, String giver, String receiver, int label) {
        String transfer =
                step.position().isEmpty()
                        ? step.transaction()
                        : step.transaction() + ":" + step.position();
        boolean isOrigin = origins.contains(transfer);
        String owner = giver.isEmpty() ? receiver : giver;
        return node(
                key("origin", Integer.toString(label), isOrigin ? "" : "?", owner),
                Shape.ORIGIN,
                null,
                Outputs.brief(owner),
                (isOrigin ? "stolen from " : "was already at ") + owner,
                0);
    }

    private int became(Conversion conversion) {
        Unit after = view.unit(conversion.assetAfter());
        return node(
                "became\n" + conversion.assetAfter(),
                Shape.TERMINAL,
                null,
                "became " + after.name(),
                "became " + after.name() + ", followed there",
                1);
    }

    private int node(
            String key,
            Shape shape,
            @Nullable TerminalKind kind,
            String name,
            String tip,
            int layer) {
        return nodes.computeIfAbsent(
                key, _ -> flow.add(new Node(shape, kind, name, tip, 1), layer));
    }

    private void arrive(Source source, String receiver, int label) {
        Visit visit = visit(receiver, flow.layer(source.node()));
        visit.held().merge(label, source.units(), UInt256::plusOrMax);
        flow.link(source.node(), visit.node(), label, source.units());
    }

    /// The latest visit to the right of a layer, or a new one.
    private Visit visit(String address, int layer) {
        List<Visit> known = visits.computeIfAbsent(address, _ -> new ArrayList<>());
        if (!known.isEmpty() && flow.layer(known.getLast().node()) > layer) {
            return known.getLast();
        }
        String mark = known.isEmpty() ? "" : " (" + (known.size() + 1) + ")";
        String again = known.isEmpty() ? "" : ", visit " + (known.size() + 1);
        Node node =
                new Node(Shape.ACCOUNT, null, Outputs.brief(address) + mark, address + again, 1);
        Visit visit = new Visit(flow.add(node, layer + 1), new HashMap<>());
        known.add(visit);
        return visit;
    }

    private void terminals() {
        for (Terminal terminal : view.findings().terminals()) {
            boolean isShown =
                    terminal.policy().equals(view.policies().shownLabel())
                            && terminal.asset().equals(asset);
            if (isShown && !terminal.units().isZero()) {
                end(terminal, view.label(terminal.theft()));
            }
        }
        List<Integer> ends =
                IntStream.range(0, flow.nodes().size())
                        .filter(node -> flow.node(node).shape() == Shape.TERMINAL)
                        .boxed()
                        .toList();
        ends.forEach(node -> flow.moveTo(node, 0));
        int last = flow.lastLayer() + 1;
        ends.forEach(node -> flow.moveTo(node, last));
    }

    private void end(Terminal terminal, int label) {
        List<Source> sources = new ArrayList<>();
        UInt256 open = draw(terminal.place(), label, terminal.units(), sources);
        String giver = givers.get(key(terminal.transaction(), terminal.place()));
        if (giver != null) {
            open = draw(giver, label, open, sources);
        }
        if (!open.isZero()) {
            sources.add(
                    new Source(
                            node(
                                    key("origin", Integer.toString(label), "?", terminal.place()),
                                    Shape.ORIGIN,
                                    null,
                                    Outputs.brief(terminal.place()),
                                    "was already at " + terminal.place(),
                                    0),
                            open));
        }
        for (Source source : sources) {
            flow.link(source.node(), terminal(terminal), label, source.units());
        }
    }

    /// All terminals stand at the right in the end.
    private int terminal(Terminal terminal) {
        TerminalKind kind = TerminalKind.valueOf(terminal.terminal());
        String owner =
                kind == TerminalKind.FEE
                        ? "fees"
                        : terminal.entity().isEmpty() ? terminal.place() : terminal.entity();
        boolean isNamed = kind == TerminalKind.FEE || !terminal.entity().isEmpty();
        return node(
                key("terminal", kind.name(), owner),
                Shape.TERMINAL,
                kind,
                isNamed ? owner : Outputs.brief(owner),
                KindWords.heading(kind, true, false) + ": " + owner,
                1);
    }

    /// The flow without addresses from which everything goes to one terminal: the terminal stands
    /// for them.
    private Flow withoutLastStops() {
        int[] target = new int[flow.nodes().size()];
        for (int node = 0; node < target.length; node++) {
            target[node] = flow.node(node).shape() == Shape.ACCOUNT ? onlyEnd(node) : node;
        }
        Flow shorter = new Flow();
        int[] number = new int[target.length];
        for (int node = 0; node < target.length; node++) {
            number[node] =
                    target[node] == node ? shorter.add(flow.node(node), flow.layer(node)) : -1;
        }
        flow.links()
                .forEach((link, units) -> {
                    if (target[link.from()] == link.from()) {
                        shorter.link(
                                number[link.from()],
                                number[target[link.to()]],
                                link.label(),
                                units);
                    }
                });
        return shorter;
    }

    /// The terminal to which all of an address goes, or the address itself.
    private int onlyEnd(int node) {
        if (ends.isEmpty()) {
            flow.links()
                    .keySet()
                    .forEach(link ->
                            ends.computeIfAbsent(link.from(), _ -> new HashSet<>()).add(link.to()));
        }
        Set<Integer> to = ends.getOrDefault(node, Set.of());
        if (to.size() != 1) {
            return node;
        }
        int only = to.iterator().next();
        return flow.node(only).shape() == Shape.TERMINAL ? only : node;
    }

    /// Whether coins came back to an address, so that it stands more than once.
    static boolean hasFurtherVisits(Flow flow) {
        return flow.nodes().stream()
                .filter(node -> node.shape() == Shape.ACCOUNT)
                .anyMatch(node -> node.tip().contains(", visit "));
    }
}
