package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.List;
import spoor.ledger.trace.TraceSummary.Conservation;

/// What was stolen and what has ended, for each policy and theft.
final class Tally {
    private final List<Theft> thefts;
    private final Policy[] policies;
    private final long[][] stolen;
    private final long[][] ended;

    Tally(List<Theft> thefts, Policy[] policies) {
        this.thefts = thefts;
        this.policies = policies;
        stolen = new long[policies.length][thefts.size()];
        ended = new long[policies.length][thefts.size()];
    }

    void stolen(int policy, int label, long units) {
        stolen[policy][label - 1] = Math.addExact(stolen[policy][label - 1], units);
    }

    void ended(int policy, int label, long units) {
        // Poison ends the same coins again and again: its sum may leave what a long can hold.
        ended[policy][label - 1] =
                policies[policy].conserves()
                        ? Math.addExact(ended[policy][label - 1], units)
                        : saturated(ended[policy][label - 1] + units);
    }

    private static long saturated(long sum) {
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /// @throws IllegalStateException if a policy that conserves value has not
    List<Conservation> close() {
        List<Conservation> rows = new ArrayList<>();
        for (int theft = 0; theft < thefts.size(); theft++) {
            for (int policy = 0; policy < policies.length; policy++) {
                Conservation row =
                        new Conservation(
                                theft,
                                policies[policy],
                                stolen[policy][theft],
                                ended[policy][theft]);
                if (policies[policy].conserves() && !row.holds()) {
                    throw new IllegalStateException(
                            thefts.get(theft).id()
                                    + ", "
                                    + policies[policy].label()
                                    + ": "
                                    + row.stolen()
                                    + " units were stolen, but terminals hold "
                                    + row.terminals());
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
