package spoor.screening.wallet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/// The hashes that addresses are made with.
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] doubleSha256(byte[] bytes) {
        return sha256(sha256(bytes));
    }

    static byte[] hash160(byte[] bytes) {
        byte[] once = sha256(bytes);
        var digest = new RIPEMD160Digest();
        digest.update(once, 0, once.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /// Keccak as Ethereum and Monero use it, before it became SHA-3.
    static byte[] keccak256(byte[] bytes) {
        var digest = new KeccakDigest(256);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
