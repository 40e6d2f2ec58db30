package spoor.ledger.trace.account;

import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.trace.Limits;

/// How far the whole run goes: up to a height or time, and for so many transfers.
record Horizon(AccountChain chain, Limits limits) {
    /// The limit that keeps a transfer from being followed, or nothing.
    ///
    /// @param handled transfers that were followed before
    @Nullable String limit(long transfer, long handled) {
        if (handled >= limits.transactions()) {
            return "transactions";
        }
        boolean hasUntil =
                limits.untilHeight() != Integer.MAX_VALUE
                        || limits.untilTimeSeconds() != Long.MAX_VALUE;
        return hasUntil && isBeyond(chain.block(chain.transactionOf(transfer))) ? "until" : null;
    }

    private boolean isBeyond(long block) {
        return chain.height(block) > limits.untilHeight()
                || chain.timeSeconds(block) > limits.untilTimeSeconds();
    }
}
