package spoor.app.tags;

import spoor.ledger.chain.Lock;
import spoor.ledger.chain.evm.EvmAddress;

/// Whom a tag is about, as the chain knows him.
public sealed interface Owner {
    /// Of outputs.
    record OfLock(Lock lock) implements Owner {}

    /// On a chain of accounts.
    record OfAccount(EvmAddress address) implements Owner {}
}
