package spoor.ledger.chain.bitcoin;

import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;

/// Takes one serialized block apart and verifies what can be verified from its own bytes: proof of
/// work, every transaction's id, the Merkle root, the witness commitment (BIP 141).
///
/// Not for several threads at once: each has its own.
public final class BlockParser {
    public BlockParser(Network network) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Rows of the block whose serialization is `length` bytes from `offset`; the height is not
    /// set.
    ///
    /// @param source name of the file, for messages
    /// @param sourceOffset where in that file the block's first byte is, for messages
    /// @return rows of the caller's own, nothing of which the parser keeps
    /// @throws spoor.ledger.base.MalformedDataException if anything is not as consensus wants it
    public BlockRows parse(byte[] bytes, int offset, int length, String source, long sourceOffset) {
        throw new UnsupportedOperationException("to be written");
    }

    /// One transaction in its own serialization, with or without witness, as rows of a block
    /// without hash and time.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if it is not exactly one valid transaction
    public BlockRows parseTransaction(
            byte[] bytes, int offset, int length, String source, long sourceOffset) {
        throw new UnsupportedOperationException("to be written");
    }
}
