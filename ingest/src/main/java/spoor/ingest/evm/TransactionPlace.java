package spoor.ingest.evm;

import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;

/// Which transaction a trace belongs to.
///
/// @param hash nothing where the row says only where in the chain the transaction stands
/// @param height of its block; 0 where there is a hash, which says it all
/// @param index in its block; 0 where there is a hash
record TransactionPlace(@Nullable Bytes32 hash, long height, int index) {
    static TransactionPlace of(Bytes32 hash) {
        return new TransactionPlace(hash, 0, 0);
    }
}
