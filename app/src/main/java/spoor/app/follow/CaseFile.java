package spoor.app.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// What was stolen and how to follow it, as somebody wrote it down: read and checked, but not yet
/// held against a ledger. docs/FORMATS.md lists the keys.
///
/// @param file name for messages, and hash
/// @param path where it lies; results go beside it
/// @param name of the case
/// @param chain a chain of the workspace
/// @param chainAt where the chain is named
/// @param policies in the order of the case
/// @param claims figures that were published, to hold the result against
/// @param notes what the investigator adds to the assumptions, in words
public record CaseFile(
        PlainFile file,
        Path path,
        String name,
        String chain,
        Location chainAt,
        List<TheftWanted> thefts,
        List<Policy> policies,
        Stops stops,
        LimitsWanted limits,
        boolean bounds,
        boolean steps,
        List<PublishedFigure> claims,
        List<String> notes) {
    public CaseFile {
        thefts = List.copyOf(thefts);
        policies = List.copyOf(policies);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
    }

    /// @param path the file
    /// @param name as the user wrote it, for messages
    /// @throws spoor.ledger.base.MalformedDataException at the first thing that is wrong
    public static CaseFile read(Path path, String name) throws IOException {
        return CaseReader.read(PlainFile.read(path, name), path);
    }

    /// @param when a date or date and time, as written, or empty
    public record TheftWanted(
            Location where, String id, String victim, String when, List<OriginWanted> origins) {
        public TheftWanted {
            origins = List.copyOf(origins);
        }
    }

    /// Where the stolen value first sits.
    public sealed interface OriginWanted {
        Location where();
    }

    /// One output.
    ///
    /// @param where of the output's name
    /// @param index the `vout`
    /// @param units the stolen part, or nothing for the whole output
    public record OutputWanted(Location where, Bytes32 id, long index, @Nullable Units units)
            implements OriginWanted {}

    /// One transfer of an account chain.
    ///
    /// @param where of the transfer
    /// @param log index of the token's event in its block, or nothing
    /// @param trace address of the call in the tree of calls, or nothing
    /// @param asset of which there is one in the transaction, or nothing
    /// @param units the stolen part, or nothing for the whole transfer
    public record TransferWanted(
            Location where,
            Bytes32 id,
            @Nullable Long log,
            @Nullable String trace,
            @Nullable NamedAsset asset,
            @Nullable Units units)
            implements OriginWanted {}

    /// @param where of the name
    /// @param name contract, name or `native`
    public record NamedAsset(Location where, String name) {}

    /// @param where of the number
    /// @param units at least 1
    public record Units(Location where, UInt256 units) {}

    /// Every output that an address receives; on an account chain every transfer that it receives
    /// or sends.
    ///
    /// @param isSender whether the transfers that the address sends are wanted
    /// @param asset the one that counts, or nothing for all
    /// @param from the first moment or height that counts, or nothing
    /// @param to the last one, or nothing
    public record AddressWanted(
            Location where,
            String address,
            boolean isSender,
            @Nullable NamedAsset asset,
            @Nullable Moment from,
            @Nullable Moment to)
            implements OriginWanted {}

    /// @param tags tag packs and actor packs, as written
    /// @param categories single categories, groups taken apart
    /// @param coinJoins whether a CoinJoin ends trails
    /// @param mixers whether a contract that is known to mix ends trails, tagged or not
    /// @param deposits whether an inferred deposit address of a tagged service ends trails
    public record Stops(
            List<NamedFile> tags,
            SequencedSet<String> categories,
            boolean coinJoins,
            boolean mixers,
            boolean deposits) {
        public Stops {
            tags = List.copyOf(tags);
            categories = new LinkedHashSet<>(categories);
        }
    }

    public record NamedFile(Location where, String name) {}

    /// Nothing where the case sets no limit.
    public record LimitsWanted(
            @Nullable Long depth,
            @Nullable UInt256 minUnits,
            @Nullable Moment until,
            @Nullable Long transactions) {}
}
