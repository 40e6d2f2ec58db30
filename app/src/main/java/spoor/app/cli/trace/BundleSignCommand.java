package spoor.app.cli.trace;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.evidence.Seals;

/// `spoor bundle sign BUNDLE --key KEY`.
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Adds a signature over the manifest of a bundle that somebody made.",
        footerHeading = "%nExample:%n",
        footer = "  spoor bundle sign bundle.zip --key court.key")
final class BundleSignCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "BUNDLE", description = "The bundle, which is changed.")
    @Nullable Path bundle;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "An Ed25519 key (PEM, PKCS 8).")
    @Nullable Path key;

    BundleSignCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Path named = Objects.requireNonNull(key, "picocli requires it");
        Path target = Objects.requireNonNull(bundle, "picocli requires it");
        String who =
                Seals.sign(
                        screen.folder().resolve(target),
                        Seals.readKey(screen.folder().resolve(named), named.toString()));
        screen.out().println("signed by " + who);
        return Failures.DONE;
    }
}
