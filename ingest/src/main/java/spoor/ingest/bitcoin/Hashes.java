package spoor.ingest.bitcoin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import spoor.ledger.base.Bytes32;

/// SHA-256, once and as Bitcoin does it, twice.
final class Hashes {
    private Hashes() {}

    static Bytes32 sha256(byte[] data) {
        return Bytes32.of(digest(data), 0);
    }

    static Bytes32 twice(byte[] data) {
        return Bytes32.of(digest(digest(data)), 0);
    }

    private static byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must", e);
        }
    }
}
