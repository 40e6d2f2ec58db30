package spoor.bench;

import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.AccountSink;

/// Keeps nothing of a trace on accounts but a count and a number that changes with every report and
/// with their order.
final class AccountDigest implements AccountSink {
    private long calls;
    private long digest;

    @Override
    @SuppressWarnings("EnumOrdinal") // compared between runs of one program
    public void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 units,
            String reason) {
        report(policy.ordinal(), holding, transfer);
        report(kind.ordinal(), units.hashCode(), reason.hashCode());
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // compared between runs of one program
    public void bounds(
            int theft,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 least,
            UInt256 most,
            String reason) {
        report(kind.ordinal(), holding, transfer);
        report(least.hashCode(), most.hashCode(), reason.hashCode());
    }

    @Override
    public void assumedOpening(int holding, UInt256 units) {
        report(holding, units.hashCode(), 0);
    }

    private void report(long first, long second, long third) {
        calls++;
        digest = ((digest * 31 + first) * 31 + second) * 31 + third;
    }

    @Override
    public String toString() {
        return calls + " reports, digest " + Long.toHexString(digest);
    }
}
