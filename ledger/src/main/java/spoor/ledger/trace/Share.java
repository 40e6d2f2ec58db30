package spoor.ledger.trace;

/// Exact proportions of amounts: no floating point, no rounding but the one that is asked for.
final class Share {
    private Share() {}

    /// `floor(taken * part / whole)`, with a product of up to 126 bits.
    ///
    /// What the division leaves over is `taken * part - result * whole`: it lies below `whole`, so
    /// the wrapping arithmetic of `long` gives it exactly.
    ///
    /// @param taken 0 to `whole`
    /// @param part 0 to `whole`
    /// @param whole at least 1
    static long floor(long taken, long part, long whole) {
        long high = Math.multiplyHigh(taken, part);
        long low = taken * part;
        if (high == 0) {
            return low >= 0 ? low / whole : Long.divideUnsigned(low, whole);
        }
        return divideWide(high, low, whole);
    }

    /// Divides 128 bits by 64 in two steps of 32 bits each: Knuth, The Art of Computer Programming,
    /// volume 2, section 4.3.1, algorithm D.
    ///
    /// @param high below `divisor`, so that the quotient fits
    private static long divideWide(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long scaled = divisor << shift;
        long upper = shift == 0 ? high : high << shift | low >>> -shift;
        long lower = low << shift;
        long first = digit(upper, lower >>> 32, scaled);
        long rest = (upper << 32 | lower >>> 32) - first * scaled;
        long second = digit(rest, lower & 0xFFFFFFFFL, scaled);
        return first << 32 | second;
    }

    /// One digit of 32 bits: `upper * 2^32 + next` over `divisor`, whose first bit is set.
    private static long digit(long upper, long next, long divisor) {
        long divisorTop = divisor >>> 32;
        long divisorLow = divisor & 0xFFFFFFFFL;
        long guess = Long.divideUnsigned(upper, divisorTop);
        long rest = upper - guess * divisorTop;
        // The guess is at most two too high.
        while (guess >>> 32 != 0
                || Long.compareUnsigned(guess * divisorLow, rest << 32 | next) > 0) {
            guess--;
            rest += divisorTop;
            if (rest >>> 32 != 0) {
                break;
            }
        }
        return guess;
    }
}
