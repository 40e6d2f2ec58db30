package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import spoor.ledger.chain.UtxoChain;

/// The origins of all thefts in chain order, where several claim one output in the order of the
/// case; and how far the walk has come among them.
final class Claims {
    private final long[] transactions;
    private final long[] outputs;
    private final int[] labels;
    private final long[] units;

    /// The first claim that the walk has not passed.
    private int first;

    /// Behind the last claim on the transaction that the walk is at.
    private int end;

    private Claims(UtxoChain chain, List<Claim> claims) {
        transactions =
                claims.stream().mapToLong(claim -> chain.transactionOf(claim.output)).toArray();
        outputs = claims.stream().mapToLong(claim -> claim.output).toArray();
        labels = claims.stream().mapToInt(claim -> claim.label).toArray();
        units = claims.stream().mapToLong(claim -> claim.units).toArray();
    }

    private record Claim(long output, int label, long units) {}

    /// @throws IllegalArgumentException if an origin is not an output of the chain, above its
    ///   value, or named twice by one theft
    static Claims of(UtxoChain chain, List<Theft> thefts) {
        List<Claim> claims = new ArrayList<>();
        for (int theft = 0; theft < thefts.size(); theft++) {
            for (Origin origin : thefts.get(theft).origins()) {
                requireWithinValue(chain, thefts.get(theft), origin);
                claims.add(new Claim(origin.output(), theft + 1, origin.units()));
            }
        }
        claims.sort(Comparator.comparingLong(Claim::output).thenComparingInt(Claim::label));
        for (int i = 1; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (claim.output == claims.get(i - 1).output
                    && claim.label == claims.get(i - 1).label) {
                throw new IllegalArgumentException(
                        thefts.get(claim.label - 1).id()
                                + ": output "
                                + claim.output
                                + " is an origin twice, expected once");
            }
        }
        return new Claims(chain, claims);
    }

    private static void requireWithinValue(UtxoChain chain, Theft theft, Origin origin) {
        if (origin.output() >= chain.outputs()) {
            throw new IllegalArgumentException(
                    theft.id()
                            + ": origin is output "
                            + origin.output()
                            + ", expected one of the chain's "
                            + chain.outputs());
        }
        long value = chain.value(origin.output());
        if (origin.units() > value) {
            String found =
                    value == UtxoChain.UNKNOWN_VALUE
                            ? "whose value the data do not say"
                            : "of " + value + " units";
            throw new IllegalArgumentException(
                    theft.id()
                            + ": origin has "
                            + origin.units()
                            + " units of output "
                            + origin.output()
                            + " "
                            + found
                            + ", expected at most its value");
        }
    }

    /// The next transaction with an origin that the walk has not passed, or -1.
    long nextTransaction() {
        return first == outputs.length ? -1 : transactions[first];
    }

    /// Sets the bits of the transactions of a span that have origins.
    void addTo(int span, long[] bits) {
        for (int i = first;
                i < outputs.length && (int) (transactions[i] >>> Arrivals.SPAN_BITS) == span;
                i++) {
            int place = (int) transactions[i] & (Arrivals.SPAN - 1);
            bits[place >>> 6] |= 1L << place;
        }
    }

    /// The walk has come to a transaction.
    void open(long transaction) {
        end = first;
        while (end < outputs.length && transactions[end] == transaction) {
            end++;
        }
    }

    /// The walk leaves the transaction that it opened.
    void pass() {
        first = end;
    }

    boolean areHere() {
        return first < end;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    long output(int claim) {
        return outputs[claim];
    }

    int label(int claim) {
        return labels[claim];
    }

    long units(int claim) {
        return units[claim];
    }

    /// Whether an output of the open transaction is an origin.
    boolean isOrigin(long output) {
        return Arrays.binarySearch(outputs, first, end, output) >= 0;
    }
}
