package spoor.ingest.evm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.base.Bytes32;

/// Of transactions, the hashes of those at some places.
final class HashTable implements EtlTable {
    private final Set<TransactionPlace> wanted;
    private final Map<TransactionPlace, Bytes32> hashes;
    private final Columns columns = new Columns();
    private final int hash = columns.add("hash");
    private final int height = columns.add("block_number");
    private final int index = columns.add("transaction_index");

    /// @param hashes filled with what is found
    HashTable(Set<TransactionPlace> wanted, Map<TransactionPlace, Bytes32> hashes) {
        this.wanted = wanted;
        this.hashes = hashes;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(Set.of("hash", "block_number", "transaction_index", "value"));
    }

    @Override
    public String name() {
        return "transactions";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        var place =
                new TransactionPlace(
                        null, row.whole(height, Long.MAX_VALUE, -1), row.index(index, -1));
        if (wanted.contains(place)) {
            hashes.put(place, row.hash(hash));
        }
    }
}
