package spoor.ledger.intake.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.store.account.AccountTables;

/// A small account chain for tests, written down transaction by transaction: accounts and tokens
/// are letters, each transaction is in a block of its own unless the test says otherwise.
public final class AccountWorld {
    private static final String NETWORK = "testnet";
    private static final int BLOCK_SECONDS = 12;

    private final List<Consumer<AccountFacts>> facts = new ArrayList<>();
    private long height;
    private int transactions;
    private int logs;

    /// The account or token that a name stands for: its letters, from the end of the address.
    public static EvmAddress address(String name) {
        byte[] bytes = new byte[EvmAddress.SIZE];
        for (int i = 0; i < name.length(); i++) {
            bytes[EvmAddress.SIZE - name.length() + i] = (byte) name.charAt(i);
        }
        return EvmAddress.of(bytes, 0);
    }

    /// The id of the transaction that was written down as number `n`, from 1.
    public static Bytes32 id(int n) {
        byte[] bytes = new byte[Bytes32.SIZE];
        bytes[0] = (byte) 0xee;
        bytes[Bytes32.SIZE - 4] = (byte) (n >> 24);
        bytes[Bytes32.SIZE - 3] = (byte) (n >> 16);
        bytes[Bytes32.SIZE - 2] = (byte) (n >> 8);
        bytes[Bytes32.SIZE - 1] = (byte) n;
        return Bytes32.of(bytes, 0);
    }

    /// The row of the last fact.
    Row row() {
        return new Row("world", facts.size() + 1L);
    }

    private static UInt256 units(long units) {
        return UInt256.of(units);
    }

    /// The next transaction sends ether.
    public AccountWorld send(String from, String to, long units) {
        open();
        Row row = row();
        Bytes32 id = id(transactions);
        long at = height;
        facts.add(into ->
                into.transaction(
                        new AccountFacts.Transaction(
                                row,
                                id,
                                at,
                                0,
                                at * BLOCK_SECONDS,
                                address(from),
                                address(to),
                                units(units),
                                0,
                                null)));
        return this;
    }

    /// The last transaction also moves a token.
    public AccountWorld token(String token, String from, String to, long units) {
        Row row = row();
        Bytes32 id = id(transactions);
        long at = height;
        int log = logs++;
        facts.add(into ->
                into.tokenTransfer(
                        new AccountFacts.TokenTransfer(
                                row,
                                id,
                                at,
                                0,
                                log,
                                address(token),
                                party(from),
                                party(to),
                                units(units))));
        return this;
    }

    /// `0` is the zero address.
    private static EvmAddress party(String name) {
        return name.equals("0") ? EvmAddress.ZERO : address(name);
    }

    /// A transaction of no value, to carry tokens and calls.
    public AccountWorld open() {
        height++;
        transactions++;
        return this;
    }

    /// The last transaction also calls with value.
    public AccountWorld call(String path, String from, String to, long units) {
        Row row = row();
        Bytes32 id = id(transactions);
        long at = height;
        facts.add(into ->
                into.call(
                        new AccountFacts.Call(
                                row, id, at, 0, path, address(from), address(to), units(units))));
        return this;
    }

    /// The last transaction used gas at a price; the block destroys `baseFee` of it, and `miner`
    /// gets the rest.
    public AccountWorld fee(String sender, long gas, long price, long baseFee, String miner) {
        Row row = row();
        Bytes32 id = id(transactions);
        long at = height;
        facts.add(into -> {
            into.block(
                    new AccountFacts.Block(
                            row,
                            at,
                            null,
                            null,
                            at * BLOCK_SECONDS,
                            address(miner),
                            units(baseFee)));
            into.receipt(
                    new AccountFacts.Receipt(row, id, false, units(gas), units(price), null, null));
        });
        return this;
    }

    /// The last transaction failed.
    public AccountWorld fails() {
        Row row = row();
        Bytes32 id = id(transactions);
        facts.add(into ->
                into.receipt(new AccountFacts.Receipt(row, id, true, null, null, null, null)));
        return this;
    }

    /// Any other fact.
    public AccountWorld tell(Consumer<AccountFacts> fact) {
        facts.add(fact);
        return this;
    }

    public long height() {
        return height;
    }

    /// All facts in the order written down.
    public AccountSource source() {
        return source(facts);
    }

    static AccountSource source(List<Consumer<AccountFacts>> told) {
        List<Consumer<AccountFacts>> copy = List.copyOf(told);
        return (into, known) -> copy.forEach(fact -> fact.accept(into));
    }

    List<Consumer<AccountFacts>> facts() {
        return facts;
    }

    public AccountTables chain() {
        try {
            return AccountIntake.inMemory(NETWORK, "ETH", source());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
    }

    /// The number of a token.
    public static int asset(AccountTables chain, String token) {
        for (int asset = 0; asset < chain.assets(); asset++) {
            Asset found = chain.asset(asset);
            if (found.contract() != null && found.contract().equals(address(token))) {
                return asset;
            }
        }
        throw new IllegalArgumentException("no token " + token);
    }
}
