package spoor.ledger.trace.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;

/// What to trace on a chain of accounts, and how. Together with the chain it alone decides the
/// result.
///
/// @param thefts at least one; the label of a theft is its place in the list, from 1
/// @param policies at least one
/// @param bounds whether to carry, beside the policies, the least and the most that any conserving
///   rule could find
/// @param limits `depth` counts transfers, `minUnits` units of whatever asset arrives, and
///   `transactions` transfers out of tainted holdings
public record AccountRequest(
        List<AccountTheft> thefts,
        Set<Policy> policies,
        boolean bounds,
        Limits limits,
        AccountStopRule stops,
        Conversions conversions) {
    public AccountRequest {
        thefts = List.copyOf(thefts);
        policies = Set.copyOf(EnumSet.copyOf(policies));
    }
}
