package spoor.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import spoor.ledger.chain.UtxoChain;

/// A chain's columns on disk, mapped, at their last commit.
public interface Ledger extends UtxoChain, AutoCloseable {
    /// Opens a ledger for reading. It stays as it is now, whatever a writer does meanwhile, until
    /// it is closed.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if there is no ledger, or a file is not
    ///   what its name says
    static Ledger open(Path folder) throws IOException {
        return MappedLedger.open(folder);
    }

    /// Whether there is a ledger in the folder that [#open] could open.
    static boolean exists(Path folder) {
        return Generation.exists(folder);
    }

    /// Whether the ledger was made from single transactions rather than whole blocks.
    boolean isPartial();

    /// Bytes of the ledger's files.
    long sizeBytes();

    /// How many transactions stand in the chain only because something spends from them.
    long outsideTransactions();

    /// Reads every byte again and compares it with the checksums of the commits, and the columns
    /// that are written in place with those that they follow from.
    ///
    /// @throws spoor.ledger.base.MalformedDataException at the first difference
    void verify() throws IOException;

    @Override
    void close();
}
