package spoor.app.cli.trace;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Screen;

/// `spoor trace CASE`.
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Follows the money of a case, and writes beside the case file",
            "  result.jsonl   the result, canonical: its SHA-256 is its name",
            "  terminals.csv  where every unit is, for spreadsheets",
            "  report.html    the report, one file"
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor trace cases/wannacry/case.yaml")
public final class TraceCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "CASE.yaml", description = "The case file.")
    @Nullable Path caseFile;

    @Option(names = "--json", description = "Print the result's lines instead of a summary.")
    boolean isJson;

    public TraceCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Path file = Objects.requireNonNull(caseFile, "picocli requires it");
        return new CaseRun(screen, common, isJson).run(file);
    }
}
