package spoor.ledger.chain;

import java.util.Arrays;
import java.util.HexFormat;

/// Who can spend an output: the kind of its locking script, and the bytes that tell one owner from
/// another.
///
/// Two outputs with equal locks belong to the same address. An output that pays to a bare public
/// key has the lock of that key's hash: it is the same owner, and explorers have always shown it
/// under the same address.
public final class Lock {
    /// The data at hand do not say.
    public static final Lock UNKNOWN = new Lock(LockKind.UNKNOWN, new byte[0]);

    private final LockKind kind;
    private final byte[] payload;

    /// @param payload see [LockKind]
    public Lock(LockKind kind, byte[] payload) {
        this.kind = kind;
        this.payload = payload.clone();
    }

    public LockKind kind() {
        return kind;
    }

    /// See [LockKind] for what it holds.
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lock that
                && kind == that.kind
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * kind.code() + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return kind + ":" + HexFormat.of().formatHex(payload);
    }
}
