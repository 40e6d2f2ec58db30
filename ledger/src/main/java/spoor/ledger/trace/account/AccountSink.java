package spoor.ledger.trace.account;

import java.util.List;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;

/// What a trace on accounts reports while it walks, in chain order, then by policy or theft: the
/// same calls in the same order for the same input. What is still held comes last, by holding.
public interface AccountSink {
    /// Whether [#moved] is wanted. Asked once, before the walk.
    default boolean wantsSteps() {
        return false;
    }

    /// A transfer moved taint under a policy.
    ///
    /// @param runs all of the transfer's units in the policy's order; under poison what each theft
    ///   has of them
    default void moved(Policy policy, long transfer, List<Run> runs) {}

    /// Units of a theft have ended.
    ///
    /// @param theft place of the theft in the request, from 0
    /// @param holding where they ended; the payer's for FEE, the giver's for BURNED
    /// @param transfer that brought them there. TRUNCATED by `until`, `depth` or `transactions`:
    ///   the transfer that takes something out of the holding and was not followed. UNSPENT: the
    ///   last that brought taint of the case into the holding
    /// @param reason of a stop rule or limit; the later theft's id for RESTOLEN
    void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 units,
            String reason);

    /// The least and the most that any conserving rule could find where a trail ends: as
    /// [#terminal].
    default void bounds(
            int theft,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 least,
            UInt256 most,
            String reason) {}

    /// Units of a theft changed their asset: `units` of the asset of one transfer became
    /// `unitsAfter` of that of another.
    default void converted(
            int theft,
            Policy policy,
            long transfer,
            long transferAfter,
            UInt256 units,
            UInt256 unitsAfter) {}

    /// Taint came to a holding for the first time, under some policy or under the bounds.
    default void opened(int holding) {}

    /// A holding that the trace touched was taken to hold this much, clean, before the data start.
    default void assumedOpening(int holding, UInt256 units) {}

    /// Units that belong together.
    ///
    /// @param label 0 for clean, otherwise the theft's place in the request, from 1
    record Run(int label, UInt256 units) {}
}
