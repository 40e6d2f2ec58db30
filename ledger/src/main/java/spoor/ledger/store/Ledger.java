package spoor.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import spoor.ledger.chain.UtxoChain;

/// A chain's columns on disk, mapped, at their last commit.
public interface Ledger extends UtxoChain, AutoCloseable {
    /// @throws spoor.ledger.base.MalformedDataException if a file is not what its name says
    static Ledger open(Path folder) throws IOException {
        throw new UnsupportedOperationException("to be written: " + folder);
    }

    /// Whether the ledger was made from single transactions rather than whole blocks.
    boolean isPartial();

    /// Bytes on disk.
    long sizeBytes();

    @Override
    void close();
}
