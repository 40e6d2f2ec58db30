package spoor.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Hashes and hexadecimal digits.
final class Hash {
    private Hash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /// SHA-256 of SHA-256: ids, tree nodes, headers.
    static byte[] twice(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest(digest.digest());
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] ofHex(String digits, String item) {
        boolean isHex = digits.length() % 2 == 0 && digits.matches("[0-9a-f]*");
        Report.require(isHex, item, "holds what are no hexadecimal digits in small letters");
        return HexFormat.of().parseHex(digits);
    }

    /// The digits of a hash as Bitcoin prints them: last byte first.
    static String id(byte[] hash) {
        return hex(reversed(hash));
    }

    static byte[] ofId(String digits, String item) {
        byte[] hash = ofHex(digits, item);
        Report.require(hash.length == 32, item, "\"" + digits + "\" is no hash of 32 bytes");
        return reversed(hash);
    }

    static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /// RIPEMD-160 (Dobbertin, Bosselaers, Preneel, 1996), which the JDK does not have: the address
    /// of a public key is RIPEMD-160 of its SHA-256.
    ///
    /// @param message up to 55 bytes, one block
    static byte[] ripemd160(byte[] message) {
        int[] left = {
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 7, 4, 13, 1, 10, 6, 15, 3, 12, 0,
            9, 5, 2, 14, 11, 8, 3, 10, 14, 4, 9, 15, 8, 1, 2, 7, 0, 6, 13, 11, 5, 12, 1, 9, 11, 10,
            0, 8, 12, 4, 13, 3, 7, 15, 14, 5, 6, 2, 4, 0, 5, 9, 7, 12, 2, 10, 14, 1, 3, 8, 11, 6,
            15, 13
        };
        int[] right = {
            5, 14, 7, 0, 9, 2, 11, 4, 13, 6, 15, 8, 1, 10, 3, 12, 6, 11, 3, 7, 0, 13, 5, 10, 14, 15,
            8, 12, 4, 9, 1, 2, 15, 5, 1, 3, 7, 14, 6, 9, 11, 8, 12, 2, 10, 0, 4, 13, 8, 6, 4, 1, 3,
            11, 15, 0, 5, 12, 2, 13, 9, 7, 10, 14, 12, 15, 10, 4, 1, 5, 8, 7, 6, 2, 13, 14, 0, 3, 9,
            11
        };
        int[] leftTurn = {
            11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8, 7, 6, 8, 13, 11, 9, 7, 15, 7,
            12, 15, 9, 11, 7, 13, 12, 11, 13, 6, 7, 14, 9, 13, 15, 14, 8, 13, 6, 5, 12, 7, 5, 11,
            12, 14, 15, 14, 15, 9, 8, 9, 14, 5, 6, 8, 6, 5, 12, 9, 15, 5, 11, 6, 8, 13, 12, 5, 12,
            13, 14, 11, 8, 5, 6
        };
        int[] rightTurn = {
            8, 9, 9, 11, 13, 15, 15, 5, 7, 7, 8, 11, 14, 14, 12, 6, 9, 13, 15, 7, 12, 8, 9, 11, 7,
            7, 12, 7, 6, 15, 13, 11, 9, 7, 15, 11, 8, 6, 6, 14, 12, 13, 5, 14, 13, 13, 7, 5, 15, 5,
            8, 11, 14, 14, 6, 14, 6, 9, 12, 9, 12, 5, 15, 8, 8, 5, 12, 9, 12, 5, 14, 6, 8, 13, 6, 5,
            15, 13, 11, 11
        };
        int[] leftAdd = {0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e};
        int[] rightAdd = {0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0};
        int[] start = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
        byte[] block = Arrays.copyOf(message, 64);
        block[message.length] = (byte) 0x80;
        block[56] = (byte) (8 * message.length);
        block[57] = (byte) ((8 * message.length) >>> 8);
        ByteBuffer words = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        int[] a = start.clone();
        int[] b = start.clone();
        for (int i = 0; i < 80; i++) {
            int one = mixed(i / 16, a) + words.getInt(4 * left[i]) + leftAdd[i / 16];
            turn(a, Integer.rotateLeft(one, leftTurn[i]));
            int two = mixed(4 - i / 16, b) + words.getInt(4 * right[i]) + rightAdd[i / 16];
            turn(b, Integer.rotateLeft(two, rightTurn[i]));
        }
        for (int i = 0; i < 5; i++) {
            int sum = start[(i + 1) % 5] + a[(i + 2) % 5] + b[(i + 3) % 5];
            words.putInt(4 * i, sum);
        }
        return Arrays.copyOf(block, 20);
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

    private static void turn(int[] s, int rotated) {
        int sum = rotated + s[4];
        s[0] = s[4];
        s[4] = s[3];
        s[3] = Integer.rotateLeft(s[2], 10);
        s[2] = s[1];
        s[1] = sum;
    }
}
