package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;

class BlockFilesTest {
    private static final String GENESIS = "chain/bitcoin/blk/hcl-genesis.blk";
    private static final String PLAIN = "chain/bitcoin/blk/blk00000-first-1MiB.dat";
    private static final String EDGE = "chain/bitcoin/blk_edge/";
    private static final String MAGICS =
            ", expected the magic of mainnet f9beb4d9, testnet3 0b110907, testnet4 1c163f28, signet"
                    + " 0a03cf40, regtest fabfb5da; is it another coin's, or scrambled and its"
                    + " xor.dat missing?";

    @TempDir Path folder;

    @Test
    void aScrambledFileEqualsItsPlainTwinByteForByte() throws IOException {
        BlockFiles plain = scan(TestData.file(PLAIN));
        BlockFiles scrambled = scan(TestData.file("chain/bitcoin/blk_xor"));
        BlockFiles alone = scan(TestData.file("chain/bitcoin/blk_xor/blk00000.dat"));
        byte[] whole = TestData.bytes(PLAIN);

        assertThat(plain.blocks()).isEqualTo(4522);
        assertThat(scrambled.blocks()).isEqualTo(4522);
        assertThat(alone.blocks()).isEqualTo(4522);
        for (int block = 0; block < plain.blocks(); block++) {
            int from = (int) plain.offset(block);
            byte[] expected = Arrays.copyOfRange(whole, from, from + plain.length(block));
            assertThat(read(plain, block)).isEqualTo(expected);
            assertThat(read(scrambled, block)).isEqualTo(expected);
            assertThat(scrambled.header(block)).isEqualTo(plain.header(block));
        }
    }

    @Test
    void aRecordCutOffAtTheEndIsReported() throws IOException {
        assertThat(texts(scan(TestData.file(PLAIN))))
                .containsExactly(
                        "blk00000-first-1MiB.dat:1048537: record is cut off after 39 bytes, expected"
                                + " its header");
    }

    @Test
    void aRecordCutOffBehindItsHeaderIsReportedAndLeftOut() throws IOException {
        byte[] genesis = genesis();
        write("blk00000.dat", genesis, Arrays.copyOf(genesis, 292));

        BlockFiles files = scan(folder);

        assertThat(files.blocks()).isEqualTo(1);
        assertThat(texts(files))
                .containsExactly(
                        "blk00000.dat:293: record claims 285 bytes, expected at most the 284 left in"
                                + " the file; block not used");
    }

    @Test
    void strayBytesAndAFalseStartOfTheMagicAreSkipped() throws IOException {
        BlockFiles files = scan(TestData.file(EDGE + "hcl-reqseekversion1.blk"));

        assertThat(files.blocks()).isEqualTo(1);
        assertThat(files.hash(0))
                .hasToString("0000000000bef5d742ad3ea3fab0548bf33077a6a91426f37e6ea90bf40205dd");
        assertThat(read(files, 0))
                .isEqualTo(read(scan(TestData.file("chain/bitcoin/blk/hcl-version1.blk")), 0));
        assertThat(texts(files))
                .containsExactly(
                        "hcl-reqseekversion1.blk:0: 6 stray bytes before a record, expected a"
                                + " record's magic");
    }

    @Test
    void aRecordOfAnotherNetworkIsReportedAndLeftOut() throws IOException {
        BlockFiles files = scan(TestData.file(EDGE + "hcl-multinet.blk"));

        assertThat(files.network()).isEqualTo(Network.TESTNET3);
        assertThat(files.blocks()).isEqualTo(2);
        assertThat(texts(files))
                .containsExactly(
                        "hcl-multinet.blk:293: record has the magic of mainnet, expected testnet3"
                                + " as the first record; block not used");
    }

    @Test
    void otherCoinsAreRefusedWithTheirMagic() {
        assertRefused("hcl-litecoingenesis.blk", "fbc0b6db");
        assertRefused("hcl-litecoinblockv4.blk", "fbc0b6db");
        assertRefused("hcl-namecoingenesis.blk", "f9beb4fe");
        assertRefused("hcl-namecoinblock.blk", "f9beb4fe");
    }

    @Test
    void aScrambledFileWithoutItsKeyIsRefused() throws IOException {
        Path file = folder.resolve("blk00000.dat");
        Files.write(file, TestData.bytes("chain/bitcoin/blk_xor/blk00000.dat"));

        assertThatThrownBy(() -> scan(folder))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("blk00000.dat:0: block file starts with df07e126" + MAGICS);
    }

    @Test
    void aKeyOfZerosIsNoKeyAndAnyOtherLengthIsRefused() throws IOException {
        write("blk00000.dat", genesis());
        write("xor.dat", new byte[8]);
        assertThat(scan(folder).blocks()).isEqualTo(1);

        write("xor.dat", new byte[9]);
        assertThatThrownBy(() -> scan(folder))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("xor.dat: has 9 bytes, expected a key of 8");
    }

    @Test
    void filesAreReadInTheOrderOfTheirNumbers() throws IOException {
        List<byte[]> blocks = records(TestData.bytes("chain/bitcoin/blk/hcl-multiblock.blk"));
        write("blk100000.dat", blocks.get(2));
        write("blk99999.dat", blocks.get(1));
        write("blk00002.dat", blocks.get(0));
        write("rev00002.dat", new byte[100]);
        write("blk.dat", new byte[100]);

        BlockFiles files = scan(folder);

        assertThat(List.of(files.file(0), files.file(1), files.file(2)))
                .containsExactly("blk00002.dat", "blk99999.dat", "blk100000.dat");
        assertThat(files.problems()).isEmpty();
        assertThat(files.sizeBytes()).isEqualTo(191973);
    }

    @Test
    void roomThatTheNodeReservedAtTheEndIsNoProblem() throws IOException {
        byte[] key = HexFormat.of().parseHex("26b955ff8b643736");
        byte[] scrambled = genesis();
        for (int i = 0; i < scrambled.length; i++) {
            scrambled[i] ^= key[i % 8];
        }
        // The reserved zeros are not scrambled.
        write("blk00000.dat", scrambled, new byte[100_003]);
        write("blk00001.dat", new byte[70_000]);
        write("blk00002.dat");
        write("xor.dat", key);

        BlockFiles files = scan(folder);

        assertThat(files.blocks()).isEqualTo(1);
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void strayBytesBetweenRecordsAndAtTheEndAreCounted() throws IOException {
        byte[] genesis = genesis();
        write("blk00000.dat", genesis, new byte[5], genesis, new byte[] {1, 2, 0, 3}, new byte[9]);

        BlockFiles files = scan(folder);

        assertThat(files.blocks()).isEqualTo(2);
        assertThat(texts(files))
                .containsExactly(
                        "blk00000.dat:293: 5 stray bytes before a record, expected a record's magic",
                        "blk00000.dat:591: 4 stray bytes at the end of the file, expected a record's"
                                + " magic");
    }

    @Test
    void aLengthThatNoBlockHasIsReportedAndTheNextRecordFound() throws IOException {
        byte[] absurd = genesis();
        Arrays.fill(absurd, 4, 8, (byte) 0xff);
        write("blk00000.dat", absurd, genesis());

        BlockFiles files = scan(folder);

        assertThat(files.blocks()).isEqualTo(1);
        assertThat(files.offset(0)).isEqualTo(301);
        assertThat(texts(files))
                .containsExactly(
                        "blk00000.dat:0: record claims 4294967295 bytes, expected 81 to 4000000, the"
                                + " weight limit of a block",
                        "blk00000.dat:0: 293 stray bytes before a record, expected a record's magic");
    }

    @Test
    void aThousandFalseMagicsAreOneProblem() throws IOException {
        byte[] magics = new byte[4000];
        for (int i = 0; i < magics.length; i++) {
            magics[i] = genesis()[i % 4];
        }
        write("blk00000.dat", genesis(), magics, genesis());

        assertThat(texts(scan(folder)))
                .containsExactly(
                        "blk00000.dat:293: record claims 3652501241 bytes, expected 81 to 4000000,"
                                + " the weight limit of a block",
                        "blk00000.dat:293: 4000 stray bytes before a record, expected a record's"
                                + " magic");
    }

    @Test
    void aFileThatBecameShorterIsAnErrorOfTheDisk() throws IOException {
        write("blk00000.dat", genesis());
        BlockFiles files = scan(folder);
        write("blk00000.dat", Arrays.copyOf(genesis(), 100));

        assertThatThrownBy(() -> read(files, 0))
                .isInstanceOf(EOFException.class)
                .hasMessage(
                        folder.resolve("blk00000.dat")
                                + " ends before byte 100, expected 193 bytes more: it became shorter"
                                + " while being read");
    }

    @Test
    void severalThreadsReadAtOnce() throws IOException {
        BlockFiles files = scan(TestData.file("chain/bitcoin/blk_xor"));
        assertThat(
                        IntStream.range(0, files.blocks())
                                .parallel()
                                .allMatch(block -> hasItsHash(files, block)))
                .isTrue();
    }

    @Test
    void aLengthThatSwallowsTheNextRecordCostsNoOtherBlock() throws IOException {
        List<byte[]> blocks = records(TestData.bytes("chain/bitcoin/blk/hcl-multiblock.blk"));
        byte[] tooLong = blocks.get(0).clone();
        tooLong[5] = 2;
        write("blk00000.dat", tooLong, blocks.get(1), blocks.get(2));

        BlockFiles files = scan(folder);

        assertThat(files.blocks()).isEqualTo(3);
        BlockParser parser = new BlockParser(Network.MAINNET);
        assertThatThrownBy(() -> parse(parser, files, 0))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("blk00000.dat:293: block is followed by 256 bytes, expected its end");
        assertThat(parse(parser, files, 1)).isEqualTo(2);
        assertThat(parse(parser, files, 2)).isEqualTo(343);
    }

    @Test
    void aBlockWithoutProofOfWorkIsReportedAndLeftOut() throws IOException {
        byte[] flipped = genesis();
        flipped[8 + 76] ^= 1;
        write("blk00000.dat", genesis(), flipped, genesis());

        BlockFiles files = scan(folder);

        assertThat(files.blocks()).isEqualTo(2);
        assertThat(texts(files))
                .containsExactly(
                        "blk00000.dat:301: block hash"
                                + " 8cdc343dc1ca87b0fae7d09a6537a536fec9784a3c4541b770bfb5881c5d66d9"
                                + " is no proof of work, expected at most the target"
                                + " 00000000ffff0000000000000000000000000000000000000000000000000000;"
                                + " block not used");
    }

    @Test
    void aFileThatEndsWithinARecordsHeadIsReported() throws IOException {
        byte[] genesis = genesis();
        write("blk00000.dat", genesis, Arrays.copyOf(genesis, 6));
        assertThat(texts(scan(folder)))
                .containsExactly(
                        "blk00000.dat:293: record is cut off after 6 bytes, expected its header");

        write("blk00000.dat", genesis, Arrays.copyOf(genesis, 87));
        assertThat(texts(scan(folder)))
                .containsExactly(
                        "blk00000.dat:293: record is cut off after 87 bytes, expected its header");
    }

    @Test
    void whatIsNoBlocksFolderIsRefused() throws IOException {
        assertThatThrownBy(() -> scan(folder))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        folder
                                + ": holds no blk*.dat, expected a node's blocks folder or one block"
                                + " file");
        Path blocks = Files.createDirectory(folder.resolve("blocks"));
        Files.write(blocks.resolve("blk00000.dat"), genesis());
        assertThatThrownBy(() -> scan(folder))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageEndingWith("one block file; did you mean " + blocks + "?");
        assertThatThrownBy(() -> scan(folder.resolve("none")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("none: does not exist, expected a node's blocks folder");
    }

    @Test
    void aFolderOfZerosHoldsNoBlock() throws IOException {
        write("blk00000.dat", new byte[1000]);
        assertThatThrownBy(() -> scan(folder))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(folder + ": block files hold nothing but zeros, expected a block");
    }

    private static BlockFiles scan(Path source) throws IOException {
        return BlockFiles.scan(source, BlockFiles.ScanProgress.SILENT);
    }

    private static byte[] read(BlockFiles files, int block) throws IOException {
        return Arrays.copyOf(files.read(block, new byte[0]), files.length(block));
    }

    private static boolean hasItsHash(BlockFiles files, int block) {
        try {
            return BlockHeader.parse(read(files, block), 0).hash().equals(files.hash(block));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int parse(BlockParser parser, BlockFiles files, int block) throws IOException {
        byte[] bytes = files.read(block, new byte[0]);
        return parser.parse(bytes, 0, files.length(block), files.file(block), files.offset(block))
                .transactions;
    }

    private static void assertRefused(String name, String magic) {
        Path file = TestData.file(EDGE + name);
        assertThatThrownBy(() -> scan(file))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(name + ":0: block file starts with " + magic + MAGICS);
    }

    private static List<String> texts(BlockFiles files) {
        return files.problems().stream().map(Problem::toString).toList();
    }

    private static byte[] genesis() {
        return TestData.bytes(GENESIS);
    }

    private void write(String name, byte[]... pieces) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            whole.writeBytes(piece);
        }
        Files.write(folder.resolve(name), whole.toByteArray());
    }

    /// The records of a file without faults.
    private static List<byte[]> records(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        for (int at = 0; at < file.length; ) {
            int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4);
            records.add(Arrays.copyOfRange(file, at, at + 8 + length));
            at += 8 + length;
        }
        return records;
    }
}
