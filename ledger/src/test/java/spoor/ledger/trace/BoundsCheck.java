package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.trace.RecordingSink.Bound;
import spoor.ledger.trace.RecordingSink.Carried;
import spoor.ledger.trace.RecordingSink.Terminal;

/// Whether what every conserving policy finds lies between the least and the most, in every output
/// and every fee, and where trails end.
final class BoundsCheck {
    private BoundsCheck() {}

    private record Place(int theft, String where) {}

    static void check(UtxoChain chain, TraceRequest request) {
        RecordingSink sink = new RecordingSink(true);
        Trace.run(chain, request, sink);
        Map<Place, long[]> pairs = new HashMap<>();
        for (Carried pair : sink.of(Carried.class)) {
            pairs.put(
                    new Place(pair.theft(), "output " + pair.output()),
                    new long[] {pair.least(), pair.most()});
        }
        for (Bound pair : sink.of(Bound.class)) {
            if (!isCut(pair.kind())) {
                pairs.merge(
                        where(pair),
                        new long[] {pair.least(), pair.most()},
                        (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
            }
        }
        for (Policy policy : request.policies()) {
            if (policy.conserves()) {
                compare(policy, pairs, found(policy, sink));
            }
        }
    }

    /// A limit cuts a policy where it need not cut the bounds.
    private static boolean isCut(TerminalKind kind) {
        return kind == TerminalKind.TRUNCATED;
    }

    private static Place where(Bound pair) {
        return new Place(
                pair.theft(),
                pair.kind() + " " + pair.output() + " " + pair.transaction() + pair.reason());
    }

    private static Place where(Terminal end) {
        return new Place(
                end.theft(),
                end.kind() + " " + end.output() + " " + end.transaction() + end.reason());
    }

    private static Map<Place, Long> found(Policy policy, RecordingSink sink) {
        Map<Place, Long> found = new HashMap<>();
        for (TraceSink.Step step : sink.of(TraceSink.Step.class)) {
            if (step.policy() == policy) {
                for (TraceSink.Parcel parcel : step.withdrawn()) {
                    for (TraceSink.Run run : parcel.runs()) {
                        if (run.label() > 0) {
                            found.merge(
                                    new Place(run.label() - 1, "output " + parcel.output()),
                                    run.units(),
                                    Long::sum);
                        }
                    }
                }
            }
        }
        for (Terminal end : sink.of(Terminal.class)) {
            if (end.policy() == policy && !isCut(end.kind())) {
                found.merge(where(end), end.units(), Long::sum);
            }
        }
        return found;
    }

    private static void compare(Policy policy, Map<Place, long[]> pairs, Map<Place, Long> found) {
        for (Place place : pairs.keySet()) {
            found.putIfAbsent(place, 0L);
        }
        found.forEach((place, units) ->
                assertThat(units)
                        .as(policy.label() + " " + place)
                        .isBetween(
                                pairs.getOrDefault(place, new long[2])[0],
                                pairs.getOrDefault(place, new long[2])[1]));
    }
}
