package spoor.ledger.trace.account;

import org.jspecify.annotations.Nullable;
import spoor.ledger.trace.StopRule.Stop;

/// What the walk asks the floors above: does a trail end here?
///
/// A rule answers from the chain and from fixed data alone, the same for the same holding and
/// transfer whenever it is asked.
@FunctionalInterface
public interface AccountStopRule {
    /// Ends no trail.
    AccountStopRule NONE = holding -> null;

    /// What ends trails in this holding, or nothing.
    @Nullable Stop atHolding(int holding);

    /// Asked when taint arrives in a holding by a transfer that is no origin. A holding that only
    /// hands it on within the same transaction may let this one pass.
    default @Nullable Stop atArrival(int holding, long transfer) {
        return atHolding(holding);
    }
}
