package spoor.ingest.esplora;

import java.util.List;
import spoor.ledger.base.Bytes32;

/// What to ask a server for.
///
/// @param addresses every confirmed transaction of each
/// @param transactions single ones
/// @param blocks every transaction of each, by the block's hash
public record Wanted(List<String> addresses, List<Bytes32> transactions, List<Bytes32> blocks) {
    public Wanted {
        addresses = List.copyOf(addresses);
        transactions = List.copyOf(transactions);
        blocks = List.copyOf(blocks);
    }
}
