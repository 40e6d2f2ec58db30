package spoor.ledger.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;

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
        if (!spends(known).equals(spends(added))) {
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

    /// What an input spends, but for the id: a source may know only a number of its own for it.
    private record Spend(long index, long value, spoor.ledger.chain.Lock lock) {}

    private static List<Spend> spends(PartialTransaction transaction) {
        return transaction.inputs().stream()
                .map(input -> new Spend(input.spentIndex(), input.value(), input.lock()))
                .toList();
    }

    /// A source that names the block knows the ids of what is spent; one that does not may make
    /// them up.
    private static PartialTransaction better(PartialTransaction known, PartialTransaction added) {
        boolean addedKnowsMore = known.blockHash() == null && added.blockHash() != null;
        boolean knowsPlace = known.position() < 0 && added.position() >= 0;
        return addedKnowsMore || (knowsPlace && known.blockHash() == null) ? added : known;
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
