package spoor.ledger.chain.bitcoin;

import spoor.ledger.chain.Lock;
import spoor.ledger.chain.Network;

/// Locks as the addresses that people write, and back: Base58Check, Bech32 (BIP 173), Bech32m (BIP
/// 350).
public final class Addresses {
    private Addresses() {}

    /// The address of a lock, or for kinds that have none: `script:` and the SHA-256 of the script
    /// in hexadecimal (nonstandard, multisig), `op_return`, `unknown`.
    public static String text(Network network, Lock lock) {
        throw new UnsupportedOperationException("to be written");
    }

    /// The lock that an address stands for.
    ///
    /// @throws IllegalArgumentException with what was found and expected (characters, checksum,
    ///   network, version, length), without a place
    public static Lock parse(Network network, String address) {
        throw new UnsupportedOperationException("to be written");
    }

    /// What an OP_RETURN output says, for people: its pushes as printable ASCII, everything else
    /// escaped; at most `limit` characters, then how many bytes were left out.
    ///
    /// @param lock of kind `NULL_DATA`
    public static String dataText(Lock lock, int limit) {
        throw new UnsupportedOperationException("to be written");
    }
}
