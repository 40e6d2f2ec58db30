package spoor.ledger.intake;

import java.util.ArrayList;
import java.util.List;
import spoor.ledger.base.Location;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.store.Ledger;

/// Reads a partial ledger back into the transactions it was made from.
final class PartialRead {
    private PartialRead() {}

    static List<PartialTransaction> read(Ledger ledger) {
        List<PartialTransaction> transactions = new ArrayList<>();
        for (long t = 0; t < ledger.transactions(); t++) {
            int block = ledger.block(t);
            if (block != UtxoChain.NO_BLOCK) {
                transactions.add(transaction(ledger, t, block));
            }
        }
        return transactions;
    }

    /// The place in the block is not kept: where a source said it, it is the order of the
    /// transactions, which merging keeps for those that depend on each other and no trace needs for
    /// the others.
    private static PartialTransaction transaction(Ledger ledger, long t, int block) {
        List<PartialTransaction.Input> inputs = new ArrayList<>();
        for (long i = ledger.firstInput(t); i < ledger.firstInput(t + 1); i++) {
            long output = ledger.spentOutput(i);
            inputs.add(
                    new PartialTransaction.Input(
                            ledger.id(ledger.transactionOf(output)),
                            ledger.outputIndex(output),
                            ledger.value(output),
                            ledger.lock(ledger.address(output))));
        }
        List<PartialTransaction.Output> outputs = new ArrayList<>();
        for (long o = ledger.firstOutput(t); o < ledger.firstOutput(t + 1); o++) {
            outputs.add(
                    new PartialTransaction.Output(
                            o - ledger.firstOutput(t),
                            ledger.value(o),
                            ledger.lock(ledger.address(o))));
        }
        return new PartialTransaction(
                Location.of("the ledger"),
                ledger.id(t),
                ledger.height(block),
                ledger.blockHash(block).isZero() ? null : ledger.blockHash(block),
                ledger.timeSeconds(block),
                -1,
                inputs,
                outputs);
    }
}
