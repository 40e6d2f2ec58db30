package spoor.ledger.chain;

import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;

/// A chain of transactions that spend outputs, everything addressed by number.
///
/// Transactions are numbered in chain order, and so are outputs and inputs: the outputs of
/// transaction `t` are `firstOutput(t)` up to `firstOutput(t + 1)`, its inputs `firstInput(t)` up
/// to `firstInput(t + 1)`. A coinbase has no inputs. Every question is answered in constant time,
/// [#transactionOf] and [#find] in the logarithm of a small number.
///
/// **Outside transactions.** Where the data do not hold the transaction that an input spends (a
/// partial ledger, a hole), it stands in the chain as a transaction with an id, no inputs,
/// [#NO_BLOCK], and just the outputs that are spent in the data; [#outputIndex] says which of its
/// outputs they are. Their value may be [#UNKNOWN_VALUE].
public interface UtxoChain {
    /// No block: the transaction is outside the data.
    int NO_BLOCK = -1;

    /// [#spender] of an output that nothing in the data spends.
    long UNSPENT = -1;

    /// [#spender] of an output that no one can spend, because a later transaction with the same id
    /// took its place (blocks 91842 and 91880 of mainnet).
    long OVERWRITTEN = -2;

    /// [#value] of an output whose amount the data do not say.
    long UNKNOWN_VALUE = -1;

    /// [#height] of a block whose height the data do not say.
    int UNKNOWN_HEIGHT = -1;

    Network network();

    int blocks();

    long transactions();

    long inputs();

    long outputs();

    long addresses();

    /// All zero where the data do not say.
    Bytes32 blockHash(int block);

    int height(int block);

    /// Seconds since 1970, as the block's header (or, in partial data, the transaction) says.
    long timeSeconds(int block);

    long firstTransaction(int block);

    Bytes32 id(long transaction);

    /// The transaction's block, or [#NO_BLOCK].
    int block(long transaction);

    /// @param transaction 0 to [#transactions] inclusive
    long firstOutput(long transaction);

    /// @param transaction 0 to [#transactions] inclusive
    long firstInput(long transaction);

    /// The output that an input spends.
    long spentOutput(long input);

    /// Satoshi, or [#UNKNOWN_VALUE].
    long value(long output);

    /// The transaction that spends the output, [#UNSPENT] or [#OVERWRITTEN].
    long spender(long output);

    /// The number of the output's address.
    long address(long output);

    /// The transaction that has this output.
    long transactionOf(long output);

    /// The output's place within its transaction, the `vout` of `txid:vout`.
    long outputIndex(long output);

    Lock lock(long address);

    /// The kind of the address's lock, where that is all one needs.
    default LockKind lockKind(long address) {
        return lock(address).kind();
    }

    /// The transaction with this id, the last one where there are several, or -1.
    long find(Bytes32 id);

    /// The number of the address with this lock, or -1.
    long findAddress(Lock lock);

    /// The last output that this address received.
    long lastOutput(long address);

    /// The output that the same address received before this one, or -1.
    long previousOutput(long output);

    /// The output `txid:vout`, or -1 when the chain does not hold it.
    default long findOutput(Bytes32 id, long outputIndex) {
        long transaction = find(id);
        if (transaction < 0) {
            return -1;
        }
        for (long output = firstOutput(transaction);
                output < firstOutput(transaction + 1);
                output++) {
            if (outputIndex(output) == outputIndex) {
                return output;
            }
        }
        return -1;
    }

    /// Hash of the chain's last block, or nothing when the data have no hashes.
    default @Nullable Bytes32 tipHash() {
        Bytes32 hash = blocks() == 0 ? Bytes32.ZERO : blockHash(blocks() - 1);
        return hash.isZero() ? null : hash;
    }
}
