package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

/// Each listed file gives its listed counts. That a block is parsed at all says that its Merkle
/// root and its proof of work are right.
class InventoryTest {
    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> everyListedFileGivesItsListedCounts() {
        return Inventory.parsed().stream()
                .filter(row -> !row.text("network").equals("mixed magics"))
                .map(row -> DynamicTest.dynamicTest(row.path(), () -> check(row)));
    }

    private void check(Inventory row) throws IOException {
        assertThat(row.number("merkle_ok")).isEqualTo(row.number("blocks"));
        assertThat(row.number("pow_ok")).isEqualTo(row.number("blocks"));
        Counts counts = row.isRaw() ? rawCounts(row) : fileCounts(row);
        assertThat(counts.blocks).isEqualTo(row.number("blocks"));
        assertThat(counts.transactions).isEqualTo(row.number("transactions"));
        assertThat(counts.witnessTransactions).isEqualTo(row.number("segwit_txs"));
        assertThat(counts.taprootOutputs).isEqualTo(row.number("p2tr_outputs"));
        assertThat(counts.first).hasToString(row.text("first_hash"));
        assertThat(counts.last).hasToString(row.text("last_hash"));
        if (!row.isEmpty("bip34_height")) {
            assertThat(counts.firstHeight).isEqualTo(row.number("bip34_height"));
        }
    }

    private static Counts rawCounts(Inventory row) {
        byte[] bytes = row.bytes();
        Counts counts = new Counts(row.network());
        counts.add(bytes, bytes.length, row.path(), 0);
        return counts;
    }

    private Counts fileCounts(Inventory row) throws IOException {
        BlockFiles files = BlockFiles.scan(row.unpackedTo(folder), BlockFiles.ScanProgress.SILENT);
        assertThat(files.network()).isEqualTo(row.network());
        assertThat(parentLinks(files)).isEqualTo(row.number("parent_links"));
        Counts counts = new Counts(files.network());
        byte[] bytes = new byte[0];
        for (int block = 0; block < files.blocks(); block++) {
            bytes = files.read(block, bytes);
            counts.add(bytes, files.length(block), files.file(block), files.offset(block));
            assertThat(counts.last).isEqualTo(files.hash(block));
        }
        return counts;
    }

    private static long parentLinks(BlockFiles files) {
        Set<Bytes32> hashes = new HashSet<>();
        IntStream.range(0, files.blocks()).forEach(block -> hashes.add(files.hash(block)));
        return IntStream.range(0, files.blocks())
                .filter(block -> hashes.contains(files.previous(block)))
                .count();
    }

    private static final class Counts {
        private final BlockParser parser;
        private int blocks;
        private int transactions;
        private int witnessTransactions;
        private int taprootOutputs;
        private Bytes32 first = Bytes32.ZERO;
        private Bytes32 last = Bytes32.ZERO;
        private int firstHeight = -1;

        Counts(Network network) {
            parser = new BlockParser(network);
        }

        void add(byte[] bytes, int length, String source, long sourceOffset) {
            BlockRows rows = parser.parse(bytes, 0, length, source, sourceOffset);
            last = Bytes32.of(rows.hash, 0);
            if (blocks++ == 0) {
                first = last;
                firstHeight = parser.statedHeight().orElse(-1);
            }
            transactions += rows.transactions;
            witnessTransactions += parser.witnessTransactions();
            for (int output = 0; output < rows.outputs(); output++) {
                taprootOutputs += rows.lockKinds[output] == LockKind.P2TR.code() ? 1 : 0;
            }
        }
    }
}
