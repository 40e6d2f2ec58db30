package spoor.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.follow.Findings;
import spoor.ledger.trace.TerminalKind;

/// Findings, arranged for the sections of a report: terminals and bounds of one place in one row.
///
/// @param steps of the shown policy only, those that move stolen coins
record View(
        Findings findings,
        Provenance provenance,
        Policies policies,
        List<TheftView> thefts,
        List<Findings.Step> steps) {

    private record Key(String theft, TerminalKind kind, String output) {}

    static View of(Findings findings, Provenance provenance) {
        Policies policies = Policies.ofLabels(findings.run().policies());
        Map<String, Map<Key, Place>> places = places(findings, policies);
        List<TheftView> thefts = new ArrayList<>();
        for (Findings.TheftFound theft : findings.thefts()) {
            thefts.add(
                    TheftView.of(
                            theft,
                            thefts.size() + 1,
                            stolen(findings, theft.id(), policies),
                            places.getOrDefault(theft.id(), Map.of()).values(),
                            policies));
        }
        return new View(findings, provenance, policies, thefts, shown(findings, policies));
    }

    private static Map<String, Map<Key, Place>> places(Findings findings, Policies policies) {
        Map<String, Map<Key, Place>> places = new LinkedHashMap<>();
        for (Findings.Terminal terminal : findings.terminals()) {
            Key key =
                    new Key(
                            terminal.theft(),
                            TerminalKind.valueOf(terminal.terminal()),
                            terminal.place());
            place(places, key, policies).add(policies.indexOf(terminal.policy()), terminal);
        }
        for (Findings.Bounds bounds : findings.bounds()) {
            Key key =
                    new Key(
                            bounds.theft(),
                            TerminalKind.valueOf(bounds.terminal()),
                            bounds.place());
            place(places, key, policies).add(bounds);
        }
        return places;
    }

    private static Place place(Map<String, Map<Key, Place>> places, Key key, Policies policies) {
        return places.computeIfAbsent(key.theft(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        key, wanted -> new Place(wanted.kind(), wanted.output(), policies.count()));
    }

    private static List<Long> stolen(Findings findings, String theft, Policies policies) {
        Long[] stolen = new Long[policies.count()];
        Arrays.fill(stolen, 0L);
        for (Findings.Conservation row : findings.conservation()) {
            if (row.theft().equals(theft)) {
                stolen[policies.indexOf(row.policy())] = row.stolen();
            }
        }
        return List.of(stolen);
    }

    private static List<Findings.Step> shown(Findings findings, Policies policies) {
        String label = policies.shownLabel();
        return findings.steps().stream()
                .filter(step -> step.policy().equals(label) && takesTaint(step))
                .toList();
    }

    /// The transaction that made an origin may be among the steps although nothing stolen went in.
    private static boolean takesTaint(Findings.Step step) {
        return step.deposited().stream()
                .anyMatch(parcel -> parcel.parts().stream().anyMatch(part -> part.label() > 0));
    }

    Findings.Run run() {
        return findings.run();
    }

    boolean hasSeveralThefts() {
        return thefts.size() > 1;
    }

    /// Kinds in which any theft ends, in the order of [TerminalKind].
    List<TerminalKind> kinds() {
        return Arrays.stream(TerminalKind.values())
                .filter(kind -> thefts.stream().anyMatch(theft -> !theft.places(kind).isEmpty()))
                .toList();
    }

    /// What every conserving policy agrees was stolen, of all thefts together.
    long leastStolen() {
        return Amount.sum(thefts.stream().map(TheftView::leastStolen).toList());
    }
}
