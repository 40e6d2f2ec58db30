package spoor.ledger.base;

import org.jspecify.annotations.Nullable;

/// `floor(x * y / z)` for numbers below 2^128, in words of 64 bits.
///
/// Long division with two words as the divisor: Knuth, "The Art of Computer Programming", volume 2,
/// 4.3.1, algorithm D. One word into two: Warren, "Hacker's Delight", second edition, 9-4.
final class Share128 {
    private static final long LOW_HALF = 0xffff_ffffL;

    private Share128() {}

    /// @return nothing if the quotient is 2^128 or above
    static @Nullable UInt256 of(UInt256 x, UInt256 y, UInt256 z) {
        long x1 = x.word(2);
        long x0 = x.word(3);
        long y1 = y.word(2);
        long y0 = y.word(3);
        // The product, four words.
        long middle1 = x1 * y0;
        long middle2 = x0 * y1;
        long p1 = Math.unsignedMultiplyHigh(x0, y0) + middle1;
        long carry = carry(p1, middle1);
        p1 += middle2;
        carry += carry(p1, middle2);
        long high1 = Math.unsignedMultiplyHigh(x1, y0);
        long high2 = Math.unsignedMultiplyHigh(x0, y1);
        long p2 = x1 * y1 + carry;
        long carry3 = carry(p2, carry);
        p2 += high1;
        carry3 += carry(p2, high1);
        p2 += high2;
        carry3 += carry(p2, high2);
        long p3 = Math.unsignedMultiplyHigh(x1, y1) + carry3;
        return divide(p3, p2, p1, x0 * y0, z.word(2), z.word(3));
    }

    /// 1 if a sum of which `part` is one summand did not fit into 64 bits.
    private static long carry(long sum, long part) {
        return Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
    }

    private static @Nullable UInt256 divide(long p3, long p2, long p1, long p0, long z1, long z0) {
        int order = Long.compareUnsigned(p3, z1);
        if (order > 0 || (order == 0 && Long.compareUnsigned(p2, z0) >= 0)) {
            return null;
        }
        if (z1 == 0) {
            long q1 = digit(p2, p1, z0);
            return UInt256.ofBits(0, 0, q1, digit(p1 - q1 * z0, p0, z0));
        }
        int shift = Long.numberOfLeadingZeros(z1);
        long v1 = shifted(z1, z0, shift);
        long v0 = z0 << shift;
        long u2 = shifted(p2, p1, shift);
        long u1 = shifted(p1, p0, shift);
        long q1 = digit(shifted(p3, p2, shift), u2, u1, v1, v0);
        long taken = q1 * v0;
        long borrow = Long.compareUnsigned(u1, taken) < 0 ? 1 : 0;
        long rest = u2 - q1 * v1 - Math.unsignedMultiplyHigh(q1, v0) - borrow;
        return UInt256.ofBits(0, 0, q1, digit(rest, u1 - taken, p0 << shift, v1, v0));
    }

    /// The upper word of two words that move to the left.
    private static long shifted(long high, long low, int shift) {
        return shift == 0 ? high : high << shift | low >>> (64 - shift);
    }

    /// Three words by two: the quotient is known to fit into one.
    ///
    /// @param v1 with its highest bit set
    private static long digit(long u2, long u1, long u0, long v1, long v0) {
        boolean isMost = u2 == v1;
        long q = isMost ? -1 : digit(u2, u1, v1);
        long rest = isMost ? u1 + v1 : u1 - q * v1;
        boolean fits = !isMost || Long.compareUnsigned(rest, v1) >= 0;
        // The estimate from the upper words is at most two too high.
        while (fits && isAbove(q, v0, rest, u0)) {
            q--;
            rest += v1;
            fits = Long.compareUnsigned(rest, v1) >= 0;
        }
        return q;
    }

    /// Whether `q * v0` is above the two words `high` and `low`.
    private static boolean isAbove(long q, long v0, long high, long low) {
        long upper = Math.unsignedMultiplyHigh(q, v0);
        return upper == high
                ? Long.compareUnsigned(q * v0, low) > 0
                : Long.compareUnsigned(upper, high) > 0;
    }

    /// Two words by one.
    ///
    /// @param high below `divisor`
    private static long digit(long high, long low, long divisor) {
        if (high == 0) {
            return Long.divideUnsigned(low, divisor);
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long v = divisor << shift;
        long u1 = shifted(high, low, shift);
        long u0 = low << shift;
        long q1 = half(u1, u0 >>> 32, v);
        long rest = (u1 << 32 | u0 >>> 32) - q1 * v;
        return (q1 << 32) + half(rest, u0 & LOW_HALF, v);
    }

    /// One word and a half by one: the quotient is half a word.
    ///
    /// @param v with its highest bit set
    private static long half(long u, long next, long v) {
        long upper = v >>> 32;
        long lower = v & LOW_HALF;
        long q = Long.divideUnsigned(u, upper);
        long rest = u - q * upper;
        while (rest >>> 32 == 0
                && (q >>> 32 != 0 || Long.compareUnsigned(q * lower, rest << 32 | next) > 0)) {
            q--;
            rest += upper;
        }
        return q;
    }
}
