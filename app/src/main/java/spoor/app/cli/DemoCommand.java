package spoor.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `spoor demo`: the whole job on a bundled case, a real one in the project's own small format.
///
/// The class path folder `demo/` holds the case; `demo/FILES` lists its files, one a line. The case
/// file is `case.yaml`, and the data to ingest are in `data/`.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the whole job on a bundled real case and says where the report is.",
        footerHeading = "%nExample:%n",
        footer = "  spoor demo")
final class DemoCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder to make. Default: spoor-demo in the current folder.")
    @Nullable Path into;

    DemoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Path wanted = into;
        Path folder =
                screen.folder()
                        .resolve(wanted == null ? Path.of("spoor-demo") : wanted)
                        .normalize();
        for (String name : files()) {
            copy(name, folder.resolve(name));
        }
        CommonOptions common = new CommonOptions();
        common.workspace = folder;
        int ingested =
                Spoor.run(
                        screen,
                        "ingest",
                        "bitcoin",
                        folder.resolve("data").toString(),
                        "--workspace",
                        folder.toString());
        if (ingested != Failures.DONE) {
            return ingested;
        }
        int traced = new CaseRun(screen, common, false).run(folder.resolve("case.yaml"));
        screen.out().println("Open " + folder.resolve("report.html"));
        return traced;
    }

    private static List<String> files() throws IOException {
        return text("FILES").lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        InputStream in = DemoCommand.class.getResourceAsStream("/demo/" + name);
        if (in == null) {
            throw new IllegalStateException("the program was built without /demo/" + name);
        }
        return in;
    }

    private static void copy(String name, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(target, text(name));
    }
}
