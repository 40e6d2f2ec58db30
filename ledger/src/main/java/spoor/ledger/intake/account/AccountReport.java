package spoor.ledger.intake.account;

import java.util.List;
import spoor.ledger.store.account.Texts;

/// What an intake of account data did.
///
/// @param blocksAdded blocks that the ledger did not hold before
/// @param transactionsAdded likewise
/// @param transfersAdded likewise, fees included
/// @param blocksForgotten blocks that were given up because the chain took another way
/// @param duplicates rows that told a transfer again, with the same place: counted once
/// @param doubts everything that was left out or replaced in this or an earlier intake
public record AccountReport(
        long blocksAdded,
        long transactionsAdded,
        long transfersAdded,
        long blocksForgotten,
        long duplicates,
        List<Texts.Doubt> doubts) {
    public AccountReport {
        doubts = List.copyOf(doubts);
    }

    /// What this intake and the next one into the same ledger did together.
    public AccountReport plus(AccountReport next) {
        return new AccountReport(
                blocksAdded + next.blocksAdded,
                transactionsAdded + next.transactionsAdded,
                transfersAdded + next.transfersAdded,
                blocksForgotten + next.blocksForgotten,
                duplicates + next.duplicates,
                next.doubts);
    }
}
