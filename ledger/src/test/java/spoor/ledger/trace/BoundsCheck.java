package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.trace.RecordingSink.Bound;
import spoor.ledger.trace.RecordingSink.Carried;
import spoor.ledger.trace.RecordingSink.Terminal;

/// Whether what every conserving policy finds lies between the least and the most, in every output
/// and every fee, and where trails end.
final class BoundsCheck {
    private BoundsCheck() {}

    private record Place(int theft, String where) {}

    /// @param calls what a [RecordingSink] kept of a trace of this request
    static void check(TraceRequest request, List<Object> calls) {
        Map<Place, long[]> pairs = new HashMap<>();
        for (Carried pair : of(calls, Carried.class)) {
            pairs.put(
                    new Place(pair.theft(), "output " + pair.output()),
                    new long[] {pair.least(), pair.most()});
        }
        for (Bound pair : of(calls, Bound.class)) {
            pairs.merge(
                    where(pair),
                    new long[] {pair.least(), pair.most()},
                    (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
        }
        for (Policy policy : request.policies()) {
            if (policy.conserves()) {
                compare(policy, pairs, found(policy, calls));
            }
        }
    }

    /// A rule that comes on a longer way, or brings less, is cut off where the bounds go on.
    private static boolean mayBeOneRulesOwn(Place place) {
        return place.where.startsWith(TerminalKind.TRUNCATED.name())
                && (place.where.endsWith(Reason.DEPTH) || place.where.endsWith(Reason.MIN_UNITS));
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

    private static Map<Place, Long> found(Policy policy, List<Object> calls) {
        Map<Place, Long> found = new HashMap<>();
        for (TraceSink.Step step : of(calls, TraceSink.Step.class)) {
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
        for (Terminal end : of(calls, Terminal.class)) {
            if (end.policy() == policy) {
                found.merge(where(end), end.units(), Long::sum);
            }
        }
        return found;
    }

    private static <T> List<T> of(List<Object> calls, Class<T> type) {
        return calls.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void compare(Policy policy, Map<Place, long[]> pairs, Map<Place, Long> found) {
        for (Place place : pairs.keySet()) {
            found.putIfAbsent(place, 0L);
        }
        found.forEach((place, units) -> {
            if (!pairs.containsKey(place) && mayBeOneRulesOwn(place)) {
                return;
            }
            long[] pair = pairs.getOrDefault(place, new long[2]);
            if (units < pair[0] || units > pair[1]) {
                fail(
                        "%s, %s: found %d, expected %d to %d"
                                .formatted(policy.label(), place, units, pair[0], pair[1]));
            }
        });
    }
}
