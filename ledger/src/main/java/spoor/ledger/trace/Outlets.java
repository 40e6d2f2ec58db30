package spoor.ledger.trace;

import java.util.Arrays;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.UtxoChain;

/// What awaits taint in the outputs of the transaction that the walk is at. It is found out once
/// for each output, when the first taint arrives there, and is the same for every policy.
final class Outlets {
    private final UtxoChain chain;
    private final Limits limits;
    private final StopRule rules;
    private final Claims claims;
    private final Unspendable unspendable;
    private final boolean hasUntil;

    private long transaction;
    private long first;

    /// Codes of [Fate].
    private byte[] fates = new byte[16];

    private long[] spenders = new long[16];
    private StopRule.Stop[] stops = new StopRule.Stop[16];

    Outlets(UtxoChain chain, TraceRequest request, Claims claims) {
        this.chain = chain;
        this.limits = request.limits();
        this.rules = request.stops();
        this.claims = claims;
        unspendable = new Unspendable(chain);
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
            spenders = new long[room];
            stops = new StopRule.Stop[room];
        }
        Arrays.fill(fates, 0, count, (byte) 0);
    }

    Fate fate(int output) {
        return fates[output] == 0 ? findFate(output) : Fate.of(fates[output]);
    }

    /// The terminal of an output that does not go on.
    TerminalKind kind(int output) {
        TerminalKind kind = fate(output).kind();
        return kind == null ? stops[output].kind() : kind;
    }

    String reason(int output) {
        Fate fate = fate(output);
        return fate == Fate.STOPPED ? stops[output].reason() : fate.reason();
    }

    /// The transaction that the terminal names.
    long transaction(int output) {
        return fate(output) == Fate.UNTIL ? spenders[output] : transaction;
    }

    /// The transaction that spends an output that goes on.
    long spender(int output) {
        return spenders[output];
    }

    boolean isOrigin(int output) {
        return claims.areHere() && claims.isOrigin(first + output);
    }

    private Fate findFate(int output) {
        long spender = chain.spender(first + output);
        spenders[output] = spender;
        Fate fate = spender >= 0 ? fateOfSpent(output, spender) : fateOfUnspent(output, spender);
        fates[output] = fate.code();
        return fate;
    }

    private Fate fateOfSpent(int output, long spender) {
        if (isStopped(output)) {
            return Fate.STOPPED;
        }
        requireLater(spender);
        return hasUntil && isBeyond(chain.block(spender)) ? Fate.UNTIL : Fate.GOES_ON;
    }

    /// An output that the data show as spent was spendable, so only the others are asked.
    private Fate fateOfUnspent(int output, long spender) {
        if (spender == UtxoChain.OVERWRITTEN) {
            return Fate.OVERWRITTEN;
        }
        if (unspendable.isAddress(chain.address(first + output))) {
            return Fate.UNSPENDABLE;
        }
        return isStopped(output) ? Fate.STOPPED : Fate.UNSPENT;
    }

    private boolean isStopped(int output) {
        if (isOrigin(output)) {
            return false;
        }
        StopRule.Stop stop = rules.atOutput(first + output);
        if (stop != null) {
            stops[output] = stop;
        }
        return stop != null;
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
