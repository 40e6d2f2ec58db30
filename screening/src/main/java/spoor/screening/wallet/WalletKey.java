package spoor.screening.wallet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What an address stands for, whatever its encoding: who holds it can spend.
///
/// Two addresses with equal keys belong to the same holder, even on different networks: a hash of a
/// public key names the same key everywhere.
public final class WalletKey {
    /// Kinds whose bytes do not mean the same.
    public enum Kind {
        /// RIPEMD-160 of SHA-256 of a public key, 20 bytes.
        KEY_HASH("key hash", 1),

        /// RIPEMD-160 of SHA-256 of a script, 20 bytes.
        SCRIPT_HASH("script hash", 2),

        /// SHA-256 of a witness script, 32 bytes.
        WITNESS_SCRIPT("witness script hash", 3),

        /// A witness program of version 1 or later, its version first.
        WITNESS_PROGRAM("witness program", 4),

        /// The last 20 bytes of Keccak-256 of a public key; of a contract, its own 20 bytes.
        ACCOUNT("account", 5),

        /// Public spend and view key of Monero, 64 bytes.
        MONERO("pair of Monero keys", 6),

        /// The text itself.
        TEXT("text", 7);

        private final String description;
        private final long seed;

        Kind(String description, int seed) {
            this.description = description;
            this.seed = seed * 0x9e3779b97f4a7c15L;
        }
    }

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0xd6e8feb86659fd93L;

    private final Kind kind;
    private final byte[] bytes;

    WalletKey(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    public Kind kind() {
        return kind;
    }

    /// Of a key hash, the hash of the script by which the same key receives in its nested segwit
    /// form: `OP_0`, push 20 bytes, key hash (BIP 141).
    @Nullable WalletKey nested() {
        if (kind != Kind.KEY_HASH) {
            return null;
        }
        byte[] script = new byte[22];
        script[1] = 20;
        System.arraycopy(bytes, 0, script, 2, bytes.length);
        return new WalletKey(Kind.SCRIPT_HASH, Digests.hash160(script));
    }

    /// Spread evenly over all longs; not meant to withstand an attacker, whom it would cost time
    /// only.
    long hash() {
        long hash = kind.seed;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * FACTOR;
            hash ^= hash >>> 29;
        }
        for (; at < bytes.length; at++) {
            hash = (hash ^ (bytes[at] & 0xff)) * FACTOR;
        }
        return mix(hash);
    }

    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 32) * FACTOR;
        return mixed ^ mixed >>> 32;
    }

    /// As in `key hash 76a0…`.
    @Override
    public String toString() {
        return kind.description + " " + HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WalletKey key
                && key.kind == kind
                && Arrays.equals(key.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash());
    }
}
