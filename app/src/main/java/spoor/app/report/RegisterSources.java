package spoor.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.register.Register;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Figure;

/// What the claims of a register rest on, numbered in the order of the claims.
final class RegisterSources {
    /// @param number from 1
    /// @param claims how many rest on it
    record Source(int number, String address, String document, String root, int claims) {}

    private final Map<String, Source> byKey = new LinkedHashMap<>();

    RegisterSources(Register register) {
        register.incidents()
                .forEach(incident -> incident.claims().forEach(claim -> add(claim.backing())));
        register.figures().stream().map(Figure::backing).forEach(this::add);
    }

    private void add(Backing backing) {
        Evidence evidence = backing.evidence();
        if (evidence.witness().isEmpty()) {
            return;
        }
        Source before = byKey.get(key(evidence));
        byKey.put(
                key(evidence),
                new Source(
                        before == null ? byKey.size() + 1 : before.number(),
                        evidence.address(),
                        evidence.document(),
                        evidence.root(),
                        before == null ? 1 : before.claims() + 1));
    }

    private static String key(Evidence evidence) {
        return evidence.address() + "\n" + evidence.document() + "\n" + evidence.root();
    }

    List<Source> all() {
        return new ArrayList<>(byKey.values());
    }

    /// The number of what a claim rests on, 0 where it names nothing.
    int number(Backing backing) {
        Source source = byKey.get(key(backing.evidence()));
        return source == null ? 0 : source.number();
    }
}
