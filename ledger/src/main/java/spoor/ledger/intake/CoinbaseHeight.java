package spoor.ledger.intake;

import java.io.IOException;
import java.util.Arrays;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.BlockFiles;
import spoor.ledger.chain.bitcoin.BlockHeader;

/// The height that a block whose parents are missing states of itself (BIP 34).
///
/// Only blocks of version 2 and above state it; a miner of an early one may have written something
/// else there, so it names a block, and no more.
final class CoinbaseHeight {
    /// Where a coinbase without witness has the length of its only input's script: behind version
    /// (4), count (1), and outpoint (36).
    private static final int SCRIPT = 41;

    private static final int MARKER_AND_FLAG = 2;

    private CoinbaseHeight() {}

    /// @return the height, or [UtxoChain#UNKNOWN_HEIGHT]
    static int read(BlockFiles files, int block) throws IOException {
        if (files.header(block).version() < 2) {
            return UtxoChain.UNKNOWN_HEIGHT;
        }
        byte[] bytes = files.read(block, new byte[0]);
        int coinbase = BlockHeader.SIZE + countBytes(bytes[BlockHeader.SIZE]);
        boolean hasWitness = bytes[coinbase + 4] == 0;
        int script = coinbase + SCRIPT + (hasWitness ? MARKER_AND_FLAG : 0);
        if (script >= files.length(block)) {
            return UtxoChain.UNKNOWN_HEIGHT;
        }
        int end = Math.min(files.length(block), script + 1 + (bytes[script] & 0xff));
        return BlockHeader.coinbaseHeight(Arrays.copyOfRange(bytes, script + 1, end))
                .orElse(UtxoChain.UNKNOWN_HEIGHT);
    }

    private static int countBytes(byte first) {
        return switch (first & 0xff) {
            case 0xfd -> 3;
            case 0xfe -> 5;
            case 0xff -> 9;
            default -> 1;
        };
    }
}
