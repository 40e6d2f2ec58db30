package spoor.ingest.facts;

import java.util.HexFormat;
import spoor.ledger.base.Bytes32;

/// An output that stands for several outputs of one address that one transaction spends.
///
/// Its transaction's id is 24 zeros, eight digits that number the stand-ins of one transaction from
/// 0, and the first 32 digits of the spending transaction's id: a reader sees at once that it is no
/// transaction of the chain, and which transaction it belongs to. Its `vout` is the number of
/// outputs that it stands for. No real id begins with 24 zeros: that is a chance of one in 2^96.
public final class StandIn {
    private static final int HALF = Bytes32.SIZE;
    private static final String ZEROS = "0".repeat(24);
    private static final String NO_ID = "0".repeat(2 * HALF);

    private StandIn() {}

    /// @param spender id of the transaction that spends what the stand-in stands for
    /// @param number of the stand-in among those of this transaction, from 0
    public static Bytes32 id(Bytes32 spender, int number) {
        return Bytes32.parse(
                ZEROS + HexFormat.of().toHexDigits(number) + spender.toString().substring(0, HALF));
    }

    /// @param output `txid:vout`
    public static boolean isStandIn(String output) {
        return output.startsWith(ZEROS) && !output.startsWith(NO_ID) && output.indexOf(':') > 0;
    }

    /// How many outputs a stand-in stands for.
    ///
    /// @param output `txid:vout` of a stand-in
    public static long outputs(String output) {
        return Long.parseLong(output.substring(output.indexOf(':') + 1));
    }
}
