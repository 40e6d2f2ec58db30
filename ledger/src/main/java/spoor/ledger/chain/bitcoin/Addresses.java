package spoor.ledger.chain.bitcoin;

import java.util.Arrays;
import java.util.HexFormat;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

/// Locks as the addresses that people write, and back: Base58Check, Bech32 (BIP 173), Bech32m (BIP
/// 350).
public final class Addresses {
    private static final int HASH_SIZE = LockReader.KEY_HASH_SIZE;
    private static final int CHECKED_SIZE = 1 + HASH_SIZE + 4;

    /// Above it no text is an address, and not worth the time to decode.
    private static final int LONGEST = 90;

    private Addresses() {}

    /// The address of a lock, or for kinds that have none: `script:` and the SHA-256 of the script
    /// in hexadecimal (nonstandard, multisig), `op_return`, `unknown`.
    public static String text(Network network, Lock lock) {
        byte[] payload = lock.payload();
        return switch (lock.kind()) {
            case P2PKH -> base58(network.keyHashVersion(), payload);
            case P2SH -> base58(network.scriptHashVersion(), payload);
            case P2WPKH, P2WSH -> SegwitAddress.text(network, 0, payload);
            case P2TR -> SegwitAddress.text(network, 1, payload);
            case WITNESS ->
                    SegwitAddress.text(
                            network, payload[0], Arrays.copyOfRange(payload, 1, payload.length));
            case NONSTANDARD, MULTISIG ->
                    "script:" + HexFormat.of().formatHex(DoubleSha256.sha256().digest(payload));
            case NULL_DATA -> "op_return";
            case UNKNOWN -> "unknown";
        };
    }

    /// The lock that an address stands for.
    ///
    /// @throws IllegalArgumentException with what was found and expected (characters, checksum,
    ///   network, version, length), without a place
    public static Lock parse(Network network, String address) {
        try {
            if (address.isEmpty() || address.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "has " + address.length() + " characters, expected 1 to " + LONGEST);
            }
            return SegwitAddress.isLike(address)
                    ? SegwitAddress.parse(network, address)
                    : parseBase58(network, address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "bitcoin address " + Characters.quote(address) + " " + e.getMessage(), e);
        }
    }

    /// What an OP_RETURN output says, for people: its pushes as quoted printable ASCII, everything
    /// else escaped; at most `limit` characters, then how many bytes were left out.
    ///
    /// @param lock of kind `NULL_DATA`
    public static String dataText(Lock lock, int limit) {
        if (lock.kind() != LockKind.NULL_DATA) {
            throw new IllegalArgumentException("lock is " + lock + ", expected NULL_DATA");
        }
        return new DataText(lock.payload(), limit).text();
    }

    private static String base58(int version, byte[] payload) {
        if (payload.length != HASH_SIZE) {
            throw new IllegalArgumentException(
                    "hash has " + payload.length + " bytes, expected " + HASH_SIZE);
        }
        byte[] versioned = new byte[1 + HASH_SIZE];
        versioned[0] = (byte) version;
        System.arraycopy(payload, 0, versioned, 1, HASH_SIZE);
        return Base58.encodeChecked(versioned);
    }

    private static Lock parseBase58(Network network, String address) {
        byte[] bytes = Base58.decode(address);
        if (bytes.length != CHECKED_SIZE) {
            throw new IllegalArgumentException(
                    "has "
                            + bytes.length
                            + " bytes, expected 25: version, hash of 20, checksum of 4");
        }
        String found = HexFormat.of().formatHex(bytes, 1 + HASH_SIZE, CHECKED_SIZE);
        String expected =
                HexFormat.of().formatHex(Base58.checksum(Arrays.copyOf(bytes, 1 + HASH_SIZE)));
        if (!found.equals(expected)) {
            throw new IllegalArgumentException("has checksum " + found + ", expected " + expected);
        }
        LockKind kind = kindOf(network, bytes[0] & 0xff);
        return new Lock(kind, Arrays.copyOfRange(bytes, 1, 1 + HASH_SIZE));
    }

    private static LockKind kindOf(Network network, int version) {
        if (version == network.keyHashVersion()) {
            return LockKind.P2PKH;
        }
        if (version == network.scriptHashVersion()) {
            return LockKind.P2SH;
        }
        for (Network other : Network.values()) {
            if (version == other.keyHashVersion() || version == other.scriptHashVersion()) {
                throw SegwitAddress.wrongNetwork(other, network);
            }
        }
        throw new IllegalArgumentException(
                "has version "
                        + version
                        + ", expected "
                        + network.keyHashVersion()
                        + " or "
                        + network.scriptHashVersion()
                        + " of "
                        + network.label());
    }
}
