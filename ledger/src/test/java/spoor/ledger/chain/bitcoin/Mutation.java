package spoor.ledger.chain.bitcoin;

import java.util.Arrays;
import java.util.Random;

/// Damages bytes the way disks, networks and adversaries do, from a seed.
final class Mutation {
    /// Bytes that mean something in Bitcoin's serializations.
    private static final byte[] LOADED = {0, 1, 0x7f, (byte) 0x80, (byte) 0xfd, -2, -1, 0x6a};

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    /// A copy of `original` with one to four damages; it may come out unchanged.
    byte[] of(byte[] original) {
        byte[] bytes = original.clone();
        for (int count = 1 + random.nextInt(4); count > 0 && bytes.length > 0; count--) {
            bytes = damage(bytes);
        }
        return bytes;
    }

    private byte[] damage(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(16));
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = LOADED[random.nextInt(LOADED.length)];
            case 2 -> Arrays.fill(bytes, at, at + length, LOADED[random.nextInt(LOADED.length)]);
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return remove(bytes, at, length);
            }
            case 5 -> {
                return insert(bytes, at, Arrays.copyOfRange(bytes, at, at + length));
            }
            default -> {
                int from = random.nextInt(bytes.length - length + 1);
                System.arraycopy(bytes, from, bytes, at, length);
            }
        }
        return bytes;
    }

    private static byte[] remove(byte[] bytes, int at, int length) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
        return shorter;
    }

    private static byte[] insert(byte[] bytes, int at, byte[] piece) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        System.arraycopy(piece, 0, longer, at, piece.length);
        return longer;
    }
}
