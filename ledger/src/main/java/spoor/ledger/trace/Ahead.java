package spoor.ledger.trace;

import spoor.ledger.chain.UtxoChain;

/// Looks a little ahead of the walk, so that the processor has at hand what the next transactions
/// need.
///
/// What an input spends lies anywhere in memory, and a walk that asks for one such place after the
/// other waits for each. Asked for many that do not depend on one another, the processor fetches
/// them side by side. Nothing is kept, so nothing here can change a result.
final class Ahead {
    private static final int TRANSACTIONS = 64;

    private final UtxoChain chain;
    private final Frontier frontier;
    private final Arrivals arrivals;
    private final long[] next = new long[TRANSACTIONS];
    private int[] rows = new int[1024];
    private long seen = -1;

    /// Takes what was read, so that the reading is not left out.
    long glance;

    Ahead(UtxoChain chain, Frontier frontier, Arrivals arrivals) {
        this.chain = chain;
        this.frontier = frontier;
        this.arrivals = arrivals;
    }

    /// The walk is at this transaction.
    void reach(long transaction) {
        if (transaction <= seen) {
            return;
        }
        int count = frontier.peek(next);
        seen = count == 0 ? transaction : next[count - 1];
        int inputs = 0;
        long sum = 0;
        for (int i = 0; i < count; i++) {
            long first = chain.firstInput(next[i]);
            int end = (int) Math.min(chain.firstInput(next[i] + 1) - first, rows.length - inputs);
            for (int input = 0; input < end; input++) {
                long output = chain.spentOutput(first + input);
                sum += chain.value(output);
                rows[inputs++] = arrivals.peek(output);
            }
            long output = chain.firstOutput(next[i]);
            sum += chain.value(output) + chain.spender(output);
        }
        for (int i = 0; i < inputs; i++) {
            sum += arrivals.chunk(rows[i])[arrivals.base(rows[i])];
        }
        glance = sum;
    }
}
