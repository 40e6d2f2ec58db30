package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Satoshi;

/// [SecondOpinionTest] computes the id of every real transaction from its fields, too.
class TransactionIdTest {
    private static final HexFormat HEX = HexFormat.of();

    /// Facts of block 0.
    @Test
    void theFirstCoinbaseHasItsId() {
        String text = "The Times 03/Jan/2009 Chancellor on brink of second bailout for banks";
        byte[] script =
                HEX.parseHex(
                        "04ffff001d0104"
                                + "45"
                                + HEX.formatHex(text.getBytes(StandardCharsets.US_ASCII)));
        byte[] key =
                HEX.parseHex(
                        "4104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6"
                                + "bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac");

        Bytes32 id =
                new TransactionId(1)
                        .input(Bytes32.ZERO, 0xffffffffL, script, 0xffffffffL)
                        .output(50 * Satoshi.PER_COIN, key)
                        .id(0);

        assertThat(id)
                .hasToString("4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b");
    }

    @Test
    void lengthsAndCountsOfEverySizeTakeTheirShortestForm() {
        for (int size : new int[] {0, 252, 253, 65_535, 65_536}) {
            String expected =
                    "ffffffff"
                            + "01"
                            + "00".repeat(32)
                            + "07000000"
                            + TestBlocks.compactSize(size)
                            + "51".repeat(size)
                            + "fdffffff"
                            + TestBlocks.compactSize(300)
                            + TestBlocks.output(5, "").repeat(300)
                            + "ffffffff";
            TransactionId id =
                    new TransactionId(-1)
                            .input(Bytes32.ZERO, 7, HEX.parseHex("51".repeat(size)), 0xfffffffdL);
            for (int i = 0; i < 300; i++) {
                id.output(5, new byte[0]);
            }
            assertThat(id.id(0xffffffffL).toByteArray())
                    .isEqualTo(TestBlocks.hash(HEX.parseHex(expected)));
        }
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        TransactionId id = new TransactionId(2);
        byte[] none = new byte[0];
        assertThatThrownBy(() -> id.input(Bytes32.ZERO, -1, none, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spent index is -1, expected 0 to 4294967295");
        assertThatThrownBy(() -> id.input(Bytes32.ZERO, 0, none, 1L << 32))
                .hasMessage("sequence is 4294967296, expected 0 to 4294967295");
        assertThatThrownBy(() -> id.id(-1)).hasMessage("lock time is -1, expected 0 to 4294967295");
        assertThatThrownBy(() -> id.output(Satoshi.MAX + 1, none))
                .hasMessage(
                        "output value is 2100000000000001 satoshi, expected 0 to 2100000000000000");
    }
}
