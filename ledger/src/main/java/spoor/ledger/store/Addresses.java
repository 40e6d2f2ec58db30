package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Lock;

/// Gives the locks of a batch their address numbers: those that the ledger knows, and new ones in
/// the order in which they appear.
///
/// Each lock is looked up in the ledger once a batch, in the order of the index, so that look-ups
/// walk through it instead of jumping.
final class Addresses {
    private static final int FREE = -1;

    private int[] slots;
    private int count;

    private long[] hashes = new long[1 << 10];
    private int[] kinds = new int[1 << 10];
    private byte[][] sources = new byte[1 << 10][];
    private int[] offsets = new int[1 << 10];
    private int[] lengths = new int[1 << 10];

    /// For each output of the batch, in order: which of the batch's locks it has.
    private final int[] lockOfOutput;

    private int outputs;

    private long[] numbers = new long[0];

    /// For each of the batch's locks: one more than the last output that its address received so
    /// far.
    private long[] last = new long[0];

    private long[] newKeys = new long[0];
    private int[] newNumbers = new int[0];
    private int newCount;

    private Addresses(int outputs) {
        this.lockOfOutput = new int[outputs];
        this.slots = new int[Integer.highestOneBit(Math.max(4, outputs)) << 2];
        Arrays.fill(slots, FREE);
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
        addresses.resolve(ledger, firstNew);
        return addresses;
    }

    private void addAll(BlockRows block) {
        for (int o = 0; o < block.outputs(); o++) {
            int start = block.payloadStart[o];
            int length = block.payloadStart[o + 1] - start;
            add(block.lockKinds[o], block.payloads, start, length);
        }
    }

    /// Adds the lock of the next output. The array must stay as it is until the batch is written.
    private void add(int kind, byte[] source, int offset, int length) {
        long hash = LockHash.of(kind, source, offset, length);
        int slot = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[slot] != FREE && !isSame(slots[slot], hash, kind, source, offset, length)) {
            slot = slot + 1 & slots.length - 1;
        }
        if (slots[slot] == FREE) {
            slots[slot] = remember(hash, kind, source, offset, length);
        }
        lockOfOutput[outputs++] = slots[slot];
    }

    private boolean isSame(int lock, long hash, int kind, byte[] source, int offset, int length) {
        return hashes[lock] == hash
                && kinds[lock] == kind
                && Arrays.equals(
                        sources[lock],
                        offsets[lock],
                        offsets[lock] + lengths[lock],
                        source,
                        offset,
                        offset + length);
    }

    private int remember(long hash, int kind, byte[] source, int offset, int length) {
        if (count == hashes.length) {
            int longer = 2 * count;
            hashes = Arrays.copyOf(hashes, longer);
            kinds = Arrays.copyOf(kinds, longer);
            sources = Arrays.copyOf(sources, longer);
            offsets = Arrays.copyOf(offsets, longer);
            lengths = Arrays.copyOf(lengths, longer);
        }
        hashes[count] = hash;
        kinds[count] = kind;
        sources[count] = source;
        offsets[count] = offset;
        lengths[count] = length;
        return count++;
    }

    private void resolve(@Nullable MappedLedger ledger, long firstNew) {
        long[] keys = new long[count];
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = Index.key(hashes[i]);
            order[i] = i;
        }
        KeySort.sort(keys, order, count);
        numbers = new long[count];
        last = new long[count];
        Arrays.fill(numbers, -1);
        if (ledger != null) {
            lookUp(ledger, order);
        }
        numberNew(firstNew);
        newKeys = new long[newCount];
        newNumbers = new int[newCount];
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (numbers[order[i]] >= firstNew) {
                newKeys[at] = keys[i];
                newNumbers[at++] = (int) numbers[order[i]]; // not an amount: 32 bits
            }
        }
    }

    private void lookUp(MappedLedger ledger, int[] order) {
        for (int lock : order) {
            numbers[lock] =
                    ledger.findAddress(
                            hashes[lock], kinds[lock], sources[lock], offsets[lock], lengths[lock]);
            last[lock] = numbers[lock] < 0 ? 0 : ledger.lastOutput(numbers[lock]) + 1;
        }
    }

    private void numberNew(long firstNew) {
        long next = firstNew;
        for (int lock = 0; lock < count; lock++) {
            if (numbers[lock] < 0) {
                numbers[lock] = next++;
            }
        }
        newCount = Math.toIntExact(next - firstNew);
    }

    /// The address number of an output, by its place in the batch.
    long ofOutput(int output) {
        return numbers[lockOfOutput[output]];
    }

    /// Notes that an output received the number `number`, and gives one more than the output that
    /// its address received before.
    long follow(int output, long number) {
        int lock = lockOfOutput[output];
        long before = last[lock];
        last[lock] = number + 1;
        return before;
    }

    /// Writes down the last output of every address of the batch.
    void markLast(MemorySegment addressLast) {
        for (int lock = 0; lock < count; lock++) {
            Mapped.setU40(addressLast, numbers[lock], last[lock]);
        }
    }

    int newCount() {
        return newCount;
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
        for (int lock = 0; lock < count; lock++) {
            if (numbers[lock] >= firstNew) {
                lockColumn.putU40(at);
                heap.putByte(kinds[lock]);
                heap.putU32(lengths[lock]);
                heap.put(sources[lock], offsets[lock], lengths[lock]);
                at += 5L + lengths[lock];
            }
        }
        return at - heapBytes;
    }
}
