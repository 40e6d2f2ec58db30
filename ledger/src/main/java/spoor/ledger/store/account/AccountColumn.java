package spoor.ledger.store.account;

/// The columns of an account ledger, one file each. Their bytes are little-endian and unsigned;
/// [ColumnFile] draws what stands around them.
///
/// *Number + 1* means that 0 says: none. An *amount* is a cell as [Amounts] reads it.
enum AccountColumn {
    /// Hash, first byte first; zero where the data do not say.
    BLOCK_HASH(0, "block.hash", 32),
    /// Hash of the block before it; zero where the data do not say.
    BLOCK_PARENT(1, "block.parent", 32),
    /// Height + 1.
    BLOCK_HEIGHT(2, "block.height", 8),
    /// Seconds since 1970, + 1; 0 where the data do not say.
    BLOCK_TIME(3, "block.time", 8),
    /// Account of who proposed it, number + 1.
    BLOCK_MINER(4, "block.miner", 4),
    /// Wei per gas that are destroyed, + 1: an amount; 0 where the data do not say.
    BLOCK_BASE_FEE(5, "block.basefee", 8),

    /// Hash, first byte first; zero for what a block pays by itself.
    TX_ID(6, "tx.id", 32),
    /// Number of its block.
    TX_BLOCK(7, "tx.block", 4),
    /// Place in the block + 1.
    TX_INDEX(8, "tx.index", 4),
    /// Number of its first transfer; one row more than there are transactions.
    TX_FIRST(9, "tx.first", 5),
    /// Account of its sender, number + 1.
    TX_FROM(10, "tx.from", 4),
    /// 0 unknown, 1 succeeded, 2 failed.
    TX_STATUS(11, "tx.status", 1),
    /// Gas used + 1.
    TX_GAS(12, "tx.gas", 8),
    /// Wei per gas + 1.
    TX_PRICE(13, "tx.price", 8),
    /// Wei paid besides gas times price.
    TX_OTHER_FEE(14, "tx.otherfee", 8),
    /// Numbers of the transactions, in the order of their ids.
    TX_BY_ID(15, "tx.byid", 4),

    /// Code of the kind.
    TRANSFER_KIND(16, "transfer.kind", 1),
    /// Place in its transaction + 1: the log's index, the number of a path for a call, the number
    /// of a credit or flow.
    TRANSFER_POSITION(17, "transfer.position", 4),
    /// Holding that gives, number + 1.
    TRANSFER_FROM(18, "transfer.from", 4),
    /// Holding that receives, number + 1.
    TRANSFER_TO(19, "transfer.to", 4),
    /// An amount.
    TRANSFER_UNITS(20, "transfer.units", 8),

    /// Account of the holding.
    HOLDING_ACCOUNT(21, "holding.account", 4),
    /// Asset of the holding.
    HOLDING_ASSET(22, "holding.asset", 4),
    /// Number of its first entry; one row more than there are holdings.
    HOLDING_FIRST(23, "holding.first", 5),
    /// Opening balance, an amount.
    HOLDING_OPENING(24, "holding.opening", 8),

    /// Transfer times two, plus one for the receiving side.
    ENTRY(25, "entry", 5),
    /// Balance after every 64th entry, an amount.
    ENTRY_BALANCE(26, "entry.balance", 8),

    /// The 20 bytes of the address; accounts are numbered in this order.
    ACCOUNT_ADDRESS(27, "account.address", 20),
    /// Number of its first holding; one row more than there are accounts.
    ACCOUNT_FIRST(28, "account.first", 4),

    /// Amounts that do not fit into 63 bits, 32 bytes each, the lowest first.
    WIDE(29, "wide", 32),
    /// Assets, paths of calls, and doubts, as [Texts].
    TEXT(30, "text", 1);

    private final int code;
    private final String fileName;
    private final int width;

    AccountColumn(int code, String fileName, int width) {
        this.code = code;
        this.fileName = fileName;
        this.width = width;
    }

    /// The number that stands for it on disk; never changes.
    int code() {
        return code;
    }

    String fileName() {
        return fileName;
    }

    /// Bytes of a row.
    int width() {
        return width;
    }
}
