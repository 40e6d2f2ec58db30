package spoor.ledger.trace.account;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.RecordingAccountSink.Bounded;
import spoor.ledger.trace.account.RecordingAccountSink.Ended;

/// Whether what every conserving policy finds where trails end lies between the least and the most
/// there, and is no more than what poison finds.
final class AccountBoundsCheck {
    private AccountBoundsCheck() {}

    /// @param transfer -1 for what is still held: rules differ in what brought it last
    private record Place(int theft, TerminalKind kind, int holding, long transfer, String reason) {
        static Place of(Ended end) {
            return of(end.theft(), end.kind(), end.holding(), end.transfer(), end.reason());
        }

        static Place of(int theft, TerminalKind kind, int holding, long transfer, String reason) {
            long when = kind == TerminalKind.UNSPENT ? -1 : transfer;
            return new Place(theft, kind, holding, when, reason);
        }

        /// A rule that comes on a longer way, or brings less, is cut off where the bounds go on.
        boolean mayBeOneRulesOwn() {
            return kind == TerminalKind.TRUNCATED
                    && (reason.equals("depth") || reason.equals("min_units"));
        }
    }

    private record Pair(UInt256 least, UInt256 most) {
        Pair plus(Pair other) {
            return new Pair(least.plus(other.least), most.plus(other.most));
        }
    }

    static void check(RecordingAccountSink sink) {
        Map<Place, Pair> pairs = new HashMap<>();
        for (Bounded bound : sink.bounds) {
            pairs.merge(
                    Place.of(
                            bound.theft(),
                            bound.kind(),
                            bound.holding(),
                            bound.transfer(),
                            bound.reason()),
                    new Pair(bound.least(), bound.most()),
                    Pair::plus);
        }
        Map<Place, UInt256> poison = found(sink, Policy.POISON);
        for (Policy policy : Policy.values()) {
            if (policy.conserves()) {
                Map<Place, UInt256> found = found(sink, policy);
                pairs.keySet().forEach(place -> found.putIfAbsent(place, UInt256.ZERO));
                found.forEach((place, units) -> {
                    compare(policy, place, units, pairs.get(place));
                    compareWithPoison(policy, place, units, poison.get(place));
                });
            }
        }
    }

    private static Map<Place, UInt256> found(RecordingAccountSink sink, Policy policy) {
        Map<Place, UInt256> found = new HashMap<>();
        for (Ended end : sink.ends(policy)) {
            found.merge(Place.of(end), end.units(), UInt256::plus);
        }
        return found;
    }

    private static void compare(Policy policy, Place place, UInt256 units, @Nullable Pair pair) {
        boolean isWithin =
                pair == null
                        ? place.mayBeOneRulesOwn()
                        : pair.least.compareTo(units) <= 0 && units.compareTo(pair.most) <= 0;
        if (!isWithin) {
            fail("%s, %s: found %s, expected %s".formatted(policy.label(), place, units, pair));
        }
    }

    /// Under poison nobody's units are stolen again.
    private static void compareWithPoison(
            Policy policy, Place place, UInt256 units, @Nullable UInt256 poison) {
        boolean isOther =
                place.kind == TerminalKind.RESTOLEN || place.kind == TerminalKind.TRUNCATED;
        boolean isWithin = units.isZero() || (poison != null && units.compareTo(poison) <= 0);
        if (!isOther && !isWithin) {
            fail("%s, %s: found %s, poison %s".formatted(policy.label(), place, units, poison));
        }
    }
}
