package spoor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

class LedgerWriterTest {
    @TempDir Path folder;

    private LedgerWriter open() throws IOException {
        return LedgerWriter.open(folder, Network.REGTEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 31, 200})
    void holdsWhatItWasGivenHoweverItIsCutIntoCommits(int size) throws Exception {
        List<BlockRows> blocks = SyntheticBlocks.chain(1, 150);
        try (LedgerWriter writer = open()) {
            SyntheticBlocks.append(writer, blocks, size);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            SyntheticBlocks.check(ledger, blocks);
            ledger.verify();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aReorganisationLeavesNothingOfTheOtherBranch(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int fork = random.nextInt(100);
        List<BlockRows> first = SyntheticBlocks.chain(seed, 100);
        List<BlockRows> second = SyntheticBlocks.chain(seed, 120, fork, seed + 100);
        try (LedgerWriter writer = open()) {
            SyntheticBlocks.append(writer, first, random.nextInt(1, 60));
            writer.rewind(fork);
            SyntheticBlocks.append(writer, second.subList(fork, 120), random.nextInt(1, 60));
        }
        try (Ledger ledger = Ledger.open(folder)) {
            SyntheticBlocks.check(ledger, second);
            ledger.verify();
        }
    }

    @Test
    void opensAtEachCommitOfALogThatIsCutOff() throws Exception {
        List<BlockRows> blocks = SyntheticBlocks.chain(9, 40);
        try (LedgerWriter writer = open()) {
            SyntheticBlocks.append(writer, blocks, 10);
        }
        Path log = folder.resolve("g1").resolve(CommitLog.FILE_NAME);
        for (long size = Files.size(log) - 1; size >= 0; size -= 37) {
            try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                file.truncate(size);
            }
            if (CommitLog.read(folder.resolve("g1")).last() == null) {
                assertThatThrownBy(() -> Ledger.open(folder))
                        .isInstanceOf(MalformedDataException.class)
                        .hasMessageContaining("nothing was committed here yet");
                continue;
            }
            try (Ledger ledger = Ledger.open(folder)) {
                assertThat(ledger.blocks() % 10).isZero();
                SyntheticBlocks.check(ledger, blocks.subList(0, ledger.blocks()));
            }
        }
    }

    @Test
    void goesOnBehindTheLastCommitOfALogThatIsCutOff() throws Exception {
        List<BlockRows> blocks = SyntheticBlocks.chain(10, 40);
        try (LedgerWriter writer = open()) {
            SyntheticBlocks.append(writer, blocks.subList(0, 39), 13);
        }
        Path log = folder.resolve("g1").resolve(CommitLog.FILE_NAME);
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 5);
        }
        List<BlockRows> other = SyntheticBlocks.chain(10, 40, 26, 11);
        try (LedgerWriter writer = open()) {
            SyntheticBlocks.append(writer, other.subList(26, 40), 3);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            SyntheticBlocks.check(ledger, other);
            ledger.verify();
        }
    }

    @Test
    void aChangedByteInAColumnIsFound() throws Exception {
        try (LedgerWriter writer = open()) {
            SyntheticBlocks.append(writer, SyntheticBlocks.chain(12, 20), 6);
        }
        for (Column column : Column.values()) {
            Path file = folder.resolve("g1").resolve(column.fileName());
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == Column.HEADER_BYTES) {
                continue;
            }
            byte[] changed = bytes.clone();
            changed[(Column.HEADER_BYTES + bytes.length) / 2] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(
                            () -> {
                                try (Ledger ledger = Ledger.open(folder)) {
                                    ledger.verify();
                                }
                            })
                    .as(column.fileName())
                    .isInstanceOfAny(
                            MalformedDataException.class,
                            IndexOutOfBoundsException.class,
                            IllegalArgumentException.class);
            Files.write(file, bytes);
        }
    }

    @Test
    void refusesABlockThatSpendsTwiceAndKeepsWhatCameBefore() throws Exception {
        List<BlockRows> blocks = SyntheticBlocks.chain(13, 10);
        BlockRows last = blocks.get(9);
        int spent = last.inputStart[1];
        System.arraycopy(last.spentIds, 0, last.spentIds, 32 * (spent + 1), 32);
        last.spentIndexes[spent + 1] = last.spentIndexes[0];
        try (LedgerWriter writer = open()) {
            assertThatThrownBy(() -> writer.append(blocks, false))
                    .isInstanceOf(BlockRefused.class)
                    .hasMessageContaining("which is spent already");
            writer.append(blocks.subList(0, 9), false);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            SyntheticBlocks.check(ledger, blocks.subList(0, 9));
        }
    }

    @Test
    void refusesABlockThatSpendsWhatIsNotThere() throws Exception {
        List<BlockRows> blocks = SyntheticBlocks.chain(14, 10);
        blocks.get(8).spentIds[0] ^= 1;
        try (LedgerWriter writer = open()) {
            assertThatThrownBy(() -> writer.append(blocks, false))
                    .isInstanceOf(BlockRefused.class)
                    .hasMessageContaining("which is not in the chain before it");
        }
    }

    @Test
    void refusesATransactionThatPaysMoreThanItHolds() throws Exception {
        List<BlockRows> blocks = SyntheticBlocks.chain(15, 10);
        BlockRows last = blocks.get(9);
        last.values[last.outputStart[1]] += 1;
        try (LedgerWriter writer = open()) {
            assertThatThrownBy(() -> writer.append(blocks, false))
                    .isInstanceOf(BlockRefused.class)
                    .hasMessageMatching(
                            "transaction .* pays \\d+ satoshi out of \\d+, expected .*");
        }
    }

    @Test
    void refusesACoinbaseThatRepeatsAnUnspentOne() throws Exception {
        String idOfBoth = "e3bf3d07d4b0375638d5f1db5255fe07ba2c4cb067cd81b84ee974b6585fb468";
        List<BlockRows> first = List.of(coinbase(idOfBoth, "11".repeat(32)));
        List<BlockRows> other = List.of(coinbase(idOfBoth, "22".repeat(32)));
        List<BlockRows> block91880 =
                List.of(
                        coinbase(
                                idOfBoth,
                                "00000000000743f190a18c5577a3c2d2a1f610ae9601ac046a38084ccb7cd721"));
        try (LedgerWriter writer = open()) {
            writer.append(first, false);
            assertThatThrownBy(() -> writer.append(other, false))
                    .isInstanceOf(BlockRefused.class)
                    .hasMessageContaining("repeats the id of an earlier one");
            writer.append(block91880, false);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.spender(0)).isEqualTo(Ledger.OVERWRITTEN);
            assertThat(ledger.find(Bytes32.parse(idOfBoth))).isEqualTo(1);
            ledger.verify();
        }
        try (LedgerWriter writer = open()) {
            writer.rewind(1);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.spender(0)).isEqualTo(Ledger.UNSPENT);
            SyntheticBlocks.check(ledger, first);
            ledger.verify();
        }
    }

    /// A block of one transaction that pays one output.
    private static BlockRows coinbase(String id, String hash) {
        BlockRows rows = new BlockRows();
        rows.hash = Bytes32.parse(hash).toByteArray();
        rows.transactions = 1;
        rows.ids = Bytes32.parse(id).toByteArray();
        rows.inputStart = new int[2];
        rows.outputStart = new int[] {0, 1};
        rows.values = new long[] {50};
        rows.lockKinds = new byte[] {LockKind.P2PKH.code()};
        rows.payloads = new byte[20];
        rows.payloadStart = new int[] {0, 20};
        return rows;
    }

    @Test
    void aSecondWriterIsKeptOut() throws Exception {
        try (LedgerWriter _ = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(MalformedDataException.class)
                    .hasMessageContaining("another ingest is writing here");
        }
    }

    @Test
    void aLedgerOfAnotherNetworkIsNotContinued() throws Exception {
        try (LedgerWriter writer = open()) {
            writer.append(SyntheticBlocks.chain(17, 1), false);
        }
        assertThatThrownBy(() -> LedgerWriter.open(folder, Network.MAINNET))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("ledger is of regtest, expected mainnet");
    }
}
