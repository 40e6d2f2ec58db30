package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.Satoshi;

class ShareTest {
    @Test
    void dividesAsExactlyAsBigIntegers() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000_000; i++) {
            long whole = 1 + (random.nextLong(Runs.MAX_UNITS) >>> random.nextInt(51));
            check(random.nextLong(whole) + 1, random.nextLong(whole) + 1, whole);
        }
    }

    /// Where a first guess of the division is too high, or a product just needs another bit.
    @Test
    void dividesNearPowersOfTwo() {
        for (int bits = 1; bits <= 51; bits++) {
            long last = Math.min(Runs.MAX_UNITS, (1L << bits) + 2);
            for (long whole = Math.max(1, (1L << bits) - 2); whole <= last; whole++) {
                for (long less = 0; less < Math.min(4, whole); less++) {
                    check(whole - less, whole - 1, whole);
                    check(whole - less, whole / 2 + 1, whole);
                    check(whole / 2 + 1, (whole >>> 20) + 1, whole);
                }
            }
        }
    }

    @Test
    void dividesAllTheCoinsThereWillEverBe() {
        check(Satoshi.MAX - 1, Satoshi.MAX - 2, Satoshi.MAX);
        check(Satoshi.MAX, Satoshi.MAX, Satoshi.MAX);
        check(0, Satoshi.MAX, Satoshi.MAX);
        check(Runs.MAX_UNITS - 1, Runs.MAX_UNITS - 1, Runs.MAX_UNITS);
    }

    private static void check(long taken, long part, long whole) {
        BigInteger[] exact =
                BigInteger.valueOf(taken)
                        .multiply(BigInteger.valueOf(part))
                        .divideAndRemainder(BigInteger.valueOf(whole));
        long share = Share.floor(taken, part, whole);
        if (share != exact[0].longValueExact()
                || taken * part - share * whole != exact[1].longValueExact()) {
            assertThat(share).as(taken + " * " + part + " / " + whole).isEqualTo(exact[0]);
        }
    }
}
