package spoor.ledger.chain.bitcoin;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;

/// The blocks in a node's `blk*.dat` files, found by their headers and read one at a time.
///
/// Blocks are numbered in file order, which is the order in which the node received them: not the
/// order of the chain, forks included, the same block perhaps twice. Immutable after [#scan]; safe
/// for any number of threads.
public final class BlockFiles {
    private BlockFiles() {}

    /// Told how far a scan is.
    @FunctionalInterface
    public interface ScanProgress {
        ScanProgress SILENT = (blocks, bytes, totalBytes) -> {};

        void at(int blocks, long bytes, long totalBytes);
    }

    /// Finds the records of a blocks folder or of a single block file; reads headers only.
    ///
    /// Proof of work of each header is checked; what fails is a [Problem] and left out.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if `source` is not a blocks folder or file,
    ///   `xor.dat` is not a key, or no record of a known network is in it
    public static BlockFiles scan(Path source, ScanProgress progress) throws IOException {
        throw new UnsupportedOperationException("to be written");
    }

    /// The network whose magic stands before the first record.
    public Network network() {
        throw new UnsupportedOperationException("to be written");
    }

    /// What was skipped or is doubtful, in file order.
    public List<Problem> problems() {
        throw new UnsupportedOperationException("to be written");
    }

    public int blocks() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Bytes of all files together.
    public long sizeBytes() {
        throw new UnsupportedOperationException("to be written");
    }

    public Bytes32 hash(int block) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Hash of the block before it.
    public Bytes32 previous(int block) {
        throw new UnsupportedOperationException("to be written");
    }

    public BlockHeader header(int block) {
        throw new UnsupportedOperationException("to be written");
    }

    /// See [BlockHeader#work].
    public BigInteger work(int block) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Name of the file that holds the block, for messages.
    public String file(int block) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Where in its file the block (its header, behind magic and length) starts.
    public long offset(int block) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Bytes of the block's serialization.
    public int length(int block) {
        throw new UnsupportedOperationException("to be written");
    }

    /// The block's serialization, in the first [#length] bytes of the result.
    ///
    /// @param reuse returned when it is long enough, so that a caller's loop makes no garbage
    public byte[] read(int block, byte[] reuse) throws IOException {
        throw new UnsupportedOperationException("to be written");
    }
}
