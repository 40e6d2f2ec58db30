package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Lock;

/// Gives the outputs of a batch their address numbers: those that the ledger knows, and new ones in
/// the order in which they appear.
///
/// Outputs are sorted by the key of their lock. So those with the same lock come together, and each
/// lock is looked up in the ledger once, in the order of the index: look-ups walk through it
/// instead of jumping.
final class Addresses {
    private final LockList locks;

    /// For each output of the batch, by its place: the first output that has the same lock. It
    /// stands for the lock below.
    private final int[] first;

    /// For each first output: the number of its address.
    private final long[] numbers;

    /// For each first output: one more than the last output that its address received so far.
    private final long[] last;

    /// The keys of the locks, and their first outputs; ascending.
    private final long[] keys;

    private final int[] order;
    private int distinct;
    private long[] newKeys = new long[0];
    private int[] newNumbers = new int[0];

    private Addresses(int outputs) {
        this.locks = new LockList(outputs);
        this.first = new int[outputs];
        this.numbers = new long[outputs];
        this.last = new long[outputs];
        this.keys = new long[outputs];
        this.order = new int[outputs];
    }

    /// Collects the locks of a batch, looks them up, and numbers the new ones from `firstNew`.
    ///
    /// @param outside what the batch spends outside the ledger, in order
    /// @param ledger what was committed before, or nothing
    static Addresses of(
            Batch batch,
            List<Outside.Spent> outside,
            @Nullable MappedLedger ledger,
            long firstNew) {
        Addresses addresses = new Addresses(Math.addExact(batch.outputs(), outside.size()));
        int at = 0;
        for (int b = 0; b < batch.size(); b++) {
            while (at < outside.size() && outside.get(at).block() == b) {
                Lock lock = outside.get(at++).output().lock();
                byte[] payload = lock.payload();
                addresses.add(lock.kind().code(), payload, 0, payload.length);
            }
            addresses.addAll(batch.blocks.get(b));
        }
        KeySort.sort(addresses.keys, addresses.order, addresses.order.length);
        addresses.joinSame();
        addresses.lookUp(ledger);
        addresses.numberNew(firstNew);
        return addresses;
    }

    private void addAll(BlockRows block) {
        for (int o = 0; o < block.outputs(); o++) {
            int start = block.payloadStart[o];
            int length = block.payloadStart[o + 1] - start;
            add(block.lockKinds[o], block.payloads, start, length);
        }
    }

    private void add(int kind, byte[] source, int offset, int length) {
        int output = locks.count();
        order[output] = output;
        keys[output] = locks.add(kind, source, offset, length);
    }

    /// Finds the first output of every lock and leaves only these in the order. Different locks may
    /// have the same key.
    private void joinSame() {
        int sameKey = 0;
        for (int i = 0; i < order.length; i++) {
            if (distinct > 0 && keys[distinct - 1] != keys[i]) {
                sameKey = distinct;
            }
            int output = order[i];
            int at = sameKey;
            while (at < distinct && !locks.isSame(order[at], output)) {
                at++;
            }
            if (at == distinct) {
                keys[distinct] = keys[i];
                order[distinct++] = output;
            }
            first[output] = order[at];
        }
    }

    private void lookUp(@Nullable MappedLedger ledger) {
        Arrays.fill(numbers, -1);
        for (int i = 0; ledger != null && i < distinct; i++) {
            long number = locks.find(order[i], keys[i], ledger);
            if (number >= 0) {
                numbers[order[i]] = number;
                last[order[i]] = ledger.lastOutput(number) + 1;
            }
        }
    }

    private void numberNew(long firstNew) {
        int count = 0;
        for (int output = 0; output < first.length; output++) {
            if (first[output] == output && numbers[output] < 0) {
                numbers[output] = firstNew + count++;
            }
        }
        newKeys = new long[count];
        newNumbers = new int[count];
        int at = 0;
        for (int i = 0; i < distinct; i++) {
            long number = numbers[order[i]];
            if (number >= firstNew) {
                newKeys[at] = keys[i];
                newNumbers[at++] = (int) number; // not an amount: 32 bits
            }
        }
    }

    /// The address number of an output, by its place in the batch.
    long ofOutput(int output) {
        return numbers[first[output]];
    }

    /// Notes that an output received the number `number`, and gives one more than the output that
    /// its address received before.
    long follow(int output, long number) {
        long before = last[first[output]];
        last[first[output]] = number + 1;
        return before;
    }

    /// Writes down the last output of every address of the batch.
    void markLast(MemorySegment addressLast) {
        for (int output = 0; output < first.length; output++) {
            if (first[output] == output) {
                Mapped.setU40(addressLast, numbers[output], last[output]);
            }
        }
    }

    int newCount() {
        return newKeys.length;
    }

    /// Keys of the new addresses, ascending, for the index.
    long[] newKeys() {
        return newKeys;
    }

    /// Numbers of the new addresses in the order of [#newKeys], as unsigned.
    int[] newNumbers() {
        return newNumbers;
    }

    /// Writes the locks of the new addresses, in the order of their numbers; gives the bytes
    /// written to the heap.
    long writeNew(ColumnAppender lockColumn, ColumnAppender heap, long heapBytes, long firstNew)
            throws IOException {
        long at = heapBytes;
        for (int output = 0; output < first.length; output++) {
            if (first[output] == output && numbers[output] >= firstNew) {
                lockColumn.putU40(at);
                at += locks.write(output, heap);
            }
        }
        return at - heapBytes;
    }
}
