package spoor.ledger.intake.account;

import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;

/// Takes what sources say about an account chain, fact by fact, in any order. Sources overlap: the
/// same fact told twice counts once, two facts that contradict each other are refused.
public interface AccountFacts {
    /// Doubts that go away when a later source says what was missing.
    String NO_BLOCK = "transaction without block_number: its block is not known";

    String NO_INDEX =
            "transaction without transaction_index: its place in the block is taken from its place"
                    + " in the file";

    String NO_LOG_INDEX =
            "token transfer without log_index: its place in the block is taken from its place in the"
                    + " file";

    /// Place of a height, index or time that the source does not say.
    int UNKNOWN = -1;

    /// The chain's id (EIP-155), as a node says it.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if the ledger is of another chain
    void chainId(Row where, long id);

    void block(Block block);

    void transaction(Transaction transaction);

    void receipt(Receipt receipt);

    void call(Call call);

    void credit(Credit credit);

    void tokenTransfer(TokenTransfer transfer);

    void token(Token token);

    void flow(Flow flow);

    /// Something in the source that was left out or replaced: reported, and kept with the ledger as
    /// an assumption of every trace on it.
    ///
    /// @param what in plain words, the same for every row of its kind: equal ones are counted
    void doubt(Row where, String what);

    /// The same of a block that the chain may give up: then the doubt goes with it.
    default void doubt(Row where, long height, String what) {
        doubt(where, what);
    }

    /// A row of a source: for messages.
    ///
    /// @param table which of several tables that the source mixes, otherwise empty: two tables may
    ///   well tell the same fact
    /// @param line counted from 1; 0 for the whole source
    record Row(String source, String table, long line) {
        public Row(String source, long line) {
            this(source, "", line);
        }

        public Location location() {
            return line == 0 ? Location.of(source) : new Location(source, Long.toString(line));
        }
    }

    /// @param miner who proposed the block and gets its fees
    /// @param baseFee wei per gas that are destroyed (EIP-1559), zero before
    record Block(
            Row where,
            long height,
            @Nullable Bytes32 hash,
            @Nullable Bytes32 parentHash,
            long timeSeconds,
            @Nullable EvmAddress miner,
            @Nullable UInt256 baseFee) {}

    /// @param index place in the block, or [AccountFacts#UNKNOWN]
    /// @param timeSeconds of its block, or [AccountFacts#UNKNOWN]
    /// @param to nothing for a transaction that creates a contract
    /// @param nonce of the sender, or [AccountFacts#UNKNOWN]: names the contract that it creates
    /// @param gasPrice wei per gas that the sender pays in the end (the effective price), where the
    ///   source says; the price of a legacy transaction is that too
    record Transaction(
            Row where,
            Bytes32 hash,
            long height,
            int index,
            long timeSeconds,
            EvmAddress from,
            @Nullable EvmAddress to,
            UInt256 value,
            long nonce,
            @Nullable UInt256 gasPrice) {}

    /// @param hasFailed nothing where the source does not say (before Byzantium)
    /// @param gasPrice the effective price
    /// @param otherFee wei that the sender pays besides gas times price (blobs, an L1 fee)
    /// @param created the contract that the transaction created
    record Receipt(
            Row where,
            Bytes32 hash,
            @Nullable Boolean hasFailed,
            @Nullable UInt256 gasUsed,
            @Nullable UInt256 gasPrice,
            @Nullable UInt256 otherFee,
            @Nullable EvmAddress created) {}

    /// A call, creation or self-destruct that moved value. One that was reverted, or lies inside
    /// one that was, moved nothing and is no fact.
    ///
    /// @param path its address in the tree of calls: empty for the transaction itself, `0_1` for
    ///   the second call of the first
    /// @param height [AccountFacts#UNKNOWN] where only the transaction says it
    record Call(
            Row where,
            Bytes32 transaction,
            long height,
            int transactionIndex,
            String path,
            EvmAddress from,
            EvmAddress to,
            UInt256 value) {}

    /// What a block pays by itself.
    ///
    /// @param kind GENESIS, REWARD or WITHDRAWAL
    /// @param number tells those of one block and kind apart
    record Credit(
            Row where, TransferKind kind, long height, int number, EvmAddress to, UInt256 value) {}

    /// @param transactionIndex or [AccountFacts#UNKNOWN]
    /// @param logIndex place among the logs of the block, or [AccountFacts#UNKNOWN]
    /// @param from the zero address where the token is issued
    /// @param to the zero address where it is burnt
    record TokenTransfer(
            Row where,
            Bytes32 transaction,
            long height,
            int transactionIndex,
            int logIndex,
            EvmAddress token,
            EvmAddress from,
            EvmAddress to,
            UInt256 units) {}

    /// What a token is called.
    ///
    /// @param isFungible false for ERC-721 and the like: the numbers in its transfers name things
    ///   and count nothing, so they are left out
    record Token(Row where, EvmAddress contract, String symbol, int decimals, boolean isFungible) {}

    /// A row of a table of flows: a transfer without the transaction around it.
    ///
    /// @param transaction nothing where the table has no hashes: one is made up of the row
    /// @param timeSeconds or [AccountFacts#UNKNOWN]
    /// @param position where in its transaction it stands, or [AccountFacts#UNKNOWN]
    /// @param copy 0 for the first row of the source that says just this, 1 for the second: rows
    ///   that repeat each other and count each tell different facts
    record Flow(
            Row where,
            @Nullable Bytes32 transaction,
            long height,
            long timeSeconds,
            int position,
            Asset asset,
            EvmAddress from,
            EvmAddress to,
            UInt256 units,
            int copy) {}
}
