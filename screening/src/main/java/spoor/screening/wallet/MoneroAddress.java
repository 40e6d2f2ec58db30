package spoor.screening.wallet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Monero addresses: a network byte, the public spend and view key, perhaps a payment id, and four
/// bytes of Keccak-256. Eleven letters stand for eight bytes, seven for the last five.
final class MoneroAddress {
    private static final int STANDARD = 95;
    private static final int INTEGRATED = 106;
    private static final int[] LETTERS_OF = {0, 2, 3, 5, 6, 7, 9, 10, 11};

    private MoneroAddress() {}

    static boolean isLike(String text) {
        return (text.length() == STANDARD || text.length() == INTEGRATED)
                && (text.startsWith("4") || text.startsWith("8"));
    }

    static @Nullable WalletAddress parse(String text) {
        byte @Nullable [] bytes = decode(text);
        if (bytes == null || bytes.length < 69) {
            return null;
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - 4);
        byte[] checksum = Arrays.copyOf(Digests.keccak256(payload), 4);
        if (!Arrays.equals(checksum, Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length))) {
            return null;
        }
        return WalletAddress.known(
                text,
                AddressForm.MONERO,
                new WalletKey(WalletKey.Kind.MONERO, Arrays.copyOfRange(payload, 1, 65)));
    }

    private static byte @Nullable [] decode(String text) {
        byte[] bytes =
                new byte
                        [text.length() / 11 * 8
                                + Arrays.binarySearch(LETTERS_OF, text.length() % 11)];
        for (int from = 0, at = 0; from < text.length(); from += 11, at += 8) {
            int length = Math.min(11, text.length() - from);
            int size = Arrays.binarySearch(LETTERS_OF, length);
            byte @Nullable [] block = Base58.BITCOIN.decode(text.substring(from, from + length));
            if (block == null) {
                return null;
            }
            byte[] number = withoutZeros(block);
            if (number.length > size) {
                return null;
            }
            System.arraycopy(number, 0, bytes, at + size - number.length, number.length);
        }
        return bytes;
    }

    private static byte[] withoutZeros(byte[] block) {
        int zeros = 0;
        while (zeros < block.length && block[zeros] == 0) {
            zeros++;
        }
        return Arrays.copyOfRange(block, zeros, block.length);
    }
}
