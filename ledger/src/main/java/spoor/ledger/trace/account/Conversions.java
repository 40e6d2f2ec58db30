package spoor.ledger.trace.account;

/// Which transfers give one asset for another inside a transaction: wrapping and the like.
@FunctionalInterface
public interface Conversions {
    /// No transfer does.
    Conversions NONE = transfer -> -1;

    /// The later transfer of the same transaction in which the giver of this one gets back another
    /// asset for all of it, or -1. No two transfers have the same answer.
    long given(long transfer);
}
