package spoor.ingest.facts;

import spoor.ledger.base.Bytes32;

/// An output that stands for several outputs of one address that one transaction spends.
///
/// Its transaction's id is 32 zeros and then the first 32 digits of the spending transaction's id,
/// so that a reader sees at once that it is no transaction of the chain, and which transaction it
/// belongs to. No real id begins with 32 zeros: that is a chance of one in 2^128.
public final class StandIn {
    private static final int HALF = Bytes32.SIZE;
    private static final String ZEROS = "0".repeat(HALF);

    private StandIn() {}

    /// @param spender id of the transaction that spends what the stand-in stands for
    public static Bytes32 id(Bytes32 spender) {
        return Bytes32.parse(ZEROS + spender.toString().substring(0, HALF));
    }

    /// @param output `txid:vout` or `txid`
    public static boolean isStandIn(String output) {
        return output.length() >= 2 * HALF
                && output.startsWith(ZEROS)
                && !output.startsWith(ZEROS + ZEROS);
    }
}
