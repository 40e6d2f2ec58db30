package spoor.app.evidence;

import java.io.IOException;
import java.util.List;
import spoor.app.follow.JsonLines;
import spoor.app.tags.Owner;
import spoor.app.work.AtomicFile;

/// What a bundle holds of its chain: one kind for chains of outputs, one for chains of accounts.
public interface ChainEvidence {
    /// An address on the trail, as the result writes it, and who that is to tag packs.
    record Met(String address, Owner owner) {}

    /// @param stated transactions that are not proven
    record Counts(long transactions, long stated) {}

    /// Takes a file into the bundle.
    interface Files {
        void add(String path, AtomicFile.Content content) throws IOException;
    }

    /// Writes where a theft's origins stand in the chain: a list of objects.
    ///
    /// @param theft its place in the case, from 0
    void origins(int theft, JsonLines json);

    /// Writes the flags of the case that only this kind of chain has.
    void flags(JsonLines json);

    /// In order.
    List<Met> met();

    /// Adds the files of the chain.
    Counts add(Files files) throws IOException;
}
