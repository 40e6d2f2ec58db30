package spoor.ingest.bitcoin;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Lock;

/// What blockchain.info says an address received and sent in how many transactions, held against
/// the transactions of that address in the data: a dump may be a page of many.
final class AddressTotals {
    private final Reading reading;
    private final SequencedMap<Lock, Said> said = new LinkedHashMap<>();
    private final SequencedMap<Lock, Found> found = new LinkedHashMap<>();
    private final Set<Bytes32> counted = new HashSet<>();

    AddressTotals(Reading reading) {
        this.reading = reading;
    }

    private record Said(Json.Fields summary, String address) {}

    private static final class Found {
        final Set<Bytes32> transactions = new HashSet<>();
        long received;
        long sent;
    }

    /// @param summary an object with `address`, `n_tx`, `total_received` and `total_sent`
    void say(Json.Fields summary) {
        if (summary.find("address") instanceof Json.Text address) {
            said.put(reading.owners.parsed(address), new Said(summary, address.text()));
        }
    }

    void count(BlockchainInfoDumps.Seen transaction) {
        if (!counted.add(transaction.id())) {
            return;
        }
        for (BlockchainInfoDumps.SeenInput input : transaction.inputs()) {
            Found owner = of(input.lock());
            owner.transactions.add(transaction.id());
            owner.sent = Math.addExact(owner.sent, input.value());
        }
        transaction
                .outputs()
                .forEach(output -> {
                    Found owner = of(output.lock());
                    owner.transactions.add(transaction.id());
                    owner.received = Math.addExact(owner.received, output.value());
                });
    }

    void finish() {
        said.forEach((lock, says) -> {
            Found is = found.getOrDefault(lock, new Found());
            compare(says, "n_tx", is.transactions.size());
            compare(says, "total_received", is.received);
            compare(says, "total_sent", is.sent);
        });
    }

    private void compare(Said says, String field, long is) {
        Json value = says.summary().find(field);
        @Nullable Long expected =
                value == null ? null : Values.whole(says.summary(), field, 0, Long.MAX_VALUE);
        if (expected != null && expected != is) {
            reading.notices.add(
                    says.summary().place().location(),
                    field
                            + " of address "
                            + says.address()
                            + " is "
                            + expected
                            + ", but the transactions in the data make "
                            + is
                            + ": the dump is not complete");
        }
    }

    private Found of(Lock lock) {
        return found.computeIfAbsent(lock, _ -> new Found());
    }
}
