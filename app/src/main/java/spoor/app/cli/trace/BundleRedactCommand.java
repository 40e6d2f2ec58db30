package spoor.app.cli.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.evidence.Redaction;
import spoor.app.work.Words;

/// `spoor bundle redact BUNDLE`.
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a bundle again without some of its files or lines, for the public. The manifest",
            "stays and binds them by their hashes, so that both are provably the same bundle, with",
            "the same signatures. Whoever gets what is withheld later can hold it against its hash.",
            "Withheld can be sources, tag packs (tags/1), case/case.yaml, case/terminals.csv and",
            "case/report.html, or some of their lines. What is short can be guessed, unless a line",
            "with something nobody can guess is withheld with it: see docs/METHODS.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  spoor bundle redact bundle.zip --withhold sources/ --out public.zip",
            "  spoor bundle redact bundle.zip --withhold case/case.yaml:2,14-16 --withhold tags/1"
                    + " --out public.zip"
        })
final class BundleRedactCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "BUNDLE", description = "The bundle, which stays as it is.")
    @Nullable Path bundle;

    @Option(
            names = "--withhold",
            paramLabel = "PATH",
            required = true,
            description =
                    "A file in the bundle, a folder (sources/), or lines of a file, counted from 1"
                            + " (tags/1:7-9). May be given several times.")
    List<String> paths = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The new file.")
    @Nullable Path out;

    BundleRedactCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Path source = screen.folder().resolve(Objects.requireNonNull(bundle, "required"));
        Path target = screen.folder().resolve(Objects.requireNonNull(out, "required"));
        List<String> withheld = Redaction.write(source, paths, target);
        screen.out().println("written " + out + ", without " + Words.list(withheld, "and"));
        return Failures.DONE;
    }
}
