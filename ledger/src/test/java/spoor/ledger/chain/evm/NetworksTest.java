package spoor.ledger.chain.evm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworksTest {
    @Test
    void knowsNetworksByNameWhateverTheCase() {
        assertThat(Networks.id("Ethereum")).hasValue(1);
        assertThat(Networks.id("mainnet")).hasValue(1);
        assertThat(Networks.id("bsc")).hasValue(56);
        assertThat(Networks.id("case7")).isEmpty();
        assertThat(Networks.name(1)).isEqualTo("ethereum");
        assertThat(Networks.name(31_337)).isEmpty();
    }

    @Test
    void aNameIsTheNameOfItsId() {
        for (long id : new long[] {1, 10, 56, 137, 8_453, 42_161, 43_114, 11_155_111}) {
            assertThat(Networks.id(Networks.name(id))).hasValue(id);
        }
    }
}
