package spoor.ledger.intake.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.ContractAddress;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.store.account.AccountBuilder;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.IntColumn;
import spoor.ledger.store.account.Room;
import spoor.ledger.store.account.Texts;

/// Puts gathered facts into chain order: blocks by height; transactions by their place in the
/// block, or as they came where that is unknown; in a transaction the fee, its own value, calls in
/// the order of their tree, token transfers by log, and what has no known place as it came.
final class Arrangement {
    /// What is doubted of the data as a whole is found anew each time.
    private static final Row WHOLE = new Row("the data", 0);

    private static final String NO_TIME = "the data do not say the time of a block";
    private static final String NO_CONTRACT =
            "a transaction creates a contract whose address the data do not say: its value counts"
                    + " as burnt";
    private static final String UNPLACED =
            "a transaction of which the data say neither block nor time: taken to be before all"
                    + " others, in the order of the file";

    /// Doubts that each merge finds in the whole ledger.
    static final Set<String> COUNTED_ANEW = Set.of(NO_TIME, NO_CONTRACT);

    private static final Row RECEIPTS = new Row("the receipts", 0);

    private final Gathering facts;

    /// Rows of the ledger as it was lie before this one.
    private final int firstNew;

    private final TransactionRows transactions;
    private final TransferRows transfers;
    private final ExecutionOrder execution;
    private final Room room;
    private final AccountBuilder builder;

    private final ChainOrder order;
    private final Ranks ranks;

    /// Rows that told a transfer again that another row had told.
    private long duplicates;

    /// Token transfers that stand in the chain without a place among the logs.
    private long withoutLogIndex;

    /// @param room where the columns lie
    Arrangement(Gathering facts, int firstNew, Room room) {
        this.facts = facts;
        this.room = room;
        this.builder = new AccountBuilder(room);
        this.firstNew = firstNew;
        this.transactions = facts.transactions;
        this.transfers = facts.transfers;
        this.execution = new ExecutionOrder(facts);
        this.order = new ChainOrder(facts);
        placeUnplaced();
        doubtStrayReceipts();
        resolveCreations();
        this.ranks = new Ranks(facts, order);
    }

    /// How many rows told a transfer again that another row had told.
    long duplicates() {
        return duplicates;
    }

    AccountTables.Columns arrange(String network) {
        ranks.accounts().forEach(builder::account);
        int[] inChain = order.transactions();
        int[] firstOf = new int[transactions.size() + 1];
        IntColumn rows = order.rows(firstOf, room);
        int at = 0;
        for (int block : facts.blocks.sorted()) {
            boolean isEmpty = at == inChain.length || transactions.block.get(inChain[at]) != block;
            if (isEmpty && facts.blocks.get(block).isUnknown()) {
                continue; // its transactions found their blocks
            }
            addBlock(facts.blocks.get(block));
            while (at < inChain.length && transactions.block.get(inChain[at]) == block) {
                int transaction = inChain[at++];
                int[] own = new int[firstOf[transaction + 1] - firstOf[transaction]];
                Arrays.setAll(own, i -> rows.get(firstOf[transaction] + i));
                addTransaction(transaction, own);
            }
        }
        return builder.finish(texts(network));
    }

    private Texts texts(String network) {
        settle();
        List<EvmAddress> nonFungible = new ArrayList<>(facts.nonFungible);
        nonFungible.sort(Comparator.naturalOrder());
        return new Texts(
                network,
                facts.chainId.id,
                ranks.assets(),
                nonFungible,
                ranks.paths(),
                facts.doubts.list());
    }

    /// Lets go what an earlier source did not say, and another did.
    private void settle() {
        long withoutBlock = 0;
        long withoutHeight = 0;
        long withoutIndex = 0;
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            int number = transactions.block.get(transaction);
            if (number >= 0) {
                BlockTable.Known block = facts.blocks.get(number);
                withoutBlock += block.isUnknown() ? 1 : 0;
                withoutHeight += block.height < 0 ? 1 : 0;
                boolean isCredit = CreditKey.isOne(transactions.ids.key(transaction));
                withoutIndex += !isCredit && transactions.index.get(transaction) < 0 ? 1 : 0;
            }
        }
        facts.doubts.atMost(UNPLACED, withoutBlock);
        facts.doubts.atMost(AccountFacts.NO_BLOCK, withoutHeight);
        facts.doubts.atMost(AccountFacts.NO_INDEX, withoutIndex);
        facts.doubts.atMost(AccountFacts.NO_LOG_INDEX, withoutLogIndex);
    }

    /// Transfers whose block no fact says stand in one block before all others, in the order of
    /// their coming: none is lost.
    private void placeUnplaced() {
        for (int row = 0; row < transfers.size; row++) {
            int transaction = transfers.transaction.get(row);
            boolean isUnplaced = transactions.block.get(transaction) == TransactionRows.UNKNOWN;
            if (isUnplaced && transfers.kind.get(row) != TransferRows.FORGOTTEN) {
                transactions.block.set(
                        transaction,
                        facts.blocks.number(AccountFacts.UNKNOWN, AccountFacts.UNKNOWN));
                facts.doubt(facts.where(row), UNPLACED);
            }
        }
    }

    /// Gives the value of a transaction that creates a contract to that contract.
    private void resolveCreations() {
        BitSet doubted = new BitSet();
        for (int row = 0; row < transfers.size; row++) {
            if (transfers.to.get(row) == Gathering.CREATED) {
                int transaction = transfers.transaction.get(row);
                int created = transactions.created.get(transaction);
                long nonce = transactions.nonce.get(transaction);
                if (created < 0 && nonce >= 0) {
                    EvmAddress sender = address(transactions.sender.get(transaction));
                    created = facts.account(ContractAddress.of(sender, nonce));
                }
                if (created < 0 && !doubted.get(transaction)) {
                    doubted.set(transaction);
                    facts.doubt(facts.where(row), NO_CONTRACT);
                }
                transfers.to.set(row, created < 0 ? Gathering.NOBODY : created);
            }
        }
    }

    /// Tells which receipts are of no transaction that the data hold.
    private void doubtStrayReceipts() {
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            if (transactions.block.get(transaction) < 0 && transactions.hasReceipt(transaction)) {
                facts.doubt(
                        RECEIPTS,
                        "receipts of transactions that the data do not have are left out: they"
                                + " count when they come with the transactions or after them");
            }
        }
    }

    private EvmAddress address(int account) {
        return EvmAddress.of(facts.accounts.key(account), 0);
    }

    private int account(int number) {
        return number < 0 ? -1 : ranks.account(number);
    }

    private void addBlock(BlockTable.Known block) {
        if (block.timeSeconds < 0) {
            facts.doubt(WHOLE, NO_TIME);
        }
        builder.block(
                BlockTable.orZero(block.hash),
                BlockTable.orZero(block.parent),
                block.height,
                block.timeSeconds,
                block.miner == null ? -1 : account(block.miner),
                block.baseFee);
    }

    private void addTransaction(int transaction, int[] rows) {
        byte[] key = transactions.ids.key(transaction);
        boolean isCredit = CreditKey.isOne(key);
        byte status = transactions.status.get(transaction);
        builder.transaction(
                isCredit ? Bytes32.ZERO : Bytes32.of(key, 0),
                transactions.index.get(transaction),
                account(transactions.sender.get(transaction)),
                status == TransactionRows.STATUS_UNKNOWN
                        ? null
                        : Boolean.valueOf(status == TransactionRows.FAILED),
                transactions.gas.get(transaction),
                transactions.gasPrice.get(transaction),
                Math.max(0, transactions.otherFee.get(transaction)));
        addFee(transaction);
        if (status != TransactionRows.FAILED) {
            addTransfers(rows);
        }
    }

    /// What the block's proposer gets of the fee, and what is destroyed. Where the data do not say
    /// who proposed the block or what it destroys, all of the fee counts as gone.
    private void addFee(int transaction) {
        long gas = transactions.gas.get(transaction);
        long price = transactions.gasPrice.get(transaction);
        int sender = account(transactions.sender.get(transaction));
        if (gas < 0 || price < 0 || sender < 0) {
            return;
        }
        BlockTable.Known block = facts.blocks.get(transactions.block.get(transaction));
        UInt256 paid = product(gas, UInt256.of(price));
        UInt256 other = UInt256.of(Math.max(0, transactions.otherFee.get(transaction)));
        UInt256 baseFee = block.baseFee;
        boolean isShared = block.miner != null && baseFee != null;
        UInt256 burnt = isShared && baseFee != null ? product(gas, baseFee).min(paid) : paid;
        UInt256 tip = paid.minus(burnt);
        if (!tip.isZero() && block.miner != null) {
            builder.transfer(
                    TransferKind.FEE, -1, sender, account(block.miner), Gathering.NATIVE, tip);
        }
        UInt256 gone = burnt.plus(other);
        if (!gone.isZero()) {
            builder.transfer(TransferKind.BURNT_FEE, -1, sender, -1, Gathering.NATIVE, gone);
        }
    }

    private static UInt256 product(long gas, UInt256 price) {
        return UInt256.of(price.toBigInteger().multiply(BigInteger.valueOf(gas)));
    }

    private void addTransfers(int[] told) {
        int[] rows = told.length > 1 ? sorted(told) : told;
        Repeats repeats = new Repeats(transfers, firstNew);
        int[] kept = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            if (isLeftOut(row)) {
                continue;
            }
            if (i > 0 && isSamePlace(rows[i - 1], row)) {
                requireSame(rows[i - 1], row);
                countDuplicate(rows[i - 1], row);
            } else if (position(row) < 0 && repeats.isAgain(row)) {
                countDuplicate(row, row);
            } else {
                if (position(row) >= 0) {
                    repeats.placed(row);
                }
                kept[count++] = row;
            }
        }
        for (int row : execution.of(Arrays.copyOf(kept, count))) {
            add(row);
        }
    }

    private void countDuplicate(int row, int again) {
        boolean isOneSource =
                row != again && transfers.source.get(row) == transfers.source.get(again);
        if (isOneSource) {
            duplicates++;
            facts.doubt(
                    facts.where(again),
                    "a transfer stands twice in one source, with the same place: counted once");
        }
    }

    private boolean isLeftOut(int row) {
        boolean isThing = Ranks.isThing(facts, row);
        if (isThing && row >= firstNew) {
            facts.doubt(
                    facts.where(row),
                    "transfers of tokens that are no amounts (ERC-721) are left out");
        }
        return isThing;
    }

    /// By kind, then place; what has no place comes behind, as it came.
    private int[] sorted(int[] rows) {
        Comparator<Integer> order =
                Comparator.<Integer>comparingInt(row -> transfers.kind.get(row))
                        .thenComparingInt(
                                row -> position(row) < 0 ? Integer.MAX_VALUE : position(row))
                        .thenComparingInt(row -> row);
        return Arrays.stream(rows).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private int position(int row) {
        int position = transfers.position.get(row);
        return transfers.kind.get(row) == TransferKind.CALL.code()
                ? ranks.path(position)
                : position;
    }

    private boolean isSamePlace(int row, int other) {
        return transfers.kind.get(row) == transfers.kind.get(other)
                && position(other) >= 0
                && position(row) == position(other);
    }

    private void requireSame(int row, int other) {
        if (!transfers.isSame(row, other)) {
            int told = Math.max(row, other);
            int before = Math.min(row, other);
            throw Gathering.fault(
                    facts.where(told),
                    words(told)
                            + ", expected "
                            + words(before)
                            + " for the same place in transaction "
                            + Bytes32.of(transactions.ids.key(transfers.transaction.get(told)), 0)
                                    .toHex()
                            + ", as "
                            + facts.where(before).location()
                            + " says");
        }
    }

    private String words(int row) {
        return transfers.units(row)
                + " units of "
                + facts.assets.get(transfers.asset.get(row)).id()
                + " from "
                + party(transfers.from.get(row))
                + " to "
                + party(transfers.to.get(row));
    }

    private String party(int account) {
        return account < 0 ? "nobody" : address(account).toString();
    }

    private void add(int row) {
        boolean isToken = transfers.kind.get(row) == TransferKind.TOKEN.code();
        withoutLogIndex += isToken && position(row) < 0 ? 1 : 0;
        builder.transfer(
                TransferKind.ofCode(transfers.kind.get(row)),
                position(row),
                account(transfers.from.get(row)),
                account(transfers.to.get(row)),
                ranks.assetRank(transfers.asset.get(row)),
                transfers.units(row));
    }
}
