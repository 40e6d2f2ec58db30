package spoor.ledger.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import spoor.ledger.base.Bytes32;

/// A chain in arrays, for tests and benchmarks that write their own.
///
/// Ids are made from transaction numbers. An output has an address of its own unless the builder
/// was told its lock.
public final class MemoryChain implements UtxoChain {
    private final int transactions;
    private final int outputs;
    private final int[] firstInput;
    private final int[] firstOutput;
    private final int[] spent;
    private final long[] values;
    private final int[] spenders;
    private final int blocks;
    private final int[] blockFirst;
    private final int[] heights;
    private final long[] times;

    /// Transactions below this number are outside the data.
    private final int outside;

    private final Map<Integer, Lock> locks;

    private MemoryChain(Builder builder) {
        transactions = builder.transactions;
        outputs = builder.outputs;
        firstInput = Arrays.copyOf(builder.firstInput, transactions + 1);
        firstOutput = Arrays.copyOf(builder.firstOutput, transactions + 1);
        spent = Arrays.copyOf(builder.spent, builder.inputs);
        values = Arrays.copyOf(builder.values, outputs);
        spenders = Arrays.copyOf(builder.spenders, outputs);
        blocks = builder.blocks;
        blockFirst = Arrays.copyOf(builder.blockFirst, blocks + 1);
        blockFirst[blocks] = transactions;
        heights = Arrays.copyOf(builder.heights, blocks);
        times = Arrays.copyOf(builder.times, blocks);
        outside = blocks == 0 ? transactions : blockFirst[0];
        locks = new HashMap<>(builder.locks);
    }

    /// Writes a chain from its first transaction to its last. Transactions before the first block
    /// are outside the data.
    public static final class Builder {
        private int transactions;
        private int inputs;
        private int outputs;
        private int blocks;
        private int[] firstInput = new int[16];
        private int[] firstOutput = new int[16];
        private int[] spent = new int[16];
        private long[] values = new long[16];
        private int[] spenders = new int[16];
        private int[] blockFirst = new int[16];
        private int[] heights = new int[16];
        private long[] times = new long[16];
        private final Map<Integer, Lock> locks = new HashMap<>();

        /// @param height or [UtxoChain#UNKNOWN_HEIGHT]
        public Builder block(int height, long timeSeconds) {
            if (blocks + 1 >= heights.length) {
                blockFirst = Arrays.copyOf(blockFirst, 2 * blocks + 2);
                heights = Arrays.copyOf(heights, 2 * blocks + 2);
                times = Arrays.copyOf(times, 2 * blocks + 2);
            }
            blockFirst[blocks] = transactions;
            heights[blocks] = height;
            times[blocks++] = timeSeconds;
            return this;
        }

        /// @param spentOutputs none for a coinbase
        /// @return the transaction's number
        public long transaction(long[] spentOutputs, long... outputValues) {
            begin();
            for (long output : spentOutputs) {
                input(output);
            }
            for (long value : outputValues) {
                output(value);
            }
            return transactions - 1L;
        }

        /// Opens the next transaction; [#input] and [#output] add to it.
        public void begin() {
            if (transactions + 2 > firstInput.length) {
                firstInput = Arrays.copyOf(firstInput, 2 * transactions + 2);
                firstOutput = Arrays.copyOf(firstOutput, 2 * transactions + 2);
            }
            transactions++;
            firstInput[transactions] = inputs;
            firstOutput[transactions] = outputs;
        }

        public void input(long output) {
            if (inputs == spent.length) {
                spent = Arrays.copyOf(spent, 2 * inputs);
            }
            spent[inputs++] = Math.toIntExact(output);
            spenders[(int) output] = transactions - 1;
            firstInput[transactions] = inputs;
        }

        /// @return the output's number
        public long output(long value) {
            if (outputs == values.length) {
                values = Arrays.copyOf(values, 2 * outputs);
                spenders = Arrays.copyOf(spenders, 2 * outputs);
            }
            values[outputs] = value;
            spenders[outputs++] = (int) UNSPENT;
            firstOutput[transactions] = outputs;
            return outputs - 1L;
        }

        public Builder lock(long output, Lock lock) {
            locks.put(Math.toIntExact(output), lock);
            return this;
        }

        public Builder overwrite(long output) {
            spenders[Math.toIntExact(output)] = (int) OVERWRITTEN;
            return this;
        }

        public MemoryChain build() {
            return new MemoryChain(this);
        }
    }

    @Override
    public Network network() {
        return Network.REGTEST;
    }

    @Override
    public int blocks() {
        return blocks;
    }

    @Override
    public long transactions() {
        return transactions;
    }

    @Override
    public long inputs() {
        return spent.length;
    }

    @Override
    public long outputs() {
        return outputs;
    }

    @Override
    public long addresses() {
        return outputs;
    }

    @Override
    public Bytes32 blockHash(int block) {
        return Bytes32.of(ByteBuffer.allocate(32).putInt(0, block + 1).array(), 0);
    }

    @Override
    public int height(int block) {
        return heights[block];
    }

    @Override
    public long timeSeconds(int block) {
        return times[block];
    }

    @Override
    public long firstTransaction(int block) {
        return blockFirst[block];
    }

    @Override
    public Bytes32 id(long transaction) {
        return Bytes32.of(ByteBuffer.allocate(32).putLong(24, transaction + 1).array(), 0);
    }

    @Override
    public int block(long transaction) {
        if (transaction < outside) {
            return NO_BLOCK;
        }
        int place = Arrays.binarySearch(blockFirst, 0, blocks, (int) transaction);
        int block = place >= 0 ? place : ~place - 1;
        while (block + 1 < blocks && blockFirst[block + 1] == (int) transaction) {
            block++;
        }
        return block;
    }

    @Override
    public long firstOutput(long transaction) {
        return firstOutput[(int) transaction];
    }

    @Override
    public long firstInput(long transaction) {
        return firstInput[(int) transaction];
    }

    @Override
    public long spentOutput(long input) {
        return spent[(int) input];
    }

    @Override
    public long value(long output) {
        return values[(int) output];
    }

    @Override
    public long spender(long output) {
        return spenders[(int) output];
    }

    /// The output's own number, or that of the first output with the same lock.
    @Override
    public long address(long output) {
        Lock lock = locks.isEmpty() ? null : locks.get((int) output);
        return lock == null ? output : findAddress(lock);
    }

    @Override
    public long transactionOf(long output) {
        int place = Arrays.binarySearch(firstOutput, (int) output);
        int transaction = place >= 0 ? place : ~place - 1;
        while (firstOutput[transaction + 1] == (int) output) {
            transaction++;
        }
        return transaction;
    }

    @Override
    public long outputIndex(long output) {
        return output - firstOutput(transactionOf(output));
    }

    @Override
    public Lock lock(long address) {
        Lock lock = locks.get((int) address);
        return lock == null
                ? new Lock(LockKind.P2PKH, ByteBuffer.allocate(20).putLong(12, address).array())
                : lock;
    }

    @Override
    public LockKind lockKind(long address) {
        return locks.isEmpty() ? LockKind.P2PKH : lock(address).kind();
    }

    @Override
    public long find(Bytes32 id) {
        long transaction = ByteBuffer.wrap(id.toByteArray()).getLong(24) - 1;
        boolean isHere = 0 <= transaction && transaction < transactions;
        return isHere && id(transaction).equals(id) ? transaction : -1;
    }

    @Override
    public long findAddress(Lock lock) {
        for (int output = 0; output < outputs; output++) {
            if (lock(output).equals(lock)) {
                return output;
            }
        }
        return -1;
    }

    @Override
    public long lastOutput(long address) {
        return previousOutputOf(address, outputs);
    }

    @Override
    public long previousOutput(long output) {
        return previousOutputOf(address(output), output);
    }

    private long previousOutputOf(long address, long below) {
        for (long output = below - 1; output >= address; output--) {
            if (address(output) == address) {
                return output;
            }
        }
        return -1;
    }
}
