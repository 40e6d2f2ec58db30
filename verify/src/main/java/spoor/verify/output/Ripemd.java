package spoor.verify.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// RIPEMD-160 (Dobbertin, Bosselaers, Preneel, 1996), which the JDK does not have: the address of a
/// public key is RIPEMD-160 of its SHA-256.
final class Ripemd {
    /// Of the 80 steps of both lines: which word is added, and how far to turn, in hexadecimal.
    private static final String LEFT =
            "0123456789abcdef74d1a6f3c0952eb83ae49f812706db5c19ba08c4d37fe56240597c2ae138b6fd";

    private static final String RIGHT =
            "5e7092b4d6f81a3c6b370d5aef8c4912f5137e69b8c2a04d86413bf05c2d97aecfa4158762de039b";
    private static final String LEFT_TURNS =
            "befc5879bdef6798768db97f7cf9b7dcbd67e9dfe8d65c75bcefef989e56865c9f5b68dc5cdeb856";
    private static final String RIGHT_TURNS =
            "899bdff5778beec69df7c89b77c76fdb97fb866ecd5edd75f58bee6e69c9c5f885c9c5e68d65fdbb";
    private static final int[] LEFT_ADDED = {0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e};
    private static final int[] RIGHT_ADDED = {0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0};
    private static final int[] START = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};

    private Ripemd() {}

    /// @param message up to 55 bytes, one block
    static byte[] hash(byte[] message) {
        ByteBuffer block = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        block.put(message).put((byte) 0x80).putInt(56, 8 * message.length);
        int[] a = START.clone();
        int[] b = START.clone();
        for (int i = 0; i < 80; i++) {
            int word = block.getInt(4 * digit(LEFT, i));
            turn(a, mixed(i / 16, a) + word + LEFT_ADDED[i / 16], digit(LEFT_TURNS, i));
            word = block.getInt(4 * digit(RIGHT, i));
            turn(b, mixed(4 - i / 16, b) + word + RIGHT_ADDED[i / 16], digit(RIGHT_TURNS, i));
        }
        for (int i = 0; i < 5; i++) {
            block.putInt(4 * i, START[(i + 1) % 5] + a[(i + 2) % 5] + b[(i + 3) % 5]);
        }
        return Arrays.copyOf(block.array(), 20);
    }

    private static int digit(String digits, int place) {
        return Character.digit(digits.charAt(place), 16);
    }

    private static int mixed(int round, int[] s) {
        int x = s[1];
        int y = s[2];
        int z = s[3];
        return s[0]
                + switch (round) {
                    case 0 -> x ^ y ^ z;
                    case 1 -> (x & y) | (~x & z);
                    case 2 -> (x | ~y) ^ z;
                    case 3 -> (x & z) | (y & ~z);
                    default -> x ^ (y | ~z);
                };
    }

    private static void turn(int[] s, int sum, int turn) {
        int next = Integer.rotateLeft(sum, turn) + s[4];
        s[0] = s[4];
        s[4] = s[3];
        s[3] = Integer.rotateLeft(s[2], 10);
        s[2] = s[1];
        s[1] = next;
    }
}
