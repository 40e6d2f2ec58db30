package spoor.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `spoor lists …`.
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps the sanctions lists that lists/sources.yaml names.",
        footerHeading = "%nExample:%n",
        footer = "  spoor lists update")
final class ListsCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "expected lists update, lists show or lists diff");
    }
}
