package spoor.ledger.trace;

/// Exact proportions of amounts: no floating point, no rounding but the one that is asked for.
final class Share {
    /// Bits by which an amount can be shifted and still leave room for a sum of two such.
    private static final int DIGIT_BITS = 11;

    private Share() {}

    /// `floor(taken * part / whole)`, exact although the product may have 102 bits.
    ///
    /// What the division leaves over is `taken * part - result * whole`: it lies below `whole`, so
    /// the wrapping arithmetic of `long` gives it exactly.
    ///
    /// @param taken 0 to `whole`
    /// @param part 0 to `whole`
    /// @param whole 1 to [Runs#MAX_UNITS]
    static long floor(long taken, long part, long whole) {
        int excess =
                Long.SIZE + 1 - Long.numberOfLeadingZeros(taken) - Long.numberOfLeadingZeros(part);
        return excess <= 0 ? taken * part / whole : divideLong(taken, part, whole, excess);
    }

    /// Long division as at school: the first bits of `taken` so that the product fits, then eleven
    /// bits at a time.
    ///
    /// `whole` has at most 51 bits, and so have the rest of each step and `part`: shifted by
    /// eleven, their sum fits into 63.
    private static long divideLong(long taken, long part, long whole, int excess) {
        int open = excess;
        long dividend = (taken >>> open) * part;
        long result = dividend / whole;
        while (open > 0) {
            int bits = Math.min(open, DIGIT_BITS);
            open -= bits;
            long digit = (taken >>> open) & ((1L << bits) - 1);
            dividend = ((dividend % whole) << bits) + digit * part;
            result = (result << bits) + dividend / whole;
        }
        return result;
    }
}
