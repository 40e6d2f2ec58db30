package spoor.app.cli.ledger;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Screen;
import spoor.ingest.http.Patience;
import spoor.ingest.rpc.RpcAddress;
import spoor.ingest.rpc.RpcOptions;
import spoor.ingest.rpc.RpcReport;
import spoor.ingest.rpc.RpcSource;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.intake.account.AccountReport;
import spoor.ledger.store.account.AccountLedger;

/// Reads a node's chain in pieces, each of which is in the ledger before the next one is read:
/// whenever it is stopped, what was read up to the last piece is there, and the next run goes on
/// behind it.
final class NodeIngest {
    /// A piece has as many blocks at least.
    static final long LEAST_BLOCKS = 1_000;

    /// Each piece writes the whole ledger. With pieces that grow with it, all of them together
    /// write about eleven times what is there in the end, however long the chain.
    private static final long LEDGER_IN_PIECES = 10;

    private final Screen screen;
    private final CommonOptions common;
    private final RpcAddress address;
    private final RpcOptions options;
    private final @Nullable Long commitEvery;
    private @Nullable RpcReport last;

    NodeIngest(
            Screen screen,
            CommonOptions common,
            RpcAddress address,
            RpcOptions options,
            @Nullable Long commitEvery) {
        this.screen = screen;
        this.common = common;
        this.address = address;
        this.options = options;
        this.commitEvery = commitEvery;
    }

    /// @return what all pieces together did
    AccountReport into(Path ledger, String network, String coin) throws Exception {
        AccountReport all = piece(ledger, network, coin);
        while (report().hasMore()) {
            if (!common.isQuiet) {
                screen.message("read up to block " + report().reached() + ", now in the ledger");
            }
            all = all.plus(piece(ledger, network, coin));
        }
        return all;
    }

    private AccountReport piece(Path ledger, String network, String coin) throws Exception {
        RpcOptions now = options.withMost(blocks(ledger));
        return common.withProgress(
                screen,
                "blocks",
                progress -> {
                    var node = new RpcSource(address, now, Patience.USUAL, screen.time(), progress);
                    AccountReport report = AccountIntake.merge(ledger, network, coin, node);
                    last = node.report();
                    return report;
                });
    }

    private long blocks(Path ledger) throws IOException {
        if (commitEvery != null) {
            return commitEvery;
        }
        if (!AccountLedger.exists(ledger)) {
            return LEAST_BLOCKS;
        }
        try (AccountLedger now = AccountLedger.open(ledger)) {
            return Math.max(LEAST_BLOCKS, now.chain().blocks() / LEDGER_IN_PIECES);
        }
    }

    private RpcReport report() {
        if (last == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return last;
    }

    /// What the node is like and how far it was read, in a line.
    String outcome() {
        return "the chain's id is "
                + report().chainId()
                + ", the node's head is "
                + report().head()
                + ", read up to "
                + report().last()
                + "; internal calls by "
                + report().traces().label();
    }
}
