package spoor.ingest.bitcoin;

import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;

/// Holds the addresses that a source writes against the scripts beside them, and tells other
/// chains' addresses from Bitcoin's.
///
/// The script decides: an address is somebody's reading of it. Old Bitcoin Cash rows wear Bitcoin's
/// own addresses and cannot be told apart.
final class Owners {
    private final Network network;
    private final Notices notices;

    Owners(Network network, Notices notices) {
        this.network = network;
        this.notices = notices;
    }

    /// Compares one address with the script's lock. The script is taken either way.
    ///
    /// @throws MalformedDataException if it is an address of another chain or network
    void check(Json.Text written, Lock lock) {
        String address = written.text();
        if (hasAddress(lock) && address.equals(Addresses.text(network, lock))) {
            return;
        }
        if (foreignChain(address) != null) {
            throw foreign(written, "");
        }
        if (hasAddress(lock)) {
            tell(written, Addresses.text(network, lock));
        }
    }

    /// Nodes older than BIP 350 wrote taproot addresses with the checksum of Bech32.
    private void tell(Json.Text written, String expected) {
        String address = written.text();
        int body = expected.length() - 6;
        if (address.length() == expected.length()
                && address.startsWith(network.bech32Prefix())
                && address.regionMatches(0, expected, 0, body)) {
            notices.count(
                    written.place().location(),
                    "address with another checksum than the script's own, expected Bech32m (BIP"
                            + " 350) from witness version 1 on; the script was taken");
        } else {
            notices.list(
                    written.place().location(),
                    "addresses that are not those of the scripts beside them; the scripts were"
                            + " taken:",
                    written.shown() + " (expected " + expected + ")");
        }
    }

    /// The lock that an address stands for, where there is no script to take it from.
    Lock parsed(Json.Text written) {
        try {
            return Addresses.parse(network, written.text());
        } catch (IllegalArgumentException e) {
            throw foreign(written, String.valueOf(e.getMessage()));
        }
    }

    private MalformedDataException foreign(Json.Text written, String reason) {
        String chain = foreignChain(written.text());
        return written.wrong(
                written.shown()
                        + (chain == null
                                ? " is no address: " + reason
                                : " looks like an address of " + chain)
                        + ", expected one of bitcoin "
                        + network.label());
    }

    static boolean hasAddress(Lock lock) {
        return switch (lock.kind()) {
            case P2PKH, P2SH, P2WPKH, P2WSH, P2TR, WITNESS -> true;
            case NONSTANDARD, MULTISIG, NULL_DATA, UNKNOWN -> false;
        };
    }

    /// A guess from the first characters, for messages only: versions 30, 48, 38, 76 of Base58Check
    /// and the prefixes of Cash and Zcash addresses.
    private @Nullable String foreignChain(String address) {
        if (address.startsWith("nonstandard")) {
            return null;
        }
        if (address.startsWith("bitcoincash:") || address.matches("[qp][a-z0-9]{41}")) {
            return "Bitcoin Cash";
        }
        if (address.startsWith("ltc1")) {
            return "Litecoin";
        }
        if (address.matches("t[13][1-9A-HJ-NP-Za-km-z]{33}")
                || address.matches("z[cs][a-z0-9A-Z]{60,}")) {
            return "Zcash";
        }
        if (address.matches("(bc1|tb1|bcrt1).*")
                || address.matches("[mn2][1-9A-HJ-NP-Za-km-z]{25,34}")) {
            return otherNetwork(address);
        }
        if (!address.matches("[1-9A-HJ-NP-Za-km-z]{25,36}")) {
            return null;
        }
        return switch (address.charAt(0)) {
            case 'D' -> "Dogecoin";
            case 'A' -> "Dogecoin or Bitcoin Gold";
            case 'L' -> "Litecoin";
            case 'M' -> "Litecoin or Monacoin";
            case 'G' -> "Bitcoin Gold";
            case 'X' -> "Dash";
            default -> null;
        };
    }

    private @Nullable String otherNetwork(String address) {
        for (Network other : Network.values()) {
            if (other != network && parses(other, address) && !parses(network, address)) {
                return "bitcoin " + other.label();
            }
        }
        return null;
    }

    private static boolean parses(Network network, String address) {
        try {
            return Addresses.parse(network, address).kind() != LockKind.UNKNOWN;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
