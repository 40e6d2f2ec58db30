package spoor.ingest.bitcoin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import spoor.ledger.base.Bytes32;

/// SHA-256, once and as Bitcoin does it, twice.
final class Hashes {
    private Hashes() {}

    static byte[] sha256(byte[] data) {
        return digest(data);
    }

    static Bytes32 twice(byte[] data) {
        return Bytes32.of(digest(digest(data)), 0);
    }

    static String hex(byte[] data) {
        return HexFormat.of().formatHex(data);
    }

    private static byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must", e);
        }
    }
}
