package spoor.app.customers;

import java.util.List;
import spoor.screening.screen.Verdict;

/// What the screening of one customer came to.
///
/// @param verdict the gravest of all
/// @param findings the gravest first
/// @param records what the decision log keeps of each answer: members of a JSON object
public record Outcome(
        Customer customer, Verdict verdict, List<Finding> findings, List<String> records) {
    public Outcome {
        findings = List.copyOf(findings);
        records = List.copyOf(records);
    }
}
