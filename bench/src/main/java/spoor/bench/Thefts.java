package spoor.bench;

import java.util.ArrayList;
import java.util.List;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.trace.Origin;

/// Thefts in a ledger of the workload.
final class Thefts {
    private Thefts() {}

    /// The first outputs of ordinary transactions, from one of them on.
    ///
    /// @param from an ordinary transaction, counted from 0
    static List<Origin> origins(UtxoChain chain, long from, int outputs) {
        List<Origin> origins = new ArrayList<>(outputs);
        for (long transaction = WorkloadChain.transactionNumber(from);
                origins.size() < outputs;
                transaction++) {
            boolean isCoinbase = chain.firstInput(transaction) == chain.firstInput(transaction + 1);
            long end = isCoinbase ? 0 : chain.firstOutput(transaction + 1);
            for (long output = chain.firstOutput(transaction);
                    output < end && origins.size() < outputs;
                    output++) {
                origins.add(new Origin(output, chain.value(output)));
            }
        }
        return origins;
    }
}
