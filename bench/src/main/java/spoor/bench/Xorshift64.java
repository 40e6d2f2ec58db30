package spoor.bench;

/// Marsaglia's xorshift with the shifts 13, 7 and 17: the same numbers on every machine.
///
/// Source: George Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003).
final class Xorshift64 {
    /// The seed of the workload.
    static final long SEED = 0x9E3779B97F4A7C15L;

    private long state;

    Xorshift64(long seed) {
        if (seed == 0) {
            throw new IllegalArgumentException("seed is 0, expected any other number");
        }
        state = seed;
    }

    long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    /// A number from 0 up to, but not including, 1: the upper 53 bits.
    double nextUniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// A whole number from `low` to `high`, both included.
    int between(int low, int high) {
        return low + (int) (nextUniform() * (high - low + 1));
    }

    /// A whole number from `low` to `high` whose logarithm is uniform.
    ///
    /// `StrictMath`, because it gives the same bits everywhere.
    long logUniform(long low, long high) {
        double spread = StrictMath.log((double) high / low);
        return Math.clamp((long) (low * StrictMath.exp(nextUniform() * spread)), low, high);
    }
}
