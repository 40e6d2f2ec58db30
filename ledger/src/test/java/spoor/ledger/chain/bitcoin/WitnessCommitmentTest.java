package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spoor.ledger.chain.bitcoin.TestBlocks.COINBASE;
import static spoor.ledger.chain.bitcoin.TestBlocks.NOTHING;
import static spoor.ledger.chain.bitcoin.TestBlocks.output;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;

class WitnessCommitmentTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String RESERVED = "0120" + "07".repeat(32);
    private static final String INPUT = "01" + "aa".repeat(32) + "00000000" + "00" + "ffffffff";
    private static final String OUTPUTS = "01" + output(5, "51");

    /// A transaction with a witness of one item.
    private static final String MARKED =
            "01000000" + "0001" + INPUT + OUTPUTS + "01" + "0102" + "00000000";

    private static final String STRIPPED = "01000000" + INPUT + OUTPUTS + "00000000";
    private static final String RIGHT = commitment();

    @Test
    void theRightCommitmentIsAcceptedAndTheLastOneCounts() {
        assertThat(parse(block(RESERVED, script(RIGHT)))).isEqualTo(2);
        assertThat(parse(block(RESERVED, script("00".repeat(32)), script(RIGHT)))).isEqualTo(2);
        assertThat(parse(block(RESERVED, script(RIGHT) + "ff"))).isEqualTo(2);
    }

    @Test
    void aWrongCommitmentIsRefused() {
        String wrong = "00".repeat(32);
        assertRefused(
                block(RESERVED, script(wrong)),
                "147: coinbase commits to witnesses with hash "
                        + wrong
                        + ", expected "
                        + RIGHT
                        + " of the witnesses read");
        assertRefused(
                block(RESERVED, script(RIGHT), script(wrong)),
                "194: coinbase commits to witnesses with hash "
                        + wrong
                        + ", expected "
                        + RIGHT
                        + " of the witnesses read");
    }

    @Test
    void aMissingCommitmentIsRefused() {
        assertRefused(
                block(RESERVED, "6a24aa21a9ee" + RIGHT),
                "81: coinbase has a witness and no commitment to one, expected an output script that"
                        + " starts with 6a24aa21a9ed");
    }

    @Test
    void aReservedValueOfAnotherShapeIsRefused() {
        assertRefused(
                block("02" + "20" + "07".repeat(32) + "0101", script(RIGHT)),
                "81: coinbase witness has 2 items, the last of 1 bytes, expected 1 of 32");
        assertRefused(
                block("011f" + "07".repeat(31), script(RIGHT)),
                "81: coinbase witness has 1 items, the last of 31 bytes, expected 1 of 32");
    }

    @Test
    void aWitnessWithoutReservedValueIsRefused() {
        assertRefused(
                TestBlocks.block(new byte[32], HEX.parseHex("02" + COINBASE + MARKED)),
                "143: transaction 1 has a witness and the coinbase has none, expected 32 reserved"
                        + " bytes there");
    }

    @Test
    void aWitnessMarkWithoutAnyWitnessIsRefused() {
        String empty = "01000000" + "0001" + INPUT + OUTPUTS + "00" + "00000000";
        assertRefused(
                TestBlocks.block(new byte[32], HEX.parseHex("02" + COINBASE + empty)),
                "202: transaction 1 is marked as having a witness and all are empty, expected the"
                        + " form without");
    }

    /// Before segwit was active, miners wrote commitments that nobody checked.
    @Test
    void aCommitmentInABlockWithoutWitnessesIsNotLookedAt() {
        String coinbase =
                TestBlocks.COINBASE_HEAD + "01" + output(0, script("00".repeat(32))) + "00000000";
        assertThat(parse(TestBlocks.block(coinbase, STRIPPED))).isEqualTo(2);
    }

    private static String commitment() {
        byte[] root =
                TestBlocks.merkleRoot(List.of(new byte[32], TestBlocks.hash(HEX.parseHex(MARKED))));
        return HEX.formatHex(
                TestBlocks.hash(TestBlocks.concat(root, HEX.parseHex("07".repeat(32)))));
    }

    private static String script(String commitment) {
        return "6a24aa21a9ed" + commitment;
    }

    /// A coinbase with this witness and these output scripts, then [#MARKED].
    private static byte[] block(String coinbaseWitness, String... scripts) {
        StringBuilder outputs = new StringBuilder(TestBlocks.compactSize(scripts.length));
        for (String script : scripts) {
            outputs.append(output(0, script));
        }
        String body = "01" + NOTHING + "025151" + "ffffffff" + outputs;
        String stripped = "01000000" + body + "00000000";
        String whole = "01000000" + "0001" + body + coinbaseWitness + "00000000";
        byte[] root =
                TestBlocks.merkleRoot(
                        List.of(
                                TestBlocks.hash(HEX.parseHex(stripped)),
                                TestBlocks.hash(HEX.parseHex(STRIPPED))));
        return TestBlocks.block(root, HEX.parseHex("02" + whole + MARKED));
    }

    private static int parse(byte[] block) {
        return new BlockParser(Network.REGTEST)
                .parse(block, 0, block.length, "block", 0)
                .transactions;
    }

    private static void assertRefused(byte[] block, String message) {
        assertThatThrownBy(() -> parse(block))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("block:" + message);
    }
}
