package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spoor.ledger.chain.bitcoin.TestBlocks.COINBASE;
import static spoor.ledger.chain.bitcoin.TestBlocks.COINBASE_HEAD;
import static spoor.ledger.chain.bitcoin.TestBlocks.NOTHING;
import static spoor.ledger.chain.bitcoin.TestBlocks.output;
import static spoor.ledger.chain.bitcoin.TestBlocks.payment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

class BlockParserTest {
    private static final long COIN = 100_000_000L;
    private static final long MOST = 21_000_000L * COIN;
    private static final String TAIL = "00000000";
    private static final String OUTPUT = "01" + output(0, "");

    @Test
    void takesABlockApart() {
        String keyHash = "76a914" + "11".repeat(20) + "88ac";
        byte[] block =
                TestBlocks.block(
                        COINBASE_HEAD + "01" + output(50 * COIN, "51") + TAIL,
                        payment("aa", output(MOST, keyHash), output(0, "6a0161")),
                        payment("bb", output(7, "a914" + "22".repeat(20) + "87")));

        BlockRows rows = parse(block);

        assertThat(rows.transactions).isEqualTo(3);
        assertThat(rows.timeSeconds).isEqualTo(1296688602);
        assertThat(rows.height).isEqualTo(-1);
        assertThat(rows.hash).isEqualTo(TestBlocks.hash(Arrays.copyOf(block, 80)));
        assertThat(rows.inputStart).containsExactly(0, 0, 1, 2);
        assertThat(rows.outputStart).containsExactly(0, 1, 3, 4);
        assertThat(HexFormat.of().formatHex(rows.spentIds))
                .isEqualTo("aa".repeat(32) + "bb".repeat(32));
        assertThat(rows.spentIndexes).containsExactly(0, 0);
        assertThat(rows.values).containsExactly(50 * COIN, MOST, 0, 7);
        assertThat(rows.lockKinds)
                .containsExactly(
                        LockKind.NONSTANDARD.code(),
                        LockKind.P2PKH.code(),
                        LockKind.NULL_DATA.code(),
                        LockKind.P2SH.code());
        assertThat(rows.payloadStart).containsExactly(0, 1, 21, 23, 43);
        assertThat(HexFormat.of().formatHex(rows.payloads))
                .isEqualTo("51" + "11".repeat(20) + "0161" + "22".repeat(20));
    }

    @Test
    void aBlockInTheMiddleOfABufferIsReadFromItsOffset() {
        byte[] block = TestBlocks.block(COINBASE);
        byte[] buffer = new byte[block.length + 20];
        System.arraycopy(block, 0, buffer, 13, block.length);

        BlockRows rows =
                new BlockParser(Network.REGTEST).parse(buffer, 13, block.length, "x", 1000);

        assertThat(rows.ids).isEqualTo(TestBlocks.hash(HexFormat.of().parseHex(COINBASE)));
    }

    @Test
    void oneParserReadsBlocksOfAnySizeOneAfterTheOther() {
        BlockParser parser = new BlockParser(Network.MAINNET);
        for (String path : List.of("481829.raw", "169482.raw", "702861.raw.gz", "169482.raw")) {
            byte[] bytes = TestData.bytes("chain/bitcoin/raw/" + path);
            BlockRows again = parser.parse(bytes, 0, bytes.length, path, 0);
            BlockRows fresh =
                    new BlockParser(Network.MAINNET).parse(bytes, 0, bytes.length, path, 0);
            assertThat(again).usingRecursiveComparison().isEqualTo(fresh);
        }
    }

    @Test
    void aTransactionAloneIsReadWithAndWithoutWitness() {
        String legacy = payment("aa", output(5, "51"));
        String marked =
                legacy.substring(0, 8)
                        + "0001"
                        + legacy.substring(8, legacy.length() - 8)
                        + "01"
                        + "0102"
                        + TAIL;

        BlockRows plain = parseTransaction(legacy);
        BlockRows segwit = parseTransaction(marked);

        assertThat(plain.ids).isEqualTo(TestBlocks.hash(HexFormat.of().parseHex(legacy)));
        assertThat(segwit).usingRecursiveComparison().isEqualTo(plain);
        assertThat(parseTransaction(COINBASE).inputs()).isZero();
    }

    @Test
    void aTransactionFollowedByAnythingIsRefused() {
        assertThatThrownBy(() -> parseTransaction(COINBASE + "00"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("tx:62: transaction is followed by 1 bytes, expected its end");
    }

    static Stream<Arguments> refusedBodies() {
        String noInputs = "01000000" + "00";
        return Stream.of(
                Arguments.of(
                        "feffffffff",
                        "80: block claims 4294967295 transactions, expected at most 0 in the 0 bytes"
                                + " left"),
                Arguments.of("00", "80: block has no transactions, expected a coinbase"),
                Arguments.of(
                        "fd0100" + COINBASE,
                        "80: block encodes the number 1 of transactions as fd0100, expected its"
                                + " shortest form"),
                Arguments.of(
                        "01" + payment("aa", output(0, "")),
                        "81: transaction 0 spends an earlier output, expected the coinbase, whose"
                                + " only input spends none"),
                Arguments.of(
                        "02" + COINBASE + COINBASE,
                        "148: transaction 1 has an input that spends nothing, expected it only in"
                                + " the coinbase, the first transaction"),
                Arguments.of(
                        "02" + COINBASE + noInputs + "00" + "00".repeat(54),
                        "148: transaction 1 has no inputs, or a witness flag of 0, expected at least"
                                + " 1 input, or flag 1"),
                Arguments.of(
                        "02" + COINBASE + noInputs + "01" + "00" + "00".repeat(53),
                        "149: transaction 1 has no inputs, expected at least 1"),
                Arguments.of(
                        "02" + COINBASE + "01000000" + "05" + "00".repeat(55),
                        "147: transaction 1 claims 5 inputs, expected at most 1 in the 55 bytes"
                                + " left"),
                Arguments.of(
                        "02"
                                + COINBASE
                                + "01000000"
                                + "01"
                                + "aa".repeat(36)
                                + "ff0000000000000080"
                                + "00".repeat(10),
                        "184: transaction 1 claims 9223372036854775807 or more bytes of input script,"
                                + " expected at most the 10 bytes left"),
                Arguments.of(
                        "02" + COINBASE + payment("aa") + "00".repeat(9),
                        "189: transaction 1 has no outputs, expected at least 1"),
                Arguments.of(
                        "01" + COINBASE_HEAD + "01" + output(MOST + 1, "") + TAIL,
                        "130: transaction 0 output 0 pays 2100000000000001 satoshi, expected 0 to"
                                + " 2100000000000000"),
                // The outputs of block 74638 as it first was: their sum overflows (CVE-2010-5139).
                Arguments.of(
                        "02"
                                + COINBASE
                                + payment(
                                        "aa",
                                        output(9223372036854277039L, ""),
                                        output(9223372036854277039L, "")),
                        "190: transaction 1 output 0 pays 9223372036854277039 satoshi, expected 0 to"
                                + " 2100000000000000"),
                Arguments.of(
                        "01" + COINBASE_HEAD + "01" + output(-1, "") + TAIL,
                        "130: transaction 0 output 0 pays -1 satoshi, expected 0 to"
                                + " 2100000000000000"),
                Arguments.of(
                        "02"
                                + COINBASE
                                + payment("aa", output(MOST, ""), output(1, ""), output(5, "")),
                        "190: transaction 1 pays 2100000000000001 satoshi with its first 2 outputs,"
                                + " expected at most 2100000000000000"),
                Arguments.of(
                        "01"
                                + "01000000"
                                + "01"
                                + NOTHING
                                + "0151"
                                + "ffffffff"
                                + OUTPUT
                                + TAIL
                                + "00",
                        "122: coinbase script has 1 bytes, expected 2 to 100"),
                Arguments.of(
                        "01" + COINBASE + "0000",
                        "143: block is followed by 2 bytes, expected its end"),
                Arguments.of(
                        "01" + COINBASE_HEAD + "01" + output(0, "") + "0000",
                        "139: transaction 0 has 2 bytes left, expected 4 for its lock time"));
    }

    @ParameterizedTest
    @MethodSource("refusedBodies")
    void aMalformedBlockIsRefusedWithPlaceFoundAndExpected(String body, String message) {
        byte[] block = TestBlocks.block(new byte[32], HexFormat.of().parseHex(body));
        assertRefused(block, message);
    }

    @Test
    void aHeaderWithoutTransactionsIsRefused() {
        assertRefused(
                Arrays.copyOf(TestBlocks.block(COINBASE), 80),
                "0: block has 80 bytes, expected at least 81, a header of 80 and a number of"
                        + " transactions");
    }

    @Test
    void aWrongMerkleRootIsRefused() {
        byte[] block = TestBlocks.block(new byte[32], HexFormat.of().parseHex("01" + COINBASE));
        Bytes32 id = Bytes32.of(TestBlocks.hash(HexFormat.of().parseHex(COINBASE)), 0);
        assertRefused(
                block,
                "0: block header has Merkle root "
                        + Bytes32.ZERO
                        + ", expected "
                        + id
                        + " of the transactions read");
    }

    @Test
    void repeatedTransactionsUnderAnUnchangedMerkleRootAreRefused() {
        String a = payment("aa", output(1, ""));
        String b = payment("bb", output(1, ""));
        byte[] honest = TestBlocks.block(COINBASE, a, b);
        byte[] repeated = TestBlocks.block(COINBASE, a, b, b);

        assertThat(parse(honest).transactions).isEqualTo(3);
        assertThat(Arrays.copyOfRange(repeated, 36, 68))
                .isEqualTo(Arrays.copyOfRange(honest, 36, 68));
        assertRefused(
                repeated,
                "0: block repeats transactions under an unchanged Merkle root (CVE-2012-2459),"
                        + " expected each once");
    }

    @Test
    void everyTruncationOfARealBlockIsRefused() {
        byte[] block = TestData.bytes("chain/bitcoin/raw/testnet-924634.raw");
        BlockParser parser = new BlockParser(Network.TESTNET3);
        for (int length = 0; length < block.length; length++) {
            int cut = length;
            assertThatThrownBy(() -> parser.parse(block, 0, cut, "cut", 0))
                    .as("length %d", cut)
                    .isInstanceOf(MalformedDataException.class);
        }
    }

    /// Nothing in a block is without a check: transactions are under the Merkle root, the header
    /// under the proof of work, witnesses under the coinbase's commitment.
    @Test
    void everyFlippedBitOfASmallRealBlockIsRefused() {
        assertEveryFlipIsRefused("testnet-21066.raw");
    }

    @Tag("slow")
    @Test
    void everyFlippedBitOfARealBlockWithAWitnessIsRefused() {
        assertEveryFlipIsRefused("testnet-924634.raw");
    }

    @Test
    void flippedBitsOfABlockWithWitnessesAreRefused() {
        byte[] block = TestData.bytes("chain/bitcoin/raw/702861.raw.gz");
        for (long bit = 0; bit < 8L * block.length; bit += 97_001) {
            assertFlipIsRefused(block, (int) bit, Network.MAINNET);
        }
    }

    private static void assertEveryFlipIsRefused(String name) {
        byte[] block = TestData.bytes("chain/bitcoin/raw/" + name);
        for (int bit = 0; bit < 8 * block.length; bit++) {
            assertFlipIsRefused(block, bit, Network.TESTNET3);
        }
    }

    private static void assertFlipIsRefused(byte[] block, int bit, Network network) {
        block[bit / 8] ^= (byte) (1 << (bit % 8));
        assertThatThrownBy(() -> new BlockParser(network).parse(block, 0, block.length, "flip", 0))
                .as("bit %d", bit)
                .isInstanceOf(MalformedDataException.class);
        block[bit / 8] ^= (byte) (1 << (bit % 8));
    }

    private static BlockRows parse(byte[] block) {
        return new BlockParser(Network.REGTEST).parse(block, 0, block.length, "block", 0);
    }

    private static BlockRows parseTransaction(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return new BlockParser(Network.REGTEST).parseTransaction(bytes, 0, bytes.length, "tx", 0);
    }

    private static void assertRefused(byte[] block, String message) {
        assertThatThrownBy(() ->
                        new BlockParser(Network.REGTEST)
                                .parse(block, 0, block.length, "blk00123.dat", 0))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("blk00123.dat:" + message);
    }
}
