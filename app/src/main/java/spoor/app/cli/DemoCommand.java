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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.cli.trace.CaseRun;
import spoor.app.work.Words;

/// `spoor demo`: the whole job on a bundled case, a real one in the project's own small format.
///
/// The class path folder `demo/NAME/` holds a case; its `FILES` lists its files, one a line. The
/// case file is `case.yaml`, and the data to ingest are in `data/`, with `mapping.yaml` beside it
/// for a table of flows.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole job on a bundled real case and says where the report is.",
            "wannacry: the ransom withdrawn on 3 August 2017 (Bitcoin).",
            "bybit: the theft of 21 February 2025 and its first hop (Ethereum)."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  spoor demo", "  spoor demo bybit"})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> CASES = List.of("wannacry", "bybit");

    private final Screen screen;

    @Spec CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "CASE",
            arity = "0..1",
            defaultValue = "wannacry",
            description = "wannacry or bybit. Default: ${DEFAULT-VALUE}.")
    String name = "wannacry";

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
        if (!CASES.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no bundled case \""
                            + Words.clip(name)
                            + "\", expected "
                            + Words.list(CASES, "or")
                            + Words.didYouMean(name, CASES));
        }
        Path wanted = into;
        Path folder =
                screen.folder()
                        .resolve(wanted == null ? Path.of("spoor-demo") : wanted)
                        .normalize();
        for (String file : files()) {
            copy(file, folder.resolve(file));
        }
        CommonOptions common = new CommonOptions();
        common.workspace = folder;
        int ingested = Spoor.run(screen, ingest(folder));
        if (ingested != Failures.DONE) {
            return ingested;
        }
        int traced = new CaseRun(screen, common, false).run(folder.resolve("case.yaml"));
        screen.out().println("Open " + folder.resolve("report.html"));
        return traced;
    }

    private static String[] ingest(Path folder) {
        Path mapping = folder.resolve("mapping.yaml");
        String data = folder.resolve("data").toString();
        String workspace = folder.toString();
        return Files.exists(mapping)
                ? new String[] {
                    "ingest",
                    "evm",
                    data,
                    "--mapping",
                    mapping.toString(),
                    "--chain",
                    "ethereum",
                    "--workspace",
                    workspace
                }
                : new String[] {"ingest", "bitcoin", data, "--workspace", workspace};
    }

    private List<String> files() throws IOException {
        return text("FILES").lines().filter(line -> !line.isBlank()).toList();
    }

    private String text(String file) throws IOException {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String file) {
        InputStream in = DemoCommand.class.getResourceAsStream("/demo/" + name + "/" + file);
        if (in == null) {
            throw new IllegalStateException("the program was built without /demo/" + name);
        }
        return in;
    }

    private void copy(String file, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(target, text(file));
    }
}
