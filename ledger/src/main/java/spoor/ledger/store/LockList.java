package spoor.ledger.store;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Locks one behind the other, each as it lies in [Column#LOCK_HEAP]: kind (1 byte), length of the
/// payload (4 bytes), payload.
final class LockList {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HEADER_BYTES = 5;
    private static final int USUAL_BYTES = 32;

    private byte[] heap;

    /// Where each lock starts, and one more entry: where the last one ends.
    private final int[] starts;

    private int count;

    /// @param most how many locks will be added at the most
    LockList(int most) {
        this.starts = new int[Math.addExact(most, 1)];
        this.heap = new byte[(int) Math.min(1 << 26, (long) USUAL_BYTES * most)];
    }

    int count() {
        return count;
    }

    /// Adds a lock; gives its key for the index.
    long add(int kind, byte[] source, int offset, int length) {
        int at = starts[count];
        int payload = Math.addExact(at, HEADER_BYTES);
        int end = Math.addExact(payload, length);
        if (heap.length < end) {
            heap = Arrays.copyOf(heap, Math.addExact(end, end / 2));
        }
        heap[at] = (byte) kind;
        INT.set(heap, at + 1, length);
        System.arraycopy(source, offset, heap, payload, length);
        starts[++count] = end;
        return Index.key(LockHash.of(kind, source, offset, length));
    }

    boolean isSame(int lock, int other) {
        return Arrays.equals(
                heap, starts[lock], starts[lock + 1], heap, starts[other], starts[other + 1]);
    }

    /// The number of a lock's address in a ledger, or -1.
    ///
    /// @param key as [#add] gave it
    long find(int lock, long key, MappedLedger ledger) {
        return ledger.findAddress(
                key,
                address -> {
                    int length = starts[lock + 1] - starts[lock];
                    return ledger.isLock(address, heap, starts[lock], length);
                });
    }

    /// Writes a lock behind the column's last row; gives the bytes written.
    int write(int lock, ColumnAppender column) throws IOException {
        int length = starts[lock + 1] - starts[lock];
        column.put(heap, starts[lock], length);
        return length;
    }
}
