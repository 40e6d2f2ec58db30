package spoor.ledger.trace;

import java.util.List;

/// What a finished trace knows about itself.
///
/// @param conservation one row for each theft and policy, thefts first
/// @param transactions tainted transactions handled, under any policy
public record TraceSummary(List<Conservation> conservation, long transactions) {

    /// Stolen units against the sum over terminals. Under poison the two differ, and `holds` is
    /// what it is: false or by chance true.
    public record Conservation(int theft, Policy policy, long stolen, long terminals) {
        public boolean holds() {
            return stolen == terminals;
        }
    }
}
