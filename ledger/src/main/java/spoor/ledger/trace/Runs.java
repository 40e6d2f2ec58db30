package spoor.ledger.trace;

/// A run of units that belong together, packed into one `long`: the label in the upper 12 bits, the
/// units below.
///
/// 51 bits of units hold every amount up to [spoor.ledger.base.Satoshi#MAX], and the sign stays
/// free for whoever stores runs among other things.
final class Runs {
    /// The most thefts that one trace can tell apart.
    static final int MAX_LABEL = 4095;

    static final int CLEAN = 0;

    private static final int UNITS_BITS = 51;
    private static final long UNITS_MASK = (1L << UNITS_BITS) - 1;

    /// The most units that a run can hold: more than there will ever be of bitcoin.
    static final long MAX_UNITS = UNITS_MASK;

    private Runs() {}

    static long of(int label, long units) {
        return (long) label << UNITS_BITS | units;
    }

    static int label(long run) {
        return (int) (run >>> UNITS_BITS);
    }

    static long units(long run) {
        return run & UNITS_MASK;
    }

    /// The units that are not clean.
    static long taint(long run) {
        return run > UNITS_MASK ? run & UNITS_MASK : 0;
    }
}
