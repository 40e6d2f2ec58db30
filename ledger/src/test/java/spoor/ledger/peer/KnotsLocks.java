package spoor.ledger.peer;

import java.util.HexFormat;
import org.bitcoinj.base.internal.ByteUtils;
import org.bitcoinj.crypto.internal.CryptoUtils;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;

/// The lock that an output has by the node's word for its script, cut from the script's hex: a
/// second way to it, without the reader of scripts.
final class KnotsLocks {
    private KnotsLocks() {}

    static Lock of(KnotsFacts.Output output) {
        String script = output.script();
        return switch (output.type()) {
            case "pubkey" -> keyHash(script.substring(2, script.length() - 2));
            case "pubkeyhash" -> lock(LockKind.P2PKH, script.substring(6, 46));
            case "scripthash" -> lock(LockKind.P2SH, script.substring(4, 44));
            case "witness_v0_keyhash" -> lock(LockKind.P2WPKH, script.substring(4));
            case "witness_v0_scripthash" -> lock(LockKind.P2WSH, script.substring(4));
            case "witness_v1_taproot" -> lock(LockKind.P2TR, script.substring(4));
            case "anchor" -> lock(LockKind.WITNESS, "01" + script.substring(4));
            case "multisig" -> lock(LockKind.MULTISIG, script);
            case "nulldata" -> lock(LockKind.NULL_DATA, script.substring(2));
            case "nonstandard" -> lock(LockKind.NONSTANDARD, script);
            default -> throw new IllegalStateException("a new type of output: " + output);
        };
    }

    private static Lock keyHash(String publicKey) {
        byte[] hash = CryptoUtils.sha256hash160(ByteUtils.parseHex(publicKey));
        return new Lock(LockKind.P2PKH, hash);
    }

    private static Lock lock(LockKind kind, String payload) {
        return new Lock(kind, HexFormat.of().parseHex(payload));
    }
}
