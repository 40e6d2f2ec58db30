package spoor.ledger.chain.bitcoin;

import java.util.Arrays;
import java.util.HexFormat;
import spoor.ledger.base.Bytes32;

/// What a coinbase says of its block's witnesses (BIP 141): the last output whose script starts
/// with `6a24aa21a9ed` goes on with the double SHA-256 of two things, the Merkle root of all
/// witness ids and the 32 reserved bytes that are the coinbase's own witness.
final class WitnessCommitment {
    private static final byte[] PREFIX = {0x6a, 0x24, (byte) 0xaa, 0x21, (byte) 0xa9, (byte) 0xed};
    private static final int LEAST_SCRIPT = PREFIX.length + Bytes32.SIZE;
    private static final int NONE = -1;

    private final DoubleSha256 hash = new DoubleSha256();
    private final byte[] pair = new byte[2 * Bytes32.SIZE];
    private int committed = NONE;
    private int items;
    private int reserved;
    private int reservedLength;

    void clear() {
        committed = NONE;
        items = 0;
    }

    /// Looks at an output script of the coinbase; the last one that fits counts.
    void look(byte[] bytes, int script, int length) {
        if (length >= LEAST_SCRIPT
                && Arrays.equals(bytes, script, script + PREFIX.length, PREFIX, 0, PREFIX.length)) {
            committed = script + PREFIX.length;
        }
    }

    /// Notes an item of the coinbase's witness.
    void item(int position, int length) {
        items++;
        reserved = position;
        reservedLength = length;
    }

    /// @param root in its first 32 bytes the Merkle root of the witness ids, the coinbase's taken
    ///   as zero
    /// @param coinbaseAt where messages point to
    void check(BlockCursor in, byte[] root, int coinbaseAt) {
        if (committed == NONE) {
            throw in.fault(
                    coinbaseAt,
                    "coinbase has a witness and no commitment to one, expected an output script"
                            + " that starts with 6a24aa21a9ed");
        }
        if (items != 1 || reservedLength != Bytes32.SIZE) {
            throw in.fault(
                    coinbaseAt,
                    "coinbase witness has "
                            + items
                            + " items, the last of "
                            + reservedLength
                            + " bytes, expected 1 of 32");
        }
        System.arraycopy(root, 0, pair, 0, Bytes32.SIZE);
        System.arraycopy(in.bytes, reserved, pair, Bytes32.SIZE, Bytes32.SIZE);
        hash.hash(pair, 0, pair.length, pair, 0);
        int end = committed + Bytes32.SIZE;
        if (!Arrays.equals(pair, 0, Bytes32.SIZE, in.bytes, committed, end)) {
            throw in.fault(
                    committed,
                    "coinbase commits to witnesses with hash "
                            + HexFormat.of().formatHex(in.bytes, committed, end)
                            + ", expected "
                            + HexFormat.of().formatHex(pair, 0, Bytes32.SIZE)
                            + " of the witnesses read");
        }
    }
}
