package spoor.ledger.intake.account;

import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.evm.TransferKind;

/// What a block pays by itself stands in one transaction for each kind, whose key no hash has: it
/// starts with 23 zeros.
final class CreditKey {
    private static final int KIND_AT = 23;
    private static final int HEIGHT_AT = 24;

    private CreditKey() {}

    static byte[] of(TransferKind kind, long height) {
        byte[] key = new byte[Bytes32.SIZE];
        key[KIND_AT] = (byte) (kind.code() + 1);
        for (int i = 0; i < Long.BYTES; i++) {
            key[HEIGHT_AT + i] = (byte) (height >>> (8 * (Long.BYTES - 1 - i)));
        }
        return key;
    }

    /// Whether a transaction's key is one of [#of].
    static boolean isOne(byte[] key) {
        for (int i = 0; i < KIND_AT; i++) {
            if (key[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// The bytes of a transaction's hash.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if they are one of these keys
    static byte[] refused(AccountFacts.Row where, Bytes32 hash) {
        byte[] key = hash.toByteArray();
        if (isOne(key)) {
            throw Gathering.fault(
                    where,
                    "transaction hash is "
                            + hash.toHex()
                            + ", expected the hash of a transaction, which does not start with 23"
                            + " zero bytes");
        }
        return key;
    }
}
