package spoor.app.customers;

import java.util.List;
import spoor.screening.screen.Verdict;

/// What the screening of one customer came to.
///
/// @param verdict the gravest of all
/// @param findings the gravest first
public record Outcome(Customer customer, Verdict verdict, List<Finding> findings) {
    public Outcome {
        findings = List.copyOf(findings);
    }
}
