package spoor.ingest.bitcoin;

import java.nio.charset.StandardCharsets;
import spoor.ledger.base.Bytes32;

/// An id made up for a transaction of which blockchain.info tells only its number (`tx_index`): 32
/// times the digit `f`, then the first 32 digits of the SHA-256 of `blockchain.info tx_index N`.
///
/// The same number always gives the same stand-in, so outputs of one unknown transaction stay
/// together; and a reader sees at once that no explorer will find it. No real id begins with 32
/// times `f`: that is a chance of one in 2^128.
public final class TxIndexStandIn {
    private static final int HALF = Bytes32.SIZE;
    private static final String MARK = "f".repeat(HALF);

    private TxIndexStandIn() {}

    static Bytes32 of(long number) {
        return named("blockchain.info tx_index " + number);
    }

    /// For an input whose source gives the number 0, which means none: several such outputs must
    /// not become one.
    static Bytes32 of(Bytes32 spender, int input) {
        return named("blockchain.info input " + spender + ":" + input);
    }

    private static Bytes32 named(String name) {
        String digits = Hashes.hex(Hashes.sha256(name.getBytes(StandardCharsets.UTF_8)));
        return Bytes32.parse(MARK + digits.substring(0, HALF));
    }

    /// @param output `txid:vout` or `txid`
    public static boolean isStandIn(String output) {
        return output.startsWith(MARK);
    }
}
