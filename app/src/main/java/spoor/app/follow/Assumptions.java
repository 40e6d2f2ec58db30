package spoor.app.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import spoor.app.work.Words;
import spoor.ingest.facts.StandIn;
import spoor.ledger.base.Problem;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.store.Ledger;
import spoor.ledger.trace.Theft;

/// What the data do not say and the trace had to take for granted. Each with its place and amount.
final class Assumptions {
    private static final String BITCOIN = Findings.Asset.BITCOIN.id();

    private final Ledger chain;
    private final ChainText text;

    /// Units of each origin.
    private final Map<Long, Long> stolen = new HashMap<>();

    private final TreeSet<Long> handled = new TreeSet<>();
    private final Map<Long, Findings.Assumption> assumedInputs = new LinkedHashMap<>();

    Assumptions(Ledger chain, ChainText text, List<Theft> thefts) {
        this.chain = chain;
        this.text = text;
        for (Theft theft : thefts) {
            theft.origins().forEach(origin -> stolen.put(origin.output(), origin.units()));
        }
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
                        BITCOIN,
                        UInt256.of(units)));
    }

    /// @param earlier what was assumed before the trace
    List<Findings.Assumption> list(List<Findings.Assumption> earlier) {
        List<Findings.Assumption> all = new ArrayList<>(earlier);
        if (chain.isPartial()) {
            all.add(
                    new Findings.Assumption(
                            "The ledger holds single transactions, not whole blocks. An output"
                                    + " counts as unspent when no transaction of the data spends it",
                            "",
                            BITCOIN,
                            null));
        }
        addDoubts(all);
        if (chain.isPartial()) {
            addStandIns(all);
            handled.forEach(transaction -> addOutside(transaction, all));
        }
        all.addAll(assumedInputs.values());
        return all;
    }

    /// What ingest left out, made up or could not check, whether or not the trail met it.
    private void addDoubts(List<Findings.Assumption> all) {
        for (Problem doubt : chain.doubts()) {
            all.add(
                    new Findings.Assumption(
                            "Doubted when the data were ingested: " + doubt.text(),
                            doubt.location().toString(),
                            BITCOIN,
                            null));
        }
    }

    /// Outputs that stand for several of one address: facts written down by hand add them up.
    private void addStandIns(List<Findings.Assumption> all) {
        TreeSet<Long> spent = new TreeSet<>();
        for (long transaction : handled) {
            for (long input = chain.firstInput(transaction);
                    input < chain.firstInput(transaction + 1);
                    input++) {
                spent.add(chain.spentOutput(input));
            }
        }
        List<String> standIns =
                spent.stream().map(text::output).filter(StandIn::isStandIn).toList();
        if (!standIns.isEmpty()) {
            all.add(
                    new Findings.Assumption(
                            Words.count(standIns.size(), "output")
                                    + " on the trail, with ids that start with 24 zeros, stand for "
                                    + standIns.stream().mapToLong(StandIn::outputs).sum()
                                    + " outputs of the chain, which the file of facts adds up by"
                                    + " address and spending transaction. The sums are exact; which"
                                    + " of the added outputs paid which coin is not examined",
                            "",
                            BITCOIN,
                            null));
        }
    }

    /// Value that a tainted transaction takes from outside the data, but for what is stolen of it.
    private void addOutside(long transaction, List<Findings.Assumption> all) {
        long units = 0;
        for (long input = chain.firstInput(transaction);
                input < chain.firstInput(transaction + 1);
                input++) {
            units = Math.addExact(units, cleanOutside(chain.spentOutput(input)));
        }
        if (units > 0) {
            all.add(
                    new Findings.Assumption(
                            "Value from outside the data enters the transaction: taken to be clean",
                            text.id(transaction),
                            BITCOIN,
                            UInt256.of(units)));
        }
    }

    private long cleanOutside(long output) {
        boolean isOutside = chain.block(chain.transactionOf(output)) == UtxoChain.NO_BLOCK;
        boolean isKnown = chain.value(output) != UtxoChain.UNKNOWN_VALUE;
        return isOutside && isKnown ? chain.value(output) - stolen.getOrDefault(output, 0L) : 0;
    }
}
