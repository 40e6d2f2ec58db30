package spoor.ledger.chain.bitcoin;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Optional;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Network;

/// The 80 bytes that head a block and are its proof of work.
///
/// ```
/// 0 version 4 | 4 previous 32 | 36 merkleRoot 32 | 68 time 4 | 72 bits 4 | 76 nonce 4
/// ```
///
/// Numbers are little-endian.
///
/// @param previous hash of the block before it, all zero for the first block
/// @param timeSeconds seconds since 1970, as the miner said
/// @param bits the target in compact form
/// @param hash double SHA-256 of the 80 bytes
public record BlockHeader(
        int version,
        Bytes32 previous,
        Bytes32 merkleRoot,
        long timeSeconds,
        int bits,
        int nonce,
        Bytes32 hash) {
    public static final int SIZE = 80;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /// @param bytes holds at least 80 bytes from `offset`
    public static BlockHeader parse(byte[] bytes, int offset) {
        return new BlockHeader(
                (int) INT.get(bytes, offset),
                Bytes32.of(bytes, offset + 4),
                Bytes32.of(bytes, offset + 36),
                Integer.toUnsignedLong((int) INT.get(bytes, offset + 68)),
                (int) INT.get(bytes, offset + 72),
                (int) INT.get(bytes, offset + 76),
                DoubleSha256.of(bytes, offset, SIZE));
    }

    /// The number that the hash may not exceed.
    ///
    /// @throws IllegalArgumentException if `bits` encodes zero, a negative number or one of more
    ///   than 256 bits
    public BigInteger target() {
        return CompactTarget.decode(bits);
    }

    /// How many hashes a block with this target takes on average, 2^256 / (target + 1): what the
    /// chain with the most of it is chosen by.
    ///
    /// @throws IllegalArgumentException as [#target]
    public BigInteger work() {
        return CompactTarget.work(target());
    }

    /// Holds the target against the network's easiest, and the hash against the target.
    ///
    /// Whether `bits` is the difficulty that the chain asks for at this height is not checked.
    ///
    /// @return what was found and expected where the header is no proof of work, otherwise empty
    public Optional<String> proofOfWorkFault(Network network) {
        BigInteger target;
        try {
            target = target();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (target.compareTo(CompactTarget.decode(network.easiestBits())) > 0) {
            return Optional.of(
                    "target bits "
                            + CompactTarget.hex(bits)
                            + " are easier than "
                            + network.label()
                            + " allows, expected at most "
                            + CompactTarget.hex(network.easiestBits()));
        }
        byte[] digits = hash.toByteArray();
        reverse(digits);
        return new BigInteger(1, digits).compareTo(target) <= 0
                ? Optional.empty()
                : Optional.of(
                        "block hash "
                                + hash
                                + " is no proof of work, expected at most the target "
                                + hex(target));
    }

    private static String hex(BigInteger target) {
        String digits = target.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static void reverse(byte[] bytes) {
        for (int low = 0, high = bytes.length - 1; low < high; low++, high--) {
            byte swapped = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = swapped;
        }
    }
}
