package spoor.ledger.trace;

import org.jspecify.annotations.Nullable;

/// What the walk asks the floors above: does a trail end here?
///
/// A rule answers from the chain and from fixed data alone, the same for the same output whenever
/// it is asked.
public interface StopRule {
    /// Ends no trail.
    StopRule NONE = new StopRule() {};

    /// Asked when taint arrives in an output that is no origin.
    default @Nullable Stop atOutput(long output) {
        return null;
    }

    /// Asked when tainted outputs are about to be spent: an answer ends all their trails in those
    /// outputs.
    default @Nullable Stop atTransaction(long transaction) {
        return null;
    }

    /// @param kind any but UNSPENT, FEE, RESTOLEN and TRUNCATED, which the walk itself finds
    /// @param reason a sentence for the report: the tag and its source, or the rule that recognised
    ///   a pattern
    record Stop(TerminalKind kind, String reason) {}
}
