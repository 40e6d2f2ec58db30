package spoor.ledger.chain.bitcoin;

import spoor.ledger.base.Bytes32;

/// Computes a transaction's id from its fields, as sources that list fields give them: serializes
/// them without witness and hashes the bytes twice.
///
/// ```
/// new TransactionId(version).input(...).output(...).id(lockTime)
/// ```
public final class TransactionId {
    /// @param version the low 32 bits count
    public TransactionId(long version) {
        throw new UnsupportedOperationException("to be written");
    }

    /// @param spentId all zero for a coinbase
    /// @param spentIndex 0 to 2^32 - 1, the latter for a coinbase
    /// @param script the unlocking script (`scriptSig`), without witness
    /// @param sequence 0 to 2^32 - 1
    public TransactionId input(Bytes32 spentId, long spentIndex, byte[] script, long sequence) {
        throw new UnsupportedOperationException("to be written");
    }

    /// @param valueSat satoshi
    /// @param script the locking script (`scriptPubKey`)
    public TransactionId output(long valueSat, byte[] script) {
        throw new UnsupportedOperationException("to be written");
    }

    /// @param lockTime 0 to 2^32 - 1
    public Bytes32 id(long lockTime) {
        throw new UnsupportedOperationException("to be written");
    }
}
