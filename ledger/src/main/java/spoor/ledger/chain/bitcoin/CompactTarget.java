package spoor.ledger.chain.bitcoin;

import java.math.BigInteger;
import java.util.HexFormat;

/// The proof-of-work target of a header's `bits`: one byte of length, three of digits, base 256.
///
/// Source: `arith_uint256::SetCompact` and `GetBlockProof` of Bitcoin Core.
public final class CompactTarget {
    private static final BigInteger HASHES = BigInteger.ONE.shiftLeft(256);

    private CompactTarget() {}

    /// The number that a block's hash may not exceed.
    ///
    /// @throws IllegalArgumentException if `bits` encodes zero, a negative number or one of more
    ///   than 256 bits
    public static BigInteger decode(int bits) {
        int length = bits >>> 24;
        int digits = bits & 0x007fffff;
        BigInteger target = BigInteger.valueOf(digits);
        target =
                length <= 3
                        ? target.shiftRight(8 * (3 - length))
                        : target.shiftLeft(8 * (length - 3));
        if (target.signum() == 0) {
            throw refused(bits, "zero");
        }
        if ((bits & 0x00800000) != 0) {
            throw refused(bits, "a negative number");
        }
        if (target.bitLength() > 256) {
            throw refused(bits, "a number of " + target.bitLength() + " bits");
        }
        return target;
    }

    /// How many hashes a block with this target takes on average: 2^256 / (target + 1).
    public static BigInteger work(BigInteger target) {
        return HASHES.divide(target.add(BigInteger.ONE));
    }

    static String hex(int bits) {
        return HexFormat.of().toHexDigits(bits);
    }

    private static IllegalArgumentException refused(int bits, String found) {
        return new IllegalArgumentException(
                "target bits " + hex(bits) + " encode " + found + ", expected 1 to 2^256 - 1");
    }
}
