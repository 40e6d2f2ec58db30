package spoor.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Problem;
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

    /// Hash of the block before this one as its header says, zero where there is none or the data
    /// do not say.
    Bytes32 previousHash(int block);

    /// Target of the block's proof of work in compact form, 0 where the data do not say.
    int bits(int block);

    /// Places where the chain has a hole: blocks whose parent is not the block before them.
    List<Integer> holes();

    /// Bytes of the ledger's files.
    long sizeBytes();

    /// How many transactions stand in the chain only because something spends from them.
    long outsideTransactions();

    /// What ingest doubted about a ledger of single transactions: what it left out, made up or
    /// could not check, from every source, each once. Places are file and position in words.
    List<Problem> doubts();

    /// Reads every byte again and compares it with the checksums of the commits, and the columns
    /// that are written in place with those that they follow from.
    ///
    /// @throws spoor.ledger.base.MalformedDataException at the first difference
    void verify() throws IOException;

    @Override
    void close();
}
