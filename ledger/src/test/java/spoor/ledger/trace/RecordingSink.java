package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.List;

/// Keeps every call, as it came and as a line of text.
final class RecordingSink implements TraceSink {
    record Terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            long output,
            long transaction,
            long units,
            String reason) {}

    record Bound(
            int theft,
            TerminalKind kind,
            long output,
            long transaction,
            long least,
            long most,
            String reason) {}

    record Carried(int theft, long output, long least, long most) {}

    record Assumed(long transaction, long output, long units) {}

    final List<Object> calls = new ArrayList<>();
    private final boolean wantsSteps;

    RecordingSink(boolean wantsSteps) {
        this.wantsSteps = wantsSteps;
    }

    static List<Object> callsOf(spoor.ledger.chain.UtxoChain chain, TraceRequest request) {
        RecordingSink sink = new RecordingSink(true);
        Trace.run(chain, request, sink);
        return sink.calls;
    }

    <T> List<T> of(Class<T> type) {
        return calls.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public boolean wantsSteps() {
        return wantsSteps;
    }

    @Override
    public void step(Step step) {
        calls.add(step);
    }

    @Override
    public void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            long output,
            long transaction,
            long units,
            String reason) {
        calls.add(new Terminal(theft, policy, kind, output, transaction, units, reason));
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
        calls.add(new Bound(theft, kind, output, transaction, leastUnits, mostUnits, reason));
    }

    @Override
    public void carried(int theft, long output, long leastUnits, long mostUnits) {
        calls.add(new Carried(theft, output, leastUnits, mostUnits));
    }

    @Override
    public void assumedInput(long transaction, long output, long units) {
        calls.add(new Assumed(transaction, output, units));
    }
}
