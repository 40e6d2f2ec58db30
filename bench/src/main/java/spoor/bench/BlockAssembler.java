package spoor.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Turns the drawn transactions into the bytes of valid regtest blocks: ids, Merkle root, witness
/// commitment (BIP 141), height in the coinbase (BIP 34), proof of work.
///
/// For each block: [#begin] after its coinbase was drawn, [#add] after each transaction, [#finish].
final class BlockAssembler {
    static final int BLOCK_SECONDS = 600;

    private static final long REGTEST_BITS = 0x207fffffL;
    private static final long GENESIS_SECONDS = 1_296_688_602L;
    private static final long SEQUENCE = 0xfffffffdL;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Sha256d sha = new Sha256d();

    /// The ids of all transactions, four numbers each.
    private final LongColumn ids = new LongColumn();

    private final ByteSink body = new ByteSink();
    private final ByteSink block = new ByteSink();
    private final byte[] previousHash = new byte[32];
    private byte[] blockIds = new byte[1 << 12];
    private byte[] witnessIds = new byte[1 << 12];
    private int height = -1;
    private int count;
    private long coinbase;
    private boolean hasWitness;

    void begin(Workload workload) {
        height++;
        body.clear();
        coinbase = workload.transactions() - 1;
        count = 0;
        hasWitness = false;
        // A coinbase's witness id counts as zero.
        keepId(new byte[32], new byte[32]);
    }

    /// Writes the workload's last transaction.
    void add(Workload workload) {
        int start = body.size;
        boolean segwit = spendsWitness(workload);
        body.u32(2);
        if (segwit) {
            body.u8(0);
            body.u8(1);
        }
        int inputsStart = body.size;
        writeInputs(workload);
        writeOutputs(workload, workload.transactions() - 1);
        int outputsEnd = body.size;
        if (segwit) {
            writeWitnesses(workload);
        }
        body.u32(0);
        byte[] id = new byte[32];
        byte[] witnessId = new byte[32];
        sha.hash(body.bytes, start, body.size - start, witnessId, 0);
        if (segwit) {
            sha.update(body.bytes, start, 4);
            sha.update(body.bytes, inputsStart, outputsEnd - inputsStart);
            sha.hash(body.bytes, body.size - 4, 4, id, 0);
            hasWitness = true;
        } else {
            id = witnessId;
        }
        keepId(id, witnessId);
    }

    /// Puts coinbase, header and transactions together.
    ///
    /// @return the block; the next call writes over it
    ByteSink finish(Workload workload) {
        ByteSink first = writeCoinbase(workload);
        block.clear();
        block.u32(height == 0 ? 1 : 0x20000000L);
        block.raw(previousHash);
        sha.foldToRoot(blockIds, count);
        block.raw(blockIds, 0, 32);
        block.u32(GENESIS_SECONDS + (long) BLOCK_SECONDS * height);
        block.u32(REGTEST_BITS);
        work();
        block.compact(count);
        block.raw(first.bytes, 0, first.size);
        block.raw(body.bytes, 0, body.size);
        return block;
    }

    /// The id of a transaction, in the order in which ids are printed.
    String printedId(long transaction) {
        StringBuilder digits = new StringBuilder(64);
        for (int word = 3; word >= 0; word--) {
            digits.append("%016x".formatted(ids.get(4 * transaction + word)));
        }
        return digits.toString();
    }

    private void keepId(byte[] id, byte[] witnessId) {
        int at = 32 * count++;
        if (at + 64 > blockIds.length) {
            blockIds = Arrays.copyOf(blockIds, 2 * blockIds.length);
            witnessIds = Arrays.copyOf(witnessIds, 2 * witnessIds.length);
        }
        System.arraycopy(id, 0, blockIds, at, 32);
        System.arraycopy(witnessId, 0, witnessIds, at, 32);
        for (int word = 0; word < 4; word++) {
            ids.add((long) LONGS.get(id, 8 * word));
        }
    }

    private static AddressKind kindOf(Workload workload, long output) {
        return AddressKind.of(workload.addresses.get(output));
    }

    private static boolean spendsWitness(Workload workload) {
        for (int i = 0; i < workload.inputCount; i++) {
            if (kindOf(workload, workload.spent[i]).witnessBytes > 0) {
                return true;
            }
        }
        return false;
    }

    private void writeInputs(Workload workload) {
        body.compact(workload.inputCount);
        for (int i = 0; i < workload.inputCount; i++) {
            long output = workload.spent[i];
            long owner = workload.owners.get(output);
            for (int word = 0; word < 4; word++) {
                body.u64(ids.get(4 * owner + word));
            }
            body.u32(output - workload.firstOutputs.get(owner));
            kindOf(workload, output).writeScript(body, output);
            body.u32(SEQUENCE);
        }
    }

    private void writeWitnesses(Workload workload) {
        for (int i = 0; i < workload.inputCount; i++) {
            kindOf(workload, workload.spent[i]).writeWitness(body, workload.spent[i]);
        }
    }

    private void writeOutputs(Workload workload, long transaction) {
        long first = workload.firstOutputs.get(transaction);
        body.compact(Math.toIntExact(workload.outputs() - first));
        for (long output = first; output < workload.outputs(); output++) {
            writeOutput(workload, body, output);
        }
    }

    private static void writeOutput(Workload workload, ByteSink to, long output) {
        long address = workload.addresses.get(output);
        to.u64(workload.values.get(output));
        AddressKind.of(address).writeLock(to, address);
    }

    /// Writes the coinbase and puts its id where the others expect it.
    private ByteSink writeCoinbase(Workload workload) {
        ByteSink full = new ByteSink();
        ByteSink core = new ByteSink();
        if (height == 0) {
            full.hex(Genesis.COINBASE);
            core.hex(Genesis.COINBASE);
        } else {
            writeCoinbase(workload, core, false);
            writeCoinbase(workload, full, hasWitness);
        }
        sha.hash(core.bytes, 0, core.size, blockIds, 0);
        for (int word = 0; word < 4; word++) {
            ids.set(4 * coinbase + word, (long) LONGS.get(blockIds, 8 * word));
        }
        return full;
    }

    private void writeCoinbase(Workload workload, ByteSink to, boolean segwit) {
        to.u32(2);
        to.raw(segwit ? new byte[] {0, 1} : new byte[0]);
        to.u8(1);
        to.raw(new byte[32]);
        to.u32(0xffffffffL);
        writeHeight(to);
        to.u32(0xffffffffL);
        writeCoinbaseOutputs(workload, to);
        if (segwit) {
            to.u8(1);
            to.u8(32);
            to.raw(new byte[32]);
        }
        to.u32(0);
    }

    /// BIP 34: the script begins with the height as a script number; then one byte of nothing.
    private void writeHeight(ByteSink to) {
        if (height <= 16) {
            to.hex("02");
            to.u8(0x50 + height);
        } else {
            int length = (Integer.SIZE - Integer.numberOfLeadingZeros(height)) / 8 + 1;
            to.u8(length + 2);
            to.u8(length);
            for (int i = 0; i < length; i++) {
                to.u8(height >>> (8 * i));
            }
        }
        to.u8(0);
    }

    private void writeCoinbaseOutputs(Workload workload, ByteSink to) {
        long first = workload.firstOutputs.get(coinbase);
        long end =
                coinbase + 1 < workload.transactions()
                        ? workload.firstOutputs.get(coinbase + 1)
                        : workload.outputs();
        to.compact(Math.toIntExact(end - first));
        for (long output = first; output < end; output++) {
            if (workload.addresses.get(output) < 0) {
                writeCommitment(to);
            } else {
                writeOutput(workload, to, output);
            }
        }
    }

    /// BIP 141: the hash of the witness ids' Merkle root and of the coinbase's 32 reserved zeros.
    private void writeCommitment(ByteSink to) {
        byte[] folded = Arrays.copyOf(witnessIds, Math.max(witnessIds.length, 64));
        sha.foldToRoot(folded, count);
        Arrays.fill(folded, 32, 64, (byte) 0);
        byte[] commitment = new byte[32];
        sha.hash(folded, 0, 64, commitment, 0);
        to.u64(0);
        to.hex("266a24aa21a9ed");
        to.raw(commitment);
    }

    /// Appends the first nonce whose header hash is at most the target: half of all are.
    private void work() {
        int nonceAt = block.size;
        long nonce = height == 0 ? Genesis.NONCE : 0;
        do {
            block.size = nonceAt;
            block.u32(nonce++);
            sha.hash(block.bytes, 0, block.size, previousHash, 0);
        } while (previousHash[31] < 0);
    }
}
