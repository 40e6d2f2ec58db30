package spoor.ledger.intake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spoor.ledger.intake.account.AccountWorld.address;
import static spoor.ledger.intake.account.AccountWorld.id;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.ContractAddress;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.Texts;

/// What a ledger keeps of doubts, and of which chain it is, from one ingest to the next.
class AccountDoubtsTest {
    @TempDir Path folder;

    private static List<Texts.Doubt> doubts(Path ledger) throws IOException {
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            return opened.chain().texts().doubts();
        }
    }

    private static AccountFacts.Transaction transaction(
            long height, int index, String to, long nonce) {
        return new AccountFacts.Transaction(
                new AccountFacts.Row("rows", 1),
                id(1),
                height,
                index,
                height * 12,
                address("A"),
                to.isEmpty() ? null : address(to),
                UInt256.of(5),
                nonce,
                null);
    }

    /// The first ingest does not say where the transaction stands and what it created.
    @Test
    void doubtsThatALaterSourceSettlesGo() throws IOException {
        Path ledger = folder.resolve("ledger");
        AccountFacts.Row row = new AccountFacts.Row("rows", 1);
        AccountSource poor =
                (facts, _) -> {
                    facts.doubt(row, AccountFacts.NO_BLOCK);
                    facts.doubt(row, AccountFacts.NO_INDEX);
                    facts.transaction(transaction(-1, -1, "", -1));
                };
        AccountIntake.merge(ledger, "testnet", "ETH", poor);
        assertThat(doubts(ledger)).hasSize(5).allMatch(doubt -> doubt.times() == 1);
        AccountIntake.merge(ledger, "testnet", "ETH", poor);
        assertThat(doubts(ledger)).hasSize(5).allMatch(doubt -> doubt.times() == 1);
        AccountIntake.merge(
                ledger,
                "testnet",
                "ETH",
                (facts, _) -> facts.transaction(transaction(7, 0, "", 3)));
        assertThat(doubts(ledger)).isEmpty();
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            AccountTables chain = opened.chain();
            assertThat(chain.transfers()).isEqualTo(1);
            assertThat(chain.address(chain.account(chain.to(0))))
                    .isEqualTo(ContractAddress.of(address("A"), 3));
        }
    }

    @Test
    void whatOnlyGivenUpBlocksDoubtedGoesWithThem() throws IOException {
        Path ledger = folder.resolve("ledger");
        AccountIntake.merge(
                ledger,
                "testnet",
                "ETH",
                (facts, _) -> {
                    for (long height = 1; height <= 4; height++) {
                        AccountFacts.Row row = new AccountFacts.Row("block " + height, 0);
                        facts.block(
                                new AccountFacts.Block(
                                        row, height, id(7), null, height * 12, null, null));
                        facts.doubt(row, height, "of every block");
                        if (height == 4) {
                            facts.doubt(row, height, "of the last");
                        }
                        facts.doubt(row, "of no block");
                    }
                });
        AccountIntake.merge(ledger, "testnet", "ETH", (_, known) -> known.forgetFrom(3));
        assertThat(doubts(ledger))
                .extracting(doubt -> doubt.what() + " " + doubt.times() + " " + doubt.first())
                .containsExactly("of every block 2 block 1", "of no block 4 block 1");
    }

    private static AccountSource transfers(int... logIndexes) {
        return (facts, _) -> {
            AccountFacts.Row row = new AccountFacts.Row("rows", 1);
            facts.transaction(transaction(7, 0, "B", 3));
            for (int logIndex : logIndexes) {
                if (logIndex < 0) {
                    facts.doubt(row, AccountFacts.NO_LOG_INDEX);
                }
                facts.tokenTransfer(
                        new AccountFacts.TokenTransfer(
                                row,
                                id(1),
                                7,
                                0,
                                logIndex,
                                address("T"),
                                address("A"),
                                address("B"),
                                UInt256.of(9)));
            }
        };
    }

    /// A later source says where transfers stand that an earlier one listed without a place, or the
    /// other way round: they count once, with their place.
    @Test
    void aTransferToldWithAndWithoutItsPlaceCountsOnce() throws IOException {
        Path poor = folder.resolve("poor");
        AccountIntake.merge(poor, "testnet", "ETH", transfers(-1, -1, -1));
        assertThat(doubts(poor)).singleElement().matches(doubt -> doubt.times() == 3);
        AccountIntake.merge(poor, "testnet", "ETH", transfers(4, 6));
        assertThat(doubts(poor)).singleElement().matches(doubt -> doubt.times() == 1);
        assertThat(positions(poor)).containsExactly("", "4", "6", "");
        AccountIntake.merge(poor, "testnet", "ETH", transfers(4, 6, 8));
        assertThat(doubts(poor)).isEmpty();
        assertThat(positions(poor)).containsExactly("", "4", "6", "8");
        AccountIntake.merge(poor, "testnet", "ETH", transfers(-1, -1, -1));
        assertThat(positions(poor)).containsExactly("", "4", "6", "8");
        assertThat(doubts(poor)).isEmpty();
        AccountIntake.merge(poor, "testnet", "ETH", transfers(-1, -1, -1, -1));
        assertThat(positions(poor)).containsExactly("", "4", "6", "8", "");
    }

    private static List<String> positions(Path ledger) throws IOException {
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            AccountTables chain = opened.chain();
            List<String> positions = new ArrayList<>();
            for (long transfer = 0; transfer < chain.transfers(); transfer++) {
                positions.add(chain.position(transfer));
            }
            return positions;
        }
    }

    /// A file may mix transactions and traces, which both tell a transaction's own value.
    @Test
    void twoTablesOfOneFileThatTellTheSameAreNoDuplicates() throws IOException {
        AccountFacts.Row traces = new AccountFacts.Row("rows", "traces", 2);
        AccountSource stream =
                (facts, _) -> {
                    facts.transaction(transaction(7, 0, "B", 3));
                    facts.call(
                            new AccountFacts.Call(
                                    traces,
                                    id(1),
                                    7,
                                    0,
                                    "",
                                    address("A"),
                                    address("B"),
                                    UInt256.of(5)));
                };
        AccountReport report = AccountIntake.merge(folder.resolve("one"), "testnet", "ETH", stream);
        assertThat(report.duplicates()).isZero();
        assertThat(report.doubts()).isEmpty();
        AccountSource twice =
                (facts, _) -> {
                    facts.transaction(transaction(7, 0, "B", 3));
                    facts.transaction(transaction(7, 0, "B", 3));
                };
        assertThat(AccountIntake.merge(folder.resolve("two"), "testnet", "ETH", twice).duplicates())
                .isEqualTo(1);
    }

    private static AccountSource idOnly(long id) {
        return (facts, _) -> facts.chainId(new AccountFacts.Row("node", 0), id);
    }

    @Test
    void aChainWithAnotherIdIsRefused() throws IOException {
        Path ledger = folder.resolve("ledger");
        AccountIntake.merge(
                ledger, "testnet", "ETH", new AccountWorld().send("A", "B", 5).source());
        AccountIntake.merge(ledger, "testnet", "ETH", idOnly(31_337));
        AccountIntake.merge(
                ledger, "testnet", "ETH", new AccountWorld().send("A", "B", 5).source());
        AccountIntake.merge(ledger, "testnet", "ETH", idOnly(31_337));
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            assertThat(opened.chain().texts().knownChainId()).isEqualTo(31_337);
        }
        assertThatThrownBy(() -> AccountIntake.merge(ledger, "testnet", "ETH", idOnly(10)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "node: the chain's id is 10 (optimism), expected 31337, that of the node"
                                + " that the ledger was read from before; another chain needs"
                                + " another --chain NAME");
    }

    @Test
    void aChainWithAnIdThatIsNotItsNetworksIsRefused() throws IOException {
        Path ledger = folder.resolve("ledger");
        AccountIntake.merge(ledger, "Polygon", "POL", idOnly(137));
        assertThatThrownBy(
                        () -> AccountIntake.merge(folder.resolve("b"), "polygon", "POL", idOnly(1)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "node: the chain's id is 1 (ethereum), expected 137, that of the network"
                                + " polygon; --network NAME says which network it is");
    }
}
