package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

class LockReaderTest {
    private static final HexFormat HEX = HexFormat.of();

    /// The generator point of secp256k1, as a key.
    private static final String X =
            "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

    private static final String Y =
            "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";
    private static final String SHORT_KEY = "21" + "02" + X;
    private static final String LONG_KEY = "41" + "04" + X + Y;

    @ParameterizedTest
    @CsvSource({
        "P2PKH, 76a914[20]88ac, [20]",
        "P2SH, a914[20]87, [20]",
        "P2WPKH, 0014[20], [20]",
        "P2WSH, 0020[32], [32]",
        "P2TR, 5120[32], [32]",
        "WITNESS, 5114[20], 01[20]",
        "WITNESS, 51024e73, 014e73",
        "WITNESS, 5220[32], 02[32]",
        "WITNESS, 6002abcd, 10abcd",
        "WITNESS, 6028[40], 10[40]",
        "NULL_DATA, 6a, ''",
        "NULL_DATA, 6a0161, 0161",
        "NULL_DATA, 6aac, ac",
        "NONSTANDARD, '', ''",
        "NONSTANDARD, 51, 51",
        "NONSTANDARD, 0013[19], 0013[19]",
        "NONSTANDARD, 0021[33], 0021[33]",
        "NONSTANDARD, 6029[41], 6029[41]",
        "NONSTANDARD, 6001ab, 6001ab",
        "NONSTANDARD, 6102abcd, 6102abcd",
        "NONSTANDARD, 4f02abcd, 4f02abcd",
        "NONSTANDARD, 514c02abcd, 514c02abcd",
        "NONSTANDARD, 76a914[20]88ad, 76a914[20]88ad",
        "NONSTANDARD, 76a913[20]88ac, 76a913[20]88ac",
        "NONSTANDARD, a914[20]88, a914[20]88",
        "NONSTANDARD, 00142122, 00142122"
    })
    void eachScriptHasItsKindAndPayload(LockKind kind, String script, String payload) {
        Lock lock = new LockReader().lock(bytes(script));

        assertThat(lock.kind()).isEqualTo(kind);
        assertThat(lock.payload()).isEqualTo(bytes(payload));
    }

    /// The addresses of private key 1, compressed and not: well known, and listed by every
    /// explorer.
    @Test
    void aBareKeyHasTheLockOfItsHash() {
        assertThat(address(SHORT_KEY + "ac")).isEqualTo("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH");
        assertThat(address(LONG_KEY + "ac")).isEqualTo("1EHNa6Q4Jz2uvNExL497mE43ikXhwF6kZm");
        assertThat(lock("41" + "06" + X + Y + "ac").kind()).isEqualTo(LockKind.P2PKH);
    }

    @Test
    void whatOnlyLooksLikeABareKeyIsNonstandard() {
        assertThat(lock("21" + "04" + X + "ac").kind()).isEqualTo(LockKind.NONSTANDARD);
        assertThat(lock("41" + "02" + X + Y + "ac").kind()).isEqualTo(LockKind.NONSTANDARD);
        assertThat(lock("41" + "05" + X + Y + "ac").kind()).isEqualTo(LockKind.NONSTANDARD);
        assertThat(lock(SHORT_KEY + "ad").kind()).isEqualTo(LockKind.NONSTANDARD);
        assertThat(lock("4c" + SHORT_KEY + "ac").kind()).isEqualTo(LockKind.NONSTANDARD);
    }

    @Test
    void multisigFollowsTheRulesOfBitcoinCore() {
        assertMultisig("51" + SHORT_KEY + "51ae");
        assertMultisig("52" + SHORT_KEY + LONG_KEY + SHORT_KEY + "53ae");
        assertMultisig("51" + SHORT_KEY.repeat(16) + "60ae");
        assertMultisig("51" + SHORT_KEY.repeat(20) + "0114ae");
        assertMultisig("0111" + SHORT_KEY.repeat(17) + "0111ae");
        assertMultisig("51" + "4c" + SHORT_KEY + "51ae");
        assertMultisig("51" + "4d2100" + SHORT_KEY.substring(2) + "51ae");
        assertMultisig("51" + "4e21000000" + SHORT_KEY.substring(2) + "51ae");
    }

    @Test
    void whatOnlyLooksLikeMultisigIsNonstandard() {
        assertNonstandard("00" + SHORT_KEY + "51ae");
        assertNonstandard("52" + SHORT_KEY + "51ae");
        assertNonstandard("51" + SHORT_KEY + "52ae");
        assertNonstandard("51" + SHORT_KEY + "51af");
        assertNonstandard("51" + SHORT_KEY + "51");
        assertNonstandard("51" + SHORT_KEY + "51aeae");
        assertNonstandard("51" + SHORT_KEY + "0101ae");
        assertNonstandard("0101" + SHORT_KEY + "51ae");
        assertNonstandard("51" + SHORT_KEY.repeat(21) + "0115ae");
        assertNonstandard("51" + SHORT_KEY.repeat(17) + "021100ae");
        assertNonstandard("51" + "21" + "05" + X + "51ae");
        assertNonstandard("5151ae");
        assertNonstandard("51ae");
        assertNonstandard("ae");
        assertNonstandard("51" + "4effffffff" + "51ae");
        assertNonstandard("51" + "21" + "02" + "51ae");
        assertNonstandard("51" + "4dae");
    }

    @Test
    void aScriptAboveTenThousandBytesIsProvablyUnspendable() {
        String longest = "51".repeat(10_000);
        assertThat(lock(longest).kind()).isEqualTo(LockKind.NONSTANDARD);
        Lock longer = lock(longest + "51");
        assertThat(longer.kind()).isEqualTo(LockKind.NULL_DATA);
        assertThat(longer.payload()).hasSize(10_001);
    }

    private static void assertMultisig(String script) {
        assertThat(lock(script)).isEqualTo(new Lock(LockKind.MULTISIG, HEX.parseHex(script)));
    }

    private static void assertNonstandard(String script) {
        assertThat(lock(script)).isEqualTo(new Lock(LockKind.NONSTANDARD, HEX.parseHex(script)));
    }

    private static String address(String script) {
        return Addresses.text(Network.MAINNET, lock(script));
    }

    private static Lock lock(String script) {
        return new LockReader().lock(HEX.parseHex(script));
    }

    /// `[20]` stands for twenty bytes of some value.
    private static byte[] bytes(String pattern) {
        String digits = pattern;
        for (int count : new int[] {19, 20, 32, 33, 40, 41}) {
            digits = digits.replace("[" + count + "]", "c7".repeat(count));
        }
        return HEX.parseHex(digits);
    }
}
