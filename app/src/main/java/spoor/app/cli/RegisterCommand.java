package spoor.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spoor.app.work.Words;

/// `spoor register …`.
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "What was said about thefts: by whom, with which words, and what it rests on.",
        footerHeading = "%nExample:%n",
        footer = "  spoor register roots")
final class RegisterCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "expected register with "
                        + Words.list(spec.commandLine().getSubcommands().keySet(), "or"));
    }
}
