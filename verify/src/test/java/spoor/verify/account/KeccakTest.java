package spoor.verify.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import spoor.verify.file.Hash;

class KeccakTest {
    /// Of nothing and of "abc", and the event of tokens, as Ethereum's clients have them.
    @Test
    void hashesAsEthereumDoes() {
        assertThat(keccak(""))
                .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(keccak("abc"))
                .isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
        assertThat(keccak("Transfer(address,address,uint256)"))
                .isEqualTo("ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");
    }

    private static String keccak(String text) {
        return Hash.hex(Keccak.hash(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
