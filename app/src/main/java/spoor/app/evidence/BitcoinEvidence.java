package spoor.app.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.CaseFile;
import spoor.app.follow.Findings;
import spoor.app.follow.JsonLines;
import spoor.app.tags.Owner;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.chain.bitcoin.BlockFiles;
import spoor.ledger.store.Ledger;

/// Transactions of a Bitcoin chain with their proofs, and the headers.
///
/// @param blocks a node's blocks folder or block file, or nothing
/// @param headers how many headers follow each block of the trail; or nothing for the whole chain's
public record BitcoinEvidence(
        Ledger chain,
        CaseFile wanted,
        Findings findings,
        MetOnTrail trail,
        @Nullable Path blocks,
        @Nullable Integer headers)
        implements ChainEvidence {
    @Override
    public void origins(int theft, JsonLines json) {
        json.list(
                "origins",
                findings.thefts().get(theft).origins(),
                origin -> json.text("output", origin.output()).units("units", origin.units()));
    }

    @Override
    public void flags(JsonLines json) {
        json.flag("stop_coinjoin", wanted.stops().coinJoins());
    }

    @Override
    public List<Met> met() {
        TreeSet<Long> addresses = new TreeSet<>();
        for (long output : trail.outputs()) {
            addresses.add(chain.address(output));
        }
        List<Met> met = new ArrayList<>();
        for (long address : addresses) {
            met.add(
                    new Met(
                            Addresses.text(chain.network(), chain.lock(address)),
                            new Owner.OfLock(chain.lock(address))));
        }
        return met;
    }

    @Override
    public Counts add(Files files) throws IOException {
        TransactionLines lines = new TransactionLines(chain, provenBlocks());
        long[] transactions = trail.wanted(chain);
        files.add("bitcoin/transactions.jsonl", out -> lines.write(transactions, out));
        Set<Integer> proven = lines.provenBlocks();
        files.add("bitcoin/headers.bin", out -> lines.blocks().writeHeaders(proven, headers, out));
        return new Counts(transactions.length, lines.stated());
    }

    private ProvenBlocks provenBlocks() throws IOException {
        Path folder = blocks;
        if (folder == null) {
            return new ProvenBlocks(chain, null);
        }
        BlockFiles files = BlockFiles.scan(folder, BlockFiles.ScanProgress.SILENT);
        if (files.network() != chain.network()) {
            throw new MalformedDataException(
                    Location.of(folder.toString()),
                    "holds blocks of "
                            + files.network().label()
                            + ", expected those of "
                            + chain.network().label());
        }
        return new ProvenBlocks(chain, files);
    }
}
