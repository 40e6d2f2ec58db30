package spoor.app.report;

import java.util.List;
import java.util.stream.IntStream;
import spoor.ledger.base.UInt256;

/// What came under a theft's label in one asset, by policy: it depends on the policy when origins
/// lie on one another's trail.
///
/// @param convertedIn what conversions brought from other assets
/// @param convertedOut what conversions took into other assets
record Taken(
        Policies policies,
        List<UInt256> stolen,
        List<UInt256> convertedIn,
        List<UInt256> convertedOut) {
    Taken {
        stolen = List.copyOf(stolen);
        convertedIn = List.copyOf(convertedIn);
        convertedOut = List.copyOf(convertedOut);
    }

    boolean converts() {
        return IntStream.range(0, policies.count())
                .anyMatch(policy ->
                        !convertedIn.get(policy).isZero() || !convertedOut.get(policy).isZero());
    }

    /// The least that every conserving policy finds to have been there.
    UInt256 least() {
        return policies.agreed(all());
    }

    /// The most that can have been there under a conserving policy.
    UInt256 most() {
        return policies.most(all());
    }

    private List<UInt256> all() {
        return IntStream.range(0, policies.count())
                .mapToObj(policy -> stolen.get(policy).plusOrMax(convertedIn.get(policy)))
                .toList();
    }
}
