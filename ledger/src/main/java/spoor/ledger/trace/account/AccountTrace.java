package spoor.ledger.trace.account;

import spoor.ledger.chain.evm.AccountChain;

/// Follows stolen units through the holdings of a chain of accounts, under several policies in one
/// pass.
public final class AccountTrace {
    /// The most thefts that one trace can tell apart, as on chains of outputs.
    static final int MOST_THEFTS = 4095;

    private AccountTrace() {}

    /// Every policy walks on its own taint: what it finds does not depend on the others in the run,
    /// except through the limit on transfers, which counts those of all.
    ///
    /// @throws IllegalArgumentException if there is no theft or more than 4,095, if an origin is
    ///   not a transfer of the chain, above what it moves, or named twice by one theft
    /// @throws IllegalStateException if conservation is broken: a bug, with both sums in the
    ///   message
    public static AccountSummary run(AccountChain chain, AccountRequest request, AccountSink sink) {
        int thefts = request.thefts().size();
        if (thefts == 0 || thefts > MOST_THEFTS) {
            throw new IllegalArgumentException(
                    "the case has " + thefts + " thefts, expected 1 to " + MOST_THEFTS);
        }
        return new Walk(chain, request, sink).run();
    }
}
