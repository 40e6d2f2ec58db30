package spoor.ledger.store.account;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;

/// Makes the columns of an account chain from rows that come in chain order: first all accounts in
/// the order of their addresses, then each block, each of its transactions, each of their
/// transfers.
public final class AccountBuilder {
    /// Cells that say more than the number they hold: an amount's number + 1.
    private static final long NO_AMOUNT = 0;

    private final Map<AccountColumn, GrowingColumn> growing = new EnumMap<>(AccountColumn.class);
    private final WideAmounts wide;

    /// Account and asset of each holding, as one number.
    private final LongTable pairs = new LongTable();

    private long block = -1;

    public AccountBuilder() {
        this(Room.inMemory());
    }

    /// @param room where the columns lie, also when they are finished
    public AccountBuilder(Room room) {
        wide = new WideAmounts(room);
        for (AccountColumn column : AccountColumn.values()) {
            growing.put(column, new GrowingColumn(column.width(), room));
        }
    }

    private GrowingColumn column(AccountColumn column) {
        return Objects.requireNonNull(growing.get(column));
    }

    /// Adds an account, whose address lies behind the last one's.
    public void account(EvmAddress address) {
        byte[] bytes = new byte[EvmAddress.SIZE];
        address.copyTo(bytes, 0);
        addBytes(AccountColumn.ACCOUNT_ADDRESS, bytes);
    }

    /// @param height or [spoor.ledger.chain.evm.AccountChain#UNKNOWN_HEIGHT]
    /// @param timeSeconds or -1
    /// @param miner account, or -1
    public void block(
            Bytes32 hash,
            Bytes32 parent,
            long height,
            long timeSeconds,
            int miner,
            @Nullable UInt256 baseFee) {
        addBytes(AccountColumn.BLOCK_HASH, hash.toByteArray());
        addBytes(AccountColumn.BLOCK_PARENT, parent.toByteArray());
        addLong(AccountColumn.BLOCK_HEIGHT, height + 1);
        addLong(AccountColumn.BLOCK_TIME, timeSeconds + 1);
        addInt(AccountColumn.BLOCK_MINER, miner + 1);
        addLong(
                AccountColumn.BLOCK_BASE_FEE,
                baseFee == null ? NO_AMOUNT : wide.cell(baseFee.plus(UInt256.ONE)));
        block++;
    }

    /// Adds a transaction to the last block.
    ///
    /// @param index place in the block, or -1
    /// @param sender account, or -1
    /// @param gas used, or -1
    /// @param gasPriceWei or -1
    public void transaction(
            Bytes32 id,
            int index,
            int sender,
            @Nullable Boolean hasFailed,
            long gas,
            long gasPriceWei,
            long otherFeeWei) {
        addBytes(AccountColumn.TX_ID, id.toByteArray());
        addInt(AccountColumn.TX_BLOCK, Math.toIntExact(block));
        addInt(AccountColumn.TX_INDEX, index + 1);
        addU40(AccountColumn.TX_FIRST, transfers());
        addInt(AccountColumn.TX_FROM, sender + 1);
        addByte(AccountColumn.TX_STATUS, hasFailed == null ? 0 : hasFailed ? 2 : 1);
        addLong(AccountColumn.TX_GAS, gas + 1);
        addLong(AccountColumn.TX_PRICE, gasPriceWei + 1);
        addLong(AccountColumn.TX_OTHER_FEE, otherFeeWei);
    }

    private long transfers() {
        return column(AccountColumn.TRANSFER_KIND).rows();
    }

    /// Adds a transfer to the last transaction.
    ///
    /// @param position number of its place, or -1
    /// @param from account, or [spoor.ledger.chain.evm.AccountChain#NOBODY]
    /// @param to account, or [spoor.ledger.chain.evm.AccountChain#NOBODY]
    public void transfer(
            TransferKind kind, int position, int from, int to, int asset, UInt256 units) {
        addByte(AccountColumn.TRANSFER_KIND, kind.code());
        addInt(AccountColumn.TRANSFER_POSITION, position + 1);
        addInt(AccountColumn.TRANSFER_FROM, pair(from, asset) + 1);
        addInt(AccountColumn.TRANSFER_TO, pair(to, asset) + 1);
        addLong(AccountColumn.TRANSFER_UNITS, wide.cell(units));
    }

    private int pair(int account, int asset) {
        return account < 0 ? -1 : pairs.number((long) account << 32 | asset);
    }

    private void addByte(AccountColumn name, int value) {
        GrowingColumn column = column(name);
        long row = column.add();
        Cells.setU8(column.memory(), row, value);
    }

    private void addInt(AccountColumn name, int value) {
        GrowingColumn column = column(name);
        long row = column.add();
        Cells.setI32(column.memory(), row, value);
    }

    private void addU40(AccountColumn name, long value) {
        GrowingColumn column = column(name);
        long row = column.add();
        Cells.setU40(column.memory(), row, value);
    }

    private void addLong(AccountColumn name, long value) {
        GrowingColumn column = column(name);
        long row = column.add();
        Cells.setI64(column.memory(), row, value);
    }

    private void addBytes(AccountColumn name, byte[] value) {
        GrowingColumn column = column(name);
        long row = column.add();
        Cells.setBytes(column.memory(), row, value);
    }

    /// The finished columns.
    ///
    /// @param texts with every asset and path that a transfer named by its number
    public AccountTables.Columns finish(Texts texts) {
        addU40(AccountColumn.TX_FIRST, transfers());
        addIds();
        addHoldings();
        addEntries();
        byte[] words = texts.toBytes();
        for (byte letter : words) {
            addByte(AccountColumn.TEXT, letter);
        }
        Map<AccountColumn, MemorySegment> segments = new EnumMap<>(AccountColumn.class);
        growing.forEach((name, column) -> segments.put(name, column.used()));
        segments.put(AccountColumn.WIDE, wide.used());
        return new AccountTables.Columns(segments, texts);
    }

    /// Transactions in the order of their ids; on a tie the lower number.
    private void addIds() {
        GrowingColumn ids = column(AccountColumn.TX_ID);
        for (int transaction :
                IdOrder.of(ids.memory(), Bytes32.SIZE, Math.toIntExact(ids.rows()))) {
            addInt(AccountColumn.TX_BY_ID, transaction);
        }
    }

    /// Numbers the holdings by account, then asset, and gives the transfers these numbers.
    private void addHoldings() {
        long[] sorted = pairs.sorted();
        int[] numbers = new int[sorted.length];
        for (int holding = 0; holding < sorted.length; holding++) {
            numbers[pairs.find(sorted[holding])] = holding;
            addInt(AccountColumn.HOLDING_ACCOUNT, (int) (sorted[holding] >>> 32));
            addInt(AccountColumn.HOLDING_ASSET, (int) (sorted[holding] & Integer.MAX_VALUE));
        }
        addFirstHoldings(sorted);
        for (AccountColumn side :
                new AccountColumn[] {AccountColumn.TRANSFER_FROM, AccountColumn.TRANSFER_TO}) {
            MemorySegment cells = column(side).memory();
            for (long transfer = 0; transfer < transfers(); transfer++) {
                int pair = Cells.i32(cells, transfer) - 1;
                Cells.setI32(cells, transfer, pair < 0 ? 0 : numbers[pair] + 1);
            }
        }
    }

    private void addFirstHoldings(long[] sortedPairs) {
        long accounts = column(AccountColumn.ACCOUNT_ADDRESS).rows();
        int holding = 0;
        for (long account = 0; account <= accounts; account++) {
            while (holding < sortedPairs.length && sortedPairs[holding] >>> 32 < account) {
                holding++;
            }
            addInt(AccountColumn.ACCOUNT_FIRST, holding);
        }
    }

    private void addEntries() {
        int holdings = pairs.size();
        long[] next = countEntries(holdings);
        for (int holding = 0; holding <= holdings; holding++) {
            addU40(AccountColumn.HOLDING_FIRST, next[holding]);
        }
        GrowingColumn entries = column(AccountColumn.ENTRY);
        for (long left = next[holdings]; left > 0; left--) {
            entries.add();
        }
        UInt256[] balances = new UInt256[holdings];
        UInt256[] openings = new UInt256[holdings];
        Arrays.fill(balances, UInt256.ZERO);
        Arrays.fill(openings, UInt256.ZERO);
        MemorySegment from = column(AccountColumn.TRANSFER_FROM).memory();
        MemorySegment to = column(AccountColumn.TRANSFER_TO).memory();
        MemorySegment units = column(AccountColumn.TRANSFER_UNITS).memory();
        for (long transfer = 0; transfer < transfers(); transfer++) {
            UInt256 amount = Amounts.read(Cells.i64(units, transfer), wide.memory());
            int giver = Cells.i32(from, transfer) - 1;
            if (giver >= 0) {
                Cells.setU40(entries.memory(), next[giver]++, 2 * transfer);
                openings[giver] = openings[giver].plus(amount.minusOrZero(balances[giver]));
                balances[giver] = balances[giver].minusOrZero(amount);
            }
            int receiver = Cells.i32(to, transfer) - 1;
            if (receiver >= 0) {
                Cells.setU40(entries.memory(), next[receiver]++, 2 * transfer + 1);
                balances[receiver] = balances[receiver].plus(amount);
            }
        }
        for (UInt256 opening : openings) {
            addLong(AccountColumn.HOLDING_OPENING, wide.cell(opening));
        }
        addBalances(openings);
    }

    /// Where the entries of each holding start, and at last how many there are.
    private long[] countEntries(int holdings) {
        long[] first = new long[holdings + 1];
        for (AccountColumn side :
                new AccountColumn[] {AccountColumn.TRANSFER_FROM, AccountColumn.TRANSFER_TO}) {
            MemorySegment cells = column(side).memory();
            for (long transfer = 0; transfer < transfers(); transfer++) {
                int holding = Cells.i32(cells, transfer) - 1;
                if (holding >= 0) {
                    first[holding + 1]++;
                }
            }
        }
        for (int holding = 0; holding < holdings; holding++) {
            first[holding + 1] += first[holding];
        }
        return first;
    }

    private void addBalances(UInt256[] openings) {
        MemorySegment entries = column(AccountColumn.ENTRY).memory();
        MemorySegment firsts = column(AccountColumn.HOLDING_FIRST).memory();
        MemorySegment units = column(AccountColumn.TRANSFER_UNITS).memory();
        for (int holding = 0; holding < openings.length; holding++) {
            UInt256 balance = openings[holding];
            long end = Cells.u40(firsts, holding + 1L);
            for (long entry = Cells.u40(firsts, holding); entry < end; entry++) {
                long code = Cells.u40(entries, entry);
                UInt256 amount = Amounts.read(Cells.i64(units, code >>> 1), wide.memory());
                balance = (code & 1) != 0 ? balance.plus(amount) : balance.minus(amount);
                if (entry % AccountTables.BALANCE_STRIDE == 0) {
                    addLong(AccountColumn.ENTRY_BALANCE, wide.cell(balance));
                }
            }
        }
    }
}
