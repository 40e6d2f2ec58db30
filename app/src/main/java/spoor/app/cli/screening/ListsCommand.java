package spoor.app.cli.screening;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.Screen;

/// `spoor lists …`.
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps the sanctions lists that lists/sources.yaml names.",
        footerHeading = "%nExample:%n",
        footer = "  spoor lists update")
public final class ListsCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    /// The command with all below it.
    public static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new ListsCommand());
        line.addSubcommand(new ListsUpdateCommand(screen));
        line.addSubcommand(new ListsShowCommand(screen));
        line.addSubcommand(new ListsDiffCommand(screen));
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "expected lists update, lists show or lists diff");
    }
}
