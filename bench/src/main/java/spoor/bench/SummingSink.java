package spoor.bench;

import java.util.Map;
import java.util.TreeMap;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.TraceSink;

/// Keeps nothing of a trace but sums.
@SuppressWarnings("EnumOrdinal") // places in an array that lives for one run
final class SummingSink implements TraceSink {
    private final long[][] sums = new long[Policy.values().length][TerminalKind.values().length];
    private long leastSum;
    private long mostSum;
    private long calls;

    @Override
    public void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            long output,
            long transaction,
            long units,
            String reason) {
        sums[policy.ordinal()][kind.ordinal()] += units;
        calls++;
    }

    @Override
    public void bounds(
            int theft,
            TerminalKind kind,
            long output,
            long transaction,
            long leastUnits,
            long mostUnits,
            String reason) {
        leastSum += leastUnits;
        mostSum += mostUnits;
        calls++;
    }

    /// What was reported, for a person to read.
    @Override
    public String toString() {
        Map<String, Long> named = new TreeMap<>();
        for (Policy policy : Policy.values()) {
            for (TerminalKind kind : TerminalKind.values()) {
                long sum = sums[policy.ordinal()][kind.ordinal()];
                if (sum != 0) {
                    named.put(policy.label() + " " + kind, sum);
                }
            }
        }
        return calls
                + " terminals and bounds, least "
                + leastSum
                + ", most "
                + mostSum
                + " "
                + named;
    }
}
