package spoor.ledger.chain.bitcoin;

import java.util.Locale;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

/// Witness programs as addresses: a version and a program, in Bech32 for version 0 and in Bech32m
/// for all others (BIP 350).
final class SegwitAddress {
    private static final int HIGHEST_VERSION = 16;
    private static final int LONGEST_PROGRAM = 40;

    private SegwitAddress() {}

    /// Whether text is meant to be such an address, rather than one in base 58: it has the prefix
    /// of a network, or looks like one of another coin's, in one case with a 1 inside.
    static boolean isLike(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        for (Network network : Network.values()) {
            if (lower.startsWith(network.bech32Prefix() + "1")) {
                return true;
            }
        }
        boolean isOneCase =
                address.equals(lower) || address.equals(address.toUpperCase(Locale.ROOT));
        return isOneCase && address.lastIndexOf('1') > 0 && "123mn".indexOf(address.charAt(0)) < 0;
    }

    static String text(Network network, int version, byte[] program) {
        byte[] fives = Bech32.toFives(program);
        byte[] data = new byte[1 + fives.length];
        data[0] = (byte) version;
        System.arraycopy(fives, 0, data, 1, fives.length);
        return Bech32.encode(network.bech32Prefix(), data, constantOf(version));
    }

    static Lock parse(Network network, String address) {
        Bech32 parts = Bech32.split(address);
        if (parts.data().length == 0) {
            throw new IllegalArgumentException("is empty, expected a witness version and program");
        }
        int version = parts.data()[0];
        checkChecksum(parts, version);
        checkNetwork(parts.prefix(), network);
        if (version > HIGHEST_VERSION) {
            throw new IllegalArgumentException(
                    "has witness version " + version + ", expected 0 to " + HIGHEST_VERSION);
        }
        return lock(version, Bech32.toBytes(parts.data(), 1));
    }

    static IllegalArgumentException wrongNetwork(Network found, Network expected) {
        return new IllegalArgumentException(
                "is an address of "
                        + (found == Network.MAINNET || found == Network.REGTEST
                                ? found.label()
                                : "a test network")
                        + ", expected "
                        + expected.label());
    }

    private static void checkChecksum(Bech32 parts, int version) {
        String expected = parts.checksumFor(constantOf(version));
        if (parts.checksum().equals(expected)) {
            return;
        }
        int other = version == 0 ? 1 : 0;
        boolean isOtherForm = parts.checksum().equals(parts.checksumFor(constantOf(other)));
        throw new IllegalArgumentException(
                "has checksum "
                        + parts.checksum()
                        + (isOtherForm ? " of " + form(other) : "")
                        + ", expected "
                        + expected
                        + (isOtherForm
                                ? " of " + form(version) + " for witness version " + version
                                : ""));
    }

    private static void checkNetwork(String prefix, Network network) {
        if (prefix.equals(network.bech32Prefix())) {
            return;
        }
        for (Network other : Network.values()) {
            if (prefix.equals(other.bech32Prefix())) {
                throw wrongNetwork(other, network);
            }
        }
        throw new IllegalArgumentException(
                "has prefix "
                        + Characters.quote(prefix)
                        + ", expected "
                        + network.bech32Prefix()
                        + " of "
                        + network.label());
    }

    private static Lock lock(int version, byte[] program) {
        int length = program.length;
        if (version == 0 && length != 20 && length != 32) {
            throw new IllegalArgumentException(
                    "has a program of " + length + " bytes, expected 20 or 32 for version 0");
        }
        if (length < 2 || length > LONGEST_PROGRAM) {
            throw new IllegalArgumentException(
                    "has a program of " + length + " bytes, expected 2 to " + LONGEST_PROGRAM);
        }
        if (version == 0) {
            return new Lock(length == 20 ? LockKind.P2WPKH : LockKind.P2WSH, program);
        }
        if (version == 1 && length == 32) {
            return new Lock(LockKind.P2TR, program);
        }
        byte[] payload = new byte[1 + length];
        payload[0] = (byte) version;
        System.arraycopy(program, 0, payload, 1, length);
        return new Lock(LockKind.WITNESS, payload);
    }

    private static int constantOf(int version) {
        return version == 0 ? Bech32.CONSTANT : Bech32.CONSTANT_M;
    }

    private static String form(int version) {
        return version == 0 ? "Bech32" : "Bech32m";
    }
}
