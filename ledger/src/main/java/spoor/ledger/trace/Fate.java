package spoor.ledger.trace;

import org.jspecify.annotations.Nullable;

/// What awaits taint that arrives in an output.
enum Fate {
    /// Nothing arrived yet.
    UNASKED(0, null, ""),
    /// What no limit cuts off goes on into the transaction that spends the output.
    GOES_ON(1, null, ""),
    /// What is not too small to follow ends here.
    UNSPENT(2, TerminalKind.UNSPENT, "not spent in the data"),
    /// Spent beyond the limit of height or time: what is not too small to follow ends here.
    UNTIL(3, TerminalKind.TRUNCATED, Reason.UNTIL),
    /// All of it ends here.
    UNSPENDABLE(4, TerminalKind.BURNED, "provably unspendable lock"),
    /// All of it ends here.
    OVERWRITTEN(5, TerminalKind.BURNED, "replaced by a later transaction with the same id"),
    /// All of it ends here; the rule says why.
    STOPPED(6, null, "");

    private static final Fate[] BY_CODE = values();

    private final byte code;
    private final @Nullable TerminalKind kind;
    private final String reason;

    Fate(int code, @Nullable TerminalKind kind, String reason) {
        this.code = (byte) code;
        this.kind = kind;
        this.reason = reason;
    }

    static Fate of(byte code) {
        return BY_CODE[code];
    }

    /// Its place in the list, as a byte: a reference in an array would be work for the garbage
    /// collector.
    byte code() {
        return code;
    }

    /// The terminal, where it does not take a rule to name it.
    @Nullable TerminalKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    /// Whether units that are too small to follow end before they get here.
    boolean comesAfterSmall() {
        return this == UNSPENT || this == UNTIL;
    }
}
