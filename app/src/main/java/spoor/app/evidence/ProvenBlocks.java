package spoor.app.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.BlockFiles;
import spoor.ledger.chain.bitcoin.BlockProof;

/// A ledger's blocks as a node's block files hold them: the ledger keeps neither scripts nor
/// signatures, so the bytes that prove a transaction are read again.
final class ProvenBlocks {
    private final UtxoChain chain;
    private final @Nullable BlockFiles files;
    private final Map<Bytes32, Integer> byHash = new HashMap<>();
    private int openBlock = UtxoChain.NO_BLOCK;
    private @Nullable BlockProof open;

    /// @param files nothing where the user names none: then nothing is proven
    ProvenBlocks(UtxoChain chain, @Nullable BlockFiles files) {
        this.chain = chain;
        this.files = files;
        for (int block = 0; files != null && block < files.blocks(); block++) {
            byHash.putIfAbsent(files.hash(block), block);
        }
    }

    /// The block's proofs, or nothing where the files do not hold it. Asked in chain order, each
    /// block is read once.
    @Nullable BlockProof proof(int block) throws IOException {
        if (block != openBlock) {
            openBlock = block;
            Integer place = block == UtxoChain.NO_BLOCK ? null : byHash.get(chain.blockHash(block));
            open = files == null || place == null ? null : BlockProof.read(files, place);
        }
        return open;
    }

    /// Writes the headers that show the work behind the blocks of the trail.
    ///
    /// @param blocks of the trail
    /// @param behind how many headers follow each of them; or nothing for all headers of the chain
    void writeHeaders(Iterable<Integer> blocks, @Nullable Integer behind, OutputStream out)
            throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(84).order(ByteOrder.LITTLE_ENDIAN);
        for (int block : headers(blocks, behind)) {
            Integer place = byHash.get(chain.blockHash(block));
            if (files != null && place != null) {
                entry.clear().putInt(chain.height(block)).put(files.headerBytes(place));
                out.write(entry.array());
            }
        }
    }

    private Set<Integer> headers(Iterable<Integer> blocks, @Nullable Integer behind) {
        TreeSet<Integer> wanted = new TreeSet<>();
        for (int block : blocks) {
            int last = behind == null ? block : Math.min(block + behind, chain.blocks() - 1);
            for (int one = block; one <= last; one++) {
                wanted.add(one);
            }
        }
        for (int block = 0;
                behind == null && !wanted.isEmpty() && block < chain.blocks();
                block++) {
            wanted.add(block);
        }
        return wanted;
    }
}
