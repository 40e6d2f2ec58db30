package spoor.ledger.trace;

import spoor.ledger.chain.UtxoChain;

/// Follows stolen outputs through a chain, under several policies in one pass.
public final class Trace {
    private Trace() {}

    /// @throws IllegalArgumentException if an origin is not an output of the chain or above its
    ///   value
    /// @throws IllegalStateException if conservation is broken: a bug, with both sums in the
    ///   message
    public static TraceSummary run(UtxoChain chain, TraceRequest request, TraceSink sink) {
        throw new UnsupportedOperationException("to be written");
    }
}
