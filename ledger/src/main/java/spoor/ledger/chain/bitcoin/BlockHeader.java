package spoor.ledger.chain.bitcoin;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.OptionalInt;
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

    /// Checks the target against the network's easiest and the hash against the target.
    ///
    /// Whether `bits` is the difficulty that the chain asks for at this height is not checked.
    ///
    /// @throws IllegalArgumentException with what was found and expected
    public void checkProofOfWork(Network network) {
        BigInteger target = target();
        if (target.compareTo(CompactTarget.decode(network.easiestBits())) > 0) {
            throw new IllegalArgumentException(
                    "target bits "
                            + CompactTarget.hex(bits)
                            + " are easier than "
                            + network.label()
                            + " allows, expected at most "
                            + CompactTarget.hex(network.easiestBits()));
        }
        byte[] digits = hash.toByteArray();
        reverse(digits);
        if (new BigInteger(1, digits).compareTo(target) > 0) {
            throw new IllegalArgumentException(
                    "block hash "
                            + hash
                            + " misses its proof of work, expected at most the target "
                            + String.format("%064x", target));
        }
    }

    /// The height that the first bytes of a coinbase's input script state (BIP 34), where they do.
    ///
    /// Blocks before 227931 of mainnet need not state it, and some state something else there.
    ///
    /// @param script the script of the coinbase's only input
    public static OptionalInt coinbaseHeight(byte[] script) {
        throw new UnsupportedOperationException("to be written");
    }

    private static void reverse(byte[] bytes) {
        for (int low = 0, high = bytes.length - 1; low < high; low++, high--) {
            byte swapped = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = swapped;
        }
    }
}
