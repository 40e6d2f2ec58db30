package spoor.app.cli.screening;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.Screen;
import spoor.app.work.Words;

/// `spoor screen …`.
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Holds what may pass against the sanctions lists of the workspace.",
        footerHeading = "%nExample:%n",
        footer = {
            "  spoor screen wallet 0x098B716B8Aaf21512996dC57EB0615e2383E2f96",
            "",
            "Exit codes: 0 clear, 1 a hit, a review or an incomplete answer, 2 wrong usage."
        })
public final class ScreenCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    /// The command with all below it.
    public static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new ScreenCommand());
        line.addSubcommand(new ScreenNameCommand(screen));
        line.addSubcommand(new ScreenWalletCommand(screen));
        line.addSubcommand(new ScreenFileCommand(screen));
        line.addSubcommand(new ScreenPaymentCommand(screen));
        line.addSubcommand(new ScreenDeltaCommand(screen));
        line.addSubcommand(new ScreenDecideCommand(screen));
        line.addSubcommand(new ScreenAuditCommand(screen));
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "expected screen with "
                        + Words.list(spec.commandLine().getSubcommands().keySet(), "or"));
    }
}
