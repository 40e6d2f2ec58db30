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
import spoor.app.work.Words;

/// The program: `spoor COMMAND`.
@Command(
        name = "spoor",
        mixinStandardHelpOptions = true,
        version = Spoor.PROGRAM,
        synopsisSubcommandLabel = "COMMAND",
        description = "Follows stolen money and proves every step.",
        footerHeading = "%nExample:%n",
        footer = {
            "  spoor demo",
            "",
            "Exit codes: 0 done, 1 a problem in the data or a hit, 2 wrong usage."
        })
public final class Spoor implements Callable<Integer> {
    /// Name and version, in results and answers.
    public static final String PROGRAM = "spoor 0.1.0";

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
        CommandLine chain = new CommandLine(new ChainCommand());
        chain.addSubcommand(new ChainInfoCommand(screen));
        chain.addSubcommand(new ChainCheckCommand(screen));
        CommandLine ingest = new CommandLine(new IngestCommand());
        ingest.addSubcommand(new IngestBitcoinCommand(screen));
        ingest.addSubcommand(new IngestEvmCommand(screen));
        CommandLine program = new CommandLine(new Spoor());
        program.addSubcommand(new DemoCommand(screen));
        program.addSubcommand(ingest);
        program.addSubcommand(new TraceCommand(screen));
        program.addSubcommand(bundle(screen));
        program.addSubcommand(new VerifyCommand(screen));
        program.addSubcommand(chain);
        program.addSubcommand(lists(screen));
        program.addSubcommand(screening(screen));
        program.addSubcommand(new ReadCommand(screen));
        program.addSubcommand(register(screen));
        program.addSubcommand(new DoctorCommand(screen));
        program.setOut(writer(screen.out()));
        program.setErr(writer(screen.err()));
        program.setUsageHelpAutoWidth(false);
        HelpText.set(program);
        return program;
    }

    private static CommandLine lists(Screen screen) {
        CommandLine lists = new CommandLine(new ListsCommand());
        lists.addSubcommand(new ListsUpdateCommand(screen));
        lists.addSubcommand(new ListsShowCommand(screen));
        lists.addSubcommand(new ListsDiffCommand(screen));
        return lists;
    }

    private static CommandLine screening(Screen screen) {
        CommandLine screening = new CommandLine(new ScreenCommand());
        screening.addSubcommand(new ScreenNameCommand(screen));
        screening.addSubcommand(new ScreenWalletCommand(screen));
        screening.addSubcommand(new ScreenFileCommand(screen));
        screening.addSubcommand(new ScreenPaymentCommand(screen));
        screening.addSubcommand(new ScreenDeltaCommand(screen));
        screening.addSubcommand(new ScreenDecideCommand(screen));
        screening.addSubcommand(new ScreenAuditCommand(screen));
        return screening;
    }

    private static CommandLine register(Screen screen) {
        CommandLine register = new CommandLine(new RegisterCommand());
        register.addSubcommand(new RegisterClaimsCommand(screen));
        register.addSubcommand(new RegisterSealCommand(screen));
        register.addSubcommand(new RegisterRootsCommand(screen));
        register.addSubcommand(new RegisterCheckCommand(screen));
        register.addSubcommand(new RegisterImportCommand(screen));
        register.addSubcommand(new RegisterMatchCommand(screen));
        register.addSubcommand(new RegisterTotalCommand(screen));
        register.addSubcommand(new RegisterHistoryCommand(screen));
        register.addSubcommand(new RegisterReportCommand(screen));
        register.addSubcommand(new RegisterExportCommand(screen));
        register.addSubcommand(new RegisterSchemaCommand(screen));
        return register;
    }

    private static CommandLine bundle(Screen screen) {
        CommandLine bundle = new CommandLine(new BundleCommand(screen));
        bundle.addSubcommand(new BundleKeyCommand(screen));
        bundle.addSubcommand(new BundleSignCommand(screen));
        bundle.addSubcommand(new BundleStampCommand(screen));
        bundle.addSubcommand(new BundleRedactCommand(screen));
        return bundle;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
