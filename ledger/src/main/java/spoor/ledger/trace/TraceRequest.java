package spoor.ledger.trace;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What to trace, and how. Together with the chain it alone decides the result.
///
/// @param thefts at least one; the label of a theft is its place in the list, from 1
/// @param policies at least one
/// @param bounds whether to carry, beside the policies, the least and the most that any conserving
///   rule could find
public record TraceRequest(
        List<Theft> thefts, Set<Policy> policies, boolean bounds, Limits limits, StopRule stops) {
    public TraceRequest {
        thefts = List.copyOf(thefts);
        policies = Set.copyOf(EnumSet.copyOf(policies));
    }
}
