package spoor.app.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import spoor.ledger.chain.UtxoChain;

/// What the data do not say and the trace had to take for granted. Each with its place and amount.
final class Assumptions {
    private final UtxoChain chain;
    private final ChainText text;
    private final boolean isPartial;
    private final TreeSet<Long> handled = new TreeSet<>();
    private final Map<Long, Findings.Assumption> assumedInputs = new LinkedHashMap<>();

    Assumptions(UtxoChain chain, ChainText text, boolean isPartial) {
        this.chain = chain;
        this.text = text;
        this.isPartial = isPartial;
    }

    /// A tainted transaction that the trace went through.
    void handled(long transaction) {
        handled.add(transaction);
    }

    void assumedInput(long transaction, long output, long units) {
        assumedInputs.put(
                output,
                new Findings.Assumption(
                        "The data do not say the amount of this output, which transaction "
                                + text.id(transaction)
                                + " spends: taken to be clean, and the least that pays for the"
                                + " transaction's outputs",
                        text.output(output),
                        units));
    }

    /// @param earlier what was assumed before the trace
    List<Findings.Assumption> list(List<Findings.Assumption> earlier) {
        List<Findings.Assumption> all = new ArrayList<>(earlier);
        if (isPartial) {
            all.add(
                    new Findings.Assumption(
                            "The ledger holds single transactions, not whole blocks. An output"
                                    + " counts as unspent when no transaction of the data spends it",
                            "",
                            -1));
        }
        handled.forEach(transaction -> addOutside(transaction, all));
        all.addAll(assumedInputs.values());
        return all;
    }

    /// Value that a tainted transaction takes from outside the data.
    private void addOutside(long transaction, List<Findings.Assumption> all) {
        long units = 0;
        long outputs = 0;
        for (long input = chain.firstInput(transaction);
                input < chain.firstInput(transaction + 1);
                input++) {
            long output = chain.spentOutput(input);
            boolean isOutside = chain.block(chain.transactionOf(output)) == UtxoChain.NO_BLOCK;
            if (isOutside && chain.value(output) != UtxoChain.UNKNOWN_VALUE) {
                units = Math.addExact(units, chain.value(output));
                outputs++;
            }
        }
        if (outputs > 0) {
            all.add(
                    new Findings.Assumption(
                            "Value from outside the data enters the transaction: taken to be clean,"
                                    + " but for origins of the case",
                            text.id(transaction),
                            units));
        }
    }
}
