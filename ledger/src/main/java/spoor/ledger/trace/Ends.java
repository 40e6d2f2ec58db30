package spoor.ledger.trace;

/// Writes down where units end: in the tally and in the sink.
final class Ends {
    private final Policy[] policies;
    private final Tally tally;
    private final TraceSink sink;

    Ends(Policy[] policies, Tally tally, TraceSink sink) {
        this.policies = policies;
        this.tally = tally;
        this.sink = sink;
    }

    void end(
            int policy,
            int label,
            TerminalKind kind,
            long output,
            long transaction,
            long units,
            String reason) {
        tally.ended(policy, label, units);
        sink.terminal(label - 1, policies[policy], kind, output, transaction, units, reason);
    }

    /// Ends every theft of `amounts`.
    void endAll(
            int policy,
            Amounts amounts,
            TerminalKind kind,
            long output,
            long transaction,
            String reason) {
        for (int i = 0; i < amounts.count; i++) {
            if (amounts.labels[i] != Runs.CLEAN) {
                end(policy, amounts.labels[i], kind, output, transaction, amounts.units[i], reason);
            }
        }
    }
}
