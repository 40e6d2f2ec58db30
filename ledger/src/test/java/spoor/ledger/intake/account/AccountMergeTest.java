package spoor.ledger.intake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spoor.ledger.intake.account.AccountWorld.address;
import static spoor.ledger.intake.account.AccountWorld.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.Texts;

class AccountMergeTest {
    private static final long SEED = 7;

    @TempDir Path folder;

    @Test
    void theOrderInWhichFactsComeMakesNoDifference() throws IOException {
        AccountWorld world =
                new AccountWorld()
                        .send("A", "B", 5)
                        .fee("A", 10, 3, 2, "M")
                        .token("T", "0", "B", 9)
                        .call("0_1", "B", "C", 3)
                        .call("0", "C", "D", 1)
                        .send("B", "C", 1)
                        .fails()
                        .send("C", "D", 4);
        AccountIntake.merge(folder.resolve("one"), "testnet", "ETH", world.source());
        Random random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            List<Consumer<AccountFacts>> shuffled = new ArrayList<>(world.facts());
            Collections.shuffle(shuffled, random);
            Path ledger = folder.resolve("other" + round);
            AccountIntake.merge(ledger, "testnet", "ETH", AccountWorld.source(shuffled));
            assertThat(transfers(ledger)).isEqualTo(transfers(folder.resolve("one")));
        }
    }

    private static List<String> transfers(Path ledger) throws IOException {
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            opened.verify();
            return AccountIntakeTest.transfers(opened.chain());
        }
    }

    @Test
    void factsInSeveralIngestsMakeTheLedgerThatTheyMakeInOne() throws IOException {
        AccountWorld world =
                new AccountWorld()
                        .send("A", "B", 5)
                        .fee("A", 10, 3, 2, "M")
                        .token("T", "0", "B", 9)
                        .call("0", "B", "C", 3)
                        .send("B", "C", 1);
        Path whole = folder.resolve("whole");
        AccountReport report = AccountIntake.merge(whole, "testnet", "ETH", world.source());
        assertThat(report.transactionsAdded()).isEqualTo(2);
        assertThat(report.transfersAdded()).isEqualTo(6);
        Path parts = folder.resolve("parts");
        for (Consumer<AccountFacts> fact : world.facts().reversed()) {
            AccountIntake.merge(parts, "testnet", "ETH", AccountWorld.source(List.of(fact)));
        }
        assertThat(transfers(parts)).isEqualTo(transfers(whole));
        AccountReport again = AccountIntake.merge(parts, "testnet", "ETH", world.source());
        assertThat(again.transfersAdded()).isZero();
        assertThat(again.duplicates()).isZero();
        assertThat(files(parts)).isEqualTo(files(whole));
    }

    private static Map<String, String> files(Path ledger) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path generation = ledger.resolve(Files.readString(ledger.resolve("CURRENT")).strip());
        try (Stream<Path> paths = Files.list(generation)) {
            for (Path path : paths.toList()) {
                files.put(
                        path.getFileName().toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static AccountFacts.Flow flow(long line, String from, String to, long units) {
        return new AccountFacts.Flow(
                new AccountFacts.Row("flows.csv", line),
                id(1),
                1,
                12,
                -1,
                spoor.ledger.chain.evm.Asset.nativeCoin("ETH"),
                address(from),
                address(to),
                UInt256.of(units),
                0);
    }

    @Test
    void equalRowsWithoutAPlaceAllCountButOnlyOnceAnIngest() throws IOException {
        AccountSource twice =
                (facts, known) -> {
                    facts.flow(flow(1, "A", "B", 5));
                    facts.flow(flow(2, "A", "B", 5));
                    facts.flow(flow(3, "B", "C", 5));
                };
        Path ledger = folder.resolve("flows");
        AccountIntake.merge(ledger, "testnet", "ETH", twice);
        AccountIntake.merge(ledger, "testnet", "ETH", twice);
        assertThat(transfers(ledger))
                .containsExactly("FLOW  A->B 5", "FLOW  A->B 5", "FLOW  B->C 5");
    }

    @Test
    void aTransferToldTwiceWithItsPlaceCountsOnce() throws IOException {
        AccountWorld world = new AccountWorld().send("A", "B", 5).token("T", "A", "B", 4);
        List<Consumer<AccountFacts>> twice = new ArrayList<>(world.facts());
        twice.addAll(world.facts());
        AccountReport report =
                AccountIntake.merge(folder, "testnet", "ETH", AccountWorld.source(twice));
        assertThat(transfers(folder)).hasSize(2);
        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(report.doubts())
                .extracting(Texts.Doubt::what)
                .containsExactly(
                        "a transfer stands twice in one source, with the same place: counted once");
    }

    @Test
    void forgetsBlocksThatWereGivenUp() throws IOException {
        AccountWorld world =
                new AccountWorld().send("A", "B", 5).send("B", "C", 4).send("C", "D", 3);
        AccountIntake.merge(folder, "testnet", "ETH", world.source());
        AccountReport report =
                AccountIntake.merge(
                        folder,
                        "testnet",
                        "ETH",
                        (facts, known) -> {
                            known.forgetFrom(2);
                            facts.transaction(
                                    new AccountFacts.Transaction(
                                            new AccountFacts.Row("node", 0),
                                            id(3),
                                            2,
                                            0,
                                            24,
                                            address("C"),
                                            address("D"),
                                            UInt256.of(3),
                                            0,
                                            null));
                        });
        assertThat(transfers(folder)).containsExactly("VALUE  A->B 5", "VALUE  C->D 3");
        assertThat(report.blocksForgotten()).isEqualTo(2);
        assertThat(report.blocksAdded()).isEqualTo(1);
    }

    @Test
    void whatOnlyGivenUpBlocksNamedIsGoneWithThem() throws IOException {
        AccountWorld world = new AccountWorld().send("A", "B", 5);
        Path whole = folder.resolve("whole");
        AccountIntake.merge(whole, "testnet", "ETH", world.source());
        Path forked = folder.resolve("forked");
        world.send("B", "X", 4).call("3", "X", "Y", 1).token("T", "X", "Z", 2);
        world.tell(facts ->
                facts.token(new AccountFacts.Token(world.row(), address("T"), "OLD", 7, true)));
        AccountIntake.merge(forked, "testnet", "ETH", world.source());
        AccountIntake.merge(forked, "testnet", "ETH", (_, known) -> known.forgetFrom(2));
        assertThat(files(forked)).isEqualTo(files(whole));
    }

    @Test
    void anAddressMayBeAnotherTokenOnTheChainThatStays() throws IOException {
        AccountWorld world = new AccountWorld().open().token("T", "0", "A", 2);
        world.tell(facts -> {
            facts.token(new AccountFacts.Token(world.row(), address("T"), "OLD", 7, true));
            facts.token(new AccountFacts.Token(world.row(), address("N"), "", -1, false));
        });
        AccountIntake.merge(folder, "testnet", "ETH", world.source());
        AccountWorld other =
                new AccountWorld().open().token("T", "0", "A", 3).token("N", "0", "A", 4);
        AccountIntake.merge(
                folder,
                "testnet",
                "ETH",
                (facts, known) -> {
                    known.forgetFrom(1);
                    other.source().read(facts, known);
                    facts.token(new AccountFacts.Token(other.row(), address("T"), "NEW", 8, true));
                    facts.token(new AccountFacts.Token(other.row(), address("N"), "N", 9, true));
                });
        assertThat(transfers(folder)).containsExactly("TOKEN 0 -->A 3", "TOKEN 1 -->A 4");
        try (AccountLedger ledger = AccountLedger.open(folder)) {
            assertThat(ledger.chain().texts().assets())
                    .extracting(asset -> asset.symbol() + " " + asset.decimals())
                    .contains("NEW 8", "N 9");
            assertThat(ledger.chain().texts().nonFungible()).isEmpty();
        }
    }

    @Test
    void refusesALedgerOfAnotherNetwork() throws IOException {
        AccountSource source = new AccountWorld().send("A", "B", 5).source();
        AccountIntake.merge(folder, "ethereum", "ETH", source);
        assertThatThrownBy(() -> AccountIntake.merge(folder, "polygon", "POL", source))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        folder
                                + ": the ledger is of the network ethereum, expected polygon; another"
                                + " network needs another --chain NAME");
        assertThat(transfers(folder)).containsExactly("VALUE  A->B 5");
    }

    @Test
    void aSourceThatFailsLeavesTheLedgerAsItWas() throws IOException {
        AccountIntake.merge(
                folder, "testnet", "ETH", new AccountWorld().send("A", "B", 5).source());
        AccountSource broken =
                (facts, known) -> {
                    facts.flow(flow(1, "A", "B", 7));
                    throw new IOException("cut off");
                };
        assertThatThrownBy(() -> AccountIntake.merge(folder, "testnet", "ETH", broken))
                .isInstanceOf(IOException.class);
        assertThat(transfers(folder)).containsExactly("VALUE  A->B 5");
    }

    @Test
    void findsADamagedByte() throws IOException {
        AccountIntake.merge(
                folder, "testnet", "ETH", new AccountWorld().send("A", "B", 5).source());
        Path units = folder.resolve("g1").resolve("transfer.units");
        byte[] bytes = Files.readAllBytes(units);
        bytes[bytes.length - 1] ^= 1;
        Files.write(units, bytes);
        try (AccountLedger ledger = AccountLedger.open(folder)) {
            assertThatThrownBy(ledger::verify)
                    .isInstanceOf(MalformedDataException.class)
                    .hasMessageStartingWith(units + ": rows have checksum ");
        }
    }

    @Test
    void whatHasNoBlockComesFirstAndIsTold() throws IOException {
        AccountSource strays =
                (facts, _) -> {
                    facts.receipt(
                            new AccountFacts.Receipt(
                                    new AccountFacts.Row("receipts.csv", 2),
                                    id(1),
                                    true,
                                    null,
                                    null,
                                    null,
                                    null));
                    facts.tokenTransfer(
                            new AccountFacts.TokenTransfer(
                                    new AccountFacts.Row("tokens.csv", 3),
                                    id(2),
                                    -1,
                                    -1,
                                    0,
                                    address("T"),
                                    address("A"),
                                    address("B"),
                                    UInt256.ONE));
                };
        AccountReport report = AccountIntake.merge(folder, "testnet", "ETH", strays);
        assertThat(report.transfersAdded()).isEqualTo(1);
        assertThat(report.doubts())
                .contains(
                        new Texts.Doubt(
                                1,
                                "tokens.csv:3",
                                "a transaction of which the data say neither block nor time: taken"
                                        + " to be before all others, in the order of the file"),
                        new Texts.Doubt(
                                1,
                                "the receipts",
                                "receipts of transactions that the data do not have are left out:"
                                        + " they count when they come with the transactions or"
                                        + " after them"));
    }

    @Test
    void aSecondIngestAtTheSameTimeIsRefused() throws IOException {
        AccountSource other = new AccountWorld().send("C", "D", 6).source();
        AccountSource source =
                (facts, known) -> {
                    assertThatThrownBy(() -> AccountIntake.merge(folder, "testnet", "ETH", other))
                            .isInstanceOf(MalformedDataException.class)
                            .hasMessage(
                                    folder
                                            + ": another ingest is writing here, expected to be the"
                                            + " only one; try again when it is done");
                    new AccountWorld().send("A", "B", 5).source().read(facts, known);
                };
        AccountIntake.merge(folder, "testnet", "ETH", source);
        assertThat(transfers(folder)).containsExactly("VALUE  A->B 5");
    }

    @Test
    void aHashOfZerosIsNone() {
        AccountSource source =
                (facts, _) ->
                        facts.receipt(
                                new AccountFacts.Receipt(
                                        new AccountFacts.Row("receipts.csv", 2),
                                        Bytes32.ZERO,
                                        true,
                                        null,
                                        null,
                                        null,
                                        null));
        assertThatThrownBy(() -> AccountIntake.merge(folder, "testnet", "ETH", source))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "receipts.csv:2: transaction hash is 0x"
                                + "0".repeat(64)
                                + ", expected the hash of a transaction, which does not start with"
                                + " 23 zero bytes");
    }
}
