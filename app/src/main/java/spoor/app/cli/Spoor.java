package spoor.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Program;
import spoor.app.cli.console.Screen;
import spoor.app.cli.ledger.ChainCommand;
import spoor.app.cli.ledger.IngestCommand;
import spoor.app.cli.register.ReadCommand;
import spoor.app.cli.register.RegisterCommand;
import spoor.app.cli.screening.ListsCommand;
import spoor.app.cli.screening.ScreenCommand;
import spoor.app.cli.trace.BundleCommand;
import spoor.app.cli.trace.TraceCommand;
import spoor.app.work.Words;

/// The program: `spoor COMMAND`.
@Command(
        name = "spoor",
        mixinStandardHelpOptions = true,
        version = Program.NAME,
        synopsisSubcommandLabel = "COMMAND",
        description = "Follows stolen money and proves every step.",
        footerHeading = "%nExample:%n",
        footer = {
            "  spoor demo",
            "",
            "Exit codes: 0 done, 1 a problem in the data or a hit, 2 wrong usage."
        })
public final class Spoor implements Callable<Integer> {
    @Spec CommandSpec spec;

    private Spoor() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: " + Words.list(spec.subcommands().keySet(), "or"));
    }

    public static void main(String[] arguments) {
        Screen screen = Screen.ofSystem();
        int code = run(screen, arguments);
        screen.out().flush();
        System.exit(code);
    }

    /// @return the exit code
    static int run(Screen screen, String... arguments) {
        Failures failures = new Failures(screen);
        CommandLine program = program(screen);
        program.setParameterExceptionHandler(failures::wrongUsage);
        program.setExecutionExceptionHandler((e, _, _) -> failures.failed(e));
        try {
            return program.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return failures.failed(e);
        } finally {
            screen.out().flush();
        }
    }

    private static CommandLine program(Screen screen) {
        CommandLine program = new CommandLine(new Spoor());
        program.addSubcommand(new DemoCommand(screen));
        program.addSubcommand(IngestCommand.line(screen));
        program.addSubcommand(new TraceCommand(screen));
        program.addSubcommand(BundleCommand.line(screen));
        program.addSubcommand(new VerifyCommand(screen));
        program.addSubcommand(ChainCommand.line(screen));
        program.addSubcommand(ListsCommand.line(screen));
        program.addSubcommand(ScreenCommand.line(screen));
        program.addSubcommand(new ReadCommand(screen));
        program.addSubcommand(RegisterCommand.line(screen));
        program.addSubcommand(new DoctorCommand(screen));
        program.setOut(writer(screen.out()));
        program.setErr(writer(screen.err()));
        program.setUsageHelpAutoWidth(false);
        HelpText.set(program);
        return program;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
