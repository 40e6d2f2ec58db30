package spoor.ledger.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The 64-bit hash under which a lock is found.
///
/// Anybody may put chosen bytes into a lock, so every byte is mixed in; and since a hash that
/// anybody can compute can be made to collide by whoever wants to, an index compares the locks
/// themselves and only loses time.
final class LockHash {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST = 0x9e3779b97f4a7c15L;
    private static final long SECOND = 0xd6e8feb86659fd93L;

    private LockHash() {}

    static long of(int kind, byte[] bytes, int offset, int length) {
        long hash = (kind + 1) * FIRST ^ length;
        int at = offset;
        int end = offset + length;
        while (end - at >= Long.BYTES) {
            hash = mix(hash ^ (long) LONG.get(bytes, at));
            at += Long.BYTES;
        }
        long rest = 0;
        while (at < end) {
            rest = rest << Byte.SIZE | (bytes[at++] & 0xff);
        }
        return mix(hash ^ rest);
    }

    static long mix(long value) {
        long mixed = value * FIRST;
        mixed = (mixed ^ mixed >>> 32) * SECOND;
        return mixed ^ mixed >>> 29;
    }
}
