package spoor.app.cli.register;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.Screen;
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
public final class RegisterCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    /// The command with all below it.
    public static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new RegisterCommand());
        line.addSubcommand(new RegisterClaimsCommand(screen));
        line.addSubcommand(new RegisterSealCommand(screen));
        line.addSubcommand(new RegisterRootsCommand(screen));
        line.addSubcommand(new RegisterCheckCommand(screen));
        line.addSubcommand(new RegisterImportCommand(screen));
        line.addSubcommand(new RegisterMatchCommand(screen));
        line.addSubcommand(new RegisterTotalCommand(screen));
        line.addSubcommand(new RegisterHistoryCommand(screen));
        line.addSubcommand(new RegisterReportCommand(screen));
        line.addSubcommand(new RegisterExportCommand(screen));
        line.addSubcommand(new RegisterSchemaCommand(screen));
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "expected register with "
                        + Words.list(spec.commandLine().getSubcommands().keySet(), "or"));
    }
}
