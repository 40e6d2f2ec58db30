package spoor.ledger.base;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/// A 256-bit identifier of a block or a transaction, in the byte order in which hashes are
/// computed.
///
/// Bitcoin prints these bytes back to front; [#toString] and [#parse] do so.
public final class Bytes32 implements Comparable<Bytes32> {
    public static final int SIZE = 32;
    public static final Bytes32 ZERO = new Bytes32(new byte[SIZE]);

    private static final HexFormat HEX = HexFormat.of();
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;

    private Bytes32(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException if there are not exactly 32 bytes from `offset`
    public static Bytes32 of(byte[] source, int offset) {
        if (offset < 0 || source.length - offset < SIZE) {
            throw new IllegalArgumentException(
                    "an identifier takes 32 bytes, found " + (source.length - offset));
        }
        return new Bytes32(Arrays.copyOfRange(source, offset, offset + SIZE));
    }

    /// Reads the 64 hexadecimal digits that block explorers and nodes print.
    ///
    /// @throws IllegalArgumentException if `text` is anything else
    public static Bytes32 parse(String text) {
        if (text.length() != 2 * SIZE) {
            throw new IllegalArgumentException(
                    "\""
                            + text
                            + "\" has "
                            + text.length()
                            + " characters, expected 64 hexadecimal digits");
        }
        byte[] reversed = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            int high = digit(text.charAt(2 * i));
            int low = digit(text.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not hexadecimal, expected 64 digits 0-9 a-f");
            }
            reversed[SIZE - 1 - i] = (byte) (high << 4 | low);
        }
        return new Bytes32(reversed);
    }

    /// Reads `0x` and 64 hexadecimal digits, first byte first, as Ethereum's tools print them.
    ///
    /// @throws IllegalArgumentException if `text` is anything else
    public static Bytes32 ofHex(CharSequence text) {
        boolean isHex =
                text.length() == 2 + 2 * SIZE && text.charAt(0) == '0' && text.charAt(1) == 'x';
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE && isHex; i++) {
            int high = digit(text.charAt(2 + 2 * i));
            int low = digit(text.charAt(3 + 2 * i));
            isHex = high >= 0 && low >= 0;
            bytes[i] = (byte) (high << 4 | low);
        }
        if (!isHex) {
            String shown =
                    text.length() <= 100 ? text.toString() : text.subSequence(0, 100) + "...";
            throw new IllegalArgumentException(
                    "\"" + shown + "\" is no hash, expected 0x and 64 hexadecimal digits");
        }
        return new Bytes32(bytes);
    }

    /// -1 for what is no digit; other alphabets have digits too, and hashes are not written in
    /// them.
    private static int digit(char letter) {
        return letter < 128 ? Character.digit(letter, 16) : -1;
    }

    /// The first eight bytes as a number: uniform over the identifiers of a chain, so a good key
    /// for an index.
    public long key() {
        return key(bytes, 0);
    }

    /// [#key] of the 32 bytes at `offset`.
    public static long key(byte[] source, int offset) {
        return (long) LONG.get(source, offset);
    }

    /// Whether the 32 bytes at `offset` are those at `otherOffset` of another array.
    public static boolean isSame(byte[] source, int offset, byte[] other, int otherOffset) {
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            if ((long) LONG.get(source, offset + i) != (long) LONG.get(other, otherOffset + i)) {
                return false;
            }
        }
        return true;
    }

    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, SIZE);
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public int compareTo(Bytes32 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes32 that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(key());
    }

    /// `0x` and the digits as Ethereum's tools print them: first byte first.
    public String toHex() {
        return "0x" + HEX.formatHex(bytes);
    }

    /// The digits as Bitcoin prints them: last byte first.
    @Override
    public String toString() {
        byte[] reversed = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            reversed[i] = bytes[SIZE - 1 - i];
        }
        return HEX.formatHex(reversed);
    }
}
