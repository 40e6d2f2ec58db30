package spoor.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodesTest {
    /// The donation address of the Monero project's general fund before 2023, as it was published.
    private static final String MONERO =
            "49HqitRzdnhYjgTEAhgGpCfsjdTeMbUTU6cyR4JV1R7k2Eej9rGT8JpFiYDa4tZM6RZiFrHmMzgSrhHEqpDYKBe5B2ufNsL";

    /// Examples of EIP-55.
    private static final List<String> MIXED =
            List.of(
                    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb");

    private static boolean isKnown(String code) {
        return Codes.of(code) != null;
    }

    @Test
    void aMoneroAddressMustPassItsChecksum() {
        assertThat(isKnown(MONERO)).isTrue();
        for (int at = 0; at < MONERO.length(); at++) {
            char changed = MONERO.charAt(at) == '5' ? '6' : '5';
            String broken = MONERO.substring(0, at) + changed + MONERO.substring(at + 1);
            assertThat(isKnown(broken)).as(broken).isFalse();
        }
    }

    @Test
    void anEthereumAddressInMixedCaseMustPassItsChecksum() {
        for (String address : MIXED) {
            assertThat(isKnown(address)).as(address).isTrue();
            assertThat(isKnown(address.toLowerCase(java.util.Locale.ROOT))).isTrue();
            for (int at = 2; at < address.length(); at++) {
                char letter = address.charAt(at);
                if (Character.isLetter(letter)) {
                    char other =
                            Character.isUpperCase(letter)
                                    ? Character.toLowerCase(letter)
                                    : Character.toUpperCase(letter);
                    String broken = address.substring(0, at) + other + address.substring(at + 1);
                    assertThat(isKnown(broken)).as(broken).isFalse();
                }
            }
        }
    }

    @Test
    void anAddressWithALetterExchangedIsToldByItsChain() {
        Map<String, String> chains =
                Map.of(
                        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                        "Bitcoin",
                        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                        "Bitcoin",
                        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                        "Bitcoin",
                        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
                        "Tron",
                        MIXED.getFirst(),
                        "Ethereum",
                        MONERO,
                        "Monero");
        chains.forEach((address, chain) -> {
            assertThat(isKnown(address)).as(address).isTrue();
            assertThat(Codes.broken(address)).as(address).isEmpty();
            for (int at = 5; at < address.length() - 1; at++) {
                String broken =
                        address.substring(0, at)
                                + address.charAt(at + 1)
                                + address.charAt(at)
                                + address.substring(at + 2);
                assertThat(Codes.broken(broken)).isEqualTo(isKnown(broken) ? "" : chain);
            }
        });
    }

    @Test
    void ordinaryLongWordsAreNoBrokenAddresses() {
        List<String> words =
                List.of(
                        "3b5d5c3712955042212316173ccf37be", // MD5
                        "1111111111111111111111111111111111",
                        "Donaudampfschifffahrtsgesellschaft",
                        "antidisestablishmentarianism",
                        "1a79a4d60de6718e8e5b326e338ae533");
        assertThat(words).allSatisfy(word -> assertThat(Codes.broken(word)).isEmpty());
    }
}
