package spoor.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.work.Workspace;

/// `spoor doctor`: what is there, what is missing, how to get it.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is installed, what is missing and how to get it.",
        footerHeading = "%nExample:%n",
        footer = "  spoor doctor")
final class DoctorCommand implements Callable<Integer> {
    private static final int NEEDED_JAVA = 25;

    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    DoctorCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        boolean isJavaRight = Runtime.version().feature() >= NEEDED_JAVA;
        line(
                "Java",
                Runtime.version().toString() + (isJavaRight ? "" : ", expected " + NEEDED_JAVA));
        line(
                "memory",
                (Runtime.getRuntime().maxMemory() >> 20)
                        + " MiB for Java (more with SPOOR_JAVA_OPTS=-Xmx8g), "
                        + Runtime.getRuntime().availableProcessors()
                        + " processors");
        workspace();
        screen.out().println();
        screen.out().println("Only the tests need these:");
        tool("mvn", "builds and tests; apt install maven, brew install maven or sdk install maven");
        tool("dpkg", "unpacks a Bitcoin node to compare with; there on Debian and Ubuntu");
        tool("chromium", "opens reports in a real browser; apt install chromium");
        return isJavaRight ? Failures.DONE : Failures.PROBLEM;
    }

    private void workspace() throws IOException {
        Workspace workspace = common.workspace(screen);
        Path root = workspace.root();
        line("workspace", root + state(root));
        List<String> chains = workspace.chains();
        line(
                "chains",
                chains.isEmpty() ? "none; see spoor ingest --help" : String.join(", ", chains));
        if (Files.exists(root)) {
            line("disk", (Files.getFileStore(root).getUsableSpace() >> 20) + " MiB free");
        }
    }

    private static String state(Path root) {
        if (Files.notExists(root)) {
            return ", not made yet; spoor ingest makes it";
        }
        return Files.isWritable(root) ? "" : ", which cannot be written";
    }

    private void tool(String name, String purpose) {
        Path found = find(name);
        line(name, found == null ? "missing: " + purpose : found.toString());
    }

    private void line(String name, String text) {
        screen.out().printf("%-10s %s%n", name, text);
    }

    private static @Nullable Path find(String name) {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }
}
