package spoor.ingest.rpc;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;
import spoor.ingest.http.Patience;
import spoor.ingest.http.Surroundings;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountSource;

/// A node's chain, read by JSON-RPC from behind the ledger's tip up to the last block that is deep
/// enough to stay.
///
/// Blocks, transactions and receipts are told by every node. Internal calls are told where the node
/// traces blocks ([TraceMethod]), otherwise a doubt says that they are missing. Where the chain
/// gave up blocks that the ledger has, the ledger forgets them first.
public final class RpcSource implements AccountSource {
    private final RpcAddress address;
    private final RpcOptions options;
    private final Patience patience;
    private final Surroundings surroundings;
    private final Progress progress;
    private @Nullable RpcReport report;

    public RpcSource(
            RpcAddress address,
            RpcOptions options,
            Patience patience,
            Surroundings surroundings,
            Progress progress) {
        this.address = address;
        this.options = options;
        this.patience = patience;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /// @throws spoor.ledger.base.MalformedDataException if the node answers what cannot be trusted
    /// @throws IOException if the node cannot be reached, or fails as often as patience allows
    @Override
    public void read(AccountFacts facts, Known known) throws IOException {
        try (RpcClient client = new RpcClient(address, patience, surroundings)) {
            report = new RpcReading(client, options, facts, known, progress).read();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(address + ": interrupted");
        }
    }

    /// What the last reading found.
    ///
    /// @throws IllegalStateException if there was none
    public RpcReport report() {
        if (report == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return report;
    }
}
