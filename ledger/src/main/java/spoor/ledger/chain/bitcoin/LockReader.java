package spoor.ledger.chain.bitcoin;

import spoor.ledger.chain.Lock;

/// Tells from a locking script who can spend the output: [spoor.ledger.chain.LockKind] and payload.
///
/// Not for several threads at once: each has its own.
public final class LockReader {
    /// The lock that `script` sets; never fails, since every script is one kind or another.
    public Lock lock(byte[] script) {
        throw new UnsupportedOperationException("to be written");
    }
}
