package spoor.ledger.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every operation against `BigInteger`, on numbers of every length.
class UInt256Test {
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);
    private static final long SEED = 20261121;
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(SEED);

    private BigInteger number() {
        BigInteger number = new BigInteger(random.nextInt(257), random);
        return switch (random.nextInt(4)) {
            case 0 -> BigInteger.ONE.shiftLeft(random.nextInt(256));
            case 1 -> BigInteger.ONE.shiftLeft(random.nextInt(257)).subtract(BigInteger.ONE);
            default -> number;
        };
    }

    @Test
    void addsAndSubtractsAsBigIntegerDoes() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = number();
            BigInteger b = number();
            UInt256 x = UInt256.of(a);
            UInt256 y = UInt256.of(b);
            assertThat(x.compareTo(y)).isEqualTo(a.compareTo(b));
            if (a.add(b).compareTo(RANGE) < 0) {
                assertThat(x.plus(y).toBigInteger()).isEqualTo(a.add(b));
            } else {
                assertThatThrownBy(() -> x.plus(y)).isInstanceOf(ArithmeticException.class);
            }
            if (a.compareTo(b) >= 0) {
                assertThat(x.minus(y).toBigInteger()).isEqualTo(a.subtract(b));
            } else {
                assertThatThrownBy(() -> x.minus(y)).isInstanceOf(ArithmeticException.class);
            }
            assertThat(x.minusOrZero(y).toBigInteger())
                    .isEqualTo(a.subtract(b).max(BigInteger.ZERO));
            assertThat(x.min(y).toBigInteger()).isEqualTo(a.min(b));
            assertThat(x.max(y).toBigInteger()).isEqualTo(a.max(b));
        }
    }

    @Test
    void sharesToTheLastUnit() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger whole = number().max(BigInteger.ONE);
            BigInteger taken = number().mod(whole.add(BigInteger.ONE));
            BigInteger part = number().mod(whole.add(BigInteger.ONE));
            UInt256 share = UInt256.of(taken).share(UInt256.of(part), UInt256.of(whole));
            BigInteger[] exact = taken.multiply(part).divideAndRemainder(whole);
            assertThat(share.toBigInteger()).isEqualTo(exact[0]);
            assertThat(
                            UInt256.of(taken)
                                    .shareRemainder(UInt256.of(part), UInt256.of(whole), share)
                                    .toBigInteger())
                    .isEqualTo(exact[1]);
        }
    }

    /// Words of all ones, of one bit and the like make a division's first guess wrong.
    @Test
    void sharesAtTheEdgesOfWords() {
        for (int i = 0; i < 10 * ROUNDS; i++) {
            BigInteger x = edge();
            BigInteger y = edge();
            BigInteger whole = edge().max(BigInteger.ONE);
            BigInteger[] exact = x.multiply(y).divideAndRemainder(whole);
            if (exact[0].compareTo(RANGE) >= 0) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> UInt256.of(x).share(UInt256.of(y), UInt256.of(whole)));
                continue;
            }
            UInt256 share = UInt256.of(x).share(UInt256.of(y), UInt256.of(whole));
            assertThat(share.toBigInteger()).as("%s * %s / %s", x, y, whole).isEqualTo(exact[0]);
            assertThat(
                            UInt256.of(x)
                                    .shareRemainder(UInt256.of(y), UInt256.of(whole), share)
                                    .toBigInteger())
                    .isEqualTo(exact[1]);
        }
    }

    /// A number below 2^128, seldom above.
    private BigInteger edge() {
        BigInteger number = BigInteger.valueOf(random.nextInt(20) == 0 ? 1 : 0);
        for (int half = 0; half < 4; half++) {
            long bits =
                    switch (random.nextInt(6)) {
                        case 0 -> 0;
                        case 1 -> 1;
                        case 2 -> 0x8000_0000L;
                        case 3 -> 0xffff_ffffL;
                        case 4 -> 0x7fff_ffffL;
                        default -> random.nextInt() & 0xffff_ffffL;
                    };
            number = number.shiftLeft(32).add(BigInteger.valueOf(bits));
        }
        return number;
    }

    @Test
    void readsAndWritesDecimalsHexadecimalsAndBytes() {
        byte[] bytes = new byte[40];
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = number();
            UInt256 x = UInt256.ofDecimal(a.toString());
            assertThat(x.toBigInteger()).isEqualTo(a);
            assertThat(x).hasToString(a.toString());
            assertThat(UInt256.ofHex("0x" + a.toString(16))).isEqualTo(x);
            x.copyTo(bytes, 5);
            assertThat(UInt256.ofBytes(bytes, 5)).isEqualTo(x).hasSameHashCodeAs(x);
            assertThat(UInt256.ofBits(x.word(0), x.word(1), x.word(2), x.word(3))).isEqualTo(x);
        }
    }

    @Test
    void refusesWhatIsNoAmount() {
        String tooHigh = RANGE.toString();
        for (String text :
                new String[] {"", "-1", "1.5", "1e18", " 1", "٣", tooHigh, "9".repeat(78)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UInt256.ofDecimal(text))
                    .withMessage(
                            "amount is \""
                                    + text
                                    + "\", expected a whole number of units from 0 to 2^256 - 1");
        }
        for (String text : new String[] {"", "0x", "1f", "0xg", "0x" + "f".repeat(65)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> UInt256.ofHex(text));
        }
        assertThat(UInt256.ofDecimal(RANGE.subtract(BigInteger.ONE).toString()))
                .isEqualTo(UInt256.MAX);
        assertThat(UInt256.ofDecimal("000")).isSameAs(UInt256.ZERO);
    }
}
