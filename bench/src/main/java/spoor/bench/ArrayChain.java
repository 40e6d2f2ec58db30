package spoor.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import spoor.ledger.chain.UtxoChain;

/// A chain in plain arrays, all in memory: what the naive rivals work on.
///
/// @param firstInputs the first input of each transaction, and one more entry
/// @param firstOutputs the first output of each transaction, and one more entry
/// @param spent the output that each input spends
/// @param valuesSat satoshi of each output
@SuppressWarnings("ArrayRecordComponent") // never compared; a naive program would have just these
record ArrayChain(int[] firstInputs, int[] firstOutputs, int[] spent, long[] valuesSat) {

    int transactions() {
        return firstInputs.length - 1;
    }

    /// The workload, drawn into memory without a block file.
    ///
    /// @param theft the numbers of the stolen outputs
    record Drawn(ArrayChain chain, long[] theft) {}

    static Drawn draw(long transactions) throws IOException {
        Taker taker = new Taker();
        WorkloadChain drawn = WorkloadChain.draw(transactions, List.of(taker));
        return new Drawn(taker.chain(drawn.workload()), drawn.theft());
    }

    /// The columns of a ledger, copied.
    static ArrayChain of(UtxoChain ledger) {
        int transactions = Math.toIntExact(ledger.transactions());
        int[] firstInputs = new int[transactions + 1];
        int[] firstOutputs = new int[transactions + 1];
        for (int transaction = 0; transaction <= transactions; transaction++) {
            firstInputs[transaction] = Math.toIntExact(ledger.firstInput(transaction));
            firstOutputs[transaction] = Math.toIntExact(ledger.firstOutput(transaction));
        }
        int[] spent = new int[firstInputs[transactions]];
        for (int input = 0; input < spent.length; input++) {
            spent[input] = Math.toIntExact(ledger.spentOutput(input));
        }
        long[] valuesSat = new long[firstOutputs[transactions]];
        for (int output = 0; output < valuesSat.length; output++) {
            valuesSat[output] = ledger.value(output);
        }
        return new ArrayChain(firstInputs, firstOutputs, spent, valuesSat);
    }

    private static final class Taker implements ChainSink {
        private final LongColumn firstInputs = new LongColumn();
        private final LongColumn spent = new LongColumn();

        @Override
        public void beginBlock(Workload workload) {
            firstInputs.add(spent.size());
        }

        @Override
        public void addTransaction(Workload workload) {
            firstInputs.add(spent.size());
            for (int i = 0; i < workload.inputCount; i++) {
                spent.add(workload.spent[i]);
            }
        }

        ArrayChain chain(Workload workload) {
            return new ArrayChain(
                    ints(firstInputs, spent.size()),
                    ints(workload.firstOutputs, workload.outputs()),
                    Arrays.stream(spent.toArray()).mapToInt(Math::toIntExact).toArray(),
                    workload.values.toArray());
        }

        /// The column and one more entry.
        private static int[] ints(LongColumn column, long end) {
            int[] all = new int[Math.toIntExact(column.size() + 1)];
            for (int i = 0; i < column.size(); i++) {
                all[i] = Math.toIntExact(column.get(i));
            }
            all[all.length - 1] = Math.toIntExact(end);
            return all;
        }
    }
}
