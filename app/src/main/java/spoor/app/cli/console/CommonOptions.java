package spoor.app.cli.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import spoor.app.work.Workspace;
import spoor.ledger.intake.Progress;

/// Options that several commands have.
public final class CommonOptions {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "The workspace. Default: the nearest of the current folder and its parents that"
                            + " holds spoor.toml or chains/, or else the current folder.")
    public @Nullable Path workspace;

    @Option(names = "--quiet", description = "No progress, only problems.")
    public boolean isQuiet;

    public Workspace workspace(Screen screen) {
        Path given = workspace;
        return Workspace.find(
                given == null ? null : screen.folder().resolve(given), screen.folder());
    }

    /// Runs something long that tells how far it is.
    ///
    /// @param unit of what is counted, in the plural
    public <T> T withProgress(Screen screen, String unit, Work<T> work) throws Exception {
        if (isQuiet) {
            return work.run(Progress.SILENT);
        }
        try (ConsoleProgress progress = new ConsoleProgress(screen, unit)) {
            return work.run(progress);
        }
    }

    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }
}
