package spoor.ledger.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.UtxoChain;

/// What awaits taint in the outputs of the transaction that the walk is at. It is found out once
/// for each output, when the first taint arrives there, and is the same for every policy.
final class Outlets {
    /// All that arrives ends here: burned, or a stop rule.
    static final byte ENDS = 1;

    /// What no smaller limit cuts off ends here: unspent, or spent beyond the limit of height or
    /// time.
    static final byte ENDS_LATE = 2;

    /// What no limit cuts off goes on into the transaction that spends the output.
    static final byte GOES_ON = 3;

    private final UtxoChain chain;
    private final Limits limits;
    private final StopRule stops;
    private final Claims claims;
    private final Arrivals arrivals;
    private final Frontier frontier;
    private final boolean hasUntil;

    private long transaction;
    private long first;
    private byte[] fates = new byte[16];
    private int[] rows = new int[16];
    private long[] spenders = new long[16];
    private TerminalKind[] kinds = new TerminalKind[16];
    private String[] reasons = new String[16];

    Outlets(
            UtxoChain chain,
            TraceRequest request,
            Claims claims,
            Arrivals arrivals,
            Frontier frontier) {
        this.chain = chain;
        this.limits = request.limits();
        this.stops = request.stops();
        this.claims = claims;
        this.arrivals = arrivals;
        this.frontier = frontier;
        hasUntil =
                limits.untilHeight() != Integer.MAX_VALUE
                        || limits.untilTimeSeconds() != Long.MAX_VALUE;
    }

    void open(long transactionNumber, long firstOutput, int count) {
        transaction = transactionNumber;
        first = firstOutput;
        if (fates.length < count) {
            int room = Math.max(count, 2 * fates.length);
            fates = new byte[room];
            rows = new int[room];
            spenders = new long[room];
            kinds = new TerminalKind[room];
            reasons = new String[room];
        }
        Arrays.fill(fates, 0, count, (byte) 0);
        Arrays.fill(rows, 0, count, 0);
    }

    byte fate(int output) {
        return fates[output] == 0 ? findFate(output) : fates[output];
    }

    TerminalKind kind(int output) {
        return kinds[output];
    }

    String reason(int output) {
        return reasons[output];
    }

    /// The transaction whose outputs these are.
    long transaction() {
        return transaction;
    }

    /// The transaction that spends the output, once its fate is known.
    long spender(int output) {
        return spenders[output];
    }

    /// Whether the output is spent beyond the limit of height or time.
    boolean isUntil(int output) {
        return fates[output] == ENDS_LATE && kinds[output] == TerminalKind.TRUNCATED;
    }

    boolean isOrigin(int output) {
        return claims.areHere() && claims.isOrigin(first + output);
    }

    /// The row in which the output waits for its spender.
    int row(int output) {
        if (rows[output] == 0) {
            rows[output] = arrivals.add(first + output);
            frontier.add(spenders[output]);
        }
        return rows[output];
    }

    private byte findFate(int output) {
        long spender = chain.spender(first + output);
        spenders[output] = spender;
        if (spender == UtxoChain.OVERWRITTEN) {
            return end(output, ENDS, TerminalKind.BURNED, Reason.OVERWRITTEN);
        }
        if (spender == UtxoChain.UNSPENT && isUnspendable(first + output)) {
            return end(output, ENDS, TerminalKind.BURNED, Reason.UNSPENDABLE);
        }
        StopRule.Stop stop = isOrigin(output) ? null : stops.atOutput(first + output);
        if (stop != null) {
            return end(output, ENDS, stop.kind(), stop.reason());
        }
        if (spender == UtxoChain.UNSPENT) {
            return end(output, ENDS_LATE, TerminalKind.UNSPENT, Reason.UNSPENT);
        }
        requireLater(spender);
        if (hasUntil && isBeyond(chain.block(spender))) {
            return end(output, ENDS_LATE, TerminalKind.TRUNCATED, Reason.UNTIL);
        }
        return end(output, GOES_ON, null, "");
    }

    private byte end(int output, byte fate, @Nullable TerminalKind kind, String reason) {
        fates[output] = fate;
        if (kind != null) {
            kinds[output] = kind;
        }
        reasons[output] = reason;
        return fate;
    }

    /// An output that the data show as spent was spendable, so only the others are asked.
    private boolean isUnspendable(long output) {
        return chain.lockKind(chain.address(output)) == LockKind.NULL_DATA;
    }

    private boolean isBeyond(int block) {
        if (block == UtxoChain.NO_BLOCK) {
            return false;
        }
        int height = chain.height(block);
        return (height != UtxoChain.UNKNOWN_HEIGHT && height > limits.untilHeight())
                || chain.timeSeconds(block) > limits.untilTimeSeconds();
    }

    private void requireLater(long spender) {
        if (spender <= transaction || spender >= chain.transactions()) {
            throw new MalformedDataException(
                    Location.of("transaction " + chain.id(transaction)),
                    "an output is spent by transaction number "
                            + spender
                            + ", expected one behind its own number "
                            + transaction
                            + " and below "
                            + chain.transactions());
        }
    }
}
