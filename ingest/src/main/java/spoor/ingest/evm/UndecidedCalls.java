package spoor.ingest.evm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// Calls of which their own row does not say all: whether they were reverted with a call around
/// them (a table without `status`), or which transaction made them (traces of Geth have its place
/// only). They wait until all rows are read.
final class UndecidedCalls {
    private final AccountFacts facts;
    private final List<Waiting> waiting = new ArrayList<>();

    /// Paths of the calls that failed, and the row of each.
    private final SequencedMap<TransactionPlace, Map<String, AccountFacts.Row>> failed =
            new LinkedHashMap<>();

    private record Waiting(
            AccountFacts.Row where,
            TransactionPlace transaction,
            long height,
            int index,
            String path,
            EvmAddress from,
            EvmAddress to,
            UInt256 value) {}

    UndecidedCalls(AccountFacts facts) {
        this.facts = facts;
    }

    void failed(AccountFacts.Row where, TransactionPlace transaction, String path) {
        failed.computeIfAbsent(transaction, _ -> new HashMap<>()).put(path, where);
    }

    void moved(
            AccountFacts.Row where,
            TransactionPlace transaction,
            long height,
            int index,
            String path,
            EvmAddress from,
            EvmAddress to,
            UInt256 value) {
        waiting.add(new Waiting(where, transaction, height, index, path, from, to, value));
    }

    /// The transactions whose hash must be looked up.
    Set<TransactionPlace> wanted() {
        SequencedSet<TransactionPlace> wanted = new LinkedHashSet<>();
        waiting.forEach(call -> wanted.add(call.transaction()));
        wanted.addAll(failed.keySet());
        wanted.removeIf(place -> place.hash() != null);
        return wanted;
    }

    /// Tells all that moved value, and which transactions failed as a whole.
    ///
    /// @param hashes of the transactions that were wanted, as far as the data have them
    void finish(Map<TransactionPlace, Bytes32> hashes) {
        failed.forEach((place, paths) -> {
            Bytes32 hash = hash(place, hashes);
            AccountFacts.Row root = paths.get("");
            if (root != null && hash != null) {
                facts.receipt(TraceTable.failure(root, hash));
            }
        });
        for (Waiting call : waiting) {
            if (!isReverted(call)) {
                tell(call, hash(call.transaction(), hashes));
            }
        }
    }

    private static @Nullable Bytes32 hash(
            TransactionPlace place, Map<TransactionPlace, Bytes32> hashes) {
        return place.hash() != null ? place.hash() : hashes.get(place);
    }

    /// Whether the call, or one around it, failed.
    private boolean isReverted(Waiting call) {
        Map<String, AccountFacts.Row> paths = failed.get(call.transaction());
        String path = call.path();
        while (paths != null && !path.isEmpty()) {
            if (paths.containsKey(path)) {
                return true;
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('_')));
        }
        return paths != null && paths.containsKey("");
    }

    private void tell(Waiting call, @Nullable Bytes32 hash) {
        if (hash == null) {
            throw new MalformedDataException(
                    call.where().location(),
                    "no transaction_hash, and no row of transactions in the source for block "
                            + call.height()
                            + ", transaction_index "
                            + call.index()
                            + "; expected one of the two");
        }
        facts.call(
                new AccountFacts.Call(
                        call.where(),
                        hash,
                        call.height(),
                        call.index(),
                        call.path(),
                        call.from(),
                        call.to(),
                        call.value()));
    }
}
