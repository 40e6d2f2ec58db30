package spoor.ledger.chain.evm;

import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;

/// A chain of accounts between which transfers move units of assets, everything addressed by
/// number.
///
/// Transactions are numbered in chain order, and so are transfers: those of transaction `t` are
/// `firstTransfer(t)` up to `firstTransfer(t + 1)`, in the order in which they were carried out.
/// What a block pays by itself (rewards, withdrawals) stands in a transaction of its own with the
/// id zero.
///
/// **Holdings.** Each (account, asset) pair that a transfer touches is a holding, numbered by
/// account, then asset. Its *entries* are its sides of transfers, in chain order: those of holding
/// `h` are `firstEntry(h)` up to `firstEntry(h + 1)`. A transfer from a holding to itself makes two
/// entries, the withdrawal first.
///
/// **Opening balance.** Data may start in the middle of a history. Each holding opens with the
/// smallest balance that keeps it from ever going below zero: [#opening].
public interface AccountChain {
    /// In place of a holding: units appear from nowhere (a reward, a token issued) or are gone (a
    /// token burnt, a fee destroyed).
    int NOBODY = -1;

    /// [#height] of a block whose height the data do not say.
    long UNKNOWN_HEIGHT = -1;

    /// [#position] of a transfer of which the data do not say where in its transaction it stands.
    int UNKNOWN_POSITION = -1;

    /// Name of the network: `ethereum`.
    String network();

    long blocks();

    /// All zero where the data do not say.
    Bytes32 blockHash(long block);

    long height(long block);

    /// Seconds since 1970, or -1 where the data do not say.
    long timeSeconds(long block);

    long transactions();

    /// All zero for what a block pays by itself.
    Bytes32 id(long transaction);

    /// The transaction with this id, or -1.
    long find(Bytes32 id);

    long block(long transaction);

    /// @param transaction 0 to [#transactions] inclusive
    long firstTransfer(long transaction);

    long transfers();

    /// The transaction that makes this transfer.
    long transactionOf(long transfer);

    TransferKind kind(long transfer);

    /// Where in its transaction a transfer stands: the log's index in the block for a token, the
    /// trace's address (`0_1`) for a call, otherwise empty; also empty where the data do not say.
    String position(long transfer);

    /// The holding that gives, or [#NOBODY].
    int from(long transfer);

    /// The holding that receives, or [#NOBODY].
    int to(long transfer);

    UInt256 units(long transfer);

    int accounts();

    EvmAddress address(int account);

    /// The number of the account with this address, or -1.
    int findAccount(EvmAddress address);

    int assets();

    Asset asset(int asset);

    int holdings();

    int account(int holding);

    /// The number of the asset that the holding holds.
    int assetOf(int holding);

    /// The first holding of an account.
    ///
    /// @param account 0 to [#accounts] inclusive
    int firstHolding(int account);

    /// Units that the holding has before the first transfer of the data.
    UInt256 opening(int holding);

    /// @param holding 0 to [#holdings] inclusive
    long firstEntry(int holding);

    /// The transfer of an entry.
    long transferOf(long entry);

    /// Whether the entry is the receiving side of its transfer.
    boolean isDeposit(long entry);

    /// Units in the holding right after one of its entries. Never below zero.
    UInt256 balance(int holding, long entry);

    /// The asset that a transfer moves.
    default int assetOfTransfer(long transfer) {
        int from = from(transfer);
        return assetOf(from == NOBODY ? to(transfer) : from);
    }

    /// The holding of an account in an asset, or -1.
    default int findHolding(int account, int asset) {
        for (int holding = firstHolding(account); holding < firstHolding(account + 1); holding++) {
            if (assetOf(holding) == asset) {
                return holding;
            }
        }
        return -1;
    }

    /// The first entry of a holding that belongs to this transfer or a later one, or the end of its
    /// entries. Takes the logarithm of the number of its entries.
    default long entryFrom(int holding, long transfer) {
        long low = firstEntry(holding);
        long high = firstEntry(holding + 1);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (transferOf(middle) < transfer) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Units in the holding before this entry.
    default UInt256 balanceBefore(int holding, long entry) {
        return entry == firstEntry(holding) ? opening(holding) : balance(holding, entry - 1);
    }
}
