package spoor.app.cli.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.evidence.Seals;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// `spoor bundle key FILE`.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an Ed25519 key to sign bundles with, in the form that openssl writes (PEM, PKCS",
            "8), and prints the public key's fingerprint. Keep the file secret."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor bundle key office.key")
final class BundleKeyCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "The key file to make.")
    @Nullable Path file;

    BundleKeyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Path named = Objects.requireNonNull(file, "picocli requires it");
        Path target = screen.folder().resolve(named).normalize();
        if (Files.exists(target)) {
            throw new MalformedDataException(
                    Location.of(named.toString()), "is there already, expected a new file");
        }
        screen.out().println("made " + named + ", public key " + Seals.makeKey(target));
        return Failures.DONE;
    }
}
