package spoor.ledger.trace;

import java.util.List;

/// What a trace reports while it walks, in chain order, then by theft or policy: the same calls in
/// the same order for the same input.
///
/// A sink that keeps nothing costs next to nothing: a trace of millions of transactions need not
/// fit in memory.
public interface TraceSink {
    /// Whether [#step] and [#carried] are wanted. Asked once, before the walk.
    default boolean wantsSteps() {
        return false;
    }

    /// One tainted transaction handled under one policy.
    default void step(Step step) {}

    /// Units of a theft have ended.
    ///
    /// @param theft place of the theft in the request, from 0
    /// @param output where they ended; -1 for FEE
    /// @param transaction FEE: the transaction that paid it. MIXER by a transaction rule, TRUNCATED
    ///   by `until` or `transactions`: the transaction that spends the output and was not followed.
    ///   Otherwise the transaction that created the output
    /// @param reason of a stop rule or limit; the later theft's id for RESTOLEN
    void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            long output,
            long transaction,
            long units,
            String reason);

    /// The least and the most that any conserving rule could find where a trail ends: as
    /// [#terminal].
    default void bounds(
            int theft,
            TerminalKind kind,
            long output,
            long transaction,
            long leastUnits,
            long mostUnits,
            String reason) {}

    /// The same pair for an output on the trail (every output in which the most is not zero).
    default void carried(int theft, long output, long leastUnits, long mostUnits) {}

    /// An input whose value the data do not say was taken to be clean and this high: the smallest
    /// value that lets the transaction pay its outputs.
    default void assumedInput(long transaction, long output, long units) {}

    /// @param transaction number of the transaction
    /// @param deposited tainted outputs that it spends, in input order
    /// @param withdrawn its outputs that received taint, in output order
    /// @param fee what the miner got, all of it
    record Step(
            Policy policy,
            long transaction,
            List<Parcel> deposited,
            List<Parcel> withdrawn,
            List<Run> fee) {}

    /// What an output holds, in the policy's order.
    record Parcel(long output, List<Run> runs) {}

    /// Units that belong together.
    ///
    /// @param label 0 for clean, otherwise the theft's place in the request, from 1
    record Run(int label, long units) {}
}
