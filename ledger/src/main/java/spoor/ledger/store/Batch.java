package spoor.ledger.store;

import java.util.Arrays;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;

/// Blocks that are appended together, their transactions, inputs and outputs counted through.
///
/// The numbers that count through a batch are called ordinals, to tell them from the numbers of the
/// ledger.
final class Batch {
    final List<BlockRows> blocks;

    /// The ordinal of each block's first transaction, input and output, and one more entry: how
    /// many there are.
    final int[] transactionStart;

    final int[] inputStart;
    final int[] outputStart;

    /// 32 bytes of id for each transaction.
    final byte[] ids;

    /// The ordinal of each transaction's first output, and one more entry.
    final int[] firstOutput;

    /// Satoshi of each output.
    final long[] values;

    Batch(List<BlockRows> blocks) {
        this.blocks = List.copyOf(blocks);
        int count = this.blocks.size();
        this.transactionStart = new int[count + 1];
        this.inputStart = new int[count + 1];
        this.outputStart = new int[count + 1];
        for (int b = 0; b < count; b++) {
            BlockRows block = this.blocks.get(b);
            transactionStart[b + 1] = Math.addExact(transactionStart[b], block.transactions);
            inputStart[b + 1] = Math.addExact(inputStart[b], block.inputs());
            outputStart[b + 1] = Math.addExact(outputStart[b], block.outputs());
        }
        this.ids = new byte[Math.multiplyExact(Bytes32.SIZE, transactionStart[count])];
        this.firstOutput = new int[transactionStart[count] + 1];
        this.values = new long[outputStart[count]];
        for (int b = 0; b < count; b++) {
            flatten(b);
        }
        firstOutput[transactionStart[count]] = outputStart[count];
    }

    private void flatten(int b) {
        BlockRows block = blocks.get(b);
        int first = transactionStart[b];
        System.arraycopy(
                block.ids, 0, ids, Bytes32.SIZE * first, Bytes32.SIZE * block.transactions);
        for (int t = 0; t < block.transactions; t++) {
            firstOutput[first + t] = outputStart[b] + block.outputStart[t];
        }
        System.arraycopy(block.values, 0, values, outputStart[b], block.outputs());
    }

    int size() {
        return blocks.size();
    }

    int transactions() {
        return transactionStart[size()];
    }

    int inputs() {
        return inputStart[size()];
    }

    int outputs() {
        return outputStart[size()];
    }

    /// The block in which an output's ordinal lies. Every block has at least one output.
    int blockOfOutput(int output) {
        int found = Arrays.binarySearch(outputStart, output);
        return found >= 0 ? found : -found - 2;
    }

    /// The block in which an input's ordinal lies. Blocks may have no inputs: the last that starts
    /// there has it.
    int blockOfInput(int input) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (inputStart[middle] <= input) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    Bytes32 id(int transaction) {
        return Bytes32.of(ids, Bytes32.SIZE * transaction);
    }
}
