package spoor.ledger.trace;

import spoor.ledger.chain.UtxoChain;

/// Follows stolen outputs through a chain, under several policies in one pass.
public final class Trace {
    private Trace() {}

    /// Every policy walks on its own taint: what it finds does not depend on the others in the run,
    /// except through the limit on transactions, which counts those of all.
    ///
    /// @throws IllegalArgumentException if there is no theft or more than 4,095, if an origin is
    ///   not an output of the chain, above its value, or named twice by one theft
    /// @throws spoor.ledger.base.MalformedDataException if the chain contradicts itself where the
    ///   walk comes by: outputs above inputs, an output spent before it exists
    /// @throws IllegalStateException if conservation is broken: a bug, with both sums in the
    ///   message
    public static TraceSummary run(UtxoChain chain, TraceRequest request, TraceSink sink) {
        int thefts = request.thefts().size();
        if (thefts == 0 || thefts > Runs.MAX_LABEL) {
            throw new IllegalArgumentException(
                    "the case has " + thefts + " thefts, expected 1 to " + Runs.MAX_LABEL);
        }
        if (chain.outputs() > Arrivals.MAX_OUTPUTS) {
            throw new IllegalArgumentException(
                    "the chain has "
                            + chain.outputs()
                            + " outputs, expected at most "
                            + Arrivals.MAX_OUTPUTS);
        }
        return new Walk(chain, request, sink).run();
    }
}
