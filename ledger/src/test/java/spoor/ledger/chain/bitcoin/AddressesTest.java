package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

class AddressesTest {
    private static final HexFormat HEX = HexFormat.of();

    /// Script and address pairs: BIP 173 and BIP 350 (test vectors), and the output of block 0.
    @ParameterizedTest
    @CsvSource({
        "MAINNET, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4,"
                + " 0014751e76e8199196d454941c45d1b3a323f1433bd6",
        "TESTNET3, tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7,"
                + " 00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262",
        "MAINNET,"
                + " bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y,"
                + " 5128751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6",
        "MAINNET, BC1SW50QGDZ25J, 6002751e",
        "MAINNET, bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs, 5210751e76e8199196d454941c45d1b3a323",
        "TESTNET3, tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy,"
                + " 0020000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433",
        "SIGNET, tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c,"
                + " 5120000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433",
        "MAINNET, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0,"
                + " 512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        "MAINNET, bc1pfeessrawgf, 51024e73",
        "MAINNET, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,"
                + " 76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac"
    })
    void anAddressAndItsScriptHaveOneLock(Network network, String address, String script) {
        Lock lock = Addresses.parse(network, address);

        assertThat(lock).isEqualTo(new LockReader().lock(HEX.parseHex(script)));
        assertThat(Addresses.text(network, lock)).isEqualToIgnoringCase(address);
    }

    /// Invalid addresses of BIP 173 and BIP 350, with the reason those documents give.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // invalid human-readable part
                "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty | has prefix tc, expected bc of mainnet",
                "tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut"
                        + " | has prefix tc, expected bc of mainnet",
                // invalid checksum
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"
                        + " | has checksum v8f3t5, expected v8f3t4",
                // invalid witness version
                "BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2"
                        + " | has checksum n40wf2 of Bech32, expected xflzvg of Bech32m for witness"
                        + " version 17",
                "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R"
                        + " | has witness version 17, expected 0 to 16",
                // invalid program length
                "bc1rw5uspcuh | has checksum uspcuh of Bech32, expected",
                "bc1pw5dgrnzv | has a program of 1 bytes, expected 2 to 40",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav"
                        + " | has a program of 41 bytes, expected 2 to 40",
                "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P"
                        + " | has a program of 16 bytes, expected 20 or 32 for version 0",
                // mixed case
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4"
                        + " | mixes upper and lower case, expected one of them",
                // more than 4 bits left over, or not zero
                "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du | has checksum",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf"
                        + " | has 6 bits left over of value 0, expected at most 4, all zero",
                "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j"
                        + " | is an address of a test network, expected mainnet",
                // empty data
                "bc1gmk9yu | is empty, expected a witness version and program",
                // Bech32m for version 0, Bech32 for version 1
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh"
                        + " | has checksum emeawh of Bech32m, expected v8f3t4 of Bech32 for witness"
                        + " version 0",
                "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL"
                        + " | has checksum 54well of Bech32, expected ",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"
                        + " | has checksum h2y7hd of Bech32, expected zk5jj0 of Bech32m for witness"
                        + " version 1",
                // character outside the alphabet
                "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4"
                        + " | has \"o\" as character 60, expected one of"
                        + " qpzry9x8gf2tvdw0s3jn54khce6mua7l",
                // another network
                "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"
                        + " | is an address of a test network, expected mainnet",
                "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn"
                        + " | is an address of a test network, expected mainnet",
                // base 58
                "1BoatSLRHtKNngkdXEeobR76b53LETtpyx | has checksum 0bb960fb, expected 0bb960de",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0"
                        + " | has \"0\" as character 34, expected one of 123456789ABCDEFGHJKLMNPQR",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNé | has U+00E9 as character 34, expected one of",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7Div"
                        + " | has 23 bytes, expected 25: version, hash of 20, checksum of 4",
                "LVuDpNCSSj6pQ7t9Pv6d6sUkLKoqDEVUnJ"
                        + " | has version 48, expected 0 or 5 of mainnet",
                "'' | has 0 characters, expected 1 to 90",
            })
    void whatIsNoAddressIsRefusedWithTheReason(String address, String reason) {
        assertThatThrownBy(() -> Addresses.parse(Network.MAINNET, address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bitcoin address ")
                .hasMessageContaining(reason);
    }

    /// BIP 350: "Non-zero padding in 8-to-5 conversion".
    @Test
    void bitsLeftOverMustBeZero() {
        assertThatThrownBy(() ->
                        Addresses.parse(
                                Network.TESTNET3,
                                "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j"))
                .hasMessageEndingWith(
                        " has 4 bits left over of value 1, expected at most 4, all zero");
    }

    @Test
    void aMistypedAddressIsNamedWithBothChecksums() {
        assertThatThrownBy(() ->
                        Addresses.parse(Network.MAINNET, "1BoatSLRHtKNngkdXEeobR76b53LETtpyx"))
                .hasMessage(
                        "bitcoin address 1BoatSLRHtKNngkdXEeobR76b53LETtpyx has checksum 0bb960fb,"
                                + " expected 0bb960de");
    }

    @Test
    void textThatIsTooLongIsCutInTheMessage() {
        assertThatThrownBy(() -> Addresses.parse(Network.MAINNET, "1".repeat(1_000_000)))
                .hasMessage(
                        "bitcoin address "
                                + "1".repeat(120)
                                + "... (999880 characters more) has 1000000 characters, expected 1 to"
                                + " 90");
    }

    @Test
    void everyKindWithAnAddressGoesThereAndBackOnEveryNetwork() {
        Random random = new Random(1);
        for (Network network : Network.values()) {
            for (int round = 0; round < 200; round++) {
                Lock lock = randomLock(random);
                assertThat(Addresses.parse(network, Addresses.text(network, lock))).isEqualTo(lock);
            }
        }
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0OIl";
        for (String address :
                new String[] {
                    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                    "3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
                    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
                }) {
            Addresses.parse(Network.MAINNET, address);
            for (int i = 0; i < address.length(); i++) {
                for (int j = 0; j < alphabet.length(); j++) {
                    char c = alphabet.charAt(j);
                    String typed = address.substring(0, i) + c + address.substring(i + 1);
                    if (c != address.charAt(i)) {
                        assertThatThrownBy(() -> Addresses.parse(Network.MAINNET, typed))
                                .as(typed)
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                }
            }
        }
    }

    @Test
    void kindsWithoutAnAddressSayWhatTheyAre() {
        // sha256("abc"), FIPS 180
        String hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        byte[] abc = {'a', 'b', 'c'};
        assertThat(text(LockKind.NONSTANDARD, abc)).isEqualTo("script:" + hash);
        assertThat(text(LockKind.MULTISIG, abc)).isEqualTo("script:" + hash);
        assertThat(text(LockKind.NULL_DATA, abc)).isEqualTo("op_return");
        assertThat(Addresses.text(Network.MAINNET, Lock.UNKNOWN)).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0568656c6c6f | 80 | \"hello\"",
                "'' | 80 | ''",
                "0568656c6c6f0161 | 80 | \"hello\" \"a\"",
                "5d0161 | 80 | 5d \"a\"",
                "03220a5c | 80 | \"\\x22\\x0a\\x5c\"",
                "4c0161 | 80 | \"a\"",
                "05686579 | 80 | \"hey\" (push of 5 bytes cut off)",
                "4d05 | 80 | 4d \"\" (push of 5 bytes cut off)",
                "4e00000080616263 | 80 | \"abc\" (push of 2147483648 bytes cut off)",
                "0568656c6c6f | 5 | \"hel\"... (2 more bytes)",
                "0568656c6c6f | 0 | ... (5 more bytes)",
                "03c3a9ff | 80 | \"\\xc3\\xa9\\xff\"",
            })
    void dataIsShownEscapedAndCut(String script, int limit, String text) {
        Lock lock = new Lock(LockKind.NULL_DATA, HEX.parseHex(script));
        assertThat(Addresses.dataText(lock, limit)).isEqualTo(text);
    }

    private static String text(LockKind kind, byte[] payload) {
        return Addresses.text(Network.MAINNET, new Lock(kind, payload));
    }

    private static Lock randomLock(Random random) {
        LockKind kind = LockKind.ofCode(1 + random.nextInt(6));
        int length =
                switch (kind) {
                    case P2PKH, P2SH, P2WPKH -> 20;
                    case P2WSH, P2TR -> 32;
                    default -> 3 + random.nextInt(38);
                };
        byte[] payload = new byte[length];
        random.nextBytes(payload);
        if (random.nextInt(4) == 0) {
            payload[0] = 0;
        }
        if (kind == LockKind.WITNESS) {
            payload[0] = (byte) (2 + random.nextInt(15));
        }
        return new Lock(kind, payload);
    }
}
