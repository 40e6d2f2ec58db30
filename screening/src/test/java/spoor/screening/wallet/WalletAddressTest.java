package spoor.screening.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ledger.TestData;

class WalletAddressTest {
    /// Examples of BIP 173, BIP 350, EIP-55, the cashaddr specification and published lists.
    @ParameterizedTest
    @CsvSource({
        "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2, BITCOIN_KEY",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy, BITCOIN_SCRIPT",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, BITCOIN_WITNESS_KEY",
        "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3, BITCOIN_WITNESS_SCRIPT",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, BITCOIN_TAPROOT",
        "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx, BITCOIN_TEST",
        "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a, CASH_KEY",
        "ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq, CASH_SCRIPT",
        "LNf2JDiuunBz7GMDKFYHN4rq5meXWxiwfb, LITECOIN_KEY",
        "XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz2, DASH_KEY",
        "GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpS, GOLD_KEY",
        "DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Z, DOGE_OR_VERGE_KEY",
        "t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL, ZCASH_KEY",
        "rnXyVQzgxZe7TR1EPzTkGj2jxH4LMJYh66, RIPPLE",
        "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8, TRON",
        "0x098B716B8Aaf21512996dC57EB0615e2383E2f96, EVM",
        "0x098b716b8aaf21512996dc57eb0615e2383e2f96, EVM",
        "49HqitRzdnhYjgTEAhgGpCfsjdTeMbUTU6cyR4JV1R7k2Eej9rGT8JpFiYDa4tZM6RZiFrHmMzgSrhHEqpDYKBe5B2ufNsL,"
                + " MONERO",
        "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320, TEXT",
    })
    void isUnderstoodByItsForm(String text, AddressForm form) {
        WalletAddress address = WalletAddress.of(text);
        assertThat(address.fault()).isEmpty();
        assertThat(address.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3, base 58",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, Bitcoin",
        "bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, Bitcoin",
        "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b, Bitcoin Cash",
        "0x098b716B8Aaf21512996dC57EB0615e2383E2f96, 0x098B716B8Aaf21512996dC57EB0615e2383E2f96",
        "TJRabPrwbZy45sbavfcjinPJC18kjpRTv9, base 58",
        "49HqitRzdnhYjgTEAhgGpCfsjdTeMbUTU6cyR4JV1R7k2Eej9rGT8JpFiYDa4tZM6RZiFrHmMzgSrhHEqpDYKBe5B2ufNsM,"
                + " Monero",
        "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNV, address",
    })
    void isFaultyIfItsChecksumDoesNotFit(String text, String expected) {
        assertThat(WalletAddress.of(text).fault()).contains("expected").endsWith(expected);
    }

    @Test
    void encodingsOfOneKeyHashStandForOneKey() {
        WalletAddress legacy = WalletAddress.of("1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu");
        WalletAddress cash =
                WalletAddress.of("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a");
        assertThat(cash.key()).isEqualTo(legacy.key());
        assertThat(WalletAddress.of("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4").key())
                .isEqualTo(WalletAddress.of("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH").key());
    }

    @Test
    void theNestedFormFollowsFromTheKeyHash() {
        // The key 1, as BIP 49 and every wallet derive its addresses.
        WalletAddress legacy = WalletAddress.of("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH");
        assertThat(legacy.nested())
                .isEqualTo(WalletAddress.of("3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN").key());
    }

    @Test
    void tronAndEthereumNameOneKeyAlike() {
        WalletAddress tron = WalletAddress.of("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8");
        WalletAddress hex = WalletAddress.of("415cbdd86a2fa8dc4bddd8a8f69dba48572eec07fb");
        assertThat(hex.key()).isEqualTo(tron.key());
        assertThat(WalletAddress.of("0x5cbdd86a2fa8dc4bddd8a8f69dba48572eec07fb").key())
                .isEqualTo(tron.key());
    }

    @Test
    void anythingElseIsCompared() {
        assertThat(WalletAddress.of("").fault()).isNotEmpty();
        assertThat(WalletAddress.of("x".repeat(10_000)).fault()).isNotEmpty();
        assertThat(WalletAddress.of("🙂").form()).isEqualTo(AddressForm.TEXT);
        assertThat(WalletAddress.of("7EqQdEULxWcraVx3mXKFjc84LhCkMGZCkRuDpvcMwJeK").form())
                .isEqualTo(AddressForm.TEXT);
    }

    /// All 654 addresses of a published copy of OFAC's list, by the label it files them under.
    @Test
    void understandsEveryAddressOfThePublishedList() throws IOException {
        Path folder = TestData.file("lists/crypto/0xB10C_2024-09-27");
        Map<String, Integer> forms = new TreeMap<>();
        int count = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    WalletAddress address = WalletAddress.of(line);
                    assertThat(address.fault()).as(line).isEmpty();
                    String label = file.getFileName().toString().replaceAll(".*_|\\.txt", "");
                    forms.merge(label + " " + address.form(), 1, Integer::sum);
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(654);
        assertThat(forms)
                .containsEntry("XBT TRON", 1)
                .containsEntry("USDT BITCOIN_KEY", 5)
                .containsEntry("USDT BITCOIN_SCRIPT", 2)
                .containsEntry("XMR TEXT", 1)
                .doesNotContainKey("ETH TEXT");
        assertThat(List.copyOf(forms.keySet()))
                .allMatch(form -> !form.endsWith(" TEXT") || form.equals("XMR TEXT"));
    }
}
