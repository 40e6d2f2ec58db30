package spoor.ingest.bitcoin;

import java.util.List;
import spoor.ledger.base.Problem;
import spoor.ledger.intake.PartialTransaction;

/// What a partial source holds.
///
/// @param transactions in the order of files and records; equal ones once, contradicting ones as
///   often as they occur
/// @param problems what was left out, doubted or assumed
/// @param files how many files were read
/// @param bytesRead their size as stored
public record PartialData(
        List<PartialTransaction> transactions, List<Problem> problems, int files, long bytesRead) {
    public PartialData {
        transactions = List.copyOf(transactions);
        problems = List.copyOf(problems);
    }
}
