package spoor.ledger.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.Lock;

/// A transaction as a partial source tells it: inputs carry the value and the lock of what they
/// spend, because the transactions that they spend from may lie outside the data.
///
/// @param where for messages
/// @param height the block's height
/// @param blockHash of the block, where the source says
/// @param timeSeconds of the block, or of the transaction where the source says only that
/// @param position place in the block, or -1 where the source does not say
/// @param inputs none for a coinbase
public record PartialTransaction(
        Location where,
        Bytes32 id,
        int height,
        @Nullable Bytes32 blockHash,
        long timeSeconds,
        int position,
        List<Input> inputs,
        List<Output> outputs) {
    public PartialTransaction {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// @param spentIndex which output of `spentId` it spends, up to 2^32 - 1
    /// @param value satoshi, or [spoor.ledger.chain.UtxoChain#UNKNOWN_VALUE]
    public record Input(Bytes32 spentId, long spentIndex, long value, Lock lock) {}

    /// @param index which output of the transaction it is; a source may leave some out
    public record Output(long index, long value, Lock lock) {}
}
