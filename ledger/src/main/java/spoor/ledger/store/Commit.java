package spoor.ledger.store;

import java.util.List;
import spoor.ledger.chain.Network;

/// What a ledger holds at one moment.
///
/// @param network the chain's network
/// @param isPartial whether it was made from single transactions rather than whole blocks
/// @param segments the columns from their beginning, in pieces that each have their checksums; the
///   last one ends at the ledger's counts
/// @param idRuns file names of the runs that find transactions by id, oldest first
/// @param lockRuns file names of the runs that find addresses by lock, oldest first
record Commit(
        Network network,
        boolean isPartial,
        List<Segment> segments,
        List<String> idRuns,
        List<String> lockRuns) {
    Commit {
        segments = List.copyOf(segments);
        idRuns = List.copyOf(idRuns);
        lockRuns = List.copyOf(lockRuns);
    }

    Counts counts() {
        return segments.isEmpty() ? Counts.NONE : segments.getLast().end();
    }

    /// A piece of every column: from where the one before it ends up to `end`.
    ///
    /// @param checksums CRC-32C of each column's bytes in the piece, by the column's code; 0 for
    ///   columns that are written in place
    record Segment(Counts end, List<Integer> checksums) {
        Segment {
            checksums = List.copyOf(checksums);
        }
    }
}
