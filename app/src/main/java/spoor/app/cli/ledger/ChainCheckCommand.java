package spoor.app.cli.ledger;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.work.Workspace;
import spoor.ledger.base.Location;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.account.AccountLedger;

/// `spoor chain check`.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every byte of a chain again and compares it with the checksums of its commits,",
            "and what is derived with what it is derived from."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor chain check --chain bitcoin")
final class ChainCheckCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(
            names = "--chain",
            paramLabel = "NAME",
            defaultValue = "bitcoin",
            description = "The chain. Default: ${DEFAULT-VALUE}.")
    String chain = "bitcoin";

    ChainCheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Workspace workspace = common.workspace(screen);
        if (Chains.isOfAccounts(workspace, chain)) {
            try (AccountLedger ledger = AccountLedger.open(workspace.chain(chain))) {
                ledger.verify();
                tell(ledger.chain().transactions(), ledger.sizeBytes());
            }
        } else {
            try (Ledger ledger = Chains.open(workspace, chain, Location.of("--chain"))) {
                ledger.verify();
                tell(ledger.transactions(), ledger.sizeBytes());
            }
        }
        return Failures.DONE;
    }

    private void tell(long transactions, long bytes) {
        screen.out()
                .println(
                        "chain "
                                + chain
                                + " is what was committed: "
                                + transactions
                                + " transactions, "
                                + bytes
                                + " bytes");
    }
}
