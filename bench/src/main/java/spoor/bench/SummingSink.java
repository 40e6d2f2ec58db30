package spoor.bench;

import java.util.EnumMap;
import java.util.Map;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.TraceSink;

/// Keeps nothing of a trace but sums.
final class SummingSink implements TraceSink {
    private final Map<Policy, Map<TerminalKind, Long>> sums = new EnumMap<>(Policy.class);
    private long leastSum;
    private long mostSum;

    @Override
    public void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            long output,
            long transaction,
            long units,
            String reason) {
        sums.computeIfAbsent(policy, _ -> new EnumMap<>(TerminalKind.class))
                .merge(kind, units, Long::sum);
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
    }

    long sum(Policy policy, TerminalKind kind) {
        return sums.getOrDefault(policy, Map.of()).getOrDefault(kind, 0L);
    }

    @Override
    public String toString() {
        return sums + ", least " + leastSum + ", most " + mostSum;
    }
}
