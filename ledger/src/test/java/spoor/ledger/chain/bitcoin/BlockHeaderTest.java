package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Network;

class BlockHeaderTest {
    /// The header of block 0.
    private static final String GENESIS =
            "01000000"
                    + "00".repeat(32)
                    + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
                    + "29ab5f49ffff001d1dac2b7c";

    @Test
    void readsTheHeaderOfTheFirstBlock() {
        BlockHeader header = header(GENESIS);

        assertThat(header.version()).isEqualTo(1);
        assertThat(header.previous()).isEqualTo(Bytes32.ZERO);
        assertThat(header.merkleRoot())
                .hasToString("4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b");
        assertThat(header.timeSeconds()).isEqualTo(1231006505);
        assertThat(header.bits()).isEqualTo(0x1d00ffff);
        assertThat(header.nonce()).isEqualTo(2083236893);
        assertThat(header.hash())
                .hasToString("000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f");
        assertThat(header.proofOfWorkFault(Network.MAINNET)).isEmpty();
        // The "chainwork" that nodes print for block 0.
        assertThat(header.work()).isEqualTo(new BigInteger("0100010001", 16));
    }

    @Test
    void aTimeBeyond2038IsNotNegative() {
        assertThat(header(GENESIS.replace("29ab5f49", "ffffffff")).timeSeconds())
                .isEqualTo(4294967295L);
    }

    /// Bits and targets: `arith_uint256_tests.cpp` of Bitcoin Core, and real blocks.
    @ParameterizedTest
    @CsvSource({
        "1d00ffff, 00000000ffff0000000000000000000000000000000000000000000000000000",
        "207fffff, 7fffff0000000000000000000000000000000000000000000000000000000000",
        "1b0404cb, 00000000000404cb000000000000000000000000000000000000000000000000",
        "01120000, 12",
        "02123456, 1234",
        "03123456, 123456",
        "04123456, 12345600",
        "05009234, 92340000",
        "20123456, 1234560000000000000000000000000000000000000000000000000000000000",
        "2100ffff, ffff000000000000000000000000000000000000000000000000000000000000",
        "2200007f, 7f00000000000000000000000000000000000000000000000000000000000000"
    })
    void compactBitsAreBase256WithThreeDigits(String bits, String target) {
        assertThat(CompactTarget.decode(bits(bits))).isEqualTo(new BigInteger(target, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, zero",
        "00123456, zero",
        "01003456, zero",
        "02000056, zero",
        "03000000, zero",
        "01803456, zero",
        "04923456, a negative number",
        "01fedcba, a negative number",
        "23000001, a number of 257 bits",
        "2200ffff, a number of 264 bits",
        "220fffff, a number of 268 bits",
        "ff123456, a number of 2037 bits"
    })
    void bitsThatEncodeNoTargetAreRefused(String bits, String found) {
        assertThatThrownBy(() -> CompactTarget.decode(bits(bits)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "target bits " + bits + " encode " + found + ", expected 1 to 2^256 - 1");
        assertThat(
                        header(GENESIS.replace("ffff001d", reversed(bits)))
                                .proofOfWorkFault(Network.REGTEST))
                .contains("target bits " + bits + " encode " + found + ", expected 1 to 2^256 - 1");
    }

    @Test
    void aTargetEasierThanTheNetworksIsNoProofOfWork() {
        assertThat(
                        header(GENESIS.replace("ffff001d", "ffff7f20"))
                                .proofOfWorkFault(Network.MAINNET))
                .contains(
                        "target bits 207fffff are easier than mainnet allows, expected at most"
                                + " 1d00ffff");
    }

    @Test
    void aHashAboveTheTargetIsNoProofOfWork() {
        BlockHeader header = header(GENESIS.replace("ffff001d", "ffff001c"));
        assertThat(header.proofOfWorkFault(Network.MAINNET))
                .contains(
                        "block hash "
                                + header.hash()
                                + " is no proof of work, expected at most the target"
                                + " 0000000000ffff00000000000000000000000000000000000000000000000000");
    }

    /// Scripts as nodes write heights: `CScript() << height`.
    @ParameterizedTest
    @CsvSource({
        "03a37903, 227747",
        "5151, 1",
        "6000, 16",
        "0111, 17",
        "017f, 127",
        "028000, 128",
        "04ffff001d, 486604799"
    })
    void aCoinbaseStatesItsHeightInItsFirstPush(String script, int height) {
        assertThat(CoinbaseHeight.read(HexFormat.of().parseHex(script))).hasValue(height);
    }

    @ParameterizedTest
    @CsvSource({"''", "00", "0181", "03a379", "0501020304", "7603a37903", "4c03a37903"})
    void aScriptWithoutANumberInFrontStatesNone(String script) {
        assertThat(CoinbaseHeight.read(HexFormat.of().parseHex(script))).isEmpty();
    }

    private static BlockHeader header(String hex) {
        return BlockHeader.parse(HexFormat.of().parseHex(hex), 0);
    }

    private static int bits(String digits) {
        return HexFormat.fromHexDigits(digits);
    }

    private static String reversed(String digits) {
        byte[] little =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bits(digits)).array();
        return HexFormat.of().formatHex(little);
    }
}
