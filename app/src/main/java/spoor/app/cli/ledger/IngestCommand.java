package spoor.app.cli.ledger;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.Screen;

/// `spoor ingest …`.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "CHAIN",
        description = "Puts chain data into the workspace.",
        footerHeading = "%nExample:%n",
        footer = "  spoor ingest bitcoin ~/.bitcoin/blocks")
public final class IngestCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    /// The command with all below it.
    public static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new IngestCommand());
        line.addSubcommand(new IngestBitcoinCommand(screen));
        line.addSubcommand(new IngestEvmCommand(screen));
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "expected ingest bitcoin SOURCE or ingest evm SOURCE");
    }
}
