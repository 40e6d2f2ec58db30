package spoor.ledger.chain.bitcoin;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import spoor.ledger.base.Bytes32;

/// Bitcoin's hash of transactions, headers and tree nodes: SHA-256 of SHA-256.
///
/// Not for several threads at once: each has its own.
final class DoubleSha256 {
    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must", e);
        }
    }

    static Bytes32 of(byte[] bytes, int offset, int length) {
        byte[] hash = new byte[Bytes32.SIZE];
        new DoubleSha256().hash(bytes, offset, length, hash, 0);
        return Bytes32.of(hash, 0);
    }

    /// A piece of what is to be hashed; [#finish] hashes all pieces as one.
    void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /// Writes the 32 bytes of the hash to `target`.
    void finish(byte[] target, int at) {
        try {
            digest.digest(target, at, Bytes32.SIZE);
            digest.update(target, at, Bytes32.SIZE);
            digest.digest(target, at, Bytes32.SIZE);
        } catch (DigestException e) {
            throw new IllegalStateException("no room for a hash of 32 bytes", e);
        }
    }

    /// [#add] and [#finish] in one: `target` may be the same array as `bytes`.
    void hash(byte[] bytes, int offset, int length, byte[] target, int at) {
        add(bytes, offset, length);
        finish(target, at);
    }
}
