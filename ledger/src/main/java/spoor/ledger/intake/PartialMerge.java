package spoor.ledger.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.intake.PartialTransaction.Input;

/// Brings together what several sources say of the same transactions.
final class PartialMerge {
    private final Map<Bytes32, PartialTransaction> byId = new LinkedHashMap<>();

    /// @throws MalformedDataException if another source said something else of the same transaction
    void add(PartialTransaction transaction) {
        PartialTransaction known = byId.putIfAbsent(transaction.id(), transaction);
        if (known != null) {
            checkSame(known, transaction);
            byId.put(transaction.id(), better(known, transaction));
        }
    }

    int size() {
        return byId.size();
    }

    Collection<PartialTransaction> transactions() {
        return byId.values();
    }

    private static void checkSame(PartialTransaction known, PartialTransaction added) {
        if (!known.outputs().equals(added.outputs())) {
            throw different(known, added, "other outputs");
        }
        if (!spendTheSame(known.inputs(), added.inputs())) {
            throw different(known, added, "other inputs");
        }
        if (known.height() != added.height()) {
            throw different(known, added, "height " + added.height() + ", not " + known.height());
        }
        if (known.blockHash() != null
                && added.blockHash() != null
                && !known.blockHash().equals(added.blockHash())) {
            throw different(
                    known, added, "block " + added.blockHash() + ", not " + known.blockHash());
        }
    }

    /// Compares what inputs spend, but for the ids: a source may know only a number of its own for
    /// them. What one source does not know contradicts nothing.
    private static boolean spendTheSame(List<Input> known, List<Input> added) {
        if (known.size() != added.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            Input one = known.get(i);
            Input other = added.get(i);
            boolean isSame =
                    one.spentIndex() == other.spentIndex()
                            && (one.value() == other.value()
                                    || one.value() == UtxoChain.UNKNOWN_VALUE
                                    || other.value() == UtxoChain.UNKNOWN_VALUE)
                            && (one.lock().equals(other.lock())
                                    || one.lock().equals(Lock.UNKNOWN)
                                    || other.lock().equals(Lock.UNKNOWN));
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    /// A source that names the block knows the ids of what is spent; one that does not may make
    /// them up. Values and locks come from whichever knows them.
    private static PartialTransaction better(PartialTransaction known, PartialTransaction added) {
        boolean addedKnowsMore = known.blockHash() == null && added.blockHash() != null;
        boolean knowsPlace = known.position() < 0 && added.position() >= 0;
        return addedKnowsMore || (knowsPlace && known.blockHash() == null)
                ? completed(added, known)
                : completed(known, added);
    }

    private static PartialTransaction completed(PartialTransaction base, PartialTransaction more) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < base.inputs().size(); i++) {
            inputs.add(completed(base.inputs().get(i), more.inputs().get(i)));
        }
        return inputs.equals(base.inputs())
                ? base
                : new PartialTransaction(
                        base.where(),
                        base.id(),
                        base.height(),
                        base.blockHash(),
                        base.timeSeconds(),
                        base.position(),
                        inputs,
                        base.outputs());
    }

    private static Input completed(Input base, Input more) {
        return new Input(
                base.spentId(),
                base.spentIndex(),
                base.value() == UtxoChain.UNKNOWN_VALUE ? more.value() : base.value(),
                base.lock().equals(Lock.UNKNOWN) ? more.lock() : base.lock());
    }

    private static MalformedDataException different(
            PartialTransaction known, PartialTransaction added, String what) {
        return new MalformedDataException(
                added.where(),
                "transaction "
                        + added.id()
                        + " has "
                        + what
                        + " than in "
                        + known.where()
                        + ", expected the same everywhere");
    }
}
