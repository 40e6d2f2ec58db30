package spoor.ledger.chain;

import java.util.Arrays;

/// Who can spend an output: the kind of its locking script, and the bytes that tell one owner from
/// another.
///
/// Two outputs with equal locks belong to the same address. An output that pays to a bare public
/// key has the lock of that key's hash: it is the same owner, and explorers have always shown it
/// under the same address.
///
/// @param kind what kind of script it is
/// @param payload see [LockKind]; owned by the lock, not to be changed
public record Lock(LockKind kind, byte[] payload) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Lock that
                && kind == that.kind
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return kind + ":" + java.util.HexFormat.of().formatHex(payload);
    }
}
