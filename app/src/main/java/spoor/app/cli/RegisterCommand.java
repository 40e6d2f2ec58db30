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
        description = {
            "What people say of thefts, kept as sourced claims in the workspace:",
            "  documents/        what was read, with its claims and who reviewed them",
            "  incidents/*.yaml  one theft each, every field a list of claims",
            "  figures/*.yaml    headline figures, which cover many thefts",
            "  matches.yaml      pairs of incidents that may be one, and who decided what",
            "  names.yaml        names of actors, as each source has them"
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register total --by year --include-unreviewed")
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
