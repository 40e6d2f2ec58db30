package spoor.ingest.bitcoin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.intake.PartialTransaction;

/// What blockchain.info and Esplora say an address received and sent, and in how many transactions,
/// held against the transactions in the data: an answer may be one page of many.
final class AddressTotals {
    private final Owners owners;
    private final Notices notices;
    private final SequencedMap<Lock, Json.Fields> said = new LinkedHashMap<>();

    AddressTotals(Owners owners, Notices notices) {
        this.owners = owners;
        this.notices = notices;
    }

    /// @param summary an object with `address` and, in it or in its `chain_stats`, some of the
    ///   totals
    void say(Json.Fields summary) {
        if (summary.find("address") instanceof Json.Text address) {
            said.put(owners.parsed(address), summary);
        }
    }

    void compare(List<PartialTransaction> transactions) {
        Map<Lock, Found> found = new HashMap<>();
        said.keySet().forEach(lock -> found.put(lock, new Found()));
        transactions.forEach(transaction -> count(transaction, found));
        said.forEach((lock, summary) -> compare(summary, found.getOrDefault(lock, new Found())));
    }

    private static void count(PartialTransaction transaction, Map<Lock, Found> found) {
        for (PartialTransaction.Input input : transaction.inputs()) {
            Found owner = found.get(input.lock());
            if (owner != null && input.value() != UtxoChain.UNKNOWN_VALUE) {
                owner.transactions.add(transaction.id());
                owner.sent = Math.addExact(owner.sent, input.value());
            }
        }
        for (PartialTransaction.Output output : transaction.outputs()) {
            Found owner = found.get(output.lock());
            if (owner != null) {
                owner.transactions.add(transaction.id());
                owner.received = Math.addExact(owner.received, output.value());
            }
        }
    }

    private void compare(Json.Fields summary, Found is) {
        int transactions = is.transactions.size();
        if (summary.find("chain_stats") instanceof Json.Fields stats) {
            compare(summary, stats, "tx_count", transactions);
            compare(summary, stats, "funded_txo_sum", is.received);
            compare(summary, stats, "spent_txo_sum", is.sent);
        } else {
            compare(summary, summary, "n_tx", transactions);
            compare(summary, summary, "total_received", is.received);
            compare(summary, summary, "total_sent", is.sent);
        }
    }

    private void compare(Json.Fields summary, Json.Fields totals, String field, long is) {
        @Nullable Json value = totals.find(field);
        if (value == null) {
            return;
        }
        long expected = Values.whole(totals, field, 0, Long.MAX_VALUE);
        if (expected != is) {
            notices.add(
                    value.place().location(),
                    totals.pathOf(field)
                            + " of address "
                            + Values.text(summary, "address")
                            + " is "
                            + expected
                            + ", but the confirmed transactions in the data make "
                            + is
                            + ", expected the same");
        }
    }

    private static final class Found {
        final Set<Bytes32> transactions = new HashSet<>();
        long received;
        long sent;
    }
}
