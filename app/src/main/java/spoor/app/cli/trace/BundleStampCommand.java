package spoor.app.cli.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.evidence.Seals;
import spoor.app.work.AtomicFile;

/// `spoor bundle stamp BUNDLE`.
@Command(
        name = "stamp",
        mixinStandardHelpOptions = true,
        description = {
            "Time stamps (RFC 3161) over the manifest of a bundle, by files, so that the bundle can",
            "stay on a machine without a network: --request writes what a time-stamping server is",
            "asked, --response adds what it answered."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  spoor bundle stamp bundle.zip --request bundle.tsq",
            "  spoor bundle stamp bundle.zip --response bundle.tsr"
        })
final class BundleStampCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BUNDLE", description = "The bundle.")
    @Nullable Path bundle;

    @Option(names = "--request", paramLabel = "FILE", description = "The request to write.")
    @Nullable Path request;

    @Option(names = "--response", paramLabel = "FILE", description = "The answer to add.")
    @Nullable Path response;

    BundleStampCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Path target = screen.folder().resolve(Objects.requireNonNull(bundle, "required"));
        Path asked = request;
        Path answered = response;
        if (asked != null && answered == null) {
            byte[] bytes = Seals.stampRequest(target);
            AtomicFile.write(screen.folder().resolve(asked), out -> out.write(bytes));
            screen.out().println("written " + asked);
        } else if (answered != null && asked == null) {
            Seals.addStamp(target, Files.readAllBytes(screen.folder().resolve(answered)));
            screen.out().println("added to " + bundle + "; spoor verify checks it");
        } else {
            throw new ParameterException(
                    spec.commandLine(), "expected either --request or --response");
        }
        return Failures.DONE;
    }
}
