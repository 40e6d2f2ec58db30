package spoor.bench;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of SHA-256, Bitcoin's hash, and the Merkle root made of it.
final class Sha256d {
    private final MessageDigest sha;

    Sha256d() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    void update(byte[] bytes, int start, int length) {
        sha.update(bytes, start, length);
    }

    /// Ends the message and writes the 32 bytes of its hash.
    void finish(byte[] to, int at) {
        try {
            sha.digest(to, at, 32);
            sha.update(to, at, 32);
            sha.digest(to, at, 32);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes are too few for a SHA-256", e);
        }
    }

    void hash(byte[] bytes, int start, int length, byte[] to, int at) {
        update(bytes, start, length);
        finish(to, at);
    }

    /// Folds hashes of 32 bytes up to their Merkle root, in place: it ends in the first 32 bytes.
    void foldToRoot(byte[] hashes, int count) {
        for (int left = count; left > 1; left = (left + 1) / 2) {
            if (left % 2 == 1) {
                System.arraycopy(hashes, 32 * (left - 1), hashes, 32 * left, 32);
            }
            for (int pair = 0; pair < (left + 1) / 2; pair++) {
                hash(hashes, 64 * pair, 64, hashes, 32 * pair);
            }
        }
    }
}
