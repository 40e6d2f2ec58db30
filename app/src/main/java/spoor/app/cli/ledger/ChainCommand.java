package spoor.app.cli.ledger;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.Screen;

/// `spoor chain …`.
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks at the workspace's chains.",
        footerHeading = "%nExample:%n",
        footer = "  spoor chain info")
public final class ChainCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    /// The command with all below it.
    public static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new ChainCommand());
        line.addSubcommand(new ChainInfoCommand(screen));
        line.addSubcommand(new ChainCheckCommand(screen));
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "expected chain info or chain check");
    }
}
