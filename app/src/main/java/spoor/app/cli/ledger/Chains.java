package spoor.app.cli.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.account.AccountLedger;

/// Opens the chains of a workspace.
public final class Chains {
    private Chains() {}

    /// @param where the chain is named, for the message
    /// @throws MalformedDataException if the workspace has no such chain of outputs, with those
    ///   that it has
    public static Ledger open(Workspace workspace, String name, Location where) throws IOException {
        Path folder = workspace.chain(name);
        if (Ledger.exists(folder) && !AccountLedger.exists(folder)) {
            return Ledger.open(folder);
        }
        throw missing(workspace, name, where);
    }

    /// Whether a chain is one of accounts.
    public static boolean isOfAccounts(Workspace workspace, String name) throws IOException {
        return AccountLedger.exists(workspace.chain(name));
    }

    private static MalformedDataException missing(Workspace workspace, String name, Location where)
            throws IOException {
        List<String> there = workspace.chains();
        return new MalformedDataException(
                where,
                "there is no chain \""
                        + name
                        + "\" in the workspace "
                        + workspace.root()
                        + ", expected "
                        + (there.isEmpty()
                                ? "one made by `spoor ingest bitcoin SOURCE`"
                                : Words.list(there, "or"))
                        + Words.didYouMean(name, there));
    }
}
