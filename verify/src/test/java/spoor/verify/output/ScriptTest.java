package spoor.verify.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import spoor.verify.file.Hash;

class ScriptTest {
    /// From the paper of 1996.
    @Test
    void hashesTheSamplesOfItsAuthors() {
        assertThat(ripemd160("")).isEqualTo("9c1185a5c5e9fc54612808977ee8f548b2258d31");
        assertThat(ripemd160("abc")).isEqualTo("8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
        assertThat(ripemd160("message digest"))
                .isEqualTo("5d0689ef49d2fae572b881b123a85ffa21595f36");
    }

    private static String ripemd160(String text) {
        return Hash.hex(Ripemd.hash(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /// Examples of BIP 173 and BIP 350.
    @Test
    void writesAddressesAsTheStandardsDo() {
        Network main = Network.named("mainnet", "test");
        assertThat(address("0014751e76e8199196d454941c45d1b3a323f1433bd6", main))
                .isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(
                        address(
                                "512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
                                main))
                .isEqualTo("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0");
        assertThat(address("5210751e76e8199196d454941c45d1b3a323", main))
                .isEqualTo("bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs");
    }

    private static String address(String script, Network network) {
        return Script.address(HexFormat.of().parseHex(script), network);
    }
}
