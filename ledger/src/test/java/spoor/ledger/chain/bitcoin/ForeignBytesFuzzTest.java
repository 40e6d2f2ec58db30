package spoor.ledger.chain.bitcoin;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;

/// Anything may stand in a file: readers refuse it, and never fail in any other way.
///
/// A plain test run tries the seeds. To let Jazzer search, one method at a time:
///
/// ```
/// JAZZER_FUZZ=1 mvn -pl ledger test -Dspoor.jvm=-Djazzer.hooks=true \
///     -Dtest=ForeignBytesFuzzTest#aBlockIsReadOrRefused
/// ```
class ForeignBytesFuzzTest {
    static Stream<Arguments> blocks() {
        byte[] block =
                TestBlocks.block(
                        TestBlocks.COINBASE, TestBlocks.payment("aa", TestBlocks.output(5, "51")));
        return Stream.of(Arguments.of((Object) block));
    }

    static Stream<Arguments> transactions() {
        return Stream.of(
                Arguments.of((Object) HexFormat.of().parseHex(TestBlocks.COINBASE)),
                Arguments.of(
                        (Object)
                                HexFormat.of()
                                        .parseHex(
                                                TestBlocks.payment(
                                                        "aa", TestBlocks.output(5, "51")))));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.US_ASCII)));
    }

    @MethodSource("blocks")
    @FuzzTest(maxDuration = "60s")
    void aBlockIsReadOrRefused(byte[] bytes) {
        // Proof of work is out of a fuzzer's reach: it is given.
        byte[] block = bytes.length < BlockHeader.SIZE ? bytes : TestBlocks.easy(bytes);
        try {
            new BlockParser(Network.REGTEST).parse(block, 0, block.length, "fuzz", 0);
        } catch (MalformedDataException e) {
            // The one way to refuse.
        }
    }

    @MethodSource("transactions")
    @FuzzTest(maxDuration = "60s")
    void aTransactionIsReadOrRefused(byte[] bytes) {
        try {
            new BlockParser(Network.REGTEST).parseTransaction(bytes, 0, bytes.length, "fuzz", 0);
        } catch (MalformedDataException e) {
            // The one way to refuse.
        }
    }

    @MethodSource("addresses")
    @FuzzTest(maxDuration = "60s")
    void anAddressIsReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Addresses.parse(Network.MAINNET, text);
        } catch (IllegalArgumentException e) {
            // The one way to refuse.
        }
    }
}
