package spoor.ledger.chain.evm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.KeccakDigest;

/// An account of an Ethereum-like chain: 20 bytes.
///
/// Printed with the checksum of ERC-55 in the case of its letters. Read in lower case, in upper
/// case, or in mixed case whose checksum is right.
public final class EvmAddress implements Comparable<EvmAddress> {
    public static final int SIZE = 20;
    public static final EvmAddress ZERO = new EvmAddress(new byte[SIZE]);

    private static final int TEXT_LENGTH = 2 + 2 * SIZE;
    private static final int HASH_BITS = 256;
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;

    private EvmAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException if there are not 20 bytes from `offset`
    public static EvmAddress of(byte[] source, int offset) {
        if (offset < 0 || source.length - offset < SIZE) {
            throw new IllegalArgumentException(
                    "an address takes 20 bytes, found " + (source.length - offset));
        }
        return new EvmAddress(Arrays.copyOfRange(source, offset, offset + SIZE));
    }

    /// Reads `0x` and 40 hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if `text` is anything else, or in mixed case with a wrong
    ///   checksum
    public static EvmAddress parse(String text) {
        if (text.length() != TEXT_LENGTH || !text.startsWith("0x")) {
            String shown = text.length() <= 100 ? text : text.substring(0, 100) + "...";
            throw new IllegalArgumentException(
                    "address is \"" + shown + "\", expected 0x and 40 hexadecimal digits");
        }
        byte[] bytes = new byte[SIZE];
        boolean hasLower = false;
        boolean hasUpper = false;
        for (int i = 0; i < 2 * SIZE; i++) {
            char letter = text.charAt(2 + i);
            int digit = letter < 128 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                throw new IllegalArgumentException(
                        "address is \"" + text + "\", expected 0x and 40 hexadecimal digits");
            }
            bytes[i / 2] |= (byte) (digit << (i % 2 == 0 ? 4 : 0));
            hasLower |= letter >= 'a';
            hasUpper |= 'A' <= letter && letter <= 'F';
        }
        EvmAddress address = new EvmAddress(bytes);
        if (hasLower && hasUpper && !address.toString().equals(text)) {
            throw new IllegalArgumentException(
                    "address "
                            + text
                            + " has a wrong checksum in the case of its letters, expected "
                            + address);
        }
        return address;
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    /// Eight of its bytes as a number: a key for a table.
    public long key() {
        return (long) LONG.get(bytes, SIZE - Long.BYTES);
    }

    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, SIZE);
    }

    @Override
    public int compareTo(EvmAddress other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvmAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// `0x` and 40 digits in lower case, as files and nodes write it.
    public String toLowerCase() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /// `0x` and 40 digits, with the checksum of ERC-55: a letter is a capital where the digit of
    /// the hash (Keccak-256 of the lower-case digits) at its place is 8 or more.
    @Override
    public String toString() {
        String digits = HexFormat.of().formatHex(bytes);
        byte[] hash = new byte[HASH_BITS / 8];
        KeccakDigest keccak = new KeccakDigest(HASH_BITS);
        for (int i = 0; i < digits.length(); i++) {
            keccak.update((byte) digits.charAt(i));
        }
        keccak.doFinal(hash, 0);
        StringBuilder text = new StringBuilder("0x");
        for (int i = 0; i < digits.length(); i++) {
            int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf;
            char digit = digits.charAt(i);
            text.append(nibble >= 8 && digit >= 'a' ? (char) (digit - 'a' + 'A') : digit);
        }
        return text.toString();
    }
}
