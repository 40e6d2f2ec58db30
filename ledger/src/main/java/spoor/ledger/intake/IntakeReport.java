package spoor.ledger.intake;

import java.util.List;
import spoor.ledger.base.Problem;

/// What an intake did.
///
/// @param blocksAdded blocks that were not in the ledger before
/// @param transactionsAdded likewise, without outside transactions
/// @param blocksRewound blocks taken back because a chain with more work left them aside
/// @param blocksKnown blocks of the source that were in the ledger already
/// @param blocksStale valid blocks of the source that are not on the chain with the most work
/// @param bytesRead bytes of the source
/// @param problems what was skipped or is doubtful, each with its place; nothing was lost silently
public record IntakeReport(
        int blocksAdded,
        long transactionsAdded,
        int blocksRewound,
        int blocksKnown,
        int blocksStale,
        long bytesRead,
        List<Problem> problems) {
    public IntakeReport {
        problems = List.copyOf(problems);
    }
}
