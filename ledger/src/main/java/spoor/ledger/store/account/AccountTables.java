package spoor.ledger.store.account;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;

/// An account chain in columns, wherever their bytes are. Safe for many threads.
///
/// Beside the chain it gives what further data about the same transactions need to know.
public final class AccountTables implements AccountChain {
    /// A balance is kept for every so many entries; what lies between is added up.
    static final int BALANCE_STRIDE = 64;

    /// Columns that an [AccountBuilder] has finished.
    public static final class Columns {
        private final Map<AccountColumn, MemorySegment> segments;
        private final Texts texts;

        Columns(Map<AccountColumn, MemorySegment> segments, Texts texts) {
            this.segments = segments;
            this.texts = texts;
        }

        Map<AccountColumn, MemorySegment> segments() {
            return segments;
        }

        /// The chain in memory.
        public AccountTables open() {
            return new AccountTables(segments, texts);
        }
    }

    private final Texts texts;
    private final MemorySegment blockHash;
    private final MemorySegment blockParent;
    private final MemorySegment blockHeight;
    private final MemorySegment blockTime;
    private final MemorySegment blockMiner;
    private final MemorySegment blockBaseFee;
    private final MemorySegment txId;
    private final MemorySegment txBlock;
    private final MemorySegment txIndex;
    private final MemorySegment txFirst;
    private final MemorySegment txFrom;
    private final MemorySegment txStatus;
    private final MemorySegment txGas;
    private final MemorySegment txPrice;
    private final MemorySegment txOtherFee;
    private final MemorySegment txById;
    private final MemorySegment transferKind;
    private final MemorySegment transferPosition;
    private final MemorySegment transferFrom;
    private final MemorySegment transferTo;
    private final MemorySegment transferUnits;
    private final MemorySegment holdingAccount;
    private final MemorySegment holdingAsset;
    private final MemorySegment holdingFirst;
    private final MemorySegment holdingOpening;
    private final MemorySegment entry;
    private final MemorySegment entryBalance;
    private final MemorySegment accountAddress;
    private final MemorySegment accountFirst;
    private final MemorySegment wide;
    private final long blocks;
    private final long transactions;
    private final long transfers;
    private final int holdings;
    private final int accounts;

    AccountTables(Map<AccountColumn, MemorySegment> columns, Texts texts) {
        this.texts = texts;
        blockHash = column(columns, AccountColumn.BLOCK_HASH);
        blockParent = column(columns, AccountColumn.BLOCK_PARENT);
        blockHeight = column(columns, AccountColumn.BLOCK_HEIGHT);
        blockTime = column(columns, AccountColumn.BLOCK_TIME);
        blockMiner = column(columns, AccountColumn.BLOCK_MINER);
        blockBaseFee = column(columns, AccountColumn.BLOCK_BASE_FEE);
        txId = column(columns, AccountColumn.TX_ID);
        txBlock = column(columns, AccountColumn.TX_BLOCK);
        txIndex = column(columns, AccountColumn.TX_INDEX);
        txFirst = column(columns, AccountColumn.TX_FIRST);
        txFrom = column(columns, AccountColumn.TX_FROM);
        txStatus = column(columns, AccountColumn.TX_STATUS);
        txGas = column(columns, AccountColumn.TX_GAS);
        txPrice = column(columns, AccountColumn.TX_PRICE);
        txOtherFee = column(columns, AccountColumn.TX_OTHER_FEE);
        txById = column(columns, AccountColumn.TX_BY_ID);
        transferKind = column(columns, AccountColumn.TRANSFER_KIND);
        transferPosition = column(columns, AccountColumn.TRANSFER_POSITION);
        transferFrom = column(columns, AccountColumn.TRANSFER_FROM);
        transferTo = column(columns, AccountColumn.TRANSFER_TO);
        transferUnits = column(columns, AccountColumn.TRANSFER_UNITS);
        holdingAccount = column(columns, AccountColumn.HOLDING_ACCOUNT);
        holdingAsset = column(columns, AccountColumn.HOLDING_ASSET);
        holdingFirst = column(columns, AccountColumn.HOLDING_FIRST);
        holdingOpening = column(columns, AccountColumn.HOLDING_OPENING);
        entry = column(columns, AccountColumn.ENTRY);
        entryBalance = column(columns, AccountColumn.ENTRY_BALANCE);
        accountAddress = column(columns, AccountColumn.ACCOUNT_ADDRESS);
        accountFirst = column(columns, AccountColumn.ACCOUNT_FIRST);
        wide = column(columns, AccountColumn.WIDE);
        blocks = blockHash.byteSize() / Bytes32.SIZE;
        transactions = txId.byteSize() / Bytes32.SIZE;
        transfers = transferKind.byteSize();
        holdings = Math.toIntExact(holdingAccount.byteSize() / Integer.BYTES);
        accounts = Math.toIntExact(accountAddress.byteSize() / EvmAddress.SIZE);
    }

    private static MemorySegment column(
            Map<AccountColumn, MemorySegment> columns, AccountColumn column) {
        MemorySegment found = columns.get(column);
        if (found == null) {
            throw new IllegalStateException("the column " + column + " is missing");
        }
        return found;
    }

    @Override
    public String network() {
        return texts.network();
    }

    @Override
    public long blocks() {
        return blocks;
    }

    @Override
    public Bytes32 blockHash(long block) {
        return Bytes32.of(Cells.bytes(blockHash, block, Bytes32.SIZE), 0);
    }

    /// Hash of the block before this one, zero where the data do not say.
    public Bytes32 parentHash(long block) {
        return Bytes32.of(Cells.bytes(blockParent, block, Bytes32.SIZE), 0);
    }

    @Override
    public long height(long block) {
        return Cells.i64(blockHeight, block) - 1;
    }

    @Override
    public long timeSeconds(long block) {
        return Cells.i64(blockTime, block) - 1;
    }

    /// Who proposed the block, or -1 where the data do not say.
    public int miner(long block) {
        return Cells.i32(blockMiner, block) - 1;
    }

    /// Wei per gas that the block destroys, or nothing where the data do not say.
    public @Nullable UInt256 baseFee(long block) {
        long cell = Cells.i64(blockBaseFee, block);
        return cell == 0 ? null : Amounts.read(cell, wide).minus(UInt256.ONE);
    }

    @Override
    public long transactions() {
        return transactions;
    }

    @Override
    public Bytes32 id(long transaction) {
        return Bytes32.of(Cells.bytes(txId, transaction, Bytes32.SIZE), 0);
    }

    @Override
    public long find(Bytes32 id) {
        long low = 0;
        long high = transactions - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long transaction = Cells.i32(txById, middle);
            int order = id(transaction).compareTo(id);
            if (order == 0) {
                return transaction;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public long block(long transaction) {
        return Cells.i32(txBlock, transaction);
    }

    /// Place of the transaction in its block, or -1 where the data do not say.
    public int index(long transaction) {
        return Cells.i32(txIndex, transaction) - 1;
    }

    /// Account that sent the transaction, or -1 where the data do not say.
    public int sender(long transaction) {
        return Cells.i32(txFrom, transaction) - 1;
    }

    /// Whether the transaction failed, or nothing where the data do not say.
    public @Nullable Boolean hasFailed(long transaction) {
        int status = Cells.u8(txStatus, transaction);
        return status == 0 ? null : Boolean.valueOf(status == 2);
    }

    /// Gas that the transaction used, or -1 where the data do not say.
    public long gas(long transaction) {
        return Cells.i64(txGas, transaction) - 1;
    }

    /// Wei that the transaction paid for each gas, or -1 where the data do not say.
    public long gasPriceWei(long transaction) {
        return Cells.i64(txPrice, transaction) - 1;
    }

    /// Wei that the transaction paid besides gas times price.
    public long otherFeeWei(long transaction) {
        return Cells.i64(txOtherFee, transaction);
    }

    @Override
    public long firstTransfer(long transaction) {
        return Cells.u40(txFirst, transaction);
    }

    @Override
    public long transfers() {
        return transfers;
    }

    @Override
    public long transactionOf(long transfer) {
        long low = 0;
        long high = transactions - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (firstTransfer(middle) <= transfer) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public TransferKind kind(long transfer) {
        return TransferKind.ofCode(Cells.u8(transferKind, transfer));
    }

    /// Number of the place in the transaction, -1 where the data do not say: see
    /// [AccountColumn#TRANSFER_POSITION].
    public int positionNumber(long transfer) {
        return Cells.i32(transferPosition, transfer) - 1;
    }

    @Override
    public String position(long transfer) {
        int number = positionNumber(transfer);
        if (number < 0) {
            return "";
        }
        return switch (kind(transfer)) {
            case CALL -> texts.paths().get(number);
            case TOKEN, FLOW, GENESIS, REWARD, WITHDRAWAL -> Integer.toString(number);
            case FEE, BURNT_FEE, VALUE -> "";
        };
    }

    @Override
    public int from(long transfer) {
        return Cells.i32(transferFrom, transfer) - 1;
    }

    @Override
    public int to(long transfer) {
        return Cells.i32(transferTo, transfer) - 1;
    }

    @Override
    public UInt256 units(long transfer) {
        return Amounts.read(Cells.i64(transferUnits, transfer), wide);
    }

    @Override
    public int accounts() {
        return accounts;
    }

    @Override
    public EvmAddress address(int account) {
        return EvmAddress.of(Cells.bytes(accountAddress, account, EvmAddress.SIZE), 0);
    }

    @Override
    public int findAccount(EvmAddress address) {
        byte[] wanted = new byte[EvmAddress.SIZE];
        address.copyTo(wanted, 0);
        int low = 0;
        int high = accounts - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order =
                    Arrays.compareUnsigned(
                            Cells.bytes(accountAddress, middle, EvmAddress.SIZE), wanted);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public int assets() {
        return texts.assets().size();
    }

    @Override
    public Asset asset(int asset) {
        return texts.assets().get(asset);
    }

    /// What the ledger knows in words.
    public Texts texts() {
        return texts;
    }

    @Override
    public int holdings() {
        return holdings;
    }

    @Override
    public int account(int holding) {
        return Cells.i32(holdingAccount, holding);
    }

    @Override
    public int assetOf(int holding) {
        return Cells.i32(holdingAsset, holding);
    }

    @Override
    public int firstHolding(int account) {
        return Cells.i32(accountFirst, account);
    }

    @Override
    public UInt256 opening(int holding) {
        return Amounts.read(Cells.i64(holdingOpening, holding), wide);
    }

    @Override
    public long firstEntry(int holding) {
        return Cells.u40(holdingFirst, holding);
    }

    @Override
    public long transferOf(long entryNumber) {
        return Cells.u40(entry, entryNumber) >>> 1;
    }

    @Override
    public boolean isDeposit(long entryNumber) {
        return (Cells.u40(entry, entryNumber) & 1) != 0;
    }

    /// Adds up from the nearest kept balance, or from the holding's opening where that is nearer.
    @Override
    public UInt256 balance(int holding, long entryNumber) {
        long first = firstEntry(holding);
        long kept = entryNumber - entryNumber % BALANCE_STRIDE;
        UInt256 balance =
                kept < first
                        ? opening(holding)
                        : Amounts.read(Cells.i64(entryBalance, kept / BALANCE_STRIDE), wide);
        for (long at = kept < first ? first : kept + 1; at <= entryNumber; at++) {
            UInt256 units = units(transferOf(at));
            balance = isDeposit(at) ? balance.plus(units) : balance.minus(units);
        }
        return balance;
    }
}
