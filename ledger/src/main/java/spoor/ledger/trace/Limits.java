package spoor.ledger.trace;

import spoor.ledger.base.UInt256;

/// How far the user wants the walk to go. What a limit cuts off ends in TRUNCATED, with its amount.
///
/// @param depth transactions from an origin on a policy's shortest trail: an output that many
///   transactions away is not followed further
/// @param minUnits a theft's units in one output below which they are not followed
/// @param untilHeight transactions in blocks above this height are not followed into
/// @param untilTimeSeconds transactions in blocks after this time (seconds since 1970) are not
///   followed into
/// @param transactions how many tainted transactions the whole run handles, in chain order
public record Limits(
        int depth, UInt256 minUnits, int untilHeight, long untilTimeSeconds, long transactions) {
    public static final Limits NONE =
            new Limits(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    public Limits(
            int depth, long minUnits, int untilHeight, long untilTimeSeconds, long transactions) {
        this(depth, UInt256.of(minUnits), untilHeight, untilTimeSeconds, transactions);
    }

    /// [#minUnits] for a chain whose amounts are a `long`: more than these can be is cut to the
    /// most.
    long minSat() {
        return minUnits.fitsLong() ? minUnits.toLong() : Long.MAX_VALUE;
    }
}
