package spoor.ledger.intake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spoor.ledger.intake.account.AccountWorld.address;
import static spoor.ledger.intake.account.AccountWorld.id;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.Texts;

class AccountIntakeTest {
    private static final long SEED = 7;

    /// `KIND position from->to units asset` of every transfer, in chain order.
    static List<String> transfers(AccountTables chain) {
        List<String> all = new ArrayList<>();
        for (long transfer = 0; transfer < chain.transfers(); transfer++) {
            all.add(
                    chain.kind(transfer)
                            + " "
                            + chain.position(transfer)
                            + " "
                            + party(chain, chain.from(transfer))
                            + "->"
                            + party(chain, chain.to(transfer))
                            + " "
                            + chain.units(transfer));
        }
        return all;
    }

    private static String party(AccountTables chain, int holding) {
        if (holding < 0) {
            return "-";
        }
        byte[] bytes = new byte[20];
        chain.address(chain.account(holding)).copyTo(bytes, 0);
        StringBuilder name = new StringBuilder();
        for (byte letter : bytes) {
            name.append(letter == 0 ? "" : String.valueOf((char) letter));
        }
        return name.toString();
    }

    @Test
    void ordersATransactionByFeeValueCallsAndLogs() {
        AccountTables chain =
                new AccountWorld()
                        .send("A", "B", 5)
                        .token("T", "B", "C", 7)
                        .token("T", "0", "B", 9)
                        .call("10", "B", "C", 3)
                        .call("9_0", "C", "D", 1)
                        .call("9", "B", "C", 2)
                        .fee("A", 10, 3, 2, "M")
                        .chain();
        assertThat(transfers(chain))
                .containsExactly(
                        "FEE  A->M 10",
                        "BURNT_FEE  A->- 20",
                        "VALUE  A->B 5",
                        "CALL 9 B->C 2",
                        "CALL 9_0 C->D 1",
                        "CALL 10 B->C 3",
                        "TOKEN 0 B->C 7",
                        "TOKEN 1 -->B 9");
    }

    @Test
    void aFailedTransactionPaysItsFeeAndMovesNothing() {
        AccountTables chain =
                new AccountWorld()
                        .send("A", "B", 5)
                        .fee("A", 10, 3, 2, "M")
                        .fails()
                        .send("A", "B", 6)
                        .chain();
        assertThat(transfers(chain))
                .containsExactly("FEE  A->M 10", "BURNT_FEE  A->- 20", "VALUE  A->B 6");
        assertThat(chain.hasFailed(0)).isTrue();
        assertThat(chain.hasFailed(1)).isNull();
    }

    @Test
    void withoutABlockTheWholeFeeCountsAsGone() {
        AccountWorld world = new AccountWorld().send("A", "B", 5);
        world.tell(facts ->
                facts.receipt(
                        new AccountFacts.Receipt(
                                world.row(),
                                id(1),
                                null,
                                UInt256.of(21_000),
                                UInt256.of(2),
                                UInt256.of(7),
                                null)));
        assertThat(transfers(world.chain()))
                .containsExactly("BURNT_FEE  A->- 42007", "VALUE  A->B 5");
    }

    @Test
    void opensEachHoldingWithTheLeastThatKeepsItAboveZero() {
        AccountTables chain =
                new AccountWorld()
                        .send("A", "B", 5)
                        .send("B", "A", 2)
                        .send("A", "B", 4)
                        .send("B", "C", 7)
                        .send("C", "C", 9)
                        .chain();
        int a = chain.findHolding(chain.findAccount(address("A")), 0);
        int b = chain.findHolding(chain.findAccount(address("B")), 0);
        int c = chain.findHolding(chain.findAccount(address("C")), 0);
        assertThat(chain.opening(a)).hasToString("7");
        assertThat(chain.opening(b)).hasToString("0");
        assertThat(chain.opening(c)).hasToString("2");
        assertThat(balances(chain, a)).containsExactly("2", "4", "0");
        assertThat(balances(chain, b)).containsExactly("5", "3", "7", "0");
        assertThat(balances(chain, c)).containsExactly("9", "0", "9");
    }

    private static List<String> balances(AccountTables chain, int holding) {
        List<String> balances = new ArrayList<>();
        for (long entry = chain.firstEntry(holding);
                entry < chain.firstEntry(holding + 1);
                entry++) {
            balances.add(chain.balance(holding, entry).toString());
        }
        return balances;
    }

    /// Every balance at every position against a plain fold with `BigInteger`.
    @Test
    void balancesAreThoseOfAPlainFold() {
        Random random = new Random(SEED);
        AccountWorld world = new AccountWorld();
        for (int i = 0; i < 2_000; i++) {
            String from = "" + (char) ('a' + random.nextInt(5));
            String to = "" + (char) ('a' + random.nextInt(5));
            if (random.nextInt(3) == 0) {
                world.open().token("T", from, to, random.nextLong(1L << 62));
            } else {
                world.send(from, to, 1 + random.nextLong(1L << 62));
            }
        }
        AccountTables chain = world.chain();
        Map<Integer, BigInteger> balances = new HashMap<>();
        Map<Integer, Long> entries = new HashMap<>();
        for (int holding = 0; holding < chain.holdings(); holding++) {
            balances.put(holding, chain.opening(holding).toBigInteger());
            entries.put(holding, chain.firstEntry(holding));
        }
        for (long transfer = 0; transfer < chain.transfers(); transfer++) {
            BigInteger units = chain.units(transfer).toBigInteger();
            step(chain, balances, entries, chain.from(transfer), units.negate(), transfer);
            step(chain, balances, entries, chain.to(transfer), units, transfer);
        }
        for (int holding = 0; holding < chain.holdings(); holding++) {
            assertThat(entries.get(holding)).isEqualTo(chain.firstEntry(holding + 1));
        }
    }

    private static void step(
            AccountTables chain,
            Map<Integer, BigInteger> balances,
            Map<Integer, Long> entries,
            int holding,
            BigInteger units,
            long transfer) {
        BigInteger balance = balances.merge(holding, units, BigInteger::add);
        long entry = entries.merge(holding, 1L, Long::sum) - 1;
        assertThat(chain.transferOf(entry)).isEqualTo(transfer);
        assertThat(chain.isDeposit(entry))
                .isEqualTo(units.signum() >= 0 && isTo(chain, transfer, holding, entry));
        assertThat(chain.balance(holding, entry).toBigInteger()).isEqualTo(balance);
    }

    private static boolean isTo(AccountTables chain, long transfer, int holding, long entry) {
        boolean isSelf = chain.from(transfer) == holding && chain.to(transfer) == holding;
        boolean isSecond =
                entry > chain.firstEntry(holding) && chain.transferOf(entry - 1) == transfer;
        return isSelf ? isSecond : chain.to(transfer) == holding;
    }

    @Test
    void refusesTwoRowsThatSayDifferentThingsOfOnePlace() {
        AccountWorld world = new AccountWorld().send("A", "B", 5);
        world.tell(facts ->
                facts.transaction(
                        new AccountFacts.Transaction(
                                new AccountFacts.Row("other.csv", 9),
                                id(1),
                                1,
                                0,
                                12,
                                address("A"),
                                address("B"),
                                UInt256.of(6),
                                0,
                                null)));
        assertThatThrownBy(world::chain)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("other.csv:9: 6 units of native from 0x")
                .hasMessageContaining(", expected 5 units of native from 0x")
                .hasMessageEndingWith(", as world:1 says");
    }

    @Test
    void leavesOutTokensThatAreNoAmounts() {
        AccountWorld world = new AccountWorld().open().token("N", "A", "B", 4711);
        world.open().token("T", "A", "B", 3);
        world.tell(facts ->
                facts.token(new AccountFacts.Token(world.row(), address("N"), "PUNK", -1, false)));
        AccountTables chain = world.chain();
        assertThat(transfers(chain)).containsExactly("TOKEN 1 A->B 3");
        assertThat(chain.texts().doubts())
                .contains(
                        new Texts.Doubt(
                                1,
                                "world:1",
                                "transfers of tokens that are no amounts (ERC-721) are left out"));
    }

    /// The contract that 0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0 creates with nonce 1: the
    /// example of the Ethereum wiki.
    @Test
    void theValueOfACreationGoesToTheContract() {
        AccountWorld world = new AccountWorld().open();
        world.tell(facts ->
                facts.transaction(
                        new AccountFacts.Transaction(
                                world.row(),
                                id(1),
                                1,
                                0,
                                12,
                                spoor.ledger.chain.evm.EvmAddress.parse(
                                        "0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0"),
                                null,
                                UInt256.of(6),
                                1,
                                null)));
        AccountTables chain = world.chain();
        assertThat(chain.address(chain.account(chain.to(0))).toLowerCase())
                .isEqualTo("0x343c43a37d37dff08ae8c4a11544c718abb4fcf8");
        assertThat(chain.kind(0)).isEqualTo(TransferKind.VALUE);
    }
}
