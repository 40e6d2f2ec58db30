package spoor.ingest.bitcoin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.LockReader;
import spoor.ledger.intake.PartialTransaction;

/// What one run of [PartialSource] has found so far: shared by the readers of all formats.
final class Reading {
    final Network network;
    final Notices notices = new Notices();
    final LockReader locks = new LockReader();
    final Owners owners;
    final AddressTotals totals;

    private final List<PartialTransaction> found = new ArrayList<>();
    private final Map<Bytes32, List<PartialTransaction>> byId = new HashMap<>();

    Reading(Network network) {
        this.network = network;
        this.owners = new Owners(network, notices);
        this.totals = new AddressTotals(owners, notices);
    }

    List<PartialTransaction> found() {
        return found;
    }

    /// Takes a transaction in. One that says exactly what an earlier one said is dropped: answers
    /// for two addresses share the transactions between them. What contradicts stays, for the
    /// ledger's merge to judge.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if more leaves than comes in
    void add(PartialTransaction transaction) {
        Checks.sums(transaction);
        List<PartialTransaction> same =
                byId.computeIfAbsent(transaction.id(), _ -> new ArrayList<>(1));
        if (same.stream().noneMatch(other -> saysTheSame(other, transaction))) {
            same.add(transaction);
            found.add(transaction);
        }
    }

    private static boolean saysTheSame(PartialTransaction one, PartialTransaction other) {
        var moved =
                new PartialTransaction(
                        one.where(),
                        other.id(),
                        other.height(),
                        other.blockHash(),
                        other.timeSeconds(),
                        other.position(),
                        other.inputs(),
                        other.outputs());
        return one.equals(moved);
    }
}
