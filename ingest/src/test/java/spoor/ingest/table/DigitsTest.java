package spoor.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.base.UInt256;

/// Digits become the number that Java's own big integers make of them, and nothing else does.
class DigitsTest {
    /// As many are always below 2^256.
    private static final int MOST_DIGITS = 77;

    private static final byte[] FRAME = "9".repeat(9).getBytes(StandardCharsets.US_ASCII);

    /// With other digits before and behind, which are none of the number's.
    private static @Nullable UInt256 read(byte[] digits) {
        byte[] text = new byte[digits.length + 2 * FRAME.length];
        System.arraycopy(FRAME, 0, text, 0, FRAME.length);
        System.arraycopy(digits, 0, text, FRAME.length, digits.length);
        System.arraycopy(FRAME, 0, text, FRAME.length + digits.length, FRAME.length);
        return Digits.units(text, FRAME.length, digits.length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsWhatBigIntegersRead(long seed) {
        Random random = new Random(seed);
        for (int length = 1; length <= MOST_DIGITS; length++) {
            for (int world = 0; world < 50; world++) {
                byte[] digits = new byte[length];
                for (int i = 0; i < length; i++) {
                    digits[i] = (byte) ('0' + random.nextInt(10));
                }
                BigInteger expected = new BigInteger(new String(digits, StandardCharsets.US_ASCII));
                assertThat(read(digits)).isEqualTo(UInt256.of(expected));
            }
        }
    }

    @Test
    void refusesEveryOtherByteAtEveryPlace() {
        for (int length = 1; length <= 40; length++) {
            for (int place = 0; place < length; place++) {
                refusesEveryOtherByte(length, place);
            }
        }
    }

    private static void refusesEveryOtherByte(int length, int place) {
        byte[] text = "0".repeat(length).getBytes(StandardCharsets.US_ASCII);
        for (int letter = 0; letter < 256; letter++) {
            text[place] = (byte) letter;
            boolean isDigit = '0' <= letter && letter <= '9';
            if ((read(text) != null) != isDigit) {
                fail("byte %d at %d of %d".formatted(letter, place, length));
            }
        }
    }

    @Test
    void readsNothingOfNothing() {
        assertThat(read(new byte[0])).isNull();
    }
}
