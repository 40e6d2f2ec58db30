package spoor.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Keccak-256 as Ethereum has it (Bertoni and others, 2011; not yet the padding of SHA-3).
final class Keccak {
    private static final int RATE = 136;
    private static final long[] ROUNDS = {
        0x1L,
        0x8082L,
        0x800000000000808aL,
        0x8000000080008000L,
        0x808bL,
        0x80000001L,
        0x8000000080008081L,
        0x8000000000008009L,
        0x8aL,
        0x88L,
        0x80008009L,
        0x8000000aL,
        0x8000808bL,
        0x800000000000008bL,
        0x8000000000008089L,
        0x8000000000008003L,
        0x8000000000008002L,
        0x8000000000000080L,
        0x800aL,
        0x800000008000000aL,
        0x8000000080008081L,
        0x8000000000008080L,
        0x80000001L,
        0x8000000080008008L
    };
    private static final int[] TURNS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };
    private static final int[] LANES = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

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

    private static void permute(long[] s) {
        for (long constant : ROUNDS) {
            long[] columns = new long[5];
            for (int lane = 0; lane < 25; lane++) {
                columns[lane % 5] ^= s[lane];
            }
            for (int lane = 0; lane < 25; lane++) {
                s[lane] ^= columns[(lane + 4) % 5] ^ Long.rotateLeft(columns[(lane + 1) % 5], 1);
            }
            long moved = s[1];
            for (int i = 0; i < 24; i++) {
                long next = s[LANES[i]];
                s[LANES[i]] = Long.rotateLeft(moved, TURNS[i]);
                moved = next;
            }
            for (int row = 0; row < 25; row += 5) {
                long[] old = Arrays.copyOfRange(s, row, row + 5);
                for (int i = 0; i < 5; i++) {
                    s[row + i] = old[i] ^ (~old[(i + 1) % 5] & old[(i + 2) % 5]);
                }
            }
            s[0] ^= constant;
        }
    }
}
