package spoor.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.store.Ledger;

class PartialIntakeTest {
    private static final Lock ALICE = lock(1);
    private static final Lock BOB = lock(2);

    /// Pays 70 to Bob out of an output of 100 that lies outside the data.
    private static final PartialTransaction PARENT =
            transaction(
                    1,
                    700,
                    List.of(in(9, 5, 100, ALICE)),
                    List.of(out(0, 70, BOB), out(1, 20, ALICE)));

    private static final PartialTransaction CHILD =
            transaction(2, 700, List.of(in(1, 0, 70, BOB)), List.of(out(0, 60, ALICE)));

    /// Another output of the same outside transaction, spent later.
    private static final PartialTransaction LATER =
            transaction(3, 800, List.of(in(9, 2, 40, BOB)), List.of(out(0, 40, BOB)));

    @TempDir Path folder;

    private static Lock lock(int owner) {
        byte[] payload = new byte[20];
        payload[0] = (byte) owner;
        return new Lock(LockKind.P2PKH, payload);
    }

    private static Bytes32 id(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) (200 - number);
        return Bytes32.of(bytes, 0);
    }

    private static PartialTransaction.Input in(int id, int index, long value, Lock lock) {
        return new PartialTransaction.Input(id(id), index, value, lock);
    }

    private static PartialTransaction.Output out(int index, long value, Lock lock) {
        return new PartialTransaction.Output(index, value, lock);
    }

    private static PartialTransaction transaction(
            int id,
            int height,
            List<PartialTransaction.Input> inputs,
            List<PartialTransaction.Output> outputs) {
        return new PartialTransaction(
                Location.of("test"),
                id(id),
                height,
                null,
                1_500_000_000L + height,
                -1,
                inputs,
                outputs);
    }

    private void merge(PartialTransaction... transactions) throws IOException {
        merge(List.of(), transactions);
    }

    private void merge(List<Problem> doubts, PartialTransaction... transactions)
            throws IOException {
        PartialIntake.merge(
                folder, Network.MAINNET, List.of(transactions), doubts, Progress.SILENT);
    }

    @Test
    void inputsCarryWhatTheySpendFromOutsideTheData() throws Exception {
        merge(LATER, CHILD, PARENT);
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.verify();
            assertThat(ledger.isPartial()).isTrue();
            assertThat(ledger.transactions()).isEqualTo(5);
            assertThat(ledger.outsideTransactions()).isEqualTo(2);
            long spent = ledger.spentOutput(ledger.firstInput(ledger.find(id(1))));
            assertThat(ledger.value(spent)).isEqualTo(100);
            assertThat(ledger.outputIndex(spent)).isEqualTo(5);
            assertThat(ledger.lock(ledger.address(spent))).isEqualTo(ALICE);
            long outside = ledger.transactionOf(spent);
            assertThat(ledger.id(outside)).isEqualTo(id(9));
            assertThat(ledger.block(outside)).isEqualTo(UtxoChain.NO_BLOCK);
            assertThat(ledger.spender(spent)).isEqualTo(ledger.find(id(1)));
        }
    }

    @Test
    void aChildStandsBehindItsParentWhateverTheirIds() throws Exception {
        merge(CHILD, PARENT);
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(id(2)).isLessThan(id(1));
            assertThat(ledger.find(id(1))).isLessThan(ledger.find(id(2)));
            long output = ledger.findOutput(id(1), 0);
            assertThat(ledger.spender(output)).isEqualTo(ledger.find(id(2)));
        }
    }

    @Test
    void severalMergesGiveTheSameAsOne() throws Exception {
        merge(LATER);
        merge(CHILD, LATER);
        IntakeReport last =
                PartialIntake.merge(
                        folder,
                        Network.MAINNET,
                        List.of(PARENT, CHILD),
                        List.of(),
                        Progress.SILENT);
        assertThat(last.transactionsAdded()).isEqualTo(1);
        List<PartialTransaction> after;
        try (Ledger ledger = Ledger.open(folder)) {
            after = PartialRead.read(ledger);
        }
        Path once = folder.resolve("once");
        PartialIntake.merge(
                once, Network.MAINNET, List.of(PARENT, CHILD, LATER), List.of(), Progress.SILENT);
        try (Ledger ledger = Ledger.open(once)) {
            assertThat(PartialRead.read(ledger)).isEqualTo(after);
        }
    }

    @Test
    void doubtsOfEveryMergeAreKeptOnceAndInOneOrder() throws Exception {
        var made = new Problem(Location.ofLine("dump\n1.json", 3, 5), "an id\tis made up");
        var left = new Problem(Location.of("a.json"), "the file was left out");
        merge(List.of(made), PARENT);
        merge(List.of(left, made), CHILD);
        merge(LATER);
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.verify();
            assertThat(ledger.doubts())
                    .extracting(Problem::toString)
                    .containsExactly(
                            "a.json: the file was left out", "dump 1.json:3:5: an id is made up");
        }
        assertThat(folder.resolve("g3/doubts.txt"))
                .hasContent(
                        """
                        SPOORDOUBTS 1
                        a.json\tthe file was left out
                        dump 1.json:3:5\tan id is made up
                        0a2e9406
                        """);
    }

    @Test
    void damagedOrMissingDoubtsAreTold() throws Exception {
        merge(List.of(new Problem(Location.of("a.json"), "left out")), PARENT);
        Path file = folder.resolve("g1/doubts.txt");
        Files.writeString(file, Files.readString(file).replace("left", "lift"));
        assertThatThrownBy(() -> Ledger.open(folder))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        file
                                + ": differs from what was written; the ledger can be made again"
                                + " from its source");
        Files.delete(file);
        assertThatThrownBy(() -> Ledger.open(folder))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(file + ": file is missing, though the last commit names it");
    }

    @Test
    void sourcesThatContradictEachOtherAreRefusedAndNothingChanges() throws Exception {
        merge(PARENT);
        PartialTransaction other =
                transaction(1, 700, PARENT.inputs(), List.of(out(0, 71, BOB), out(1, 19, ALICE)));
        assertThatThrownBy(() -> merge(other))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("has other outputs than in the ledger, expected the same");
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.value(ledger.findOutput(id(1), 0))).isEqualTo(70);
        }
    }

    @Test
    void anOutputSpentTwiceIsRefused() throws Exception {
        PartialTransaction twice =
                transaction(4, 800, List.of(in(1, 0, 70, BOB)), List.of(out(0, 1, BOB)));
        assertThatThrownBy(() -> merge(PARENT, CHILD, twice))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("which is spent already");
        assertThat(Ledger.exists(folder)).isFalse();
    }

    @Test
    void anAmountAboveAllCoinsIsRefused() {
        PartialTransaction much =
                transaction(5, 1, List.of(), List.of(out(0, 2_100_000_000_000_001L, BOB)));
        assertThatThrownBy(() -> merge(much))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "test: amount is 2100000000000001 satoshi, expected 0 to 2100000000000000");
    }
}
