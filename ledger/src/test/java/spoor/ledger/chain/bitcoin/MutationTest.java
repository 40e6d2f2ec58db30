package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;

/// Damaged real data are read as what they were before, or refused in the one way there is; any
/// other exception fails the test.
class MutationTest {
    private static final int FEW = 1_000;
    private static final int MANY = 20_000;

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void aDamagedBlockIsRefused(long seed) {
        checkBlocks(seed, FEW);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3})
    void manyDamagedBlocksAreRefused(long seed) {
        checkBlocks(seed, MANY);
    }

    @Test
    void aDamagedFileYieldsOnlyBlocksThatWereInIt() throws IOException {
        checkFiles(4, FEW / 10);
    }

    @Tag("slow")
    @Test
    void manyDamagedFilesYieldOnlyBlocksThatWereInThem() throws IOException {
        checkFiles(5, MANY / 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6})
    void aDamagedAddressIsRefused(long seed) {
        Mutation mutation = new Mutation(seed);
        List<String> addresses =
                List.of(
                        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                        "3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
                        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                        "bc1pfeessrawgf");
        for (int round = 0; round < MANY; round++) {
            String address = addresses.get(round % addresses.size());
            byte[] bytes = mutation.of(address.getBytes(StandardCharsets.ISO_8859_1));
            String damaged = new String(bytes, StandardCharsets.ISO_8859_1);
            if (!damaged.equals(address)) {
                assertThat(isAddress(damaged)).as(damaged).isFalse();
            }
        }
    }

    private static boolean isAddress(String text) {
        try {
            Addresses.parse(Network.MAINNET, text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkBlocks(long seed, int rounds) {
        byte[] block = TestData.bytes("chain/bitcoin/raw/testnet-924634.raw");
        BlockParser parser = new BlockParser(Network.TESTNET3);
        BlockRows honest = parser.parse(block, 0, block.length, "block", 0);
        Mutation mutation = new Mutation(seed);
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = mutation.of(block);
            try {
                BlockRows rows = parser.parse(damaged, 0, damaged.length, "block", 0);
                assertThat(rows).usingRecursiveComparison().isEqualTo(honest);
                assertThat(damaged).isEqualTo(block);
            } catch (MalformedDataException e) {
                assertThat(e.getMessage()).startsWith("block:").contains(", expected ");
            }
        }
    }

    private void checkFiles(long seed, int rounds) throws IOException {
        byte[] file = TestData.bytes("chain/bitcoin/blk/btcd-blocks1-256.dat");
        Path path = folder.resolve("blk00000.dat");
        Files.write(path, file);
        Set<Bytes32> honest = new HashSet<>();
        assertThat(read(path, honest)).isEqualTo(255);
        Mutation mutation = new Mutation(seed);
        for (int round = 0; round < rounds; round++) {
            Files.write(path, mutation.of(file));
            Set<Bytes32> found = new HashSet<>();
            read(path, found);
            assertThat(honest).containsAll(found);
        }
    }

    /// @return how many blocks there were, damaged ones not counted
    private static int read(Path path, Set<Bytes32> ids) throws IOException {
        int blocks = 0;
        try {
            BlockFiles files = BlockFiles.scan(path, BlockFiles.ScanProgress.SILENT);
            for (int block = 0; block < files.blocks(); block++) {
                blocks += isRead(files, block, ids) ? 1 : 0;
            }
        } catch (MalformedDataException e) {
            assertThat(e.getMessage()).contains(", expected ");
        }
        return blocks;
    }

    private static boolean isRead(BlockFiles files, int block, Set<Bytes32> ids)
            throws IOException {
        byte[] bytes = files.read(block, new byte[0]);
        BlockParser parser = new BlockParser(files.network());
        try {
            BlockRows rows =
                    parser.parse(
                            bytes, 0, files.length(block), files.file(block), files.offset(block));
            for (int i = 0; i < rows.transactions; i++) {
                ids.add(Bytes32.of(rows.ids, 32 * i));
            }
            return true;
        } catch (MalformedDataException e) {
            assertThat(e.getMessage()).startsWith("blk00000.dat:").contains(", expected ");
            return false;
        }
    }
}
