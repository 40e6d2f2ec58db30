package spoor.verify.account;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Keccak-256 as Ethereum has it (Bertoni and others, "The Keccak reference", 2011; not yet the
/// padding of SHA-3). The state is 25 lanes of 64 bits, lane x + 5 y.
final class Keccak {
    private static final int RATE = 136;

    private Keccak() {}

    static byte[] hash(byte[] message) {
        byte[] padded = Arrays.copyOf(message, (message.length / RATE + 1) * RATE);
        padded[message.length] ^= 0x01;
        padded[padded.length - 1] ^= (byte) 0x80;
        ByteBuffer in = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
        long[] state = new long[25];
        while (in.hasRemaining()) {
            for (int lane = 0; lane < RATE / 8; lane++) {
                state[lane] ^= in.getLong();
            }
            permute(state);
        }
        ByteBuffer out = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        for (int lane = 0; lane < 4; lane++) {
            out.putLong(state[lane]);
        }
        return out.array();
    }

    /// 24 rounds of theta, rho and pi, chi, iota.
    private static void permute(long[] s) {
        int register = 1;
        for (int round = 0; round < 24; round++) {
            long[] columns = new long[5];
            for (int lane = 0; lane < 25; lane++) {
                columns[lane % 5] ^= s[lane];
            }
            for (int lane = 0; lane < 25; lane++) {
                s[lane] ^= columns[(lane + 4) % 5] ^ Long.rotateLeft(columns[(lane + 1) % 5], 1);
            }
            long moved = s[1];
            int lane = 1;
            for (int turn = 1, i = 1; i <= 24; turn += ++i) {
                lane = lane / 5 + 5 * ((2 * (lane % 5) + 3 * (lane / 5)) % 5);
                long next = s[lane];
                s[lane] = Long.rotateLeft(moved, turn);
                moved = next;
            }
            for (int row = 0; row < 25; row += 5) {
                long[] old = Arrays.copyOfRange(s, row, row + 5);
                for (int i = 0; i < 5; i++) {
                    s[row + i] = old[i] ^ (~old[(i + 1) % 5] & old[(i + 2) % 5]);
                }
            }
            // The round's constant, bit by bit out of a register with feedback.
            for (int bit = 1; bit <= 64; bit *= 2) {
                s[0] ^= (long) (register & 1) << (bit - 1);
                register = register << 1 ^ (register >> 7) * 0x171;
            }
        }
    }
}
